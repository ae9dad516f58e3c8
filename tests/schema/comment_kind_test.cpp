#include "schema/rules/comment_kind.h"

#include <boost/test/unit_test.hpp>

using namespace wederhoor::schema;

BOOST_AUTO_TEST_SUITE(comment_kind)

BOOST_AUTO_TEST_CASE(another_figure_is_about_facts_and_other_words_are_wording) {
    BOOST_TEST((likelyKind("Er zijn 70.000 inwoners.", "Er zijn 71.000 inwoners.") == CommentKind::factual));
    BOOST_TEST(
        (likelyKind("Er zijn 70.000 inwoners.", "Hoorn telt 70.000 inwoners.") == CommentKind::wording));
    BOOST_TEST((likelyKind("In 1999, en nu.", "Sinds 1999.") == CommentKind::wording));
}

BOOST_AUTO_TEST_CASE(a_comment_that_asks_for_silence_is_confidential) {
    BOOST_TEST((likelyKind("Dit is VERTROUWELIJK.") == CommentKind::confidential));
    BOOST_TEST((likelyKind("Dit klopt niet.") == CommentKind::factual));
}

BOOST_AUTO_TEST_SUITE_END()
