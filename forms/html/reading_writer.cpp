#include "forms/html/reading_writer.h"

#include <string_view>

#include "forms/html/element.h"
#include "forms/html/escape.h"
#include "forms/html/markdown.h"

namespace wederhoor::forms {

namespace {
std::string runHtml(const ReportRun& run) {
    using Kind = ReportRun::Kind;
    Html html;
    if (!run.reference.empty()) html.open("a", {{"href", run.reference}});
    if (run.kind == Kind::strong) {
        html.element("b", run.words);
    } else if (run.kind == Kind::muted) {
        html.element("i", run.words);
    } else if (run.kind == Kind::quote) {
        html.text("“" + run.words + "”");
    } else {
        html.text(run.words);
    }
    if (!run.reference.empty()) html.close();
    return html.written();
}
}  // namespace

std::string readingHtml(const ReportProse& prose, const std::vector<ReportQuotation>& quotes) {
    std::vector<std::string> insertions;
    for (const auto& run : prose.insertions) insertions.push_back(runHtml(run));
    Html html;
    html.open("div");
    auto words = htmlOfMarkdown(prose.markdown, insertions);
    const auto number = "<small>" + escaped(prose.number) + "</small>\u2003";
    const std::string_view paragraph = "<p>";
    words.insert(words.starts_with(paragraph) ? paragraph.size() : 0, number);
    html.raw(words);
    for (const auto& quote : quotes) {
        html.open("blockquote");
        for (const auto& run : quote.runs) html.raw(runHtml(run));
        html.close();
    }
    html.close();
    return html.written();
}

}  // namespace wederhoor::forms
