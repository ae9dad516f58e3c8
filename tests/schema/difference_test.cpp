#include "schema/base/difference.h"

#include <boost/test/unit_test.hpp>
#include <random>

using namespace wederhoor::schema;

namespace {
using Symbols = std::vector<std::uint32_t>;

/// `before` with the hunks taken over from `after`.
Symbols patched(const Symbols& before, const Symbols& after, const std::vector<Hunk>& hunks) {
    Symbols result;
    std::size_t at = 0;
    for (const auto& hunk : hunks) {
        result.insert(result.end(), before.begin() + std::ptrdiff_t(at),
                      before.begin() + std::ptrdiff_t(hunk.oldBegin));
        result.insert(result.end(), after.begin() + std::ptrdiff_t(hunk.newBegin),
                      after.begin() + std::ptrdiff_t(hunk.newEnd));
        at = hunk.oldEnd;
    }
    result.insert(result.end(), before.begin() + std::ptrdiff_t(at), before.end());
    return result;
}

/// Length of the longest common subsequence, the slow and sure way.
std::size_t commonLength(const Symbols& a, const Symbols& b) {
    std::vector<std::vector<std::size_t>> best(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 0; i < a.size(); ++i) {
        for (std::size_t j = 0; j < b.size(); ++j) {
            best[i + 1][j + 1] = a[i] == b[j] ? best[i][j] + 1 : std::max(best[i][j + 1], best[i + 1][j]);
        }
    }
    return best[a.size()][b.size()];
}

std::size_t edits(const std::vector<Hunk>& hunks) {
    std::size_t count = 0;
    for (const auto& hunk : hunks) count += (hunk.oldEnd - hunk.oldBegin) + (hunk.newEnd - hunk.newBegin);
    return count;
}
}  // namespace

BOOST_AUTO_TEST_SUITE(difference)

BOOST_AUTO_TEST_CASE(equal_sequences_have_no_hunks) {
    BOOST_TEST(differences({1, 2, 3}, {1, 2, 3}).empty());
    BOOST_TEST(differences({}, {}).empty());
}

BOOST_AUTO_TEST_CASE(one_replaced_symbol_is_one_hunk) {
    BOOST_TEST((differences({1, 2, 3}, {1, 9, 3}) == std::vector<Hunk>{{1, 2, 1, 2}}));
}

BOOST_AUTO_TEST_CASE(hunks_rebuild_the_new_sequence_with_the_fewest_edits) {
    std::mt19937 random(2008);
    for (int round = 0; round < 2000; ++round) {
        const auto make = [&] {
            Symbols symbols(random() % 30);
            for (auto& symbol : symbols) symbol = static_cast<std::uint32_t>(random() % 4);
            return symbols;
        };
        const auto before = make();
        const auto after = make();
        const auto hunks = differences(before, after);
        BOOST_REQUIRE(patched(before, after, hunks) == after);
        BOOST_REQUIRE_EQUAL(edits(hunks), before.size() + after.size() - 2 * commonLength(before, after));
    }
}

BOOST_AUTO_TEST_CASE(long_texts_without_anything_in_common_are_still_right) {
    Symbols before(20000, 1);
    Symbols after(20000, 2);
    after[7] = 1;
    BOOST_TEST((patched(before, after, differences(before, after)) == after));
}

BOOST_AUTO_TEST_CASE(tokens_joined_are_the_text) {
    const std::string text = "één  wijk, € 45.000\nper jaar";
    std::string joined;
    for (const auto token : tokens(text)) joined += token;
    BOOST_TEST(joined == text);
    BOOST_TEST(tokens("a, b").size() == 4U);
}

BOOST_AUTO_TEST_SUITE_END()
