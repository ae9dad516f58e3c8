#include <boost/test/unit_test.hpp>

#include "app/view/comparison_panel.h"
#include "app/view/report_panel.h"
#include "db/store/reports.h"
#include "tests/support/program.h"
#include "tests/view/window.h"

using namespace wederhoor;
using present::Page;

namespace {
struct Comparing : tests::Window {
    Comparing() { open(sample()); }

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
