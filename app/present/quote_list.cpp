#include "app/present/quote_list.h"

#include <algorithm>
#include <map>
#include <set>

#include "app/present/codebook.h"
#include "db/store/municipalities.h"
#include "db/store/persons.h"
#include "forms/file/hints.h"
#include "schema/base/nearest.h"
#include "schema/base/say.h"
#include "schema/base/trouble.h"

namespace wederhoor::present {

using schema::Refusal;
using schema::say;

namespace {
schema::Audience audienceNamed(const std::string& name) {
    if (const auto audience = schema::audienceOf(name)) return *audience;
    throw Refusal(say("There is no audience '%1'.", name) + " " +
                  forms::didYouMean(name, forms::namesUpTo(schema::Audience::aldermen)));
}

db::QuoteFilter filterOf(const db::Study& study, const schema::ThemeTree& tree,
                         const QuoteQuestion& question) {
    db::QuoteFilter filter;
    if (question.theme) {
        const auto theme = themeNamed(tree, *question.theme).id;
        filter.themes = question.subthemes == Subthemes::included ? tree.below(theme)
                                                                  : std::vector<schema::ThemeId>{theme};
    }
    if (question.municipality) {
        filter.municipality = db::Municipalities(study).named(*question.municipality).id;
    }
    if (question.audience) filter.audience = audienceNamed(*question.audience);
    filter.researcher = question.researcher;
    filter.search = question.search;
    return filter;
}

/// Someone who coded nothing may still be right; a name that is nearly that of a researcher is not.
void refuseMistyped(const db::Study& study, const std::string& researcher) {
    std::vector<std::string> names;
    for (const auto& person : db::Persons(study).all()) {
        if (person.role == schema::Role::researcher) names.push_back(person.name);
    }
    if (std::find(names.begin(), names.end(), researcher) != names.end()) return;
    const auto meant = schema::nearest(researcher, names);
    if (!meant) return;
    throw Refusal(say("There is no researcher '%1' in this study. Did you mean '%2'?", researcher, *meant));
}

ListedQuote listedOne(db::QuoteRow row, const schema::ThemeTree& tree,
                      const std::map<schema::ThemeId, std::size_t>& order) {
    ListedQuote quote{std::move(row), {}, {}};
    std::map<std::size_t, std::vector<std::string>> themes;
    std::set<std::string> researchers;
    for (const auto& coding : quote.row.codings) {
        researchers.insert(coding.researcher);
        const auto place = order.find(coding.theme);
        if (place != order.end()) themes[place->second].push_back(coding.researcher);
    }
    for (auto& [place, names] : themes) {
        std::sort(names.begin(), names.end());
        quote.themes.push_back({tree.path(tree.entries()[place].theme.id), std::move(names)});
    }
    quote.researchers.assign(researchers.begin(), researchers.end());
    return quote;
}
}  // namespace

std::vector<ListedQuote> listed(std::vector<db::QuoteRow> rows, const schema::ThemeTree& codebook) {
    std::map<schema::ThemeId, std::size_t> order;
    for (std::size_t i = 0; i < codebook.entries().size(); ++i) order[codebook.entries()[i].theme.id] = i;
    std::vector<ListedQuote> quotes;
    for (auto& row : rows) quotes.push_back(listedOne(std::move(row), codebook, order));
    return quotes;
}

QuoteList quoteList(const db::Study& study, const QuoteQuestion& question) {
    const auto tree = codebook(study);
    auto rows = db::allQuotes(study, filterOf(study, tree, question));
    if (rows.empty() && question.researcher) refuseMistyped(study, *question.researcher);
    QuoteList list;
    list.total = rows.size();
    if (question.limit && *question.limit < rows.size()) {
        rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(*question.limit), rows.end());
    }
    list.quotes = listed(std::move(rows), tree);
    return list;
}

}  // namespace wederhoor::present
