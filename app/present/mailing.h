#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/present/mail_text.h"
#include "app/present/outgoing_form.h"
#include "schema/base/date.h"
#include "schema/base/finding.h"
#include "schema/base/progress.h"
#include "schema/study/municipality.h"

namespace wederhoor::present {

/// Somebody whose questionnaire is not back, though it should be.
struct DueReminder {
    schema::Municipality municipality;
    std::string contact;  ///< to whom it went last
    schema::Date sentOn{1, 1, 1};
    schema::Date deadline{1, 1, 1};  ///< of the last sending
    int daysLate = 0;                ///< negative: so many days are left
    int reminders = 0;               ///< that went out already
};

/// Those to whom something was sent with a deadline that has passed or is at most `daysAhead` days off, and
/// who returned nothing; the latest first.
std::vector<DueReminder> dueReminders(const db::Study& study, schema::Date today, int daysAhead);

/// What is to go out, and how.
struct MailingWish {
    MailKind kind = MailKind::sending;        ///< sending or reminder
    std::vector<std::string> to;              ///< municipalities
    OutgoingWish form;                        ///< with the deadline
    schema::Date on = schema::Date::today();  ///< the day on which it goes out
    std::string addressee = {};               ///< for one municipality: its contact person of that name
    bool drafts = true;                       ///< a mail for each, besides the form
    std::optional<std::filesystem::path> text = {};  ///< of the mails: see mailText()
    bool registers = true;                           ///< the sendings in the study
    std::filesystem::path folder = {};               ///< made if need be
};

/// What was made for one municipality.
struct MailedForm {
    std::string municipality;
    std::string contact;  ///< may be empty
    std::string address;
    std::filesystem::path form;
    std::filesystem::path mail;  ///< empty: none was wanted
    std::string link;            ///< that opens the mail in a mail program, without the form
};
struct Mailing {
    std::vector<MailedForm> mails;  ///< empty with an error among the findings
    schema::Findings findings;
};

/// What came of it, for people.
std::string inWords(const Mailing& mailing, const std::filesystem::path& folder);

/// Makes a folder of forms, `Hoorn.html`, each with a mail that a person looks over and sends: `Hoorn.eml`
/// opens as a draft with the form attached, to whom it went last, else to the first contact person. Nothing
/// is sent. Afterwards the sendings are registered, in one edit. A municipality without a contact person who
/// has an address is a warning: the person fills it in. Throws schema::Refusal when nobody is chosen, a file
/// of that name is there, a reminder is meant for who returned it or got nothing, and what outgoingForm()
/// throws; schema::FileTrouble. Cancelled, nothing is registered.
Mailing mailOut(db::Study& study, const MailingWish& wish, schema::Progress& progress);

}  // namespace wederhoor::present
