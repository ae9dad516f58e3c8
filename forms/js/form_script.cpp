#include "forms/js/form_script.h"

#include <array>

#include "forms/js/expression_script.h"
#include "schema/language/form_parts.h"
#include "schema/rules/failed_checks.h"

namespace wederhoor::forms {

using schema::none;
using schema::Op;
using schema::SpotKind;

namespace {
constexpr std::array<const char*, 7> kinds{"section", "repeat",     "table",      "tableRow",
                                           "cell",    "repeatCell", "tableColumn"};

void putIndex(Json& json, const char* name, std::uint32_t index) {
    if (index != none) json.put(name, double(index));
}

/// A name and the one of before, if there was one.
std::vector<std::string> namesOf(const std::string& name, const schema::Lifetime& lifetime) {
    std::vector<std::string> names{name};
    if (const auto was = std::string(lifetime.was.text()); !was.empty()) names.push_back(was);
    return names;
}

class Writer {
public:
    Writer(const schema::Form& form, int version) : m_form(form), m_parts(form.parts()), m_version(version) {}

    std::string data() {
        const auto& questionnaire = m_form.questionnaire();
        m_json.openObject().put("id", questionnaire.id).put("version", double(m_version));
        m_json.put("language", questionnaire.language);
        list("spots", m_parts.spots.size(), [this](std::uint32_t i) { spot(i); });
        list("repeats", m_parts.repeats.size(), [this](std::uint32_t i) { repeat(m_parts.repeats[i]); });
        list("tables", m_parts.tables.size(), [this](std::uint32_t i) { table(m_parts.tables[i]); });
        list("sinks", m_parts.sinks.size(), [this](std::uint32_t i) { sink(m_parts.sinks[i]); });
        if (!m_parts.order.empty()) {
            list("order", m_parts.order.size(), [this](std::uint32_t i) { m_json.number(m_parts.order[i]); });
        }
        m_json.name("lists").openObject();
        for (const auto& choices : questionnaire.choices) lists(choices);
        m_json.close().close();
        return m_json.written();
    }

    std::string formulas() const {
        std::string all = "[\n";
        for (const auto& formula : m_parts.formulas) all += scriptOf(m_parts.code, formula.steps) + ",\n";
        return all + "]";
    }

private:
    template <class Each>
    void list(const char* name, std::size_t count, Each each) {
        m_json.name(name).openArray();
        for (std::uint32_t i = 0; i < count; ++i) each(i);
        m_json.close();
    }

    void spot(std::uint32_t index) {
        const auto& at = m_parts.spots[index];
        m_json.openObject().put("kind", kinds[static_cast<std::size_t>(at.kind)]);
        putIndex(m_json, "parent", at.parent);
        putIndex(m_json, "container", at.container);
        m_json.put("column", double(at.column)).put("end", double(at.end));
        putIndex(m_json, "relevant", at.relevant);
        putIndex(m_json, "calculate", at.calculate);
        m_json.put("gone", m_version < at.since || m_version >= at.retired);
        if (at.question != nullptr && at.kind != SpotKind::tableColumn) question(index, *at.question);
        m_json.close();
    }

    void question(std::uint32_t index, const schema::Question& question) {
        const auto path = m_parts.pathOf(index, 0);
        const bool isRepeated = m_parts.spots[index].kind == SpotKind::repeatCell;
        m_json.put("name", isRepeated ? path.question : path.text());
        m_json.put("type", nameOf(question.type)).put("list", question.choices);
        m_json.put("required", question.required);
        m_json.put("unit", question.unit.text()).put("currency", question.currency);
        m_json.put("decimals", double(question.decimals));
        if (!question.missing.empty()) {
            list("missing", question.missing.size(),
                 [&](std::uint32_t i) { m_json.text(nameOf(question.missing[i])); });
        }
        const auto former = formerNames(index, question, path);
        if (!former.empty()) {
            list("former", former.size(), [&](std::uint32_t i) { m_json.text(former[i]); });
        }
    }

    /// Paths of earlier versions: each part by its present name or the one before. Of a repeat's question
    /// without its row: `repeat/name`.
    std::vector<std::string> formerNames(std::uint32_t index, const schema::Question& question,
                                         const schema::AnswerPath& path) const {
        const auto& at = m_parts.spots[index];
        std::vector<std::string> paths;
        const auto own = namesOf(question.name, question.lifetime);
        if (at.container == none) {
            for (std::size_t i = 1; i < own.size(); ++i) paths.push_back(own[i]);
            return paths;
        }
        const bool isRepeated = at.kind == SpotKind::repeatCell;
        const auto& outer = isRepeated ? m_parts.repeats[at.container].repeat->lifetime
                                       : m_parts.tables[at.container].table->lifetime;
        std::vector<std::string> rows{path.row};
        if (!isRepeated) {
            const auto& part = m_parts.tables[at.container];
            const auto number = (index - part.firstRow) / (part.columns + 1);
            const auto& row = part.table->rows[number];
            rows = namesOf(row.name, row.lifetime);
        }
        for (const auto& container : namesOf(path.container, outer)) {
            for (const auto& row : rows) {
                for (const auto& name : own) {
                    if (container == path.container && row == path.row && name == path.question) continue;
                    paths.push_back(isRepeated ? container + "/" + name
                                               : schema::AnswerPath{container, row, name}.text());
                }
            }
        }
        return paths;
    }

    void repeat(const schema::RepeatPart& part) {
        m_json.openObject().put("name", part.repeat->name).put("spot", double(part.spot));
        m_json.put("first", double(part.firstColumn)).put("columns", double(part.columns));
        m_json.put("min", double(part.repeat->min)).put("max", double(part.repeat->max)).close();
    }

    void table(const schema::TablePart& part) {
        m_json.openObject().put("name", part.table->name).put("spot", double(part.spot));
        m_json.put("firstRow", double(part.firstRow)).put("rows", double(part.rows));
        m_json.put("columns", double(part.columns)).close();
    }

    void sink(const schema::Sink& sink) {
        m_json.openObject().put("owner", double(sink.owner)).put("test", double(sink.test));
        putIndex(m_json, "relevant", sink.relevant);
        putIndex(m_json, "repeat", sink.repeat);
        m_json.put("isConstraint", sink.check == nullptr);
        if (sink.check != nullptr) m_json.put("tolerance", sink.check->tolerance);
        m_json.put("level", levelOf(sink)).name("reads").openArray();
        const auto [begin, end] = m_parts.formulas[sink.test].steps;
        for (auto i = begin; i < end; ++i) {
            const auto& step = m_parts.code.steps[i];
            const bool reads = step.op == Op::cell || step.op == Op::repeatCell ||
                               step.op == Op::tableColumn || step.op == Op::repeatColumn;
            if (reads) m_json.number(step.operand);
        }
        m_json.close();
        message(sink);
        m_json.close();
    }

    static const char* levelOf(const schema::Sink& sink) {
        if (sink.check == nullptr || sink.check->level == schema::Severity::error) return "error";
        return sink.check->level == schema::Severity::warning ? "warning" : "info";
    }

    /// What the form says about it, by language.
    void message(const schema::Sink& sink) {
        const auto* question = m_parts.spots[sink.owner].question;
        const auto& said = sink.check != nullptr ? sink.check->message : question->message;
        m_json.name("message").openObject();
        for (const auto text : said) m_json.name(text.language).text(text.words);
        m_json.close();
    }

    void lists(const schema::ChoiceList& choices) {
        m_json.name(choices.name).openArray();
        for (const auto& choice : choices.choices) {
            m_json.openObject().put("value", choice.value).put("was", choice.lifetime.was.text());
            if (choice.missing) m_json.put("missing", nameOf(*choice.missing));
            m_json.put("exclusive", choice.exclusive).put("other", choice.other).close();
        }
        m_json.close();
    }

    const schema::Form& m_form;
    const schema::Form::Parts& m_parts;
    int m_version;
    Json m_json;
};
}  // namespace

FormScript formScript(const schema::Form& form, int version) {
    Writer writer(form, version);
    return {writer.data(), writer.formulas()};
}

}  // namespace wederhoor::forms
