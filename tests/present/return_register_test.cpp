#include "app/present/return_register.h"

#include <boost/test/unit_test.hpp>

#include "db/store/persons.h"
#include "db/store/revisions.h"
#include "db/store/sendings.h"
#include "schema/base/trouble.h"
#include "tests/support/returned_study.h"

using namespace wederhoor;
using present::ReturnRegister;
using Column = ReturnRegister::Column;
using Show = ReturnRegister::Show;

namespace {
/// A study of Alkmaar and Hoorn on the fifth of March.
struct Register {
    tests::ReturnedStudy made;
    present::Workspace workspace{std::move(made.study),
                                 [] { return schema::Moment(schema::Date(2008, 3, 5), 10, 30); }};
    ReturnRegister list{workspace};
    const schema::MunicipalityId hoorn{7};
    const schema::MunicipalityId alkmaar{8};

    /// `Hoorn` in a column.
    std::string at(const std::string& name, Column column) {
        for (const auto& row : list.rows()) {
            if (row.municipality.name == name) return ReturnRegister::words(row, column);
        }
        return "no such row";
    }
    std::string names() {
        std::string names;
        for (const auto& row : list.rows()) names += row.municipality.name + " ";
        return names;
    }
};
}  // namespace

BOOST_FIXTURE_TEST_SUITE(return_register, Register)

BOOST_AUTO_TEST_CASE(a_sending_is_registered_for_several_municipalities_in_one_edit) {
    BOOST_TEST(at("Hoorn", Column::status) == "not sent yet");
    list.registerSending({hoorn, alkmaar}, {"2008-02-18", "2008-03-17", ""});
    BOOST_TEST(at("Hoorn", Column::sent) == "2008-02-18");
    BOOST_TEST(at("Alkmaar", Column::deadline) == "2008-03-17");
    BOOST_TEST(workspace.undoable().value() == "Register sendings");
    workspace.undo();
    BOOST_TEST(list.count(Show::notSent) == 2U);
}

BOOST_AUTO_TEST_CASE(it_goes_to_the_contact_person_unless_another_is_named) {
    workspace.change([&](db::Study& study) {
        db::Edit edit(study, "Add person");
        db::Persons(study).add(
            edit, {schema::PersonId::fresh(), "C. Contact", schema::Role::contact, hoorn, {}, "", "", ""});
        edit.commit();
    });
    BOOST_TEST(list.usualSending({hoorn}).addressee == "C. Contact");
    BOOST_TEST(list.usualSending({hoorn, alkmaar}).addressee.empty());
    list.registerSending({hoorn, alkmaar}, {"2008-02-18", "", ""});
    BOOST_TEST(db::Sendings(workspace.study()).of(hoorn).front().addressee == "C. Contact");
    BOOST_TEST(db::Sendings(workspace.study()).of(alkmaar).front().addressee.empty());
}

BOOST_AUTO_TEST_CASE(a_reminder_is_due_once_the_deadline_has_passed_and_brings_a_new_one) {
    list.registerSending({hoorn}, {"2008-02-01", "2008-02-29", ""});
    BOOST_TEST(list.count(Show::reminderDue) == 1U);
    BOOST_TEST(at("Hoorn", Column::status) == "overdue since 2008-02-29 (5 days), reminder due");
    const auto usual = list.usualReminder({hoorn});
    BOOST_TEST(usual.on == "2008-03-05");
    BOOST_TEST(usual.deadline == "2008-03-19");  // two weeks
    list.registerReminder({hoorn}, usual);
    BOOST_TEST(list.count(Show::reminderDue) == 0U);
    BOOST_TEST(at("Hoorn", Column::sent) == "2008-02-01");
    BOOST_TEST(at("Hoorn", Column::reminded) == "2008-03-05");
    BOOST_TEST(at("Hoorn", Column::deadline) == "2008-03-19");
}

BOOST_AUTO_TEST_CASE(nobody_is_reminded_of_what_was_not_sent_or_has_come_back) {
    const present::SendingWish wish{"2008-03-05", "2008-03-19", ""};
    BOOST_CHECK_THROW(list.registerReminder({hoorn}, wish), schema::Refusal);
    list.registerSending({hoorn}, {"2008-02-01", "2008-02-29", ""});
    list.registerReturn(hoorn, {"2008-03-01", "Contactpersoon"});
    BOOST_CHECK_THROW(list.registerReminder({hoorn}, wish), schema::Refusal);
}

BOOST_AUTO_TEST_CASE(a_slip_in_a_date_is_refused_and_changes_nothing) {
    BOOST_CHECK_THROW(list.registerSending({hoorn}, {"18 februari", "", ""}), schema::Refusal);
    BOOST_CHECK_THROW(list.registerSending({hoorn}, {"2008-02-18", "2008-02-01", ""}), schema::Refusal);
    BOOST_CHECK_THROW(list.registerSending({}, {"2008-02-18", "", ""}), schema::Refusal);
    BOOST_CHECK_THROW(list.registerReturn(hoorn, {"", ""}), schema::Refusal);
    BOOST_TEST(list.count(Show::notSent) == 2U);
}

BOOST_AUTO_TEST_CASE(a_return_on_paper_makes_a_response_to_fill_in) {
    list.registerReturn(hoorn, {"2008-03-01", "Contactpersoon"});
    const auto revision = *db::Revisions(workspace.study()).latest(hoorn);
    BOOST_TEST(revision.isTyped());
    BOOST_TEST(revision.respondent == "Contactpersoon");
    BOOST_TEST(at("Hoorn", Column::returned) == "2008-03-01");
    BOOST_TEST(list.count(Show::returned) == 1U);
}

BOOST_AUTO_TEST_CASE(rows_are_filtered_and_sorted) {
    list.registerSending({hoorn}, {"2008-02-01", "2008-02-29", ""});
    BOOST_TEST(names() == "Alkmaar Hoorn ");
    list.sortBy(Column::municipality);  // again: the other way round
    BOOST_TEST(names() == "Hoorn Alkmaar ");
    list.sortBy(Column::status);
    BOOST_TEST(names() == "Hoorn Alkmaar ");  // what is late comes first
    list.show(Show::notSent);
    BOOST_TEST(names() == "Alkmaar ");
    BOOST_TEST(list.titleOf(Show::reminderDue) == "Reminder due (1)");
}

BOOST_AUTO_TEST_CASE(what_was_set_aside_is_counted_until_it_is_settled) {
    const auto file = made.returned("<answer name=\"areas\">elf</answer>");
    workspace.change(
        [&](db::Study& study) { return present::importResponses(study, {file}, {}, made.progress); });
    BOOST_TEST(at("Hoorn", Column::status) == "returned 2008-01-30, 1 set aside");
}

BOOST_AUTO_TEST_SUITE_END()
