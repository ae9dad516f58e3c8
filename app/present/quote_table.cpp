#include "app/present/quote_table.h"

#include "forms/csv/csv_writer.h"
#include "schema/base/say.h"
#include "schema/rules/words.h"

namespace wederhoor::present {

using schema::say;
using Part = forms::TablePage::Part;

namespace {
std::string joined(const std::vector<std::string>& parts, const std::string& between) {
    std::string text;
    for (const auto& part : parts) {
        if (!part.empty()) text += (text.empty() ? "" : between) + part;
    }
    return text;
}

std::string themesOf(const ListedQuote& quote) {
    std::vector<std::string> paths;
    for (const auto& theme : quote.themes) paths.push_back(theme.path);
    return joined(paths, "; ");
}

std::string memosOf(const ListedQuote& quote) {
    std::vector<std::string> memos;
    for (const auto& memo : quote.row.memos) memos.push_back(memo.researcher + ": " + memo.text);
    return joined(memos, "; ");
}

Part plain(std::string words, std::string label = {}) {
    return {Part::Kind::plain, std::move(label), std::move(words)};
}
}  // namespace

std::vector<QuoteColumn> quoteColumns() {
    return {{"reference", say("Quote")},         {"municipality", say("Municipality")},
            {"audience", say("Audience")},       {"interview", say("Interview")},
            {"held_on", say("Held on")},         {"speaker", say("Speaker")},
            {"themes", say("Themes")},           {"words", say("Words")},
            {"researchers", say("Researchers")}, {"memo", say("Memo")}};
}

std::vector<std::string> quoteCells(const ListedQuote& quote) {
    const auto& row = quote.row;
    return {row.reference.text(),
            row.municipalityName,
            std::string(nameOf(row.audience)),
            row.interviewTitle,
            row.heldOn ? row.heldOn->iso() : std::string(),
            row.speaker,
            themesOf(quote),
            row.quote.words,
            joined(quote.researchers, "; "),
            memosOf(quote)};
}

std::string citation(const db::QuoteRow& quote) {
    return "“" + quote.quote.words + "” (" +
           joined({quote.reference.text(), quote.speaker, inWords(quote.audience), quote.municipalityName},
                  ", ") +
           ")";
}

std::string quotesAsCsv(const std::vector<ListedQuote>& quotes) {
    std::vector<std::string> names;
    for (const auto& column : quoteColumns()) names.push_back(column.name);
    forms::CsvWriter csv(names);
    for (const auto& quote : quotes) csv.row(quoteCells(quote));
    return csv.text();
}

forms::TablePage quotesPage(const std::vector<ListedQuote>& quotes, const std::string& studyTitle,
                            const std::string& chosen, const std::string& language) {
    forms::TablePage page;
    page.language = language;
    page.title = say("Quotes");
    page.subtitle = studyTitle;
    page.introduction = {chosen};
    page.columns = {say("Quote"), say("Said by"), say("Words"), say("Themes"), say("Memo")};
    for (const auto& quote : quotes) {
        const auto& row = quote.row;
        forms::TablePage::Cell themes;
        for (const auto& theme : quote.themes) {
            themes.push_back(plain(theme.path + " (" + joined(theme.researchers, ", ") + ")"));
        }
        page.rows.push_back(
            {{plain(row.reference.text())},
             {plain(row.speaker), plain(joined({inWords(row.audience), row.municipalityName}, ", ")),
              plain(joined({row.interviewTitle, row.heldOn ? row.heldOn->iso() : std::string()}, ", "))},
             {plain("“" + row.quote.words + "”")},
             std::move(themes),
             {plain(memosOf(quote))}});
    }
    page.footer = say("Made from the study %1 with Wederhoor.", studyTitle);
    return page;
}

}  // namespace wederhoor::present
