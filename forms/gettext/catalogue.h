#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace wederhoor::forms {

/// The sentences of one language, as `msgfmt` compiles them from a PO file. Format: GNU gettext's manual,
/// "The Format of GNU MO Files". Read here and not through the C library's gettext(), which finds nothing
/// where the desktop's locales are not installed, and cannot change its language while the program runs.
class Catalogue {
public:
    /// Takes the bytes of an MO file in UTF-8. Throws schema::Refusal if they are none.
    explicit Catalogue(std::string bytes);

    /// The translation; nullopt if there is none. Valid as long as the catalogue.
    std::optional<std::string_view> find(std::string_view english) const;
    std::uint32_t size() const { return m_count; }

private:
    std::uint32_t word(std::size_t at) const;
    /// The entry's text in the table of originals or that of translations.
    std::string_view text(std::uint32_t table, std::uint32_t entry) const;

    std::string m_bytes;
    bool m_bigEndian = false;
    std::uint32_t m_count = 0;
    std::uint32_t m_originals = 0;     ///< where that table begins, in bytes
    std::uint32_t m_translations = 0;  ///< likewise
};

}  // namespace wederhoor::forms
