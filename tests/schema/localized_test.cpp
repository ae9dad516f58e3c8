#include "schema/base/localized.h"

#include <boost/test/unit_test.hpp>

using wederhoor::schema::Localized;

BOOST_AUTO_TEST_SUITE(localized)

BOOST_AUTO_TEST_CASE(a_language_that_is_not_there_falls_back_on_the_first) {
    Localized label("nl", "Formatie");
    label.put("en", "Staffing");
    BOOST_TEST(label.in("en") == "Staffing");
    BOOST_TEST(label.in("fr") == "Formatie");
    BOOST_TEST(!label.has("fr"));
    BOOST_TEST(Localized().in("nl").empty());
}

BOOST_AUTO_TEST_CASE(words_put_again_replace_those_of_their_language_only) {
    Localized label("nl", "Formatie");
    label.put("en", "Staffing");
    label.put("nl", "Formatie in uren, zoals begroot op 1 januari");
    BOOST_TEST(label.in("nl") == "Formatie in uren, zoals begroot op 1 januari");
    BOOST_TEST(label.in("en") == "Staffing");
    BOOST_TEST(label.in("fr") == label.in("nl"));  // still the first
    label.put("nl", "");
    BOOST_TEST(label.in("nl").empty());
    BOOST_TEST(label.size() == 2U);
}

BOOST_AUTO_TEST_CASE(texts_come_in_the_order_in_which_they_were_put) {
    Localized label("nl", "Eén");
    label.put("en", "");
    label.put("fr", "Un");
    std::string listed;
    for (const auto [language, words] : label) {
        listed.append(language).append("=").append(words).append(";");
    }
    BOOST_TEST(listed == "nl=Eén;en=;fr=Un;");
}

BOOST_AUTO_TEST_SUITE_END()
