#include <boost/test/unit_test.hpp>

#include "db/query/interview_list.h"
#include "db/query/quote_pages.h"
#include "db/query/quote_sets.h"
#include "db/query/text_search.h"
#include "db/query/turns_around.h"
#include "db/store/documents.h"
#include "tests/support/coded_study.h"
#include "tests/support/query_plans.h"

using namespace wederhoor;

namespace {
// What a study has thousands of; a list of interviews, people, themes or documents may be read as a whole.
const std::set<std::string> big{"turn",    "quote",          "coding",          "memo",
                                "passage", "document_check", "draft_paragraph", "answer"};
}  // namespace

BOOST_FIXTURE_TEST_SUITE(coding_plans, tests::CodedStudy)

BOOST_AUTO_TEST_CASE(no_question_about_quotes_reads_a_whole_big_table) {
    const tests::QueryPlans plans(study);
    const auto page = db::quotePage(study, {}, std::nullopt, 1);
    db::quotePage(study, {}, page.next, 1);
    db::quotePage(study, {{trust.id, contact.id}, hoorn, {}, "Onderzoeker A", {}}, std::nullopt, 10);
    db::quotePage(study, {{trust.id}, {}, {}, {}, "vertrouw*"}, std::nullopt, 10);
    const auto codings = db::codingsOfTheme(study, trust.id);
    db::themeOf(study, codings.front().coding);
    db::quotesHeardIn(study, residents.id);
    db::interviewOf(study, codings.front().quote);
    db::quotesWithWords(study, "vertrouw*");
    db::turnsAround(study, residents.id, {0, 3}, 2, 2);
    db::interviewList(study);
    db::themeCounts(study);
    for (const auto searched :
         {db::Searched::transcripts, db::Searched::quotes, db::Searched::documents, db::Searched::drafts}) {
        db::searchText(study, searched, "agent", 0, 10);
    }
    BOOST_TEST(plans.heardCount() > 10U);
    BOOST_TEST(plans.costly(big) == "");
}

BOOST_AUTO_TEST_CASE(no_store_reads_a_whole_big_table_or_sorts) {
    const tests::QueryPlans plans(study);
    const db::Interviews interviews(study);
    interviews.transcript(residents.id);
    interviews.numbered(1);
    const db::Quotes quotes(study);
    const auto quote = *quotes.find(schema::QuoteReference{1, 1});
    quotes.of(residents.id);
    quotes.on(residents.id, quote.span);
    const db::Codings codings(study);
    codings.of(residents.id);
    codings.of(quote.id);
    codings.memos(quote.id);
    const db::Documents documents(study);
    documents.passages(schema::DocumentId(1));
    documents.checks(schema::PassageId(1));
    db::Edit edit(study, "Try");
    const auto added = quotes.add(edit, residents.id, {0, 3}, "Bew");
    codings.put(edit, added.id, trust.id, "Onderzoeker A", at);
    codings.addMemo(edit, added.id, "Onderzoeker A", at, "Zo");
    quotes.move(edit, added.id, {0, 4}, "Bewo");
    quotes.remove(edit, added.id);
    BOOST_TEST(plans.heardCount() > 12U);
    BOOST_TEST(plans.costly(big) == "");
}

BOOST_AUTO_TEST_CASE(counts_are_kept_without_reading_a_whole_table) {
    const tests::QueryPlans plans(study);
    db::Edit edit(study, "Try");
    edit.connection().run("UPDATE coding SET theme_id = ? WHERE theme_id = ?", contact.id, trust.id);
    BOOST_TEST(db::themeCounts(study)[contact.id].codings == 4);
    BOOST_TEST(db::themeCounts(study)[contact.id].quotes == 3);
    BOOST_TEST(db::themeCounts(study)[trust.id].quotes == 0);
    BOOST_TEST(plans.costly(big) == "");
}

BOOST_AUTO_TEST_SUITE_END()
