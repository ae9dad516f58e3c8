#include "app/present/quotes_presenter.h"

#include <algorithm>
#include <limits>
#include <set>

#include "app/present/codebook.h"
#include "app/present/quote_table.h"
#include "db/store/interviews.h"
#include "db/store/municipalities.h"
#include "forms/file/file.h"
#include "forms/html/table_writer.h"
#include "schema/base/say.h"
#include "schema/base/trouble.h"
#include "schema/rules/words.h"

namespace wederhoor::present {

using schema::say;

namespace {
constexpr std::size_t pageSize = 100;   // quotes; some three screens full
constexpr std::size_t shownInCell = 3;  // quotes
constexpr auto all = std::numeric_limits<std::size_t>::max();

bool isHtml(const std::filesystem::path& file) {
    return file.extension() == ".html" || file.extension() == ".htm";
}
}  // namespace

QuotesPresenter::QuotesPresenter(Workspace& workspace)
    : m_workspace(workspace), m_onChange(workspace.changed().subscribe([this] {
          forget();
          m_changed.emit();
      })) {}

void QuotesPresenter::forget() {
    m_codebook.reset();
    m_counted = false;
    m_started = false;
    m_context.reset();
    m_matrix.reset();
}

const schema::ThemeTree& QuotesPresenter::codebook() {
    if (!m_codebook) m_codebook = present::codebook(study());
    return *m_codebook;
}

const QuoteCounts& QuotesPresenter::counts() {
    if (m_counts && m_counted) return *m_counts;
    auto counts = std::move(m_counts);  // gone if reading fails halfway
    m_counts.reset();
    if (counts) {
        counts->refresh(codebook());
    } else {
        counts.emplace(study(), codebook());
    }
    m_counts = std::move(counts);
    m_counted = true;
    return *m_counts;
}

std::size_t QuotesPresenter::count() {
    quotes();  // says what is wrong with the words, if anything is
    return m_objection.empty() ? counts().count(choice()) : 0;
}

template <class Value>
void QuotesPresenter::addCounts(std::vector<Option<Value>>& options,
                                std::optional<Value> QuoteChoice::*chosen) {
    quotes();
    if (!m_counted || !m_objection.empty()) return;
    auto choice = this->choice();
    for (auto& option : options) {
        choice.*chosen = option.value;
        option.quotes = m_counts->count(choice);
    }
}

std::vector<QuotesPresenter::Option<schema::ThemeId>> QuotesPresenter::themes() {
    std::vector<Option<schema::ThemeId>> options{{std::nullopt, say("All themes")}};
    for (const auto& [theme, depth] : codebook().entries()) options.push_back({theme.id, theme.name, depth});
    addCounts(options, &QuoteChoice::theme);
    return options;
}

std::vector<QuotesPresenter::Option<schema::Audience>> QuotesPresenter::audiences() {
    std::set<schema::Audience> heard;
    for (const auto& interview : db::Interviews(study()).all()) heard.insert(interview.audience);
    std::vector<Option<schema::Audience>> options{{std::nullopt, say("All audiences")}};
    for (const auto audience : heard) options.push_back({audience, inWords(audience)});
    addCounts(options, &QuoteChoice::audience);
    return options;
}

std::vector<QuotesPresenter::Option<schema::MunicipalityId>> QuotesPresenter::municipalities() {
    std::vector<Option<schema::MunicipalityId>> options{{std::nullopt, say("All municipalities")}};
    for (const auto& [id, name, code, note] : m_workspace.municipalities()) options.push_back({id, name});
    addCounts(options, &QuoteChoice::municipality);
    return options;
}

const QuoteChoice& QuotesPresenter::choice() {
    if (m_choice.theme && !codebook().find(*m_choice.theme)) m_choice.theme.reset();
    if (m_choice.municipality && !db::Municipalities(study()).find(*m_choice.municipality)) {
        m_choice.municipality.reset();
    }
    return m_choice;
}

void QuotesPresenter::choose(const QuoteChoice& choice) {
    if (choice == m_choice) return;
    m_choice = choice;
    m_quotes.clear();
    m_chosen.reset();
    m_started = false;
    m_context.reset();
    m_matrix.reset();
    m_changed.emit();
}

std::string QuotesPresenter::chosenWords() {
    const auto& choice = this->choice();
    std::vector<std::string> parts;
    if (choice.theme) parts.push_back(say("Theme %1, with those below it", codebook().path(*choice.theme)));
    if (choice.audience) parts.push_back(inWords(*choice.audience));
    if (choice.municipality) parts.push_back(db::Municipalities(study()).find(*choice.municipality)->name);
    if (!choice.words.empty()) parts.push_back(say("Words: %1", choice.words));
    if (parts.empty()) return say("All quotes of the study");
    std::string words;
    for (const auto& part : parts) words += (words.empty() ? "" : "; ") + part;
    return words;
}

db::QuoteFilter QuotesPresenter::filter() {
    const auto& choice = this->choice();
    db::QuoteFilter filter;
    if (choice.theme) filter.themes = codebook().below(*choice.theme);
    filter.municipality = choice.municipality;
    filter.audience = choice.audience;
    filter.search = choice.words;
    return filter;
}

void QuotesPresenter::readPage(std::size_t limit) {
    auto page = db::quotePage(study(), filter(), m_next, limit);
    m_next = page.next;
    for (auto& quote : listed(std::move(page.rows), codebook())) m_quotes.push_back(std::move(quote));
}

void QuotesPresenter::restart() {
    m_started = true;
    const auto before = std::max(m_quotes.size(), pageSize);
    m_quotes.clear();
    m_next.reset();
    m_objection.clear();
    try {
        readPage(before);
    } catch (const schema::Refusal& refusal) {
        m_objection = refusal.what();
    }
    const auto isChosen = [this](const auto& quote) { return m_chosen && quote.row.quote.id == *m_chosen; };
    if (std::none_of(m_quotes.begin(), m_quotes.end(), isChosen)) m_chosen.reset();
    if (!m_chosen && !m_quotes.empty()) m_chosen = m_quotes.front().row.quote.id;
}

const std::vector<ListedQuote>& QuotesPresenter::quotes() {
    if (!m_started) restart();
    return m_quotes;
}

bool QuotesPresenter::hasMore() {
    quotes();
    return m_next.has_value();
}

void QuotesPresenter::readMore() {
    if (hasMore()) readPage(pageSize);
}

std::string QuotesPresenter::emptySentence() {
    if (!quotes().empty()) return {};
    if (!m_objection.empty()) return m_objection;
    if (choice() == QuoteChoice{}) {
        return say("Nothing was coded yet. Open an interview, select a passage and put a theme on it.");
    }
    return say("No quotes answer to this: %1. Choose less, or other words.", chosenWords());
}

std::optional<std::size_t> QuotesPresenter::chosenQuote() {
    const auto& quotes = this->quotes();
    for (std::size_t at = 0; at < quotes.size(); ++at) {
        if (m_chosen && quotes[at].row.quote.id == *m_chosen) return at;
    }
    return std::nullopt;
}

void QuotesPresenter::chooseQuote(std::optional<std::size_t> index) {
    std::optional<schema::QuoteId> chosen;
    if (index && *index < quotes().size()) chosen = m_quotes[*index].row.quote.id;
    if (chosen == m_chosen) return;
    m_chosen = chosen;
    m_context.reset();
    m_changed.emit();
}

const std::optional<QuoteContext>& QuotesPresenter::context() {
    const auto chosen = chosenQuote();
    if (chosen && !m_context) m_context = contextOf(study(), m_quotes[*chosen].row);
    return m_context;
}

std::vector<std::string> QuotesPresenter::notes() {
    std::vector<std::string> notes;
    const auto chosen = chosenQuote();
    if (!chosen) return notes;
    for (const auto& theme : m_quotes[*chosen].themes) {
        std::string names;
        for (const auto& name : theme.researchers) names += (names.empty() ? "" : ", ") + name;
        notes.push_back(theme.path + " (" + names + ")");
    }
    if (!m_quotes[*chosen].row.consent)
        notes.push_back(say("No consent to quote: the report leaves it out."));
    for (const auto& memo : m_quotes[*chosen].row.memos) {
        notes.push_back(say("Memo of %1: %2", memo.researcher, memo.text));
    }
    return notes;
}

schema::Colour QuotesPresenter::markColour() {
    const auto chosen = chosenQuote();
    if (chosen) {
        for (const auto& coding : m_quotes[*chosen].row.codings) {
            if (const auto* theme = codebook().find(coding.theme)) return theme->colour;
        }
    }
    return schema::nextColour({});
}

Place QuotesPresenter::source(std::size_t index) {
    const auto& row = quotes().at(index).row;
    return {Page::interviews, row.municipality, TranscriptSpot{row.quote.interview, row.quote.span}};
}

std::string QuotesPresenter::citations(const std::vector<std::size_t>& indices) {
    std::string text;
    for (const auto index : indices) text += (text.empty() ? "" : "\n") + citation(quotes().at(index).row);
    return text;
}

void QuotesPresenter::showAcross(MatrixAcross across) {
    if (across == m_across) return;
    m_across = across;
    m_matrix.reset();
    m_changed.emit();
}

const QuoteMatrix& QuotesPresenter::matrix() {
    if (m_matrix) return *m_matrix;
    quotes();  // says what is wrong with the words, if anything is
    m_matrix = m_objection.empty()
                   ? quoteMatrix(study(), codebook(), counts(), choice(), m_across, shownInCell)
                   : QuoteMatrix{};
    return *m_matrix;
}

void QuotesPresenter::chooseCell(std::size_t row, std::size_t column) {
    auto choice = this->choice();
    choice.theme = matrix().rows.at(row).theme;
    const auto& across = matrix().columns.at(column);
    if (across.audience) choice.audience = across.audience;
    if (across.municipality) choice.municipality = across.municipality;
    choose(choice);
}

std::size_t QuotesPresenter::exportQuotes(const std::filesystem::path& file) {
    const auto quotes = listed(db::allQuotes(study(), filter()), codebook());
    forms::writeFileAside(file, isHtml(file) ? forms::htmlOf(quotesPage(quotes, study().title(),
                                                                        chosenWords(), study().language()))
                                             : quotesAsCsv(quotes));
    return quotes.size();
}

std::size_t QuotesPresenter::exportMatrix(const std::filesystem::path& file) {
    const auto matrix = quoteMatrix(study(), codebook(), counts(), choice(), m_across, all);
    forms::writeFileAside(file, isHtml(file) ? forms::htmlOf(matrixPage(matrix, study().title(),
                                                                        chosenWords(), study().language()))
                                             : matrixAsCsv(matrix));
    return matrix.rows.size();
}

}  // namespace wederhoor::present
