#include "app/view/codebook_tree.h"

#include <boost/test/unit_test.hpp>
#include <wx/dialog.h>

#include "app/present/codebook.h"
#include "tests/view/coding_page.h"

using namespace wederhoor;

namespace {
struct Tree : tests::Window, tests::CodingPage {
    Tree() : Window(tests::Answers::inDialogs), CodingPage(static_cast<Window&>(*this)) {
        open(sample());
        openFirst();
    }

    view::CodebookTree& tree() { return screen().tree(); }
    schema::ThemeTree codebook() { return present::codebook(frame->workspace().study()); }
    schema::Theme theme(const std::string& name) { return present::themeNamed(codebook(), name); }
    wxPoint placeOf(const std::string& name) { return CodingPage::placeOf(theme(name).id); }
    /// The name of the theme above it, as the study has it; empty at the top.
    std::string parentOf(const std::string& name) {
        const auto parent = theme(name).parent;
        return parent ? codebook().find(*parent)->name : "";
    }
    /// The same as the tree shows it.
    std::string shownParentOf(const std::string& name) {
        screen().codebook().choose(theme(name).id);
        settle();
        const auto parent = tree().GetItemParent(tree().GetSelection());
        if (parent == tree().GetRootItem()) return "";
        return tree().GetItemText(parent).BeforeFirst('(').BeforeFirst('[').Trim().utf8_string();
    }
    int quotesOn(const std::string& name) {
        for (const auto& row : present::codebookRows(frame->workspace().study())) {
            if (row.theme.name == name) return row.quotes;
        }
        return -1;
    }
};
}  // namespace

BOOST_FIXTURE_TEST_SUITE(codebook_tree, Tree)

BOOST_AUTO_TEST_CASE(themes_are_rearranged_by_dragging_them) {
    drag(tree(), placeOf("Perspectief"), tree(), placeOf("Communicatie"));
    until([&] { return parentOf("Perspectief") == "Communicatie"; }, "it hangs under the other");
    BOOST_TEST(shownParentOf("Perspectief") == "Communicatie");

    // On the upper edge of a theme: before it.
    wxRect first;
    tree().GetBoundingRect(tree().GetFirstVisibleItem(), first);
    drag(tree(), placeOf("Perspectief"), tree(), {placeOf("Relatie met partners").x, first.y + 2});
    until([&] { return parentOf("Perspectief").empty(); }, "it stands at the top");
    BOOST_TEST(theme("Perspectief").position == 1);
    BOOST_TEST(shownParentOf("Perspectief") == "");

    press("Ctrl+Z");
    press("Ctrl+Z");
    until([&] { return theme("Perspectief").position > 1; }, "both are undone");
    BOOST_TEST(shownParentOf("Perspectief") == "");
}

BOOST_AUTO_TEST_CASE(a_theme_is_split_by_marking_the_quotes_that_go) {
    const auto before = quotesOn("Perspectief");
    click(tree(), placeOf("Perspectief"));
    inDialog([&] { choose("Split"); },
             [&](wxDialog& dialog) {
                 click(named("Name of the new theme", dialog));
                 type("Toekomst");
                 auto& list = dynamic_cast<wxListCtrl&>(named("Quotes that go to it", dialog));
                 list.SetFocus();
                 press("Home");
                 press("Space");
                 until([&] { return list.IsItemChecked(0); }, "the first quote is marked");
                 click(*dialog.FindWindow(wxID_OK));
             });
    until([&] { return quotesOn("Toekomst") == 1; }, "one quote went to the new theme");
    BOOST_TEST(quotesOn("Perspectief") == before - 1);
    BOOST_TEST(frame->news().sentence().find("'Toekomst'") != std::string::npos);
    press("Ctrl+Z");
    until([&] { return quotesOn("Perspectief") == before; }, "it is undone");
    BOOST_TEST(quotesOn("Toekomst") == -1);
}

BOOST_AUTO_TEST_CASE(a_theme_is_merged_into_one_that_a_few_letters_find) {
    const auto before = quotesOn("Communicatie");
    click(tree(), placeOf("Perspectief"));
    choose("Merge into");
    until([&] { return screen().picker().field().HasFocus(); }, "another theme is asked for");
    type("Communi");
    press("Return");
    until([&] { return quotesOn("Perspectief") == -1; }, "the theme is gone");
    BOOST_TEST(quotesOn("Communicatie") > before);
    press("Ctrl+Z");
    until([&] { return quotesOn("Perspectief") > 0; }, "it is undone");
    BOOST_TEST(quotesOn("Communicatie") == before);
}

BOOST_AUTO_TEST_CASE(a_theme_gets_another_colour) {
    click(tree(), placeOf("Perspectief"));
    inDialog([&] { choose("Another colour"); },
             [&](wxDialog&) {
                 press("Alt+n");  // the name of a colour
                 press("Ctrl+A");
                 type("lightblue");
                 press("Return");
                 press("Alt+s");
             });
    const auto wanted = *schema::Colour::parse("#add8e6");
    until([&] { return theme("Perspectief").colour == wanted; }, "the colour is in the study");
    BOOST_TEST((coding().transcript()->look(theme("Perspectief").id).colour == wanted));
}

BOOST_AUTO_TEST_SUITE_END()
