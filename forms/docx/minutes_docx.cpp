#include "forms/docx/minutes_docx.h"

#include "forms/docx/docx_markdown.h"
#include "forms/docx/docx_writer.h"
#include "schema/rules/report_words.h"

namespace wederhoor::forms {

using schema::worded;
using Kind = DocxControl::Kind;

namespace {
/// Where the contact person agrees or does not.
class Agreement {
public:
    explicit Agreement(const MinutesToAgree& minutes) : m_minutes(minutes), m_language(minutes.language) {}

    std::vector<DocxParagraph> paragraphs() {
        add(DocxStyle::heading1, {DocxText{worded(m_language, "Agreement")}});
        add(DocxStyle::body,
            {DocxText{worded(m_language,
                             "Is this what was said? Change the text where it is not: what you change is "
                             "marked. Then choose below, and send the document back.")}});
        if (!m_minutes.returnTo.empty()) {
            add(DocxStyle::body, {DocxText{worded(m_language, "It goes back to %1.", m_minutes.returnTo),
                                           DocxText::Look::strong}});
        }
        DocxControl choice{Kind::dropDown, "agreement"};
        choice.title = worded(m_language, "Agreement");
        choice.placeholder = worded(m_language, "[choose]");
        choice.choices = {{"agree", worded(m_language, "agree")},
                          {"changed", worded(m_language, "agree, with what is changed in the text")},
                          {"disagree", worded(m_language, "do not agree")}};
        answer(worded(m_language, "I:"), std::move(choice));
        DocxControl name{Kind::line, "agreement_name"};
        name.placeholder = worded(m_language, "[type here]");
        name.words = m_minutes.contact;
        answer(worded(m_language, "Name") + ":", std::move(name));
        DocxControl day{Kind::date, "agreement_date"};
        day.placeholder = worded(m_language, "[choose a day]");
        answer(worded(m_language, "Date") + ":", std::move(day));
        DocxControl remark{Kind::paragraph, "agreement_remark"};
        remark.placeholder = worded(m_language, "[type here]");
        answer(worded(m_language, "Remark:"), std::move(remark));
        for (auto& each : m_paragraphs) each.keepWithNext = true;
        return std::move(m_paragraphs);
    }

private:
    void add(DocxStyle style, DocxInlines content) { m_paragraphs.push_back({style, std::move(content)}); }
    void answer(const std::string& label, DocxControl control) {
        control.tag = control.bookmark;
        add(DocxStyle::answer,
            {DocxText{label + " ", DocxText::Look::muted}, std::move(control), DocxText{" "}});
    }

    const MinutesToAgree& m_minutes;
    const std::string& m_language;
    std::vector<DocxParagraph> m_paragraphs;
};
}  // namespace

std::string docxOf(const MinutesToAgree& minutes) {
    DocxDocument document;
    document.language = minutes.language;
    document.title = minutes.title;
    document.author = minutes.returnTo;
    document.created = minutes.made;
    document.protection = DocxDocument::Protection::trackedChanges;
    document.footer = {DocxText{minutes.title + "\t"}, DocxField::page, DocxText{" / "}, DocxField::pages};
    DocxSection section;
    for (auto& each : docxOfMarkdown(minutes.markdown, DocxStyle::body, MarkdownHeadings::headings)) {
        section.blocks.emplace_back(std::move(each));
    }
    for (auto& each : Agreement(minutes).paragraphs()) section.blocks.emplace_back(std::move(each));
    document.sections.push_back(std::move(section));
    return docxOf(document);
}

}  // namespace wederhoor::forms
