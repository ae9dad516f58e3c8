#include "db/store/observations.h"

#include <boost/test/unit_test.hpp>

#include "db/file/connection.h"
#include "db/file/study_file.h"
#include "db/journal/edit.h"
#include "db/store/comparisons.h"
#include "db/store/reports.h"
#include "tests/support/temporary_folder.h"

using namespace wederhoor;
using schema::Evidence;
using schema::Observation;
using schema::ObservationId;

namespace {
struct Fresh {
    tests::TemporaryFolder folder;
    db::Study study = db::Study::create(folder / "a.wederhoor", "Proef", "nl", "Onderzoeker A");
    db::Observations observations{study};
    db::Comparisons comparisons{study};

    template <class Change>
    void edit(Change change) {
        db::Edit edit(study, "Change");
        change(edit);
        edit.commit();
    }
};

Observation observation(int number, int chapter, const std::string& text, const std::string& evidence) {
    return {ObservationId::fresh(), number, chapter, text, "Onderzoeker A", {*Evidence::parse(evidence)}};
}
}  // namespace

BOOST_FIXTURE_TEST_SUITE(observations_store, Fresh)

BOOST_AUTO_TEST_CASE(observations_stand_by_chapter_and_keep_their_evidence) {
    edit([&](db::Edit& edit) {
        observations.put(edit, observation(1, 5, "Later", "quote:3:10"));
        observations.put(edit, observation(2, 3, "Eerder", "answer:Alkmaar:staff[2]/fte"));
    });
    const auto all = observations.all();
    BOOST_REQUIRE(all.size() == 2U);
    BOOST_TEST(all[0].text == "Eerder");
    BOOST_TEST(all[0].evidence.at(0).text() == "answer:Alkmaar:staff[2]/fte");
    BOOST_TEST(observations.numbered(1)->evidence.at(0).text() == "quote:3:10");
    BOOST_TEST(!observations.numbered(3));
}

BOOST_AUTO_TEST_CASE(the_same_number_rewrites_an_observation) {
    edit([&](db::Edit& edit) { observations.put(edit, observation(1, 5, "Oud", "quote:3:10")); });
    edit([&](db::Edit& edit) { observations.put(edit, observation(1, 6, "Nieuw", "document:Nota")); });
    const auto all = observations.all();
    BOOST_REQUIRE(all.size() == 1U);
    BOOST_TEST(all[0].text == "Nieuw");
    BOOST_REQUIRE(all[0].evidence.size() == 1U);
    BOOST_TEST(all[0].evidence[0].name == "Nota");
}

BOOST_AUTO_TEST_CASE(learning_questions_stand_in_clusters_by_first_number) {
    const auto add = [&](db::Edit& edit, int number, const char* cluster) {
        observations.put(edit, schema::LearningQuestion{schema::LearningQuestionId::fresh(), number, cluster,
                                                        "Hoe?", "Hoorn"});
    };
    edit([&](db::Edit& edit) {
        add(edit, 1, "Sociaal");
        add(edit, 2, "Anders");
        add(edit, 3, "Sociaal");
    });
    std::vector<int> numbers;
    for (const auto& question : observations.learningQuestions()) numbers.push_back(question.number);
    BOOST_TEST(numbers == (std::vector<int>{1, 3, 2}));
}

BOOST_AUTO_TEST_CASE(a_study_has_one_comparison_and_one_set_of_reference_values) {
    const schema::QuestionnaireId form(5);
    edit([&](db::Edit& edit) {
        edit.connection().run(
            "INSERT INTO questionnaire (id, form, version, title, language, digest, xml) "
            "VALUES (5, 'f', 1, 'F', 'nl', '', '')");
        comparisons.put(edit, {form, "<a/>", "1"});
        comparisons.putReferences(edit, {{"b", 1.5, ""}, {"a", 2, "note"}});
    });
    edit([&](db::Edit& edit) {
        comparisons.put(edit, {form, "<b/>", "2"});
        comparisons.putReferences(edit, {{"c", 3, "note"}});
    });
    BOOST_TEST(comparisons.kept()->xml == "<b/>");
    const auto references = comparisons.references();
    BOOST_REQUIRE(references.size() == 1U);
    BOOST_TEST(references[0].indicator == "c");
    BOOST_TEST(references[0].value == 3);
}

BOOST_AUTO_TEST_CASE(made_reports_are_remembered) {
    const db::Reports reports(study);
    edit([&](db::Edit& edit) { reports.add(edit, {schema::Date(2008, 9, 1), "report.html", "abc"}); });
    BOOST_REQUIRE(reports.all().size() == 1U);
    BOOST_TEST(reports.all()[0].fileName == "report.html");
}

BOOST_AUTO_TEST_SUITE_END()
