#include "forms/gettext/catalogue.h"

#include "schema/base/say.h"
#include "schema/base/trouble.h"

namespace wederhoor::forms {

namespace {
constexpr std::uint32_t magic = 0x950412de;
constexpr std::uint32_t swappedMagic = 0xde120495;
constexpr std::size_t headerSize = 20;  // bytes, up to the table sizes of the hash, which is not used here
constexpr std::size_t entrySize = 8;    // bytes: length and place of a text

[[noreturn]] void refuse() {
    throw schema::Refusal(
        schema::say("This is no file of translations as msgfmt makes it, or part of it is missing."));
}
}  // namespace

Catalogue::Catalogue(std::string bytes) : m_bytes(std::move(bytes)) {
    if (m_bytes.size() < headerSize) refuse();
    const auto first = word(0);
    if (first != magic && first != swappedMagic) refuse();
    m_bigEndian = first == swappedMagic;
    m_count = word(8);
    m_originals = word(12);
    m_translations = word(16);
    // Every entry is tried once, so that looking up needs no checks.
    for (std::uint32_t entry = 0; entry < m_count; ++entry) {
        for (const auto table : {m_originals, m_translations}) {
            const auto at = table + entrySize * entry;
            if (at + entrySize > m_bytes.size()) refuse();
            if (std::size_t{word(at)} + word(at + 4) > m_bytes.size()) refuse();
        }
    }
}

std::uint32_t Catalogue::word(std::size_t at) const {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i) {
        const auto byte = static_cast<unsigned char>(m_bytes[at + (m_bigEndian ? i : 3 - i)]);
        value = value << 8U | byte;
    }
    return value;
}

std::string_view Catalogue::text(std::uint32_t table, std::uint32_t entry) const {
    const auto at = table + entrySize * entry;
    return std::string_view(m_bytes).substr(word(at + 4), word(at));
}

std::optional<std::string_view> Catalogue::find(std::string_view english) const {
    if (english.empty()) return std::nullopt;  // the empty text's translation is the file's header
    std::uint32_t begin = 0;
    for (std::uint32_t end = m_count; begin < end;) {  // the originals are sorted by their bytes
        const auto middle = begin + (end - begin) / 2;
        if (text(m_originals, middle) < english) {
            begin = middle + 1;
        } else {
            end = middle;
        }
    }
    if (begin == m_count || text(m_originals, begin) != english) return std::nullopt;
    const auto translation = text(m_translations, begin);
    return translation.empty() ? std::nullopt : std::optional(translation);
}

}  // namespace wederhoor::forms
