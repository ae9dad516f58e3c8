#include <boost/test/unit_test.hpp>

#include "db/journal/journal.h"
#include "db/query/interview_list.h"
#include "db/query/quote_pages.h"
#include "db/query/text_search.h"
#include "schema/base/trouble.h"
#include "tests/support/coded_study.h"

using namespace wederhoor;
using db::QuoteFilter;
using schema::Audience;
using schema::TextSpan;

BOOST_FIXTURE_TEST_SUITE(coding, tests::CodedStudy)

BOOST_AUTO_TEST_CASE(a_transcript_comes_back_as_it_was_said) {
    const db::Interviews interviews(study);
    const auto back = interviews.transcript(residents.id);
    BOOST_TEST(back.text() == residentsText);
    BOOST_TEST((back.speakerAt(20) == bewonerA));
    BOOST_TEST(interviews.numbered(1)->title == "Bewoners");
    BOOST_TEST(interviews.participants(residents.id).size() == 2U);
    BOOST_TEST(!interviews.numbered(99).has_value());
}

BOOST_AUTO_TEST_CASE(a_quote_gets_the_next_number_of_its_interview) {
    const db::Quotes quotes(study);
    const auto found = quotes.find(schema::QuoteReference{1, 2});
    BOOST_TEST_REQUIRE(found.has_value());
    BOOST_TEST(found->words == "de agent kennen we bij naam");
    BOOST_TEST(!quotes.find(schema::QuoteReference{1, 99}).has_value());
    BOOST_TEST(quotes.on(residents.id, found->span)->number == 2);
}

BOOST_AUTO_TEST_CASE(the_number_of_a_quote_that_is_gone_is_not_given_out_again) {
    const db::Quotes quotes(study);
    db::Journal journal(study);
    const auto addAnother = [&] {
        db::Edit edit(study, "Add quote");
        const auto quote = quotes.add(edit, residents.id, TextSpan(0, 7), "Bewoner");
        edit.commit();
        return quote.number;
    };
    {
        db::Edit edit(study, "Remove quote");
        quotes.remove(edit, quotes.find(schema::QuoteReference{1, 2})->id);
        edit.commit();
    }
    BOOST_TEST(addAnother() == 3);  // 1:2 may be cited somewhere
    // Taken back, the third was never there, and the second is itself again.
    journal.undo();
    journal.undo();
    BOOST_TEST(quotes.find(schema::QuoteReference{1, 2})->words == "de agent kennen we bij naam");
    BOOST_TEST(!quotes.find(schema::QuoteReference{1, 3}).has_value());
    journal.redo();
    journal.redo();
    BOOST_TEST(!quotes.find(schema::QuoteReference{1, 2}).has_value());
    BOOST_TEST(quotes.find(schema::QuoteReference{1, 3})->words == "Bewoner");
    BOOST_TEST(addAnother() == 4);
}

BOOST_AUTO_TEST_CASE(the_same_theme_is_put_on_a_quote_once_by_each_researcher) {
    const db::Quotes quotes(study);
    const db::Codings codings(study);
    const auto quote = quotes.find(schema::QuoteReference{1, 1})->id;
    db::Edit edit(study, "Put theme on quote");
    BOOST_TEST(!codings.put(edit, quote, trust.id, "Onderzoeker A", at));
    BOOST_TEST(codings.put(edit, quote, trust.id, "Onderzoeker B", at));
    edit.commit();
    BOOST_TEST(codings.of(quote).size() == 2U);
}

BOOST_AUTO_TEST_CASE(counts_follow_codings_as_they_come_and_go) {
    const auto counted = [this] {
        std::string text;
        for (const auto& row : db::interviewList(study)) {
            text += std::to_string(row.interview.number) + " " + row.municipality + " " +
                    std::to_string(row.quotes) + "/" + std::to_string(row.codings) + " ";
        }
        return text;
    };
    BOOST_TEST(counted() == "1 Hoorn 2/3 2 Alkmaar 1/1 ");
    BOOST_TEST(db::themeCounts(study)[trust.id].quotes == 2);
    const auto quote = *db::Quotes(study).find(schema::QuoteReference{1, 1});
    db::Edit edit(study, "Change codings");
    db::Codings(study).put(edit, quote.id, trust.id, "Onderzoeker B", at);
    BOOST_TEST(db::themeCounts(study)[trust.id].quotes == 2);
    BOOST_TEST(db::themeCounts(study)[trust.id].codings == 3);
    BOOST_TEST(counted() == "1 Hoorn 2/4 2 Alkmaar 1/1 ");
    db::Quotes(study).remove(edit, quote.id);
    BOOST_TEST(counted() == "1 Hoorn 1/2 2 Alkmaar 1/1 ");
    BOOST_TEST(db::themeCounts(study)[trust.id].codings == 1);
    db::Themes(study).remove(edit, trust.id);
    // Contact is a theme under Vertrouwen.
    BOOST_TEST(counted() == "1 Hoorn 1/0 2 Alkmaar 1/0 ");
    BOOST_TEST(!db::themeCounts(study).contains(trust.id));
}

BOOST_AUTO_TEST_CASE(quotes_are_found_by_theme_municipality_audience_researcher_and_words) {
    const auto cited = [this](const QuoteFilter& filter) {
        std::string text;
        for (const auto& row : db::allQuotes(study, filter)) text += row.reference.text() + " ";
        return text;
    };
    BOOST_TEST(cited({}) == "1:1 1:2 2:1 ");
    BOOST_TEST(cited({{trust.id}, {}, {}, {}, {}}) == "1:1 2:1 ");
    BOOST_TEST(cited({{trust.id, contact.id}, {}, {}, {}, {}}) == "1:1 1:2 2:1 ");
    BOOST_TEST(cited({{trust.id}, hoorn, {}, {}, {}}) == "1:1 ");
    BOOST_TEST(cited({{}, {}, Audience::partners, {}, {}}) == "2:1 ");
    BOOST_TEST(cited({{contact.id}, {}, {}, "Onderzoeker B", {}}) == "1:2 ");
    BOOST_TEST(cited({{trust.id}, {}, {}, "Onderzoeker B", {}}) == "");
    BOOST_TEST(cited({{}, {}, {}, {}, "vertrouw*"}) == "1:1 2:1 ");
    BOOST_TEST(cited({{trust.id}, alkmaar, {}, {}, "vertrouwt"}) == "2:1 ");
    BOOST_TEST_REQUIRE(db::allQuotes(study, {{contact.id}, {}, {}, {}, {}}).size() == 1U);
    const auto row = db::allQuotes(study, {{contact.id}, {}, {}, {}, {}}).front();
    BOOST_TEST(row.speaker == "Bewoner A");
    BOOST_TEST(row.municipalityName == "Hoorn");
    BOOST_TEST(row.codings.size() == 2U);
    BOOST_TEST(row.memos.front().text == "Mooi voorbeeld");
}

BOOST_AUTO_TEST_CASE(pages_hold_every_quote_once_in_the_order_of_the_whole) {
    for (const auto& filter : {QuoteFilter{}, QuoteFilter{{trust.id, contact.id}, {}, {}, {}, {}},
                               QuoteFilter{{}, {}, {}, {}, "vertrouw*"}}) {
        const auto whole = db::quotePage(study, filter, std::nullopt, 100);
        BOOST_TEST(!whole.next.has_value());
        std::optional<db::QuotePageKey> after;
        std::size_t seen = 0;
        do {
            const auto page = db::quotePage(study, filter, after, 1);
            BOOST_TEST_REQUIRE(page.rows.size() == 1U);
            BOOST_TEST((page.rows[0].quote.id == whole.rows[seen].quote.id));
            after = page.next;
            ++seen;
        } while (after);
        BOOST_TEST(seen == whole.rows.size());
    }
}

BOOST_AUTO_TEST_CASE(a_search_shows_what_it_found_in_context) {
    const auto hits = db::searchText(study, db::Searched::transcripts, "agenten", 0, 10);
    BOOST_TEST_REQUIRE(hits.size() == 1U);
    BOOST_TEST(hits[0].place == "1");
    BOOST_TEST(hits[0].municipality == "Hoorn");
    BOOST_TEST(hits[0].speaker == "Bewoner A");
    BOOST_TEST(*db::Interviews(study).transcript(residents.id).words(hits[0].span) == "agent");
    BOOST_TEST_REQUIRE(hits[0].context.marks.size() == 1U);
    BOOST_TEST(schema::words(hits[0].context.text, hits[0].context.marks[0]) == "agent");
    // The name in front of a line is not what was said.
    BOOST_TEST(db::searchText(study, db::Searched::transcripts, "bewoner", 0, 10).empty());
    const auto quotes = db::searchText(study, db::Searched::quotes, "vertrouw*", 0, 10);
    BOOST_TEST_REQUIRE(quotes.size() == 2U);
    BOOST_TEST(quotes[1].place == "2:1");
    BOOST_TEST(db::searchText(study, db::Searched::quotes, "vertrouw*", quotes[0].row, 10).size() == 1U);
    BOOST_TEST(db::searchText(study, db::Searched::documents, "nota", 0, 10).size() == 0U);
}

BOOST_AUTO_TEST_CASE(whatever_is_typed_in_a_search_is_words) {
    for (const auto* typed : {"\"", "\"agent", "agent\"\"naam", "NOT agent", "agent AND", "NEAR(agent naam)",
                              "a:b", "text:agent", "-agent", "agent*naam", "^agent", "(agent", "{x} : y",
                              "'; DROP TABLE quote; --", "agent + naam", "\\", "“agent”"}) {
        for (const auto searched : {db::Searched::transcripts, db::Searched::quotes, db::Searched::documents,
                                    db::Searched::drafts}) {
            try {
                db::searchText(study, searched, typed, 0, 10);
            } catch (const schema::Refusal&) {
                BOOST_TEST(std::string(typed).find_first_of("abcdefghijklmnopqrstuvwxyz") ==
                           std::string::npos);
            }
        }
    }
    BOOST_CHECK_THROW(db::searchText(study, db::Searched::quotes, " \"\" * - ", 0, 10), schema::Refusal);
    BOOST_CHECK_THROW(db::searchText(study, db::Searched::quotes, "\xff", 0, 10), schema::Refusal);
    std::string many;
    for (int i = 0; i < 100000; ++i) many += "woord ";
    BOOST_CHECK_THROW(db::searchText(study, db::Searched::quotes, many, 0, 10), schema::Refusal);
    BOOST_TEST(db::searchText(study, db::Searched::quotes, std::string(100000, 'a'), 0, 10).empty());
}

BOOST_AUTO_TEST_CASE(a_phrase_is_found_in_its_order_and_a_star_stands_for_any_ending) {
    const auto found = [this](const char* typed) {
        return db::searchText(study, db::Searched::quotes, typed, 0, 10).size();
    };
    BOOST_TEST(found("\"bij naam\"") == 1U);
    BOOST_TEST(found("\"naam bij\"") == 0U);
    BOOST_TEST(found("naam bij") == 1U);
    BOOST_TEST(found("ken*") == 1U);
    BOOST_TEST(found("naam onzin") == 0U);
}

BOOST_AUTO_TEST_CASE(a_corrected_transcript_keeps_the_lines_that_stayed_the_same) {
    const db::Interviews interviews(study);
    auto text = residentsText;
    text.insert(0, "Bewoner B: Dag.\n");
    text.replace(text.find("agent"), 5, "wijkagent");
    db::Edit edit(study, "Correct transcript");
    interviews.correct(edit, residents.id, schema::Transcript(text, interviews.speakers(residents.id)));
    BOOST_TEST(interviews.transcript(residents.id).text() == text);
    BOOST_TEST(db::searchText(study, db::Searched::transcripts, "wijkagent", 0, 10).size() == 1U);
    interviews.correct(edit, residents.id, schema::Transcript("", {}));
    BOOST_TEST(interviews.transcript(residents.id).text() == "");
    BOOST_TEST(db::searchText(study, db::Searched::transcripts, "wijkagent", 0, 10).empty());
}

BOOST_AUTO_TEST_CASE(coverage_tells_which_audiences_were_heard_where) {
    const auto coverage = db::audienceCoverage(study);
    BOOST_TEST_REQUIRE(coverage.size() == 2U);
    BOOST_TEST(coverage[0].name == "Alkmaar");
    BOOST_TEST((coverage[0].audience == Audience::partners));
    BOOST_TEST(coverage[1].codings == 3);
}

BOOST_AUTO_TEST_SUITE_END()
