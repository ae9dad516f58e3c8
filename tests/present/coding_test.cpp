#include "app/present/coding.h"

#include <boost/test/unit_test.hpp>

#include "app/present/nearest_place.h"
#include "app/present/quote_list.h"
#include "db/store/quotes.h"
#include "schema/base/trouble.h"
#include "tests/support/coded_study.h"
#include "tests/support/program.h"

using namespace wederhoor;
using present::QuoteQuestion;

namespace {
// The residents' transcript in CodedStudy starts "Bewoner A: Ik vertrouw de gemeente wel.", so that the words
// "Ik vertrouw" stand at 11-22, and ends behind 119 characters.
struct Coding : tests::CodedStudy {
    present::CodingOutcome import(const std::string& rows) {
        tests::write(folder / "codings.csv", "interview,start,end,theme,researcher,words,memo\n" + rows);
        return present::importCodings(study, folder / "codings.csv");
    }
    std::string cited(const QuoteQuestion& question) const {
        std::string text;
        for (const auto& quote : present::quoteList(study, question).quotes) {
            text += quote.row.reference.text() + " ";
        }
        return text;
    }
};
}  // namespace

BOOST_FIXTURE_TEST_SUITE(putting_themes, Coding)

BOOST_AUTO_TEST_CASE(codings_of_the_same_span_share_a_quote) {
    const auto done = import(
        "1,11,22,Contact,Onderzoeker A,Ik vertrouw,Ook een memo\n1,11,22,vertrouwen,Onderzoeker B,,\n"
        "1,11,22,Contact,,,\n");
    BOOST_TEST(done.findings.empty());
    BOOST_TEST(done.codings == 2);
    BOOST_TEST(done.same == 1);  // the study's researcher is A
    BOOST_TEST(done.quotes == 1);
    BOOST_TEST(done.memos == 1);
    BOOST_TEST(done.references.back().text() == "1:3");
    BOOST_TEST(db::Quotes(study).find(schema::QuoteReference{1, 3})->words == "Ik vertrouw");
}

BOOST_AUTO_TEST_CASE(importing_codings_twice_adds_nothing) {
    const std::string rows =
        "1,11,22,Contact,Onderzoeker A,Ik vertrouw,Memo\n2,0,2,Contact,Onderzoeker B,De,\n";
    import(rows);
    const auto again = import(rows);
    BOOST_TEST(again.codings + again.quotes + again.memos == 0);
    BOOST_TEST(again.same == 2);
}

BOOST_AUTO_TEST_CASE(each_mistake_is_told_at_its_place_and_nothing_is_coded) {
    const auto done = import(
        "1,11,22,Contact,Onderzoeker A,Ik vertrouw,\n"
        "1,10,21,Contact,Onderzoeker A,Ik vertrouw,\n"
        "1,0,9,Contact,Onderzoeker A,Nergens gezegd,\n"
        "1,0,9,Contcat,Onderzoeker A,,\n"
        "9,0,9,Contact,Onderzoeker A,,\n"
        "1,9,9,Contact,Onderzoeker A,,\n"
        "1,0,99999,Contact,Onderzoeker A,,\n"
        "een,-1,,Contact,Onderzoeker A,,\n");
    std::string told;
    for (const auto& finding : done.findings) {
        auto place = finding.place;
        place.file.clear();
        told += std::to_string(place.line) + ":" + std::to_string(place.column) + " " + finding.message +
                " " + finding.remedy + "\n";
    }
    const auto has = [&](const std::string& part) { return told.find(part) != std::string::npos; };
    BOOST_TEST(has("3:31 At 10-21 of interview 1 it says ' Ik vertrou'. The words given stand at 11-22."),
               told);
    BOOST_TEST(has("4:29 At 0-9 of interview 1 it says 'Bewoner A'. The words given stand nowhere in it."),
               told);
    BOOST_TEST(has("5:7 There is no theme 'Contcat' in this study. Did you mean Contact?"), told);
    BOOST_TEST(has("6:1 There is no interview 9 in this study."), told);
    BOOST_TEST(has("7:3 9-9 is no span"), told);
    BOOST_TEST(has("8:3 0-99999 runs past the end of interview 1"), told);
    BOOST_TEST(has("9:1 een is not a whole number from 1."), told);
    BOOST_TEST(has("9:5 -1 is not a whole number from 0."), told);
    BOOST_TEST(has("9:8 There is no number in the column end."), told);
    BOOST_TEST(done.codings == 0);
    BOOST_TEST(db::Quotes(study).of(residents.id).size() == 2U);  // as before
}

BOOST_AUTO_TEST_CASE(one_quote_is_coded_without_a_file) {
    present::CodingWish wish;
    wish.begin = 11;
    wish.end = 22;
    wish.theme = "Contact";
    wish.researcher = "Onderzoeker A";
    BOOST_TEST(present::codeQuotes(study, {wish}).references.front().text() == "1:3");
    BOOST_TEST(present::codeQuotes(study, {wish}).same == 1);
    wish.theme = "Onbekend thema";
    BOOST_TEST(schema::hasErrors(present::codeQuotes(study, {wish}).findings));
}

BOOST_AUTO_TEST_CASE(the_nearest_place_of_words_is_told) {
    const std::string text = "één ja twee ja drie";  // ja at 4-6 and 12-14
    BOOST_TEST(present::nearestPlace(text, "ja", 0)->begin() == 4U);
    BOOST_TEST(present::nearestPlace(text, "ja", 7)->begin() == 4U);
    BOOST_TEST(present::nearestPlace(text, "ja", 9)->begin() == 12U);
    BOOST_TEST(present::nearestPlace(text, "ja", 99)->end() == 14U);
    BOOST_TEST(!present::nearestPlace(text, "nee", 0).has_value());
    BOOST_TEST(!present::nearestPlace(text, "", 0).has_value());
}

BOOST_AUTO_TEST_CASE(quotes_of_a_theme_come_with_those_of_its_subthemes) {
    QuoteQuestion question;
    BOOST_TEST(cited(question) == "1:1 1:2 2:1 ");
    question.theme = "vertrouwen";
    BOOST_TEST(cited(question) == "1:1 1:2 2:1 ");
    question.subthemes = present::Subthemes::leftOut;
    BOOST_TEST(cited(question) == "1:1 2:1 ");
    question.municipality = "Hoorn";
    BOOST_TEST(cited(question) == "1:1 ");
    question = {};
    question.audience = "partners";
    BOOST_TEST(cited(question) == "2:1 ");
    question = {};
    question.researcher = "Onderzoeker B";
    BOOST_TEST(cited(question) == "1:2 ");
    question = {};
    question.search = "vertrouw*";
    BOOST_TEST(cited(question) == "1:1 2:1 ");
    question.limit = 1;
    BOOST_TEST(cited(question) == "1:1 ");
    BOOST_TEST(present::quoteList(study, question).total == 2U);
}

BOOST_AUTO_TEST_CASE(a_listed_quote_tells_its_themes_with_their_paths_and_who_put_them) {
    QuoteQuestion question;
    question.theme = "Contact";
    const auto list = present::quoteList(study, question);
    BOOST_TEST_REQUIRE(list.quotes.size() == 1U);
    BOOST_TEST_REQUIRE(list.quotes[0].themes.size() == 1U);
    BOOST_TEST(list.quotes[0].themes[0].path == "Vertrouwen / Contact");
    BOOST_TEST(list.quotes[0].themes[0].researchers.size() == 2U);
    BOOST_TEST(list.quotes[0].row.speaker == "Bewoner A");
}

BOOST_AUTO_TEST_CASE(a_question_with_a_name_that_nobody_knows_is_refused) {
    const auto ask = [this](auto member, const char* name) {
        QuoteQuestion question;
        question.*member = name;
        present::quoteList(study, question);
    };
    BOOST_CHECK_THROW(ask(&QuoteQuestion::theme, "Kontakt"), schema::Refusal);
    BOOST_CHECK_THROW(ask(&QuoteQuestion::municipality, "Horn"), schema::Refusal);
    BOOST_CHECK_THROW(ask(&QuoteQuestion::audience, "bewoners"), schema::Refusal);
    BOOST_CHECK_THROW(ask(&QuoteQuestion::search, "?"), schema::Refusal);
}

BOOST_AUTO_TEST_SUITE_END()
