#include "app/present/mailing.h"

#include "app/cli/all_commands.h"
#include "app/cli/mail_listing.h"
#include "app/cli/session.h"
#include "db/store/municipalities.h"
#include "db/store/sendings.h"
#include "schema/base/say.h"

namespace wederhoor::cli {

using schema::say;

namespace {
constexpr auto number = Listing::Kind::number;
/// Weeks that a contact person commonly gets, and days after a reminder.
constexpr int daysToReturn = 28;
constexpr int daysAfterReminder = 14;
/// So many days before the deadline a reminder is due already.
constexpr int daysAhead = 3;

/// What both commands that make mails are told.
struct Options {
    explicit Options(Command& command)
        : format(command.option("--form", "html|docx",
                                say("as what the questionnaire goes along (default: html)"))),
          deadline(command.option("--deadline", "DATE",
                                  say("by when it should be back (default: in 28 days, "
                                      "after a reminder in 14)"))),
          text(command.option("--text", "FILE",
                              say("the text of the mails (default: mail-sending.txt or "
                                  "mail-reminder.txt beside the study, else the one that "
                                  "ships)"))),
          prefill(command.flag("--prefill", say("with the answers that the study has already"))),
          registers(
              command.flag("--register", say("note in the study that they went out today; it is you who "
                                             "mails them"))) {}

    present::MailingWish wish(present::MailKind kind, const std::string& folder) const {
        const auto known = present::formFormatOf(format->value_or("html"));
        if (!known) throw WrongUsage(say("A questionnaire can't go out as '%1'.", **format));
        const auto today = schema::Date::today();
        const int days = kind == present::MailKind::reminder ? daysAfterReminder : daysToReturn;
        present::MailingWish wish;
        wish.kind = kind;
        wish.form.format = *known;
        wish.form.prefill = *prefill;
        wish.form.deadline = *deadline ? dayFor("--deadline", **deadline) : today.plusDays(days);
        if (*text) wish.text = **text;
        wish.registers = *registers;
        wish.folder = folder;
        return wish;
    }

    Optional format;
    Optional deadline;
    Optional text;
    Flag prefill;
    Flag registers;
};

/// Registering writes; without it the study is only read.
int mailOut(Session& session, const std::string& file, const present::MailingWish& wish) {
    auto study = wish.registers ? session.write(file) : session.read(file);
    return printMails(session, present::mailOut(study, wish, session.progress()),
                      {"form", say("Questionnaire")});
}

void addMail(Commands& commands) {
    auto& command =
        commands.add("sending mail",
                     say("Make the questionnaire a file for each municipality, with a mail to look over and "
                         "send: nothing is sent by this program"));
    const auto file = command.required("STUDY", say("the study file"));
    const auto folder = command.required("FOLDER", say("where the files and mails (.eml) come to stand"));
    const auto municipality =
        command.option("--municipality", "NAME", say("only for this one (default: all that got none yet)"));
    const Options options(command);
    command.listing();
    command.action([=](Session& session) {
        auto wish = options.wish(present::MailKind::sending, *folder);
        if (*municipality) {
            wish.to = {**municipality};
        } else {
            const auto study = session.read(*file);
            for (const auto& each : db::Municipalities(study).all()) {
                if (db::Sendings(study).of(each.id).empty()) wish.to.push_back(each.name);
            }
        }
        return mailOut(session, *file, wish);
    });
}

void addReminders(Commands& commands) {
    auto& command = commands.add("sending reminders",
                                 say("List whose questionnaire should be back and isn't, and make mails to "
                                     "remind them"));
    const auto file = command.required("STUDY", say("the study file"));
    const auto folder = command.optional(
        "FOLDER", say("where the questionnaires and mails (.eml) come to stand; without it they "
                      "are only listed"));
    const auto days = command.option("--days", "NUMBER",
                                     say("so many days before the deadline a reminder is due (default: 3)"));
    const Options options(command);
    command.listing();
    command.action([=](Session& session) {
        const int ahead = *days ? wholeNumber("--days", **days, 0) : daysAhead;
        const auto due = present::dueReminders(session.read(*file), schema::Date::today(), ahead);
        if (*folder) {
            auto wish = options.wish(present::MailKind::reminder, **folder);
            for (const auto& each : due) wish.to.push_back(each.municipality.name);
            if (wish.to.empty()) {
                session.out() << say("Nobody has to be reminded.") << "\n";
                return 0;
            }
            return mailOut(session, *file, wish);
        }
        Listing listing({{"municipality", say("Municipality")},
                         {"to", say("To")},
                         {"sent", say("Sent")},
                         {"deadline", say("Deadline")},
                         {"days_late", say("Days late"), number},
                         {"reminders", say("Reminders"), number}});
        for (const auto& each : due) {
            listing.add({each.municipality.name, each.contact, each.sentOn.iso(), each.deadline.iso(),
                         std::to_string(each.daysLate), std::to_string(each.reminders)});
        }
        session.print(listing);
        return 0;
    });
}

void addText(Commands& commands) {
    auto& command =
        commands.add("sending text", say("Write the text of the mails to a file, to make it your own"));
    const auto file = command.required("STUDY", say("the study file"));
    const auto kind = command.required("KIND", say("sending, reminder, round or round-reminder"));
    const auto output = command.option(
        "-o", "FILE", say("the file (default: mail-KIND.txt beside the study, where it is found by itself)"));
    command.action([=](Session& session) {
        const auto known = present::mailKindOf(*kind);
        if (!known)
            throw WrongUsage(
                say("There is no mail '%1'. Choose from: sending, reminder, round, round-reminder.", *kind));
        const auto study = session.read(*file);
        const auto path = *output ? std::filesystem::path(**output) : present::ownMailText(study, *known);
        present::writeShippedMailText(study, *known, path);
        session.out() << say("%1: change it as you like. What stands in braces is filled in.", path.string())
                      << "\n";
        return 0;
    });
}
}  // namespace

void addMailing(Commands& commands) {
    addMail(commands);
    addReminders(commands);
    addText(commands);
}

}  // namespace wederhoor::cli
