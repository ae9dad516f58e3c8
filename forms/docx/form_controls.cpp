#include <algorithm>
#include <array>
#include <set>

#include "forms/docx/form_layout.h"
#include "schema/language/answer_text.h"
#include "schema/rules/report_words.h"

namespace wederhoor::forms {

using Kind = DocxControl::Kind;
using Part = FormSlot::Part;
using schema::SourceKind;
using schema::worded;

namespace {
std::vector<DocxControl::Choice> sources(const std::string& language) {
    const auto choice = [&](SourceKind kind, schema::ReportWord word) {
        return DocxControl::Choice{std::string(nameOf(kind)), worded(language, word)};
    };
    return {choice(SourceKind::document, "document"), choice(SourceKind::page, "page"),
            choice(SourceKind::records, "own records"), choice(SourceKind::person, "person"),
            choice(SourceKind::estimate, "estimate")};
}

/// Word refuses a list in which two choices show the same.
void makeUnique(std::vector<DocxControl::Choice>& choices) {
    std::set<std::string> seen;
    for (auto& choice : choices) {
        if (!seen.insert(choice.label).second) choice.label += " (" + choice.value + ")";
        seen.insert(choice.label);
    }
}

std::string labelIn(const std::vector<DocxControl::Choice>& choices, const std::string& value) {
    for (const auto& choice : choices) {
        if (choice.value == value) return choice.label;
    }
    return {};
}

DocxText plain(std::string words) {
    return {std::move(words)};
}

DocxText muted(std::string words) {
    return {std::move(words), DocxText::Look::muted};
}
}  // namespace

FormControls::FormControls(const schema::Form& form, const OutgoingForm& outgoing, FormLayout& layout)
    : m_form(form), m_language(outgoing.language), m_layout(layout) {
    for (const auto& answer : outgoing.answers) m_answers.emplace(answer.path, &answer);
}

const PrefilledAnswer* FormControls::answer(const PageControl& control) const {
    const auto found = m_answers.find(control.path);
    return found == m_answers.end() ? nullptr : found->second;
}

/// The answer that stands there already, as a person would type it.
std::string FormControls::typed(const PageControl& control) const {
    const auto* filled = answer(control);
    const auto asked = m_form.at(control.path);
    if (!filled || !asked || !filled->value.isAnswer()) return {};
    const auto sign = m_language == "nl" ? schema::DecimalSign::comma : schema::DecimalSign::point;
    return schema::answerText(*asked->question, filled->value, sign);
}

DocxControl FormControls::made(Kind kind, const PageControl& control, FormSlot slot) {
    slot.path = control.path;
    const auto bookmark = slot.bookmark();
    DocxControl made{kind, bookmark, bookmark, control.label};
    m_layout.slots.emplace(made.bookmark, std::move(slot));
    return made;
}

DocxControl FormControls::personal(Part part, const std::string& title, const std::string& words) {
    const FormSlot slot{part};
    DocxControl control{part == Part::filledOn ? Kind::date : Kind::line, slot.bookmark(), slot.bookmark(),
                        title};
    control.placeholder =
        part == Part::filledOn ? worded(m_language, "[choose a day]") : worded(m_language, "[type here]");
    control.words = words;
    m_layout.slots.emplace(control.bookmark, slot);
    return control;
}

DocxControl FormControls::text(const PageControl& control, Part part, const std::string& placeholder,
                               const std::string& words) {
    auto text = made(Kind::line, control, {part});
    text.placeholder = placeholder;
    text.words = words;
    return text;
}

DocxControl FormControls::value(const PageControl& control) {
    if (control.kind == PageControl::Kind::radios || control.kind == PageControl::Kind::menu) {
        return choice(control);
    }
    const auto* filled = answer(control);
    if (control.kind == PageControl::Kind::date) {
        auto day = made(Kind::date, control, {});
        day.placeholder = worded(m_language, "[choose a day]");
        if (const auto* date = filled ? filled->value.as<schema::Date>() : nullptr) day.date = *date;
        return day;
    }
    auto line = text(control, Part::value, worded(m_language, "[type here]"), typed(control));
    if (control.kind == PageControl::Kind::paragraph) line.kind = Kind::paragraph;
    return line;
}

DocxControl FormControls::choice(const PageControl& control) {
    auto list = made(Kind::dropDown, control, {});
    list.placeholder = worded(m_language, "[choose]");
    const auto given = typed(control);
    for (const auto& choice : control.choices) {
        if (choice.offered || choice.value == given) list.choices.push_back({choice.value, choice.label});
    }
    makeUnique(list.choices);
    list.words = labelIn(list.choices, given);
    return list;
}

void FormControls::addChecks(const PageControl& control, DocxStyle style,
                             std::vector<DocxParagraph>& paragraphs) {
    const auto* filled = answer(control);
    const auto* given = filled ? filled->value.as<schema::Value::Choices>() : nullptr;
    for (const auto& choice : control.choices) {
        const bool checked = given && std::find(given->begin(), given->end(), choice.value) != given->end();
        if (!choice.offered && !checked) continue;
        auto box = made(Kind::check, control, {Part::choice, {}, choice.value});
        box.title = choice.label;
        box.checked = checked;
        DocxParagraph line{style, {std::move(box), plain(" " + choice.label)}};
        if (choice.other) {
            line.content.emplace_back(plain(": "));
            line.content.emplace_back(
                text(control, Part::other, worded(m_language, "[type here]"), filled ? filled->other : ""));
            line.content.emplace_back(plain(" "));
        }
        paragraphs.push_back(std::move(line));
    }
}

void FormControls::addOther(const PageControl& control, DocxStyle style,
                            std::vector<DocxParagraph>& paragraphs) {
    if (control.kind == PageControl::Kind::checks) return;
    for (const auto& choice : control.choices) {
        if (!choice.other) continue;
        const auto* filled = answer(control);
        paragraphs.push_back(
            {style,
             {plain(choice.label + ": "),
              text(control, Part::other, worded(m_language, "[type here]"), filled ? filled->other : ""),
              plain(" ")}});
        return;
    }
}

DocxControl FormControls::reason(const PageControl& control) {
    auto list = made(Kind::dropDown, control, {Part::missing});
    list.placeholder = worded(m_language, "[reason]");
    for (const auto& reason : control.reasons) {
        list.choices.push_back({std::string(nameOf(reason.reason)), reason.label});
    }
    makeUnique(list.choices);
    const auto* filled = answer(control);
    if (const auto* missing = filled ? filled->value.as<schema::MissingReason>() : nullptr) {
        list.words = labelIn(list.choices, std::string(nameOf(*missing)));
    }
    return list;
}

DocxControl FormControls::source(const PageControl& control) {
    const auto* filled = answer(control);
    auto list = made(Kind::dropDown, control, {Part::source});
    list.placeholder = worded(m_language, "[source]");
    list.choices = sources(m_language);
    if (filled && filled->source) list.words = labelIn(list.choices, std::string(nameOf(*filled->source)));
    return list;
}

DocxControl FormControls::reference(const PageControl& control) {
    const auto* filled = answer(control);
    return text(control, Part::reference, worded(m_language, "[which one]"), filled ? filled->reference : "");
}

void FormControls::addRemark(const PageControl& control, DocxStyle style,
                             std::vector<DocxParagraph>& paragraphs) {
    const auto* filled = answer(control);
    if (!filled || filled->remark.empty()) return;
    auto remark = text(control, Part::remark, worded(m_language, "[type here]"), filled->remark);
    remark.kind = Kind::paragraph;
    paragraphs.push_back(
        {style, {muted(worded(m_language, "Remark:") + " "), std::move(remark), plain(" ")}});
}

std::vector<DocxParagraph> FormControls::onPage(const PageControl& control) {
    std::vector<DocxParagraph> paragraphs;
    if (control.kind == PageControl::Kind::checks) {
        addChecks(control, DocxStyle::answer, paragraphs);
    } else {
        DocxParagraph line{DocxStyle::answer, {muted(worded(m_language, "Answer:") + " ")}};
        if (!control.before.empty()) line.content.emplace_back(plain(control.before + " "));
        line.content.emplace_back(value(control));
        line.content.emplace_back(plain(control.after.empty() ? " " : " " + control.after));
        paragraphs.push_back(std::move(line));
        addOther(control, DocxStyle::answer, paragraphs);
    }
    DocxParagraph beside{DocxStyle::small};
    const auto label = [&](schema::ReportWord word) {
        beside.content.emplace_back(
            muted((beside.content.empty() ? "" : "   ") + worded(m_language, word) + " "));
    };
    if (!control.reasons.empty()) {
        label("No answer, because:");
        beside.content.emplace_back(reason(control));
    }
    if (control.asksSource) {
        label("Source:");
        beside.content.emplace_back(source(control));
        label("namely:");
        beside.content.emplace_back(reference(control));
    }
    if (!beside.content.empty()) beside.content.emplace_back(plain(" "));
    if (!beside.content.empty()) paragraphs.push_back(std::move(beside));
    addRemark(control, DocxStyle::small, paragraphs);
    for (std::size_t at = 0; at + 1 < paragraphs.size(); ++at) paragraphs[at].keepWithNext = true;
    return paragraphs;
}

std::vector<DocxParagraph> FormControls::inCell(const PageControl& control) {
    std::vector<DocxParagraph> paragraphs;
    if (control.kind == PageControl::Kind::checks) {
        addChecks(control, DocxStyle::table, paragraphs);
    } else {
        DocxParagraph line{DocxStyle::table};
        if (!control.before.empty()) line.content.emplace_back(plain(control.before + " "));
        line.content.emplace_back(value(control));
        line.content.emplace_back(plain(control.after.empty() ? " " : " " + control.after));
        paragraphs.push_back(std::move(line));
        addOther(control, DocxStyle::table, paragraphs);
    }
    addRemark(control, DocxStyle::table, paragraphs);
    return paragraphs;
}

bool FormControls::hasBeside(const PageControl& control) {
    return !control.reasons.empty() || control.asksSource;
}

std::vector<DocxParagraph> FormControls::besideCell(const PageControl& control) {
    DocxParagraph beside{DocxStyle::table};
    if (!control.reasons.empty()) beside.content.emplace_back(reason(control));
    if (control.asksSource) {
        if (!beside.content.empty()) beside.content.emplace_back(plain("  "));
        beside.content.emplace_back(source(control));
        beside.content.emplace_back(plain(" "));
        beside.content.emplace_back(reference(control));
    }
    beside.content.emplace_back(plain(" "));
    return {std::move(beside)};
}

}  // namespace wederhoor::forms
