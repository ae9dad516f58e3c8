#include "forms/html/fillable_plan.h"

#include <algorithm>
#include <array>

#include "schema/language/form_parts.h"

namespace wederhoor::forms {

namespace {
constexpr std::array<const char*, 9> kinds{"line", "paragraph", "number", "date",  "radios",
                                           "menu", "checks",    "file",   "result"};

class PlanWriter {
public:
    PlanWriter(Json& json, const schema::Form& form) : m_json(json), m_parts(form.parts()) {}

    void page(const FormPage& page) {
        m_json.openObject().put("title", page.title).name("sections").openArray();
        for (const auto& section : page.sections) {
            m_json.openObject().put("spot", sectionSpot(section.name)).put("label", section.label);
            m_json.put("hint", section.hint).name("parts").openArray();
            for (const auto& part : section.parts) {
                m_json.openObject();
                std::visit([this](const auto& each) { write(each); }, part);
                m_json.close();
            }
            m_json.close().close();
        }
        m_json.close().close();
    }

private:
    double sectionSpot(const std::string& name) const {
        const auto& sections = m_parts.questionnaire.sections;
        const auto found = std::find_if(sections.begin(), sections.end(),
                                        [&](const schema::Section& each) { return each.name == name; });
        return m_parts.sections[static_cast<std::size_t>(found - sections.begin())];
    }
    /// Of a repeat's question without its row, that of all of its rows.
    double spotOf(const schema::AnswerPath& path) const {
        const bool isColumn = !path.container.empty() && path.row.empty();
        return m_parts.locate(isColumn ? atRow(path, 1) : path)->spot;
    }

    void write(const PageControl& control) {
        m_json.put("part", "question");
        inside(control);
    }

    void write(const PageNote& note) {
        m_json.put("part", "note").put("spot", spotOf(note.path)).put("words", note.words);
    }

    void write(const PageRepeat& repeat) {
        const auto column = static_cast<std::uint32_t>(spotOf(repeat.columns.front().path));
        m_json.put("part", "repeat").put("spot", double(m_parts.spots[column].parent));
        m_json.put("label", repeat.label).put("hint", repeat.hint);
        m_json.put("min", double(repeat.min)).put("max", double(repeat.max));
        controls("columns", repeat.columns);
    }

    void write(const PageTable& table) {
        const auto cell = static_cast<std::uint32_t>(spotOf(table.rows.front().cells.front().path));
        m_json.put("part", "table").put("spot", double(m_parts.tables[m_parts.spots[cell].container].spot));
        m_json.put("label", table.label).put("hint", table.hint).name("columns").openArray();
        for (const auto& column : table.columns) {
            m_json.openObject().put("label", column.label).put("hint", column.hint);
            m_json.put("unit", column.unit).put("summed", column.summed).close();
        }
        m_json.close().name("rows").openArray();
        for (const auto& row : table.rows) {
            m_json.openObject().put("label", row.label);
            controls("cells", row.cells);
            m_json.close();
        }
        m_json.close();
    }

    void controls(const char* name, const std::vector<PageControl>& all) {
        m_json.name(name).openArray();
        for (const auto& control : all) {
            m_json.openObject();
            inside(control);
            m_json.close();
        }
        m_json.close();
    }

    void inside(const PageControl& control) {
        m_json.put("spot", spotOf(control.path)).put("kind", kinds[static_cast<std::size_t>(control.kind)]);
        m_json.put("label", control.label).put("hint", control.hint);
        m_json.put("before", control.before).put("after", control.after);
        m_json.put("rows", double(control.rows)).put("characters", double(control.characters));
        m_json.put("required", control.required).put("asksSource", control.asksSource);
        if (!control.choices.empty()) choices(control.choices);
        if (!control.reasons.empty()) reasons(control.reasons);
    }

    void choices(const std::vector<PageChoice>& choices) {
        m_json.name("choices").openArray();
        for (const auto& choice : choices) {
            m_json.openObject().put("value", choice.value).put("label", choice.label);
            if (choice.missing) m_json.put("missing", nameOf(*choice.missing));
            m_json.put("exclusive", choice.exclusive).put("other", choice.other);
            m_json.put("offered", choice.offered).close();
        }
        m_json.close();
    }

    void reasons(const std::vector<PageReason>& reasons) {
        m_json.name("reasons").openArray();
        for (const auto& each : reasons) {
            m_json.openObject().put("reason", nameOf(each.reason)).put("label", each.label).close();
        }
        m_json.close();
    }

    Json& m_json;
    const schema::Form::Parts& m_parts;
};
}  // namespace

void writePlan(Json& json, const schema::Form& form, const FormPage& page) {
    PlanWriter(json, form).page(page);
}

}  // namespace wederhoor::forms
