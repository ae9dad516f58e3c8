#include <boost/test/unit_test.hpp>

#include "app/view/comparison_panel.h"
#include "app/view/quotes_panel.h"
#include "app/view/report_panel.h"
#include "db/store/reports.h"
#include "tests/support/program.h"
#include "tests/view/window.h"

using namespace wederhoor;
using present::Page;

namespace {
struct Comparing : tests::Window {
    Comparing() { open(sample()); }

    /// Clicks a line of a list that is on the screen, by the start of its words.
    void clickLine(wxListBox& list, const std::string& words) {
        for (int y = 1; y < list.GetClientSize().y; y += 2) {
            const int line = list.HitTest(wxPoint(20, y));
            if (line == wxNOT_FOUND) continue;
            if (!list.GetString(static_cast<unsigned>(line)).Strip(wxString::both).StartsWith(words))
                continue;
            click(list, wxPoint(20, y + 4));
            return;
        }
        BOOST_FAIL("'" + words + "' is not to be seen");
    }
    void clickCell(wxGrid& grid, int row, int column) {
        grid.MakeCellVisible(row, column);
        settle();
        auto* part = grid.CellToGridWindow(row, column);
        const auto cell = grid.CellToRect(row, column);
        const auto at = wxPoint(cell.x + cell.width / 2, cell.y + cell.height / 2);
        const auto place = grid.CalcGridWindowScrolledPosition(at, part) - grid.GetGridWindowOffset(part);
        click(*grid.GetGridWindow(), place);
    }
};
}  // namespace

BOOST_FIXTURE_TEST_SUITE(comparing, Comparing)

BOOST_AUTO_TEST_CASE(the_quotes_of_a_theme_in_one_audience_are_two_clicks_and_their_export_a_key_and_a_name) {
    auto& quotes = page<view::QuotesPanel>(Page::quotes);
    until([&] { return quotes.presenter().areCounted(); }, "the quotes are counted");
    clickLine(quotes.themes(), "Vertrouwen");
    clickLine(quotes.audiences(), "residents");
    BOOST_TEST(quotes.presenter().chosenWords() == "Theme Vertrouwen, with those below it; residents");
    const auto count = quotes.presenter().count();
    BOOST_TEST(count > 0U);
    BOOST_TEST(quotes.list().GetItemCount() == static_cast<int>(count));
    for (int line = 0; line < quotes.list().GetItemCount(); ++line) {
        BOOST_TEST(quotes.list().GetItemText(line, 2) == "residents");
        BOOST_TEST(quotes.list().GetItemText(line, 5).Contains("Vertrouwen"));
    }
    ask->saveAs = folder / "trust.csv";
    press("Ctrl+E");
    until([&] { return std::filesystem::exists(*ask->saveAs); }, "the quotes are exported");
    const auto csv = tests::contents(*ask->saveAs);
    BOOST_TEST(csv.starts_with("reference,municipality,audience,"));
    BOOST_TEST(csv.find(",partners,") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_cell_of_the_overview_shows_what_it_rests_on) {
    auto& comparison = page<view::ComparisonPanel>(Page::comparison);
    comparison.presenter().showChapter(3);
    const auto& rows = comparison.presenter().table().rows;
    const auto row = std::find_if(rows.begin(), rows.end(),
                                  [](const auto& each) { return each.indicator == "fte_per_10000"; });
    BOOST_TEST_REQUIRE((row != rows.end()));
    clickCell(comparison.grid(), static_cast<int>(row - rows.begin()), 2);
    until([&] { return comparison.presenter().figure() == "fte_per_10000@Amstelveen"; }, "it is traced");
    auto& tree = comparison.trace().tree();
    until([&] { return tree.GetSelection().IsOk(); }, "the trace is shown");
    // 18 FTE for 80,000 inhabitants.
    BOOST_TEST(tree.GetItemText(tree.GetSelection()).Contains("Amstelveen: 2,25"));
    BOOST_TEST(tree.GetCount() > 5U);

    press("Ctrl+N");
    type("Wat opvalt");
    comparison.observations().addEvidence(comparison.presenter().figure());
    press("Ctrl+S");
    until([&] { return comparison.observations().open().number.has_value(); }, "the observation is kept");
    BOOST_TEST(comparison.observations().observations().back().text != "");
    BOOST_TEST(frame->workspace().undoable().value() == "Add observation O13");
    press("Ctrl+Z");
    until([&] { return comparison.observations().observations().size() == 12U; }, "it is taken back");
}

BOOST_AUTO_TEST_CASE(the_report_is_made_to_a_file_and_recorded) {
    auto& report = page<view::ReportPanel>(Page::report);
    const auto earlier = report.presenter().earlier().size();
    ask->saveAs = folder / "report.html";
    click(named("Make the report"));
    until([&] { return report.presenter().result().has_value() && !frame->busy(); }, "the report is made");
    const auto html = tests::contents(*ask->saveAs);
    BOOST_TEST(html.find("<html lang=\"nl\"") != std::string::npos);
    BOOST_TEST(html.find("Heerhugowaard") != std::string::npos);
    BOOST_TEST(html.find("</html>") != std::string::npos);
    BOOST_TEST(db::Reports(frame->workspace().study()).all().size() == earlier + 1);
    BOOST_TEST(frame->workspace().undoable().value() == "Make the report");
}

BOOST_AUTO_TEST_SUITE_END()
