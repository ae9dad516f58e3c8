#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace wederhoor::forms {

/// One stretch of an XML text.
struct Markup {
    enum class Kind {
        words,     ///< between tags
        begin,     ///< `<name ...>`
        empty,     ///< `<name .../>`
        end,       ///< `</name>`
        verbatim,  ///< comment, CDATA, processing instruction, DOCTYPE
    };
    Kind kind;
    std::size_t at;
    std::string_view text;
    std::string_view name;  ///< of the three kinds of tag
};

/// Cuts an XML text into tags and what lies between them, also where it is not well formed: to explain
/// mistakes with. Never recursive.
class TagScanner {
public:
    explicit TagScanner(std::string_view text) : m_text(text) {}
    /// nullopt at the end of the text. A stretch that never ends reaches to the end of the text.
    std::optional<Markup> next();

private:
    std::string_view m_text;
    std::size_t m_at = 0;
};

}  // namespace wederhoor::forms
