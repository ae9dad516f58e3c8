#include "forms/html/minutes_writer.h"

#include "forms/html/element.h"
#include "forms/html/markdown.h"
#include "forms/html/page_head.h"
#include "forms/html/report_style.h"

namespace wederhoor::forms {

std::string htmlPageOf(const std::string& title, const std::string& language, const std::string& markdown) {
    Html html;
    html.raw("<!DOCTYPE html>\n").open("html", {{"lang", language}});
    writeHead(html, title, std::string(reportStyle) + "main { padding: 2rem 1.5rem; }\n");
    html.open("body").open("main").raw(htmlOfMarkdown(markdown)).close().close().close();
    return html.written();
}

}  // namespace wederhoor::forms
