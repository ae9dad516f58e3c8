#include "app/present/report_presenter.h"

#include <boost/test/unit_test.hpp>

#include "db/store/reports.h"
#include "schema/base/trouble.h"
#include "tests/support/demo_study.h"
#include "tests/support/new_study.h"
#include "tests/support/program.h"

using namespace wederhoor;
using tests::contains;

namespace {
class Cancelled final : public schema::Progress {
    void report(std::string_view, std::size_t, std::size_t) override {}
    bool cancelled() const override { return true; }
};

struct Opened {
    tests::DemoStudy made;
    present::Workspace workspace{std::move(made.study)};
    present::ReportPresenter page{workspace};
    std::filesystem::path file = made.folder / "verslag.html";
    std::size_t earlier = page.earlier().size();

    /// Does the work at once, on a connection that only reads.
    present::WorkBeside beside(schema::Progress& progress) const {
        return [this, &progress](const std::string&, const auto& work, const auto& then) {
            const auto study = db::Study::open(made.path, db::Access::read, "Onderzoeker A");
            work(study, progress);
            then();
        };
    }
    std::string planned() {
        std::string text;
        for (const auto& part : page.plan().parts) {
            text += part.label + " " + part.title + " (" + part.holds + ")\n";
        }
        return text;
    }
    std::string lacks() {
        std::string text;
        for (const auto& lack : page.plan().lacks) text += lack.sentence + "\n";
        return text;
    }
};
}  // namespace

BOOST_FIXTURE_TEST_SUITE(report_page, Opened)

BOOST_AUTO_TEST_CASE(it_tells_what_the_report_will_hold_in_its_language) {
    BOOST_TEST(contains(planned(), "1 Inleiding ()"), planned());
    BOOST_TEST(contains(planned(), "A Alkmaar (version 2 of the description, charts: 2)"), planned());
    BOOST_TEST(contains(planned(), "H Terugkoppelbijeenkomst (learning questions: 12)"), planned());
    page.speak("en");
    BOOST_TEST(contains(planned(), "1 Introduction ()"), planned());
}

BOOST_AUTO_TEST_CASE(it_tells_what_a_reader_would_miss_and_where_to_mend_it) {
    // Heemskerk's contact person has not signed off (reviews/heemskerk.csv ends with "finish").
    BOOST_TEST(contains(lacks(), "Heemskerk has not signed off its review."), lacks());
    BOOST_TEST(!contains(lacks(), "Alkmaar has not signed off its review."), lacks());
    for (const auto& lack : page.plan().lacks) {
        if (contains(lack.sentence, "signed off")) BOOST_TEST((lack.place.page == present::Page::review));
    }
}

BOOST_AUTO_TEST_CASE(the_report_is_made_beside_the_work_and_recorded) {
    schema::NoProgress progress;
    page.make(file, beside(progress));
    BOOST_TEST_REQUIRE(page.result().has_value());
    BOOST_TEST(page.result()->file == file);
    BOOST_TEST(page.result()->counts.charts == 14U);  // two for each of the seven
    BOOST_TEST(contains(tests::contents(file), "<html lang=\"nl\""));
    BOOST_TEST(page.earlier().size() == earlier + 1);
    BOOST_TEST(workspace.undoable().value() == "Make the report");
    page.speak("en");
    page.make(file, beside(progress));
    BOOST_TEST(contains(tests::contents(file), "<html lang=\"en\""));
}

BOOST_AUTO_TEST_CASE(a_cancelled_report_leaves_nothing) {
    Cancelled progress;
    page.make(file, beside(progress));
    BOOST_TEST(!page.result().has_value());
    BOOST_TEST(!std::filesystem::exists(file));
    BOOST_TEST(page.earlier().size() == earlier);
}

BOOST_AUTO_TEST_CASE(a_report_that_cannot_be_written_is_not_recorded) {
    schema::NoProgress progress;
    BOOST_CHECK_THROW(page.make(made.folder / "nowhere" / "verslag.html", beside(progress)),
                      schema::FileTrouble);
    BOOST_TEST(!page.result().has_value());
    BOOST_TEST(page.earlier().size() == earlier);
}

BOOST_AUTO_TEST_CASE(a_report_that_ends_after_its_page_is_gone_is_not_kept) {
    std::function<void()> ending;
    {
        present::ReportPresenter closed(workspace);
        closed.make(file, [&](const std::string&, const auto& work, const auto& then) {
            schema::NoProgress progress;
            work(workspace.study(), progress);
            ending = then;
        });
    }
    ending();
    BOOST_TEST(!std::filesystem::exists(file));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_CASE(a_study_without_a_questionnaire_says_what_a_report_lacks) {
    tests::NewStudy made;
    present::Workspace workspace(std::move(made.study));
    present::ReportPresenter page(workspace);
    BOOST_TEST(contains(page.plan().obstacle, "no questionnaire"));
    BOOST_TEST(page.proposedFile().filename() == "a.html");
}
