#include "app/present/transcript_quotes.h"

#include <boost/test/unit_test.hpp>
#include <random>

#include "app/present/coding_presenter.h"
#include "app/present/stripes.h"
#include "tests/support/coded_study.h"

using namespace wederhoor;

namespace {
constexpr std::size_t quoteCount = 2'500;  // three times as many as are read in one go
constexpr std::size_t length = 120'000;    // code points, several times what is read around a place

/// The coded study with a long transcript in it, full of quotes that overlap.
struct LongInterview {
    tests::CodedStudy made;
    schema::Interview interview = made.partners;
    schema::Theme rare{schema::ThemeId::fresh(), {}, 2, "Zeldzaam", "", made.trust.colour};

    LongInterview() {
        interview.id = schema::InterviewId::fresh();
        interview.number = 3;
        db::Edit edit(made.study, "Import");
        const std::string text(length, 'a');
        db::Interviews(made.study).add(edit, interview, {}, {text, {}}, "3");
        db::Themes(made.study).add(edit, rare);
        std::mt19937 random(20080506);
        for (std::size_t i = 0; i < quoteCount; ++i) {
            const auto begin = random() % (length - 300);
            // Gaps between chains, and chains of all lengths.
            quote(edit, {begin / 100 * 100 + random() % 40, begin + 101 + random() % 60},
                  i % 3 ? made.trust.id : made.contact.id);
        }
        quote(edit, {length - 20, length - 10}, rare.id);
        edit.commit();
    }
    void quote(db::Edit& edit, schema::TextSpan span, schema::ThemeId theme) {
        const auto [quote, in, number, where, words] =
            db::Quotes(made.study).add(edit, interview.id, span, "a");
        const db::Codings codings(made.study);
        codings.put(edit, quote, theme, "Onderzoeker A", made.at);
        if (number % 2 == 0) codings.put(edit, quote, made.contact.id, "Onderzoeker B", made.at);
        if (number % 5 == 0) codings.addMemo(edit, quote, "Onderzoeker A", made.at, "Zo");
    }
};

/// All that can be seen of quotes in a part of the text.
std::string seen(const present::QuoteLayer& layer, std::size_t begin, std::size_t end) {
    std::string text;
    for (const auto& stripe : stripesIn(layer, begin, end)) {
        text += std::to_string(stripe.quote.number()) + " " + std::to_string(stripe.theme.number()) + " " +
                std::to_string(stripe.lane) + " " + std::to_string(stripe.researchers) +
                (stripe.memo ? "m" : "") + "\n";
    }
    return text;
}

std::string told(present::QuoteLayer::Quotes quotes) {
    std::string text;
    for (const auto& quote : quotes) {
        text += std::to_string(quote.id.number()) + "/" + std::to_string(quote.number) + ":";
        for (const auto& coding : quote.codings) text += " " + std::to_string(coding.id.number());
        for (const auto memo : quote.memos) text += " m" + std::to_string(memo.number());
        text += "\n";
    }
    return text;
}

/// Its transcript, opened to be coded; nothing was read while idle yet.
struct Coding : LongInterview {
    present::Workspace workspace{std::move(made.study)};
    present::CodingPresenter coding{workspace};

    Coding() { coding.open(interview.id); }
};
}  // namespace

BOOST_AUTO_TEST_SUITE(quotes_of_a_long_transcript)

BOOST_FIXTURE_TEST_CASE(of_any_part_they_are_what_they_are_in_the_whole, LongInterview) {
    const present::QuoteLayer whole(db::markedQuotes(made.study, interview.id));
    BOOST_TEST_REQUIRE(whole.all().size() == quoteCount + 1);
    std::mt19937 random(7);
    for (int i = 0; i < 60; ++i) {
        present::TranscriptQuotes quotes(made.study, interview.id);
        const auto begin = random() % length;
        const auto end = begin + 1 + random() % 3'000;
        BOOST_TEST_REQUIRE(seen(quotes.around(begin, end), begin, end) == seen(whole, begin, end));
        BOOST_TEST(quotes.around(begin, end).all().size() < quoteCount / 2);
    }
    present::TranscriptQuotes quotes(made.study, interview.id);
    for (const std::size_t begin : {std::size_t{0}, length / 2, length - 2'000}) {
        BOOST_TEST(seen(quotes.around(begin, begin + 2'000), begin, begin + 2'000) ==
                   seen(whole, begin, begin + 2'000));
    }
    BOOST_TEST(seen(quotes.around(length, length + 1), length, length + 1) == "");
}

BOOST_FIXTURE_TEST_CASE(read_bit_by_bit_they_are_those_read_at_once, LongInterview) {
    present::TranscriptQuotes quotes(made.study, interview.id);
    int goes = 1;
    while (quotes.readOn()) ++goes;
    BOOST_TEST(goes == 3);
    BOOST_TEST(quotes.areRead());
    BOOST_TEST(told(quotes.all().all()) == told(db::markedQuotes(made.study, interview.id)));
    present::TranscriptQuotes atOnce(made.study, interview.id);
    atOnce.readOn();
    BOOST_TEST(told(atOnce.all().all()) == told(quotes.all().all()));
}

BOOST_FIXTURE_TEST_CASE(of_a_transcript_without_any_there_are_none, tests::CodedStudy) {
    present::TranscriptQuotes quotes(study, schema::InterviewId(1));
    BOOST_TEST(quotes.around(0, 100).all().empty());
    BOOST_TEST(quotes.all().all().empty());
}

BOOST_FIXTURE_TEST_CASE(a_command_that_needs_them_all_has_them_however_early_it_comes, Coding) {
    coding.chooseTheme(rare.id);
    BOOST_TEST(coding.goNext());
    BOOST_TEST(coding.selectionBegin() == length - 20);
}

BOOST_FIXTURE_TEST_CASE(what_is_done_before_they_are_read_is_there_once_they_are, Coding) {
    BOOST_TEST(coding.readOn());
    coding.select(3, 9);
    coding.putTheme(rare.id);
    coding.select(length - 15, length - 15);
    coding.remove();
    BOOST_TEST(coding.atCaret().empty());
    BOOST_TEST(coding.readOn());
    workspace.undo();
    BOOST_TEST(coding.atCaret().size() == 1U);
    while (coding.readOn()) {
    }
    const auto& now = coding.transcript()->quotes();
    BOOST_TEST(told(now.all()) == told(db::markedQuotes(workspace.study(), interview.id)));
    BOOST_TEST(seen(now, 3, 9).find(std::to_string(rare.id.number())) != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
