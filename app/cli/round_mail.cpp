#include "app/cli/all_commands.h"
#include "app/cli/mail_listing.h"
#include "app/cli/session.h"
#include "app/present/round_mailing.h"
#include "schema/base/say.h"
#include "schema/base/trouble.h"

// Mails with the drafts that are out for comment.
namespace wederhoor::cli {

using present::RoundRow;
using schema::Date;
using schema::say;

namespace {
constexpr int daysAfterReminder = 14;
/// So many days before the deadline a reminder is due already.
constexpr int daysAhead = 3;

/// What both commands are told.
struct Options {
    explicit Options(Command& command)
        : file(command.required("STUDY", say("the study file"))),
          folder(command.required("FOLDER", say("where the files and mails (.eml) come to stand"))),
          shape(command.option(
              "--as", "docx|html",
              say("a document to comment on and change, or a page with a comment box at each paragraph"))),
          text(command.option("--text", "FILE", say("the text of the mails"))) {
        command.nameResearcher("--by");
        command.listing();
    }

    present::RoundMailingWish wish() const {
        present::RoundMailingWish wish;
        const auto typed = shape->value_or("docx");
        if (typed != "docx" && typed != "html") {
            throw WrongUsage(say("'%1' is no shape for a draft: --as docx or --as html.", typed));
        }
        wish.shape = typed == "docx" ? present::DraftShape::docx : present::DraftShape::html;
        if (*text) wish.text = **text;
        wish.folder = *folder;
        return wish;
    }

    Required file;
    Required folder;
    Optional shape;
    Optional text;
};

int make(Session& session, const db::Study& study, const present::RoundMailingWish& wish) {
    return printMails(session, present::mailRounds(study, wish, session.progress()), {"draft", say("Draft")});
}

void addMail(Commands& commands) {
    auto& command = commands.add(
        "round mail",
        say("Write the drafts that are out for comment, each with a mail to look over and send"));
    const Options options(command);
    const auto municipality =
        command.option("--municipality", "NAME", say("only for this one (default: every open round)"));
    command.action([=](Session& session) {
        auto wish = options.wish();
        const auto study = session.read(*options.file);
        wish.rounds = present::openRoundRows(study, Date::today());
        if (*municipality) {
            std::erase_if(wish.rounds,
                          [&](const RoundRow& row) { return row.municipality != **municipality; });
            if (wish.rounds.empty()) {
                throw schema::Refusal(say("No comment round of %1 is open.", **municipality));
            }
        }
        return make(session, study, wish);
    });
}

void addReminders(Commands& commands) {
    auto& command = commands.add("round reminders",
                                 say("Make mails for those who should have commented by now and did not"));
    const Options options(command);
    const auto days = command.option("--days", "NUMBER",
                                     say("so many days before the deadline a reminder is due (default: 3)"));
    const auto deadline =
        command.option("--deadline", "DATE", say("that the mail names (default: in 14 days)"));
    command.action([=](Session& session) {
        auto wish = options.wish();
        wish.kind = present::MailKind::roundReminder;
        wish.deadline =
            *deadline ? dayFor("--deadline", **deadline) : Date::today().plusDays(daysAfterReminder);
        const int ahead = *days ? wholeNumber("--days", **days, 0) : daysAhead;
        const auto study = session.read(*options.file);
        wish.rounds = present::silentRounds(study, Date::today(), ahead);
        if (wish.rounds.empty()) {
            session.out() << say("Nobody has to be reminded.") << "\n";
            return 0;
        }
        return make(session, study, wish);
    });
}
}  // namespace

void addRoundMail(Commands& commands) {
    addMail(commands);
    addReminders(commands);
}

}  // namespace wederhoor::cli
