#include "forms/xml/tag_scanner.h"

#include <algorithm>
#include <array>
#include <utility>

namespace wederhoor::forms {

namespace {
constexpr std::array<std::pair<std::string_view, std::string_view>, 4> verbatims{{
    {"<!--", "-->"},
    {"<![CDATA[", "]]>"},
    {"<?", "?>"},
    {"<!", ">"},
}};

/// Behind `closing`, from `from` on; the whole text if it is not there.
std::size_t behind(std::string_view text, std::string_view closing, std::size_t from) {
    const auto at = text.find(closing, from);
    return at == std::string_view::npos ? text.size() : at + closing.size();
}

/// Behind the `>` that ends a tag, not one inside quotes.
std::size_t behindTag(std::string_view text) {
    char quote = 0;
    for (std::size_t at = 1; at < text.size(); ++at) {
        const char c = text[at];
        if (quote) {
            if (c == quote) quote = 0;
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '>') {
            return at + 1;
        } else if (c == '<') {
            return at;
        }
    }
    return text.size();
}

std::string_view nameIn(std::string_view tag) {
    tag.remove_prefix(tag.starts_with("</") ? 2 : 1);
    return tag.substr(0, tag.find_first_of(" \t\n/>"));
}
}  // namespace

std::optional<Markup> TagScanner::next() {
    const auto rest = m_text.substr(m_at);
    if (rest.empty()) return std::nullopt;
    Markup markup{Markup::Kind::words, m_at, {}, {}};
    std::size_t length = std::min(rest.find('<'), rest.size());
    if (length == 0) {
        const auto* verbatim = std::find_if(verbatims.begin(), verbatims.end(), [&](const auto& brackets) {
            return rest.starts_with(brackets.first);
        });
        if (verbatim != verbatims.end()) {
            markup.kind = Markup::Kind::verbatim;
            length = behind(rest, verbatim->second, verbatim->first.size());
        } else {
            length = behindTag(rest);
            const auto tag = rest.substr(0, length);
            markup.kind = tag.starts_with("</") ? Markup::Kind::end
                          : tag.ends_with("/>") ? Markup::Kind::empty
                                                : Markup::Kind::begin;
            markup.name = nameIn(tag);
        }
    }
    markup.text = rest.substr(0, length);
    m_at += length;
    return markup;
}

}  // namespace wederhoor::forms
