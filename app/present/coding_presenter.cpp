#include "app/present/coding_presenter.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "db/query/interview_list.h"
#include "db/store/codings.h"
#include "schema/base/say.h"
#include "schema/base/trouble.h"
#include "schema/base/utf8.h"

namespace wederhoor::present {

using db::MarkedQuote;
using schema::Refusal;
using schema::say;
using schema::TextSpan;
using schema::ThemeId;

namespace {
bool carries(const MarkedQuote& quote, ThemeId theme) {
    return std::any_of(quote.codings.begin(), quote.codings.end(),
                       [theme](const schema::Coding& coding) { return coding.theme == theme; });
}

bool overlaps(TextSpan span, std::size_t begin, std::size_t end) {
    return span.begin() < end && begin < span.end();
}

/// The spans of quotes that overlap [begin, end) and are `wanted`.
template <class Wanted>
std::vector<TextSpan> spansIn(const QuoteLayer& layer, std::size_t begin, std::size_t end,
                              const Wanted& wanted) {
    std::vector<TextSpan> spans;
    for (const auto& quote : layer.around(begin, end)) {
        if (overlaps(quote.span, begin, end) && wanted(quote)) spans.push_back(quote.span);
    }
    return spans;
}

/// Names of those who coded in the transcript, most codings first.
std::vector<std::string> coders(const QuoteLayer& layer) {
    std::map<std::string, int> codings;
    for (const auto& quote : layer.all()) {
        for (const auto& coding : quote.codings) ++codings[coding.researcher];
    }
    std::vector<std::string> names;
    for (const auto& [name, count] : codings) names.push_back(name);
    std::stable_sort(names.begin(), names.end(), [&](const std::string& one, const std::string& other) {
        return codings[one] > codings[other];
    });
    return names;
}
}  // namespace

CodingPresenter::CodingPresenter(Workspace& workspace)
    : m_workspace(workspace), m_onChange(workspace.changed().subscribe([this] { refresh(); })) {}

void CodingPresenter::open(schema::InterviewId interview, std::optional<TextSpan> spot) {
    if (!m_open || m_open->interview().id != interview) {
        m_open.emplace(m_workspace.study(), interview);
        m_begin = m_end = 0;
        m_comparison.reset();
        fillKeys();
    }
    readRows();
    m_changed.emit();
    if (spot) reveal(*spot);
}

bool CodingPresenter::readOn() {
    return m_open && m_open->readOn();
}

void CodingPresenter::close() {
    m_open.reset();
    m_rows.clear();
    m_comparison.reset();
    m_changed.emit();
}

const OpenTranscript& CodingPresenter::opened() const {
    if (!m_open) throw Refusal(say("Open an interview first."));
    return *m_open;
}

void CodingPresenter::refresh() {
    if (!m_open) return;
    if (!m_open->refresh()) {
        close();
        return;
    }
    const auto length = m_open->transcript().length();
    m_begin = std::min(m_begin, length);
    m_end = std::min(m_end, length);
    for (auto& key : m_keys) {
        if (key && !m_open->themes().find(*key)) key.reset();
    }
    std::erase_if(m_recent, [this](ThemeId theme) { return !m_open->themes().find(theme); });
    if (m_theme && !m_open->themes().find(*m_theme)) m_theme.reset();
    readRows();
    readDifferences();
    m_changed.emit();
}

std::vector<Stripe> CodingPresenter::stripes(std::size_t begin, std::size_t end) const {
    return m_open ? stripesIn(m_open->quotesAround(begin, end), begin, end) : std::vector<Stripe>();
}

std::vector<TextSpan> CodingPresenter::quotesWithoutTheme(std::size_t begin, std::size_t end) const {
    if (!m_open) return {};
    return spansIn(m_open->quotesAround(begin, end), begin, end,
                   [](const MarkedQuote& quote) { return quote.codings.empty(); });
}

std::vector<TextSpan> CodingPresenter::quotesOfChosenTheme(std::size_t begin, std::size_t end) const {
    if (!m_open || !m_theme) return {};
    return spansIn(m_open->quotesAround(begin, end), begin, end,
                   [this](const MarkedQuote& quote) { return carries(quote, *m_theme); });
}

std::vector<TextSpan> CodingPresenter::differing(std::size_t begin, std::size_t end) const {
    std::vector<TextSpan> spans;
    if (!m_comparison) return spans;
    for (const auto& difference : m_comparison->differences) {
        if (overlaps(difference.span, begin, end)) spans.push_back(difference.span);
    }
    return spans;
}

void CodingPresenter::select(std::size_t begin, std::size_t end) {
    if (!m_open || (begin == m_begin && end == m_end)) return;
    const auto length = m_open->transcript().length();
    m_begin = std::min(begin, length);
    m_end = std::min(end, length);
    readRows();
    m_changed.emit();
}

std::optional<TextSpan> CodingPresenter::selection() const {
    const auto begin = std::min(m_begin, m_end);
    const auto end = std::max(m_begin, m_end);
    if (!m_open || begin == end) return std::nullopt;
    const auto words = m_open->transcript().words({begin, end});
    if (!words) return std::nullopt;
    constexpr const char* blanks = " \t\n";
    const auto first = words->find_first_not_of(blanks);
    if (first == std::string::npos) return std::nullopt;
    const auto behind = words->size() - words->find_last_not_of(blanks) - 1;
    return TextSpan(begin + first, end - behind);  // blanks are one byte and one character each
}

void CodingPresenter::readRows() {
    m_rows.clear();
    m_chosenRow = 0;
    if (!m_open) return;
    const auto begin = std::min(m_begin, m_end);
    const auto end = std::max(m_begin, m_end);
    std::vector<const MarkedQuote*> quotes;
    // With nothing selected, a quote that ends at the caret counts as well: there the caret stands after
    // coding. around() leaves out what ends where it begins.
    const auto from = begin > 0 ? begin - 1 : 0;
    for (const auto& quote : m_open->quotesAround(from, end + 1).around(from, end + 1)) {
        const bool touches = begin == end ? quote.span.begin() <= begin && begin <= quote.span.end()
                                          : overlaps(quote.span, begin, end);
        if (touches) quotes.push_back(&quote);
    }
    std::stable_sort(quotes.begin(), quotes.end(), [](const MarkedQuote* one, const MarkedQuote* other) {
        return one->span.length() < other->span.length();
    });
    for (const auto* quote : quotes) {
        const schema::QuoteReference reference{m_open->interview().number, quote->number};
        const auto memos = static_cast<int>(quote->memos.size());
        for (const auto& coding : quote->codings) {
            m_rows.push_back({quote->id, reference, quote->span, coding, m_open->look(coding.theme), memos});
        }
        if (quote->codings.empty()) {
            const auto none = say("No theme");
            m_rows.push_back(
                {quote->id, reference, quote->span, {}, {none, none, {0x88, 0x88, 0x88}}, memos});
        }
    }
}

const CodingRow* CodingPresenter::chosenRow() const {
    return m_chosenRow < m_rows.size() ? &m_rows[m_chosenRow] : nullptr;
}

void CodingPresenter::chooseRow(std::size_t row) {
    if (row == m_chosenRow || row >= m_rows.size()) return;
    m_chosenRow = row;
    m_changed.emit();
}

void CodingPresenter::selectQuote() {
    const auto* row = chosenRow();
    if (!row) throw Refusal(say("There is no quote where the caret stands. Go to one first."));
    reveal(row->span);
}

std::vector<schema::Memo> CodingPresenter::memos() const {
    const auto* row = chosenRow();
    if (!row || row->memos == 0) return {};
    return db::Codings(m_workspace.study()).memos(row->quote);
}

std::optional<TextSpan> CodingPresenter::memoSpan() const {
    const auto* row = chosenRow();
    return row ? std::optional(row->span) : selection();
}

void CodingPresenter::fillKeys() {
    if (m_keysFilled) return;
    m_keysFilled = true;
    auto counts = db::themeCounts(m_workspace.study());
    std::vector<ThemeId> used;
    for (const auto& [theme, depth] : m_open->themes().entries()) {
        if (counts[theme.id].codings > 0) used.push_back(theme.id);
    }
    auto most = used;
    std::stable_sort(most.begin(), most.end(),
                     [&](ThemeId one, ThemeId other) { return counts[one].codings > counts[other].codings; });
    most.resize(std::min<std::size_t>(most.size(), keyCount), ThemeId(1));
    // In the codebook's order: easier to remember than by how many there are.
    std::size_t key = 0;
    for (const auto theme : used) {
        if (std::find(most.begin(), most.end(), theme) != most.end()) m_keys[key++] = theme;
    }
}

void CodingPresenter::used(ThemeId theme) {
    std::erase(m_recent, theme);
    m_recent.insert(m_recent.begin(), theme);
    if (keyOf(theme)) return;
    const auto free = std::find(m_keys.begin(), m_keys.end(), std::nullopt);
    if (free != m_keys.end()) *free = theme;
}

std::optional<ThemeId> CodingPresenter::themeOfKey(int key) const {
    return key < 1 || key > keyCount ? std::nullopt : m_keys[static_cast<std::size_t>(key - 1)];
}

std::optional<int> CodingPresenter::keyOf(ThemeId theme) const {
    const auto found = std::find(m_keys.begin(), m_keys.end(), theme);
    if (found == m_keys.end()) return std::nullopt;
    return static_cast<int>(found - m_keys.begin()) + 1;
}

void CodingPresenter::giveKey(int key, ThemeId theme) {
    if (key < 1 || key > keyCount) return;
    std::replace(m_keys.begin(), m_keys.end(), std::optional(theme), std::optional<ThemeId>());
    m_keys[static_cast<std::size_t>(key - 1)] = theme;
    m_changed.emit();
}

std::optional<ThemeId> CodingPresenter::lastTheme() const {
    return m_recent.empty() ? std::nullopt : std::optional(m_recent.front());
}

std::vector<ThemeMatch> CodingPresenter::matches(std::string_view typed) const {
    return m_open ? themeMatches(m_open->themes(), typed, m_recent) : std::vector<ThemeMatch>();
}

void CodingPresenter::chooseTheme(std::optional<ThemeId> theme) {
    if (theme == m_theme) return;
    m_theme = theme;
    m_changed.emit();
}

std::vector<TextSpan> CodingPresenter::stops() const {
    std::vector<TextSpan> stops;
    if (m_comparison) {
        for (const auto& difference : m_comparison->differences) stops.push_back(difference.span);
    } else if (m_open) {
        for (const auto& quote : m_open->quotes().all()) {
            if (!m_theme || carries(quote, *m_theme)) stops.push_back(quote.span);
        }
    }
    return stops;
}

bool CodingPresenter::goNext() {
    const auto all = stops();
    const TextSpan here(std::min(m_begin, m_end), std::max(m_begin, m_end) + (m_begin == m_end ? 1 : 0));
    const auto next = std::find_if(all.begin(), all.end(), [&](TextSpan span) {
        return m_begin == m_end ? span.begin() >= here.begin() : span > here;
    });
    if (next == all.end()) return false;
    reveal(*next);
    return true;
}

bool CodingPresenter::goPrevious() {
    const auto all = stops();
    const auto from = std::min(m_begin, m_end);
    const auto behind = m_begin == m_end ? std::size_t{1} : std::max(m_begin, m_end) - from;
    const TextSpan here(from, from + behind);
    const auto previous = std::find_if(all.rbegin(), all.rend(), [&](TextSpan span) {
        return m_begin == m_end ? span.begin() < from : span < here;
    });
    if (previous == all.rend()) return false;
    reveal(*previous);
    return true;
}

void CodingPresenter::toggleComparison() {
    const auto& open = opened();
    if (m_comparison) {
        m_comparison.reset();
    } else {
        auto names = coders(open.quotes());
        if (names.size() < 2) {
            throw Refusal(names.empty()
                              ? say("Nobody coded in this transcript yet, so there is nothing to compare.")
                              : say("Only %1 coded in this transcript, so there is nothing to compare.",
                                    names.front()));
        }
        const auto me = std::find(names.begin(), names.end(), m_workspace.researcher());
        if (me != names.end()) std::rotate(names.begin(), me, me + 1);
        m_comparison = CodingComparison{names[0], names[1], {}};
        readDifferences();
    }
    m_changed.emit();
    if (m_comparison && !m_comparison->differences.empty()) reveal(m_comparison->differences.front().span);
}

void CodingPresenter::readDifferences() {
    if (!m_comparison) return;
    std::vector<schema::CodedSpan> codings;
    for (const auto& quote : m_open->quotes().all()) {
        for (const auto& coding : quote.codings) {
            codings.push_back({quote.span, coding.theme, coding.researcher});
        }
    }
    m_comparison->differences =
        schema::codingDifferences(codings, m_comparison->researcher, m_comparison->other);
}

void CodingPresenter::reveal(TextSpan span) {
    if (!m_open || span.end() > m_open->transcript().length()) return;
    m_spot = span;
    m_begin = span.begin();
    m_end = span.end();
    readRows();
    m_changed.emit();
    m_revealed.emit();
}

void CodingPresenter::collapse(std::size_t caret) {
    m_begin = m_end = caret;
    readRows();
    m_changed.emit();
}

}  // namespace wederhoor::present
