#include "schema/rules/span_mapping.h"

#include <boost/test/unit_test.hpp>
#include <random>
#include <set>
#include <sstream>

#include "schema/base/utf8.h"

using namespace wederhoor::schema;

namespace {
std::string mapped(const std::string& before, const std::string& after, const std::string& words_) {
    const auto at = before.find(words_);
    const auto begin = codePointCount(before.substr(0, at));
    const auto span = SpanMapping(before, after).map({begin, begin + codePointCount(words_)});
    return span ? std::string(words(after, *span)) : "(gone)";
}

/// A text of words that each occur once, and what random editing made of it.
struct Edited {
    std::vector<std::string> before;
    std::vector<std::string> after;
    std::set<std::string> gone;

    Edited(std::mt19937& random, std::size_t count, unsigned percent) {
        const std::vector<std::string> stems{"bewoner", "één", "wijk", "café", "𝒳"};
        for (std::size_t i = 0; i < count; ++i) {
            before.push_back(stems[i % stems.size()] + std::to_string(i));
            switch (random() % 100 < percent ? random() % 3 : 3) {
                case 0:
                    gone.insert(before.back());
                    break;
                case 1:
                    gone.insert(before.back());
                    after.push_back("vervangen" + std::to_string(i));
                    break;
                case 2:
                    after.push_back("erbij" + std::to_string(i));
                    [[fallthrough]];
                default:
                    after.push_back(before.back());
            }
        }
    }

    static std::string text(const std::vector<std::string>& words_) {
        std::string joined;
        for (std::size_t i = 0; i < words_.size(); ++i) {
            joined += words_[i] + (i % 9 == 8 ? ".\n" : " ");
        }
        return joined;
    }
};

std::set<std::string> wordsIn(std::string_view text) {
    std::set<std::string> found;
    std::istringstream stream{std::string(text)};
    for (std::string word; stream >> word;) {
        while (!word.empty() && word.back() == '.') word.pop_back();
        found.insert(word);
    }
    return found;
}

/// Every word of the old text that a span held whole and that survived is in the mapped span; no surviving
/// word from outside the span is.
void checkRandomEdits(std::mt19937& random, std::size_t count, unsigned percent, int spans) {
    const Edited edited(random, count, percent);
    const auto before = Edited::text(edited.before);
    const auto after = Edited::text(edited.after);
    const SpanMapping mapping(before, after);
    const std::set<std::string> old(edited.before.begin(), edited.before.end());
    std::vector<std::size_t> begins;
    std::size_t at = 0;
    for (std::size_t i = 0; i < edited.before.size(); ++i) {
        begins.push_back(at);
        at += codePointCount(edited.before[i]) + (i % 9 == 8 ? 2 : 1);
    }
    for (int s = 0; s < spans; ++s) {
        const auto first = random() % count;
        const auto last = std::min(count - 1, first + random() % 20);
        const auto span = mapping.map({begins[first], begins[last] + codePointCount(edited.before[last])});
        std::set<std::string> kept;
        for (auto i = first; i <= last; ++i) {
            if (!edited.gone.contains(edited.before[i])) kept.insert(edited.before[i]);
        }
        if (!span) {
            BOOST_TEST(kept.empty());
            continue;
        }
        BOOST_TEST_REQUIRE(span->end() <= codePointCount(after));
        const auto found = wordsIn(words(after, *span));
        for (const auto& word : kept) BOOST_TEST(found.contains(word), word << " was lost");
        for (const auto& word : found) {
            BOOST_TEST((kept.contains(word) || !old.contains(word)), word << " was never in the quote");
        }
    }
}
}  // namespace

BOOST_AUTO_TEST_SUITE(span_mapping)

BOOST_AUTO_TEST_CASE(words_that_did_not_change_stay_marked) {
    BOOST_TEST(mapped("Er is veel overlast.", "Er is hier veel overlast.", "veel overlast") ==
               "veel overlast");
    BOOST_TEST(mapped("Er is veel overlast.", "Is er veel overlast?", "veel overlast") == "veel overlast");
    BOOST_TEST(mapped("één twee", "een, één twee", "twee") == "twee");
}

BOOST_AUTO_TEST_CASE(a_mended_word_stays_in_the_quote) {
    BOOST_TEST(mapped("wij vertrouwe de agent", "wij vertrouwden de agent", "vertrouwe") == "vertrouwden");
    BOOST_TEST(mapped("wij vertrouwen de agent", "wij geloven de agent", "vertrouwen de") == "geloven de");
    BOOST_TEST(mapped("wij vertrouwen de agent", "wij geloven de agent", "wij vertrouwen") == "wij geloven");
    BOOST_TEST(mapped("een caf\u00e9 hier", "een caf\u00e8 hier", "caf\u00e9") == "caf\u00e8");
}

BOOST_AUTO_TEST_CASE(text_put_beside_a_quote_stays_outside_it_and_text_within_comes_inside) {
    BOOST_TEST(mapped("een twee drie", "een nieuw twee drie", "twee") == "twee");
    BOOST_TEST(mapped("een twee drie", "een twee nieuw drie", "twee") == "twee");
    BOOST_TEST(mapped("een twee drie", "een twee nieuw drie", "twee drie") == "twee nieuw drie");
}

BOOST_AUTO_TEST_CASE(a_quote_shrinks_by_what_was_deleted_and_is_gone_with_its_last_word) {
    BOOST_TEST(mapped("een twee drie vier", "een vier", "een twee") == "een");
    BOOST_TEST(mapped("een twee drie vier", "een vier", "drie vier") == "vier");
    BOOST_TEST(mapped("een twee drie vier", "een vier", "twee drie") == "(gone)");
    BOOST_TEST(mapped("een", "", "een") == "(gone)");
}

BOOST_AUTO_TEST_CASE(no_quote_is_lost_or_put_on_other_words_by_random_edits) {
    std::mt19937 random(20080218);
    for (int round = 0; round < 60; ++round) checkRandomEdits(random, 300, 1 + unsigned(round), 40);
}

BOOST_AUTO_TEST_CASE(a_long_transcript_with_a_change_in_every_line_is_mapped_word_by_word) {
    std::mt19937 random(7);
    checkRandomEdits(random, 20000, 12, 400);
}

BOOST_AUTO_TEST_CASE(the_same_text_changes_nothing) {
    const SpanMapping mapping("een twee", "een twee");
    BOOST_TEST(!mapping.changed());
    BOOST_TEST((mapping.map({2, 5}) == TextSpan(2, 5)));
}

BOOST_AUTO_TEST_SUITE_END()
