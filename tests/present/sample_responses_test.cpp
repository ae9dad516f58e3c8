#include <boost/test/unit_test.hpp>
#include <map>

#include "app/present/response_facts.h"
#include "app/present/response_views.h"
#include "app/present/review_minutes.h"
#include "app/present/study_form.h"
#include "db/store/municipalities.h"
#include "tests/support/sample_study.h"

// The figures below are those that were published in 2008 (see the sample's README): what the sample must
// come to once its returns have been reviewed.
using namespace wederhoor;
using schema::Value;

namespace {
struct Reviewed : tests::SampleStudy {
    present::ResponseImport import = takeInAll();
    std::map<std::string, present::RecordedReview> reviews;
    std::shared_ptr<const schema::Form> form = present::formOf(study);
    std::map<std::string, present::ResponseFacts> facts;

    Reviewed() {
        for (const auto& name : names) {
            reviews.emplace(name, review(name));
            facts.emplace(name, present::ResponseFacts(study, form, db::Municipalities(study).named(name).id,
                                                       schema::Date(2008, 6, 1)));
        }
    }

    Value value(const std::string& name, const std::string& path) const {
        return facts.at(name).evaluation.value(*schema::AnswerPath::parse(path));
    }
    /// The number there; -1 if it was not answered.
    double number(const std::string& name, const std::string& path) const {
        const auto found = value(name, path);
        const auto* held = found.as<double>();
        return held ? *held : -1;
    }
    std::string text(const std::string& name, const std::string& path) const {
        const auto found = value(name, path);
        const auto* held = found.as<std::string>();
        return held ? *held : std::string();
    }
    /// `4.9 11` for each function, in the return's order.
    std::vector<std::string> staff(const std::string& name) const {
        std::vector<std::string> rows;
        for (std::size_t row = 1; row <= facts.at(name).evaluation.rowCount("staff"); ++row) {
            const auto at = "staff[" + std::to_string(row) + "]/";
            rows.push_back(value(name, at + "fte").stored().substr(7) + " " + text(name, at + "scale"));
        }
        return rows;
    }
    std::string roles(const std::string& name) const { return value(name, "roles").stored(); }
};
}  // namespace

BOOST_FIXTURE_TEST_SUITE(sample_responses, Reviewed)

BOOST_AUTO_TEST_CASE(all_returns_and_reviews_are_taken_in_cleanly) {
    BOOST_TEST(import.findings.empty());
    BOOST_TEST_REQUIRE(import.returns.size() == 7U);
    for (const auto& outcome : import.returns) {
        BOOST_TEST(outcome.quarantined == 0U, outcome.municipality);
        BOOST_TEST(outcome.answers > 50U, outcome.municipality);
        BOOST_TEST(outcome.blanks > 20U, outcome.municipality);  // real returns have gaps
    }
    for (const auto& [name, recorded] : reviews) {
        for (const auto& finding : recorded.findings) BOOST_ERROR(finding.text());
        BOOST_TEST(recorded.amended == (name == "Heemskerk" ? 0U : 1U), name);  // the table in the README
        BOOST_TEST(recorded.verified > 0U, name);
    }
}

BOOST_AUTO_TEST_CASE(inhabitants_areas_and_beginnings_are_as_published) {
    const std::map<std::string, std::vector<double>> expected{
        {"Alkmaar", {94000, 8, -1, 1995}},    {"Amstelveen", {80000, 13, 20, -1}},
        {"Den Helder", {58000, 4, 64, 1993}}, {"Haarlemmermeer", {140000, 6, 26, 1996}},
        {"Heemskerk", {38000, 6, -1, 1995}},  {"Heerhugowaard", {50000, 6, 13, 1995}},
        {"Hoorn", {70000, 11, -1, 1999}}};
    for (const auto& [name, figures] : expected) {
        const std::vector<double> found{number(name, "inhabitants"), number(name, "areas"),
                                        number(name, "areas_second"), number(name, "start_year")};
        BOOST_TEST(found == figures, boost::test_tools::per_element());
    }
}

BOOST_AUTO_TEST_CASE(names_functions_and_roles_are_as_published) {
    const std::vector<std::array<std::string, 4>> expected{
        {"Alkmaar", "Buurtgericht Samenwerken", "wijkcoördinator", "choices:broker director adviser"},
        {"Amstelveen", "Wijk- en buurtbeheer", "coördinator wijkbeheer",
         "choices:adviser ambassador liaison"},
        {"Den Helder", "Wijkgericht werken", "wijkmanager", "choices:initiator director broker communicator"},
        {"Haarlemmermeer", "Gebiedsgericht werken", "gebiedsmanager", "choices:ambassador director watchdog"},
        {"Heemskerk", "Buurtgericht werken", "buurtcoördinator", "choices:director watchdog ambassador"},
        {"Heerhugowaard", "Wijkaanpak", "wijkbeheerder", "choices:director coordinator spotter other"},
        {"Hoorn", "Wijkgericht werken", "wijkcoördinator", "choices:director coordinator broker ambassador"}};
    int directors = 0;
    for (const auto& [name, called, function, chosen] : expected) {
        BOOST_TEST(text(name, "local_name") == called);
        BOOST_TEST(text(name, "coordinator_title") == function);
        BOOST_TEST(roles(name) == chosen);
        if (roles(name).find("director") != std::string::npos) ++directors;
    }
    BOOST_TEST(directors == 6);  // six of the seven call themselves regisseur
    BOOST_TEST(facts.at("Heerhugowaard").answers.at(*schema::AnswerPath::parse("roles")).other == "opjager");
}

BOOST_AUTO_TEST_CASE(staffing_is_as_published) {
    const std::map<std::string, std::vector<std::string>> expected{
        {"Alkmaar", {"0.2 14", "4.9 11", "1.8 6"}},
        {"Amstelveen", {"2 13", "1 11", "3 10-11", "2 10", "2 7", "8 9-10"}},
        {"Den Helder", {"2 11a"}},
        {"Haarlemmermeer", {"1 15", "6 13/14", "3 10", "2 7", "0.5 10", "4 6"}},
        {"Heemskerk", {"1 13", "1 11", "3 10", "0.5 10", "0.8 11", "1 6", "6 7"}},
        {"Heerhugowaard", {"1 10A", "3 10", "0.44 8"}},
        {"Hoorn", {"1 11", "4 10", "1.33 6", "3 5"}}};
    for (const auto& [name, rows] : expected) {
        BOOST_TEST(staff(name) == rows, boost::test_tools::per_element());
    }
    BOOST_TEST(number("Alkmaar", "fte_total") == 6.9, boost::test_tools::tolerance(1e-9));
    BOOST_TEST(value("Den Helder", "secretariat").stored() == "choices:no");
}

BOOST_AUTO_TEST_CASE(money_for_initiatives_is_worked_out_from_what_was_published) {
    BOOST_TEST(number("Alkmaar", "budget_total") == 160000);
    BOOST_TEST(number("Amstelveen", "budget_total") == 13 * (3600 + 2000));
    BOOST_TEST(number("Den Helder", "budget_total") == 45000 + 4 * 20000 + 43000);
    BOOST_TEST(number("Haarlemmermeer", "budget_total") == 600000 + 250000);
    BOOST_TEST(number("Heemskerk", "budget_total") == 6 * 25000);
    BOOST_TEST(number("Heerhugowaard", "budget_total") == 13 * 2550 + 50000 * 0.65 + 50000 * 3.687,
               boost::test_tools::tolerance(1e-9));
    BOOST_TEST(number("Hoorn", "budget_total") == 7500);
}

BOOST_AUTO_TEST_CASE(reports_posts_and_shares_are_as_published_and_what_was_not_stays_unanswered) {
    BOOST_TEST(number("Alkmaar", "reports") == 500);
    BOOST_TEST(number("Haarlemmermeer", "reports") == 20000);
    BOOST_TEST(number("Haarlemmermeer", "posts_count") == 4);
    BOOST_TEST(number("Haarlemmermeer", "posts_hours") == 24);
    BOOST_TEST(number("Haarlemmermeer", "posts_fte") == 2);
    BOOST_TEST(number("Heemskerk", "reports") == 4000);
    BOOST_TEST(number("Hoorn", "reports") == 8820);
    BOOST_TEST(number("Hoorn", "reports_year") == 2007);
    for (const auto* name : {"Amstelveen", "Den Helder", "Heerhugowaard"}) {
        BOOST_TEST(number(name, "reports") == -1, name);
    }
    BOOST_TEST(value("Alkmaar", "has_posts").stored() == "choices:yes");
    BOOST_TEST(value("Amstelveen", "has_posts").stored() == "choices:no");
    BOOST_TEST(value("Heemskerk", "has_posts").stored() == "choices:no");
    BOOST_TEST(number("Alkmaar", "time[social]/pct") == 40);
    BOOST_TEST(number("Alkmaar", "time[safety]/pct") == 20);
    BOOST_TEST(number("Alkmaar", "time[other]/pct") == 10);
    BOOST_TEST(number("Alkmaar", "time[physical_maintenance]/pct") == -1);
    BOOST_TEST(number("Amstelveen", "time[social]/pct") == 30);
    BOOST_TEST(number("Amstelveen", "time[physical_maintenance]/pct") == 30);
    BOOST_TEST(number("Haarlemmermeer", "time_physical") == 50);
    for (const auto* row : {"residents", "organisations", "area_officials", "department_officials"}) {
        BOOST_TEST(number("Alkmaar", "talk[" + std::string(row) + "]/pct") == 25, row);
    }
    BOOST_TEST(number("Amstelveen", "talk[residents]/pct") == 40);
    BOOST_TEST(number("Den Helder", "talk_residents_departments") == 52);
    BOOST_TEST(number("Heerhugowaard", "talk[residents]/pct") == 25);
    BOOST_TEST(number("Heerhugowaard", "talk[organisations]/pct") == 17);  // a sixth
}

BOOST_AUTO_TEST_CASE(every_municipality_has_minutes_and_an_agenda_of_what_is_left) {
    for (const auto& name : names) {
        BOOST_TEST(present::reviewMinutes(study, name).find("# Doorloop: " + name) == 0U);
        const auto agenda = present::agendaLines(study, name);
        BOOST_TEST_REQUIRE(!agenda.empty());
        for (std::size_t i = 1; i < agenda.size(); ++i)
            BOOST_TEST((agenda[i - 1].reason <= agenda[i].reason));
    }
}

BOOST_AUTO_TEST_SUITE_END()
