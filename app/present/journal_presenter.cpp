#include "app/present/journal_presenter.h"

#include <array>
#include <chrono>
#include <ctime>

#include "schema/base/say.h"

namespace wederhoor::present {

using schema::say;

namespace {
constexpr std::size_t pageSize = 200;

std::string localTime(std::chrono::sys_time<std::chrono::milliseconds> time) {
    const auto seconds = std::chrono::system_clock::to_time_t(time);
    std::tm local{};
    localtime_r(&seconds, &local);
    std::array<char, 32> text{};
    return {text.data(), std::strftime(text.data(), text.size(), "%Y-%m-%d %H:%M", &local)};
}

std::string whatOf(const db::JournalEntry& entry) {
    switch (entry.kind) {
        case db::JournalEntry::Kind::edit:
            return entry.label;
        case db::JournalEntry::Kind::undo:
            return say("Undone: %1", entry.label);
        case db::JournalEntry::Kind::redo:
            return say("Done again: %1", entry.label);
    }
    return {};
}
}  // namespace

void JournalPresenter::refresh() {
    m_rows.clear();
    m_last.reset();
    read(std::nullopt);
    m_changed.emit();
}

void JournalPresenter::more() {
    if (!m_hasMore) return;
    read(m_last);
    m_changed.emit();
}

void JournalPresenter::read(std::optional<db::EntryId> before) {
    const auto entries = m_workspace.journal().entries(pageSize, before);
    for (const auto& entry : entries)
        m_rows.push_back({localTime(entry.time), entry.researcher, whatOf(entry)});
    m_hasMore = entries.size() == pageSize;
    if (!entries.empty()) m_last = entries.back().id;
}

}  // namespace wederhoor::present
