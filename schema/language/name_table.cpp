#include "schema/language/name_table.h"

#include <bit>

namespace wederhoor::schema {

namespace {
/// FNV-1a, 32 bits.
std::uint32_t hashOf(std::uint32_t scope, std::string_view name) {
    std::uint32_t hash = 2166136261U ^ (scope * 2654435761U);
    for (const char c : name) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    return hash ^ (hash >> 15U);
}
}  // namespace

void NameTable::reserve(std::size_t names) {
    m_entries.reserve(names);
    grow(std::bit_ceil(names * 2 + 16));
}

void NameTable::grow(std::size_t slots) {
    m_slots.assign(slots, 0);
    for (std::uint32_t i = 0; i < m_entries.size(); ++i) {
        std::size_t slot = m_entries[i].hash & (slots - 1);
        while (m_slots[slot] != 0) slot = (slot + 1) & (slots - 1);
        m_slots[slot] = i + 1;
    }
}

/// `slot` becomes that of the entry, or the free one where it would be.
const NameTable::Entry* NameTable::lookUp(std::uint32_t hash, std::uint32_t scope, std::string_view name,
                                          std::size_t& slot) const {
    slot = hash & (m_slots.size() - 1);
    for (; m_slots[slot] != 0; slot = (slot + 1) & (m_slots.size() - 1)) {
        const auto& entry = m_entries[m_slots[slot] - 1];
        if (entry.hash == hash && entry.scope == scope &&
            std::string_view(m_letters).substr(entry.begin, entry.length) == name) {
            return &entry;
        }
    }
    return nullptr;
}

const NameTable::Entry* NameTable::add(std::uint32_t scope, std::string_view name, Kind kind,
                                       std::uint32_t target, bool former) {
    if ((m_entries.size() + 1) * 2 > m_slots.size()) grow(std::bit_ceil(m_slots.size() * 2 + 16));
    const std::uint32_t hash = hashOf(scope, name);
    std::size_t slot = 0;
    if (const auto* taken = lookUp(hash, scope, name, slot)) return taken;
    m_entries.push_back({static_cast<std::uint32_t>(m_letters.size()),
                         static_cast<std::uint32_t>(name.size()), scope, target, kind, former, hash});
    m_letters += name;
    m_slots[slot] = static_cast<std::uint32_t>(m_entries.size());
    return nullptr;
}

const NameTable::Entry* NameTable::find(std::uint32_t scope, std::string_view name) const {
    if (m_slots.empty()) return nullptr;
    std::size_t slot = 0;
    return lookUp(hashOf(scope, name), scope, name, slot);
}

void NameTable::severalColumns(const Entry& entry) {
    m_entries[static_cast<std::size_t>(&entry - m_entries.data())].target = 0xFFFFFFFF;
}

std::vector<std::string> NameTable::present(std::uint32_t scope) const {
    std::vector<std::string> names;
    for (const auto& entry : m_entries) {
        if (entry.scope == scope && !entry.former)
            names.push_back(m_letters.substr(entry.begin, entry.length));
    }
    return names;
}

}  // namespace wederhoor::schema
