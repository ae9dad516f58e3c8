#include "forms/html/element.h"

#include <algorithm>
#include <array>

#include "forms/html/escape.h"

namespace wederhoor::forms {

namespace {
// A line end behind these keeps the source readable and changes nothing on the page.
constexpr std::array<std::string_view, 20> blocks{
    "html",  "head",  "body", "section", "nav", "header", "main", "article", "figure", "table",
    "thead", "tbody", "tr",   "ul",      "ol",  "li",     "p",    "div",     "dl",     "h2"};

bool isBlock(std::string_view tag) {
    return std::find(blocks.begin(), blocks.end(), tag) != blocks.end();
}
}  // namespace

void Html::tag(std::string_view tag, Attributes attributes) {
    m_html += '<';
    m_html += tag;
    for (const auto& [name, value] : attributes) {
        if (value.empty() && name != "alt") continue;
        m_html += ' ';
        m_html += name;
        m_html += "=\"" + escaped(value) + "\"";
    }
    m_html += '>';
}

Html& Html::open(std::string_view name, Attributes attributes) {
    tag(name, attributes);
    m_open.emplace_back(name);
    return *this;
}

Html& Html::close() {
    m_html += "</" + m_open.back() + ">";
    if (isBlock(m_open.back())) m_html += '\n';
    m_open.pop_back();
    return *this;
}

Html& Html::text(std::string_view words) {
    m_html += escaped(words);
    return *this;
}

Html& Html::element(std::string_view name, Attributes attributes, std::string_view words) {
    return open(name, attributes).text(words).close();
}

Html& Html::single(std::string_view name, Attributes attributes) {
    tag(name, attributes);
    return *this;
}

Html& Html::raw(std::string_view html) {
    m_html += html;
    return *this;
}

}  // namespace wederhoor::forms
