#include "forms/xml/questionnaire_reader.h"

#include <limits>

#include "forms/file/hints.h"
#include "schema/base/say.h"

namespace wederhoor::forms {

using schema::Localized;
using schema::MissingReason;
using schema::Question;
using schema::QuestionType;
using schema::say;
using schema::Severity;

namespace {
constexpr int latestVersion = 9999;
constexpr int mostRows = 10000;  // of a repeat
constexpr int mostLines = 100;   // of a text
constexpr int mostDecimals = 9;
constexpr int mostChapters = 99;
constexpr std::size_t usualItems = 32;  // of a section, at most

std::optional<Severity> severityOf(std::string_view name) {
    if (name == "error") return Severity::error;
    if (name == "warning") return Severity::warning;
    if (name == "info") return Severity::info;
    return std::nullopt;
}

std::vector<std::string> reasonNames() {
    return namesUpTo(MissingReason::notYetKnown);
}

/// The reasons in a list with spaces between them; each unknown one is noted at its own place.
std::vector<MissingReason> reasons(const XmlElement& element) {
    std::vector<MissingReason> list;
    if (element.filled("missing").empty()) return list;
    list.reserve(static_cast<std::size_t>(MissingReason::notYetKnown) + 1);
    const auto* given = element.attribute("missing");
    for (std::size_t at = 0; at < given->value().size();) {
        if (given->value()[at] == ' ') {
            ++at;
            continue;
        }
        const auto name = given->value().substr(at, given->value().find(' ', at) - at);
        if (const auto reason = schema::missingReasonOf(name)) {
            list.push_back(*reason);
        } else {
            element.notes().error(given->valueAt + at, say("missing can't be '%1'.", name),
                                  didYouMean(name, reasonNames()));
        }
        at += name.size();
    }
    return list;
}
}  // namespace

const QuestionnaireGrammar& QuestionnaireGrammar::get() {
    static const QuestionnaireGrammar grammar;
    return grammar;
}

std::optional<schema::Questionnaire> QuestionnaireReader::read() {
    const auto root = rootElement(m_notes, m_grammar.questionnaire);
    if (!root) return std::nullopt;
    schema::Questionnaire questionnaire;
    questionnaire.id = root->name("id");
    questionnaire.version = m_version = root->number("version", 1, latestVersion).value_or(latestVersion);
    questionnaire.language = m_language = root->language("language");
    questionnaire.period = root->text("period");
    root->children([&](const XmlElement& child) {
        if (&child.rule() == &m_grammar.title) put(child, questionnaire.title);
        if (&child.rule() == &m_grammar.choices) questionnaire.choices.push_back(choiceList(child));
        if (&child.rule() == &m_grammar.section) questionnaire.sections.push_back(section(child));
    });
    root->needsText(questionnaire.title, "title");
    needsOne(*root, !questionnaire.sections.empty(), "section");
    return questionnaire;
}

schema::ChoiceList QuestionnaireReader::choiceList(const XmlElement& element) {
    schema::ChoiceList list{element.name("name"), {}, element.offset()};
    element.children([&](const XmlElement& child) { list.choices.push_back(choice(child)); });
    needsOne(element, !list.choices.empty(), "choice");
    return list;
}

schema::Choice QuestionnaireReader::choice(const XmlElement& element) {
    schema::Choice choice;
    choice.value = element.text("value");
    if (choice.value.find_first_of(" \t\n") != std::string::npos) {
        m_notes.error(element.attribute("value")->valueAt, say("'%1' can't be a value.", choice.value),
                      say("Write it without spaces; what people read is the label."));
    }
    choice.missing = element.oneOf("missing", schema::missingReasonOf, reasonNames());
    choice.exclusive = element.yes("exclusive");
    choice.other = element.yes("other");
    choice.lifetime = lifetime(element);
    choice.offset = element.offset();
    std::string joined;
    if (const auto words = element.words(joined); !words.empty()) choice.label.put(m_language, words);
    element.children([&](const XmlElement& child) { put(child, choice.label); });
    element.needsText(choice.label, "label");
    return choice;
}

schema::Section QuestionnaireReader::section(const XmlElement& element) {
    schema::Section section;
    section.name = element.name("name");
    section.chapter = element.number("chapter", 1, mostChapters).value_or(1);
    section.relevant = element.formula("relevant");
    section.lifetime = lifetime(element);
    section.offset = element.offset();
    section.items.reserve(usualItems);
    element.children([&](const XmlElement& child) {
        if (&child.rule() == &m_grammar.label) put(child, section.label);
        if (&child.rule() == &m_grammar.hint) put(child, section.hint);
        if (&child.rule() == &m_grammar.question)
            question(child, std::get<Question>(section.items.emplace_back(std::in_place_type<Question>)));
        if (&child.rule() == &m_grammar.repeat) section.items.emplace_back(repeat(child));
        if (&child.rule() == &m_grammar.table) section.items.emplace_back(table(child));
        if (&child.rule() == &m_grammar.check) section.checks.push_back(check(child));
    });
    element.needsText(section.label, "label");
    needsOne(element, !section.items.empty(), "question");
    return section;
}

void QuestionnaireReader::question(const XmlElement& element, Question& question) {
    static const auto typeNames = namesUpTo(QuestionType::note);
    question.name = element.name("name");
    const auto type = element.oneOf("type", schema::questionTypeOf, typeNames);
    question.type = type.value_or(QuestionType::text);
    question.required = element.yes("required");
    question.relevant = element.formula("relevant");
    question.constraint = element.formula("constraint");
    question.calculate = element.formula("calculate");
    question.choices = element.text("choices");
    question.missing = reasons(element);
    question.unit = element.text("unit");
    if (element.has("currency")) question.currency = element.text("currency");
    question.decimals = element.number("decimals", 0, mostDecimals).value_or(question.decimals);
    question.rows = element.number("rows", 1, mostLines).value_or(question.rows);
    question.asksSource = element.yes("source");
    question.lifetime = lifetime(element);
    question.offset = element.offset();
    element.children([&](const XmlElement& child) { questionText(child, question); });
    // A table with one column says in its own label what is asked.
    if (&element.rule() == &m_grammar.question) element.needsText(question.label, "label");
    if (element.has("constraint")) element.needsText(question.message, "message");
    if (type) checkFit(element, question);
}

void QuestionnaireReader::questionText(const XmlElement& child, Question& question) {
    if (&child.rule() == &m_grammar.label) put(child, question.label);
    if (&child.rule() == &m_grammar.hint) put(child, question.hint);
    if (&child.rule() == &m_grammar.message) {
        put(child, question.message);
        if (!question.constraint) {
            m_notes.warning(child.offset(), say("Nobody ever sees this message."),
                            say("It belongs to a constraint: write one, or take the message out."));
        }
    }
    if (&child.rule() == &m_grammar.check) question.checks.push_back(check(child));
}

schema::Repeat QuestionnaireReader::repeat(const XmlElement& element) {
    schema::Repeat repeat;
    repeat.name = element.name("name");
    repeat.relevant = element.formula("relevant");
    repeat.min = element.number("min", 0, mostRows).value_or(repeat.min);
    repeat.max = element.number("max", 1, mostRows).value_or(repeat.max);
    if (repeat.min > repeat.max) {
        m_notes.error(element.attribute("min")->valueAt,
                      say("min is more than max, which is %1.", repeat.max),
                      say("Make one of the two fit the other."));
    }
    const auto table = [](std::string_view name) {
        return name == "table" ? std::optional<bool>(true) : std::nullopt;
    };
    element.oneOf("appearance", table, {"table"});
    repeat.lifetime = lifetime(element);
    repeat.offset = element.offset();
    element.children([&](const XmlElement& child) {
        if (&child.rule() == &m_grammar.label) put(child, repeat.label);
        if (&child.rule() == &m_grammar.hint) put(child, repeat.hint);
        if (&child.rule() == &m_grammar.question) question(child, repeat.questions.emplace_back());
        if (&child.rule() == &m_grammar.check) repeat.checks.push_back(check(child));
    });
    element.needsText(repeat.label, "label");
    needsOne(element, !repeat.questions.empty(), "question");
    return repeat;
}

schema::Table QuestionnaireReader::table(const XmlElement& element) {
    schema::Table table;
    table.name = element.name("name");
    table.relevant = element.formula("relevant");
    table.lifetime = lifetime(element);
    table.offset = element.offset();
    element.children([&](const XmlElement& child) {
        if (&child.rule() == &m_grammar.label) put(child, table.label);
        if (&child.rule() == &m_grammar.hint) put(child, table.hint);
        if (&child.rule() == &m_grammar.column) question(child, table.columns.emplace_back());
        if (&child.rule() == &m_grammar.row) table.rows.push_back(row(child));
        if (&child.rule() == &m_grammar.check) table.checks.push_back(check(child));
    });
    element.needsText(table.label, "label");
    needsOne(element, !table.columns.empty(), "column");
    needsOne(element, !table.rows.empty(), "row");
    return table;
}

schema::TableRow QuestionnaireReader::row(const XmlElement& element) {
    schema::TableRow row{
        element.name("name"), {}, element.formula("relevant"), lifetime(element), element.offset()};
    element.children([&](const XmlElement& child) { put(child, row.label); });
    element.needsText(row.label, "label");
    return row;
}

schema::Check QuestionnaireReader::check(const XmlElement& element) {
    schema::Check check;
    check.test = element.formula("test").value_or(schema::Formula{});
    check.relevant = element.formula("relevant");
    check.tolerance = element.decimal("tolerance").value_or(0);
    check.level = element.oneOf("level", severityOf, {"error", "warning", "info"}).value_or(Severity::error);
    check.offset = element.offset();
    element.children([&](const XmlElement& child) { put(child, check.message); });
    element.needsText(check.message, "message");
    return check;
}

schema::Lifetime QuestionnaireReader::lifetime(const XmlElement& element) {
    schema::Lifetime lifetime;
    lifetime.since = element.number("since", 1, m_version).value_or(1);
    lifetime.retired = element.number("retired", lifetime.since + 1, m_version);
    lifetime.was = element.name("was");
    return lifetime;
}

void QuestionnaireReader::put(const XmlElement& element, Localized& texts) {
    element.putInto(texts, m_language);
}

void QuestionnaireReader::needsOne(const XmlElement& element, bool has, const char* name) {
    if (has) return;
    m_notes.error(element.offset(), say("<%1> has no <%2> in it.", element.rule().name, name),
                  say("Write at least one."));
}

}  // namespace wederhoor::forms
