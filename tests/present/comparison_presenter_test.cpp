#include "app/present/comparison_presenter.h"

#include <boost/test/unit_test.hpp>

#include "app/present/codebook.h"
#include "app/present/observations_presenter.h"
#include "db/journal/edit.h"
#include "db/store/comparisons.h"
#include "db/store/municipalities.h"
#include "db/store/responses.h"
#include "schema/base/trouble.h"
#include "tests/support/demo_study.h"
#include "tests/support/new_study.h"
#include "tests/support/sample_study.h"

using namespace wederhoor;
using present::Page;
using tests::contains;

namespace {
struct Opened {
    tests::DemoStudy made;
    present::Workspace workspace{std::move(made.study)};
    present::ComparisonPresenter page{workspace};
    present::ObservationsPresenter observations{workspace, page};

    schema::MunicipalityId idOf(const std::string& name) const {
        return db::Municipalities(workspace.study()).named(name).id;
    }
    std::size_t rowOf(const std::string& indicator) {
        const auto& rows = page.table().rows;
        for (std::size_t at = 0; at < rows.size(); ++at) {
            if (rows[at].indicator == indicator) return at;
        }
        throw std::logic_error("no row " + indicator);
    }
    std::size_t columnOf(const std::string& name) {
        const auto& columns = page.table().columns;
        return static_cast<std::size_t>(std::find(columns.begin(), columns.end(), name) - columns.begin());
    }
    /// Columns from left to right.
    std::string columns() {
        std::string names;
        for (std::size_t at = 0; at < page.table().municipalities; ++at) {
            names += page.table().columns[at] + " ";
        }
        return names;
    }
    std::string traced() {
        std::string text;
        for (const auto& node : page.trace()) text += std::string(node.depth * 2, ' ') + node.words + "\n";
        return text;
    }
    /// All overviews, as this page or a new one shows them.
    static std::string allTables(present::ComparisonPresenter& shown) {
        std::string text;
        for (const auto& chapter : shown.chapters()) {
            shown.showChapter(chapter.number);
            for (const auto& row : shown.table().rows) {
                text += row.indicator;
                for (const auto& cell : row.cells) text += "|" + cell.text;
                text += "\n";
            }
        }
        return text;
    }
    /// Makes the answers of Hoorn to a question others, as an amendment does.
    void answer(const std::string& path, double value) {
        workspace.change([&](db::Study& study) {
            const db::Responses responses(study);
            auto answer = responses.answer(idOf("Hoorn"), *schema::AnswerPath::parse(path)).value();
            answer.current = schema::Value(value);
            db::Edit edit(study, "Amend");
            responses.change(edit, answer);
            edit.commit();
        });
    }
    std::string lastEdit() { return workspace.undoable().value_or(""); }
};
}  // namespace

BOOST_FIXTURE_TEST_SUITE(comparison_page, Opened)

BOOST_AUTO_TEST_CASE(each_chapter_has_its_overview) {
    const auto chapters = page.chapters();
    BOOST_TEST_REQUIRE(chapters.size() >= 5U);
    BOOST_TEST(page.chapter() == chapters.front().number);
    page.showChapter(3);
    const auto& table = page.table();
    BOOST_TEST(table.municipalities == 7U);
    BOOST_TEST(table.columns.back() == "Reference group");
    const auto& row = table.rows[rowOf("calls_regisseur")];
    BOOST_TEST(row.cells[columnOf("Together")].text == "6 van de 7");  // methodology.md
    BOOST_TEST(page.obstacle() == "");
}

BOOST_AUTO_TEST_CASE(after_a_change_it_shows_what_working_out_everything_anew_gives) {
    const auto before = allTables(page);
    const auto compare = [&] {
        present::ComparisonPresenter anew(workspace);
        BOOST_TEST(allTables(page) == allTables(anew));
    };
    answer("inhabitants", 123'456);
    BOOST_TEST(allTables(page) != before);
    compare();
    workspace.change([](db::Study& study) { present::addTheme(study, {"Overlast", {}, "", {}}); });
    compare();
    workspace.undo();
    workspace.undo();
    BOOST_TEST(allTables(page) == before);
    workspace.change([&](db::Study& study) {
        db::Edit edit(study, "Rename");
        db::Municipalities(study).change(edit, {idOf("Hoorn"), "Berkhout", "", ""});
        edit.commit();
    });
    BOOST_TEST(columnOf("Berkhout") < 7U);
    compare();
}

BOOST_AUTO_TEST_CASE(only_municipalities_whose_answers_changed_are_worked_out_anew) {
    schema::NoProgress progress;
    present::ComparisonValues values(workspace.study(), progress);
    answer("inhabitants", 123'456);
    BOOST_TEST(values.refresh());
    BOOST_TEST(values.refresh());
    workspace.change([](db::Study& study) {
        db::Edit edit(study, "References");
        db::Comparisons(study).putReferences(edit, {});
        edit.commit();
    });
    BOOST_TEST(!values.refresh());
}

BOOST_AUTO_TEST_CASE(municipalities_are_put_in_the_order_of_a_figure_and_back) {
    page.showChapter(3);
    const auto byName = columns();
    const auto row = rowOf("fte_per_10000");
    page.sortByRow(row);
    // FTE by inhabitants: Heemskerk 12.3 of 38,000, Amstelveen 18 of 80,000 ... Den Helder 2 of 58,000.
    BOOST_TEST(columns() == "Heemskerk Amstelveen Hoorn Haarlemmermeer Heerhugowaard Alkmaar Den Helder ");
    BOOST_TEST(page.order()->highestFirst);
    page.sortByRow(row);
    BOOST_TEST(columns().starts_with("Den Helder Alkmaar "));
    page.sortByRow(row);
    BOOST_TEST(columns() == byName);
    BOOST_TEST(!page.order().has_value());
}

BOOST_AUTO_TEST_CASE(who_has_no_answer_comes_last_either_way) {
    const auto& rows = page.table().rows;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        for (int turn = 0; turn < 2; ++turn) {
            page.sortByRow(row);
            const auto& cells = page.table().rows[row].cells;
            bool blankSeen = false;
            for (std::size_t at = 0; at < 7; ++at) {
                BOOST_TEST((!blankSeen || !cells[at].answered));
                blankSeen |= !cells[at].answered;
            }
        }
        page.sortByRow(row);
    }
}

BOOST_AUTO_TEST_CASE(a_cell_is_traced_to_answers_and_their_history_each_leading_to_its_form) {
    page.showChapter(3);
    page.sortByRow(rowOf("fte_per_10000"));  // also in another order
    page.drillDown(rowOf("fte_per_10000"), columnOf("Alkmaar"));
    BOOST_TEST(page.figure() == "fte_per_10000@Alkmaar");
    BOOST_TEST((page.tracedCell() == std::pair{rowOf("fte_per_10000"), std::optional(columnOf("Alkmaar"))}));
    const auto text = traced();
    BOOST_TEST(contains(text, "Alkmaar: 0,73"), text);  // 6.9 of 94,000
    BOOST_TEST(contains(text, "\n  = "), text);
    BOOST_TEST(contains(text, "Returned by "), text);
    const auto& nodes = page.trace();
    const auto change = std::find_if(nodes.begin(), nodes.end(), [](const auto& node) {
        return node.kind == schema::Trace::Kind::change;
    });
    BOOST_TEST_REQUIRE((change != nodes.end()));
    const auto place = page.placeOf(static_cast<std::size_t>(change - nodes.begin()));
    BOOST_TEST_REQUIRE(place.has_value());
    BOOST_TEST((place->page == Page::intake));
    BOOST_TEST((place->municipality == idOf("Alkmaar")));
    BOOST_TEST(std::holds_alternative<schema::AnswerPath>(place->at));
}

BOOST_AUTO_TEST_CASE(an_indicator_is_traced_for_all_municipalities) {
    page.showChapter(3);
    page.drillDown(rowOf("fte_per_10000"), std::nullopt);
    BOOST_TEST(page.figure() == "fte_per_10000");
    BOOST_TEST(!page.tracedCell()->second.has_value());
    BOOST_TEST(contains(traced(), "Hoorn"));
    page.drillDown(rowOf("fte_per_10000"), columnOf("Together"));
    BOOST_TEST(page.figure() == "fte_per_10000");
}

BOOST_AUTO_TEST_CASE(the_charts_are_those_of_the_chosen_municipality_beside_the_reference_group) {
    workspace.choose(idOf("Amstelveen"));
    const auto charts = page.charts(500);
    BOOST_TEST_REQUIRE(charts.size() == 2U);
    BOOST_TEST(charts[0].drawing.width == 500);
    // Social 30 %, as the report of 2008 states.
    BOOST_TEST(contains(charts[0].drawing.description, "Sociaal: Amstelveen 30"),
               charts[0].drawing.description);
    BOOST_TEST(!charts[0].note.empty());
}

BOOST_AUTO_TEST_CASE(it_is_worked_out_once_and_again_after_a_change) {
    const auto* before = page.values();
    page.table();
    page.showChapter(3);
    page.charts(500);
    BOOST_TEST(page.values() == before);
    int changes = 0;
    const auto heard = page.changed().subscribe([&] { ++changes; });
    workspace.change([](db::Study& study) {
        db::Edit edit(study, "Another municipality");
        db::Municipalities(study).add(edit, {schema::MunicipalityId::fresh(), "Zwaag", "", ""});
        edit.commit();
    });
    BOOST_TEST(changes == 1);
    BOOST_TEST(page.table().municipalities == 8U);
}

BOOST_AUTO_TEST_CASE(a_place_of_an_indicator_shows_its_chapter_and_what_it_rests_on) {
    page.arrive({Page::comparison, idOf("Hoorn"), present::IndicatorSpot{"fte_per_10000"}});
    BOOST_TEST(page.chapter() == 3);
    BOOST_TEST(page.figure() == "fte_per_10000@Hoorn");
    BOOST_TEST(!page.trace().empty());
}

BOOST_AUTO_TEST_CASE(an_observation_is_written_with_its_evidence_as_one_edit) {
    const auto before = observations.observations().size();
    page.showChapter(3);
    observations.openNew();
    BOOST_TEST(observations.open().chapter == 3);
    observations.write("  ");
    BOOST_CHECK_THROW(observations.keep(), schema::Refusal);
    observations.write("Wat opvalt.");
    BOOST_CHECK_THROW(observations.addEvidence("fte_per_1000@Alkmaar"), schema::Refusal);
    observations.addEvidence("fte_per_10000@Alkmaar");
    observations.addEvidence("fte_per_10000@Alkmaar");
    observations.addEvidence("3:1");
    observations.keep();
    BOOST_TEST(!observations.isWritten());
    BOOST_TEST(observations.observations().size() == before + 1);
    BOOST_TEST(observations.open().number.value() == 13);  // the sample has twelve
    BOOST_TEST(observations.open().evidence.size() == 2U);
    BOOST_TEST(lastEdit() == "Add observation O13");
    BOOST_TEST(contains(observations.wordsOf("fte_per_10000@Alkmaar"), "0,73"));
    BOOST_TEST((observations.placeOf("3:1")->page == Page::interviews));
    workspace.undo();
    BOOST_TEST(observations.observations().size() == before);
    BOOST_TEST(!observations.open().number.has_value());
}

BOOST_AUTO_TEST_CASE(an_observation_is_rewritten_and_removed_under_its_own_number) {
    observations.openObservation(3);
    const auto evidence = observations.open().evidence;
    observations.keep();  // nothing was written
    BOOST_TEST(lastEdit() != "Rewrite observation O3");
    observations.write("Anders gezegd.");
    observations.dropEvidence(0);
    observations.keep();
    BOOST_TEST(lastEdit() == "Rewrite observation O3");
    BOOST_TEST(observations.open().evidence.size() == evidence.size() - 1);
    observations.remove();
    BOOST_CHECK_THROW(observations.openObservation(3), schema::Refusal);
    workspace.undo();
    workspace.undo();
    observations.openObservation(3);
    BOOST_TEST((observations.open().evidence == evidence));
}

BOOST_AUTO_TEST_CASE(what_was_written_stays_when_something_else_changes) {
    observations.openObservation(3);
    observations.write("Nog niet af");
    workspace.change([](db::Study& study) { present::addTheme(study, {"Iets nieuws", {}, "", {}}); });
    BOOST_TEST(observations.open().text == "Nog niet af");
    BOOST_TEST(observations.isWritten());
}

BOOST_AUTO_TEST_CASE(learning_questions_are_kept_in_clusters) {
    const auto clusters = observations.clusters();
    BOOST_TEST(clusters.front() == "Gebiedsgericht werken");
    observations.newQuestion();
    observations.writeQuestion({{}, clusters.front(), "Hoe meet je vertrouwen?", "Hoorn"});
    observations.keepQuestion();
    BOOST_TEST(observations.openQuestion().number.value() == 13);  // the sample has twelve
    BOOST_TEST(observations.clusters().size() == clusters.size());
    observations.removeQuestion();
    BOOST_TEST(observations.questions().size() == 12U);
    BOOST_TEST(lastEdit() == "Remove learning question 13");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_CASE(a_comparison_is_taken_in_where_there_was_none) {
    tests::SampleStudy made;
    present::Workspace workspace(std::move(made.study));
    present::ComparisonPresenter page(workspace);
    BOOST_TEST(contains(page.obstacle(), "no comparison"));
    BOOST_TEST(page.needsComparison());
    BOOST_CHECK_THROW(page.useComparison(made.library / "wijkgericht-werken.xml"), schema::Refusal);
    BOOST_TEST(page.needsComparison());
    page.useComparison(made.library / "wijkgericht-werken.comparison.xml");
    BOOST_TEST(page.obstacle() == "");
    BOOST_TEST(page.table().municipalities == 7U);
    BOOST_TEST(workspace.undoable().value() == "Use comparison wijkgericht-werken.comparison.xml");
}

BOOST_AUTO_TEST_CASE(without_a_questionnaire_the_comparison_says_what_is_lacking) {
    tests::NewStudy made;
    present::Workspace workspace(std::move(made.study));
    present::ComparisonPresenter page(workspace);
    BOOST_TEST(contains(page.obstacle(), "no questionnaire"));
    BOOST_TEST(!page.needsComparison());
    BOOST_TEST(page.chapters().empty());
    BOOST_TEST(page.table().rows.empty());
    BOOST_TEST(page.charts(500).empty());
    BOOST_TEST(page.trace().empty());
}
