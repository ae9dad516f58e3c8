#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace wederhoor::forms {

/// A piece of HTML being written. Text and attributes are escaped, tags close in the order they opened.
class Html {
public:
    using Attributes = std::initializer_list<std::pair<std::string_view, std::string>>;

    Html& open(std::string_view tag, Attributes attributes = {});
    Html& close();

    Html& text(std::string_view words);
    /// `<tag>words</tag>`.
    Html& element(std::string_view tag, Attributes attributes, std::string_view words);
    Html& element(std::string_view tag, std::string_view words) { return element(tag, {}, words); }
    /// An element without content (`<br>`, `<meta ...>`).
    Html& single(std::string_view tag, Attributes attributes = {});
    /// HTML that is safe already: an SVG, rendered Markdown, another Html's text.
    Html& raw(std::string_view html);

    const std::string& written() const { return m_html; }

private:
    void tag(std::string_view tag, Attributes attributes);

    std::string m_html;
    std::vector<std::string> m_open;
};

}  // namespace wederhoor::forms
