#include "forms/html/page_head.h"

namespace wederhoor::forms {

void writeHead(Html& html, const std::string& title, std::string_view style) {
    html.open("head");
    html.single("meta", {{"charset", "utf-8"}});
    html.single("meta", {{"http-equiv", "Content-Security-Policy"},
                         {"content",
                          "default-src 'none'; style-src 'unsafe-inline'; img-src data:; "
                          "base-uri 'none'; form-action 'none'"}});
    html.single("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
    html.element("title", title);
    html.open("style").raw(style).close();
    html.close();
}

}  // namespace wederhoor::forms
