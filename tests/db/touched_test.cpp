#include "db/journal/touched.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>

#include "db/query/marked_quotes.h"
#include "tests/support/coded_study.h"
#include "tests/support/query_plans.h"

using namespace wederhoor;

namespace {
struct Watched : tests::CodedStudy {
    std::optional<db::EntryId> last = db::newestEntry(study);

    /// Tables that were touched since, each once, in alphabetical order; `much` if it was too much to tell.
    std::string tables(std::size_t limit = 100) {
        const auto touched = db::touchedSince(study, last, limit);
        last = touched.upTo;
        if (!touched.rows) return "much";
        std::set<std::string> names;
        for (const auto& row : *touched.rows) names.insert(row.table);
        std::string text;
        for (const auto& name : names) text += name + " ";
        return text;
    }
};
}  // namespace

BOOST_FIXTURE_TEST_SUITE(touched, Watched)

BOOST_AUTO_TEST_CASE(an_edit_its_undo_and_its_redo_touch_the_same_rows) {
    const auto quote = *db::Quotes(study).find(schema::QuoteReference{1, 1});
    {
        db::Edit edit(study, "Memo");
        db::Codings(study).addMemo(edit, quote.id, "Onderzoeker A", at, "Zo");
        edit.commit();
    }
    const auto memo = db::Codings(study).memos(quote.id).at(0).id;
    const auto done = db::touchedSince(study, last, 100);
    BOOST_TEST_REQUIRE(done.rows->size() == 1U);
    BOOST_TEST(done.rows->front().table == "memo");
    BOOST_TEST(done.rows->front().row == memo.number());
    BOOST_TEST(tables() == "memo ");
    BOOST_TEST(tables() == "");
    db::Journal(study).undo();
    BOOST_TEST(tables() == "memo ");
    db::Journal(study).redo();
    BOOST_TEST(tables() == "memo ");
}

BOOST_AUTO_TEST_CASE(what_goes_with_something_else_is_touched_as_well) {
    db::Edit edit(study, "Remove theme");
    db::Themes(study).remove(edit, trust.id);
    edit.commit();
    const auto told = tables();
    BOOST_TEST(told.find("coding ") != std::string::npos);
    BOOST_TEST(told.find("theme ") != std::string::npos);
    BOOST_TEST(told.find("quote ") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(more_than_is_worth_telling_is_not_told_but_counts_as_heard) {
    db::Edit edit(study, "Remove theme");
    db::Themes(study).remove(edit, trust.id);
    edit.commit();
    BOOST_TEST(tables(1) == "much");
    BOOST_TEST(tables(1) == "");
}

BOOST_AUTO_TEST_CASE(quotes_of_a_transcript_come_with_their_codings_and_memos_without_reading_a_big_table) {
    const tests::QueryPlans plans(study);
    const auto marked = db::markedQuotes(study, residents.id);
    BOOST_TEST_REQUIRE(marked.size() == 2U);
    BOOST_TEST(marked[0].codings.size() == 1U);
    BOOST_TEST(marked[0].memos.empty());
    BOOST_TEST(marked[1].codings.size() == 2U);
    BOOST_TEST(marked[1].memos.size() == 1U);
    const auto again = db::markedQuote(study, marked[1].id);
    BOOST_TEST((again->span == marked[1].span));
    BOOST_TEST(again->codings.size() == 2U);
    BOOST_TEST((db::quoteOf(study, marked[1].codings[0].id) == marked[1].id));
    BOOST_TEST((db::quoteOf(study, marked[1].memos[0]) == marked[1].id));
    BOOST_TEST(plans.costly({"quote", "coding", "memo"}) == "");
}

BOOST_AUTO_TEST_SUITE_END()
