#include "forms/html/draft_writer.h"

#include <algorithm>

#include "forms/file/digest.h"
#include "forms/html/element.h"
#include "forms/html/escape.h"
#include "forms/html/markdown.h"
#include "forms/js/embedded.h"
#include "forms/js/json.h"
#include "schema/rules/report_words.h"
#include "schema/study/comment.h"

namespace wederhoor::forms {

using schema::CommentKind;
using schema::ReportWord;
using schema::worded;

namespace {
/// What the page says by itself; its script asks for it by the English.
constexpr ReportWord sentences[] = {
    "Your name",
    "Save the comments",
    "Go on with saved comments",
    "1 comment",
    "%1 comments",
    "not saved yet",
    "Comment",
    "Comment on the whole description",
    "What kind of comment it is",
    "What you have to say",
    "The text as you would have it (if you want to)",
    "Remove",
    "Put back",
    "Saved as %1, among your downloads. Send that file back.",
    "This is no file of saved comments.",
    "These comments are on another draft.",
    "The saved comments are back in their places.",
};

struct Kind {
    CommentKind kind;
    ReportWord words;
};
constexpr Kind kinds[] = {
    {CommentKind::factual, "It is not correct"},
    {CommentKind::interpretation, "It is correct, but not what follows from it"},
    {CommentKind::wording, "It should be put otherwise"},
    {CommentKind::newInformation, "Something is missing"},
    {CommentKind::confidential, "It is confidential"},
};

/// A name that every file system takes.
std::string fileName(const std::string& municipality) {
    std::string name = municipality;
    std::replace_if(
        name.begin(), name.end(),
        [](char letter) {
            return static_cast<unsigned char>(letter) < ' ' ||
                   std::string_view("/\\:*?\"<>|").find(letter) != std::string_view::npos;
        },
        '-');
    return name + "-comments.xml";
}

std::string dataOf(const DraftPage& page) {
    Json json;
    json.openObject().put("round", page.identity.round).put("study", page.identity.study);
    json.put("municipality", page.identity.municipality)
        .put("version", std::to_string(page.identity.version));
    json.put("file", fileName(page.identity.municipality));
    json.name("words").openObject();
    for (const auto& sentence : sentences) json.put(sentence.in("en"), sentence.in(page.language));
    json.close().name("kinds").openArray();
    for (const auto& [kind, words] : kinds) {
        json.openArray().text(nameOf(kind)).text(words.in(page.language)).close();
    }
    json.close().close();
    return json.written();
}

std::string script() {
    using namespace embedded;
    std::string text = "(() => {\n\"use strict\";\n";
    for (const auto part : {elements_js, xml_js, comments_js}) text += part;
    return text + "})();\n";
}

class Writer {
public:
    explicit Writer(const DraftPage& page) : m_page(page) {}

    std::string html() && {
        m_html.raw("<!DOCTYPE html>\n").open("html", {{"lang", m_page.language}});
        const auto script = forms::script();
        head(script);
        m_html.open("body").open("main");
        m_html.element("h1", m_page.title).element("p", {{"class", "subtitle"}}, m_page.subtitle);
        for (const auto& sentence : m_page.instruction)
            m_html.element("p", {{"class", "instruction"}}, sentence);
        m_html.open("div", {{"class", "whole"}, {"data-paragraph", "all"}}).close();
        for (const auto& block : m_page.blocks) {
            std::visit([this](const auto& each) { write(each); }, block);
        }
        m_html.element("p", {{"class", "footer"}}, m_page.footer).close();
        m_html.open("script", {{"type", "application/json"}, {"id", "data"}}).raw(dataOf(m_page)).close();
        m_html.open("script").raw(script).close();
        m_html.close().close();
        return m_html.written();
    }

private:
    void head(const std::string& script) {
        const auto policy = "default-src 'none'; script-src 'sha256-" + digestInBase64(script) +
                            "'; style-src 'sha256-" + digestInBase64(embedded::commentable_css) +
                            "'; base-uri 'none'; form-action 'none'";
        m_html.open("head").single("meta", {{"charset", "utf-8"}});
        m_html.single("meta", {{"http-equiv", "Content-Security-Policy"}, {"content", policy}});
        m_html.single("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
        m_html.single("meta", {{"name", "color-scheme"}, {"content", "light dark"}});
        m_html.element("title", m_page.title);
        m_html.open("style").raw(embedded::commentable_css).close().close();
    }

    void write(const DraftPage::Heading& heading) {
        m_html.element(heading.level == 1 ? "h2" : "h3", heading.number + " " + heading.words);
    }

    void write(const DraftPage::Paragraph& paragraph) {
        const auto& prose = paragraph.prose;
        m_html.open("section", {{"class", "paragraph"}, {"data-paragraph", prose.number}});
        m_html.element("div", {{"class", "number"}}, prose.number);
        std::vector<std::string> insertions;
        for (const auto& run : prose.insertions) insertions.push_back(htmlOf(run));
        m_html.open("div").raw(htmlOfMarkdown(prose.markdown, insertions));
        for (const auto& quote : paragraph.quotes) {
            m_html.open("blockquote");
            for (const auto& run : quote.runs) m_html.raw(htmlOf(run));
            m_html.close();
        }
        m_html.close().close();
    }

    static std::string htmlOf(const ReportRun& run) {
        switch (run.kind) {
            case ReportRun::Kind::quote:
                return "“" + escaped(run.words) + "”";
            case ReportRun::Kind::link:
                return "<span class=\"muted\">[" + escaped(run.words) + "]</span>";
            case ReportRun::Kind::muted:
                return "<span class=\"who\">" + escaped(run.words) + "</span>";
            case ReportRun::Kind::strong:
                return "<strong>" + escaped(run.words) + "</strong>";
            case ReportRun::Kind::plain:
            case ReportRun::Kind::figure:
                break;
        }
        return escaped(run.words);
    }

    const DraftPage& m_page;
    Html m_html;
};
}  // namespace

std::string htmlOf(const DraftPage& page) {
    return Writer(page).html();
}

}  // namespace wederhoor::forms
