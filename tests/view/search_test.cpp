#include <boost/test/unit_test.hpp>

#include "app/view/search_panel.h"
#include "tests/view/window.h"

using namespace wederhoor;

BOOST_FIXTURE_TEST_SUITE(search, tests::Window)

BOOST_AUTO_TEST_CASE(one_key_and_some_letters_list_the_hits_of_the_whole_study) {
    open(sample());
    press("Ctrl+Shift+F");
    until([&] { return frame->page() == present::Page::search; }, "the search is shown");
    type("vertrouwen");
    auto& panel = dynamic_cast<view::SearchPanel&>(*frame->panel());
    until([&] { return !panel.presenter().hits().empty(); }, "something is found");
    for (const auto& hit : panel.presenter().hits()) BOOST_TEST(!hit.context.marks.empty());
}

BOOST_AUTO_TEST_SUITE_END()
