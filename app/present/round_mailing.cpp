#include "app/present/round_mailing.h"

#include "app/present/draft_sending.h"
#include "app/present/mail_files.h"
#include "db/file/study_file.h"
#include "db/store/municipalities.h"
#include "db/store/persons.h"
#include "forms/file/file.h"
#include "forms/mail/mail_message.h"
#include "schema/base/say.h"
#include "schema/base/trouble.h"
#include "schema/rules/report_words.h"

namespace wederhoor::present {

using schema::say;

namespace {
MailedForm begun(const db::Study& study, const RoundMailingWish& wish, const std::string& municipality) {
    const auto base = wish.folder / fileNameFor(municipality);
    MailedForm made;
    made.municipality = municipality;
    made.form = base.string() + (wish.shape == DraftShape::docx ? ".docx" : ".html");
    made.mail = base.string() + ".eml";
    for (const auto& person : db::Persons(study).of(db::Municipalities(study).named(municipality).id)) {
        if (person.role != schema::Role::contact) continue;
        made.contact = person.name;
        made.address = person.email;
        break;
    }
    return made;
}

void writeRoundMail(const db::Study& study, const RoundMailingWish& wish, const RoundRow& row,
                    const forms::MailTemplate& text, MailedForm& made) {
    const auto language = study.language();
    const auto& round = row.sent.round;
    const auto filled = forms::filledIn(
        text, {{"municipality", made.municipality},
               {"contact", made.contact.empty() ? schema::worded(language, "contact person") : made.contact},
               {"deadline", schema::dateWord(wish.deadline.value_or(round.deadline), language)},
               {"sent", schema::dateWord(round.openedOn, language)},
               {"study", study.title()},
               {"researcher", study.researcher()},
               {"file", made.form.filename().string()}});
    forms::MailMessage message{made.contact, made.address, filled.subject, filled.body};
    made.link = forms::mailLink(message);
    message.attachments.push_back(
        {made.form.filename().string(), attachmentType(made.form), forms::readFile(made.form)});
    forms::writeFileAside(made.mail, forms::writeMail(message));
}
}  // namespace

std::vector<RoundRow> openRoundRows(const db::Study& study, schema::Date today) {
    auto rows = roundRows(study, today);
    std::erase_if(rows, [](const auto& row) { return row.sent.round.closedOn.has_value(); });
    return rows;
}

std::vector<RoundRow> silentRounds(const db::Study& study, schema::Date today, int daysAhead) {
    auto rows = openRoundRows(study, today);
    std::erase_if(rows, [&](const auto& row) {
        for (const auto& [state, count] : row.comments) {
            if (count > 0) return true;
        }
        return row.sent.round.deadline.daysUntil(today) + daysAhead < 0;
    });
    return rows;
}

Mailing mailRounds(const db::Study& study, const RoundMailingWish& wish, schema::Progress& progress) {
    if (wish.rounds.empty()) throw schema::Refusal(say("No comment round is open."));
    Mailing mailing;
    const auto text = mailText(study, wish.kind, wish.text, mailing.findings);
    if (!text) return mailing;
    for (const auto& row : wish.rounds) {
        const auto made = begun(study, wish, row.municipality);
        checkAbsent(made.form);
        checkAbsent(made.mail);
    }
    makeFolder(wish.folder);
    for (const auto& row : wish.rounds) {
        progress.report(row.municipality, mailing.mails.size(), wish.rounds.size());
        if (progress.cancelled()) return {};
        auto made = begun(study, wish, row.municipality);
        writeDraft(study, row.municipality, wish.shape, wish.house, made.form);
        writeRoundMail(study, wish, row, *text, made);
        if (!forms::isMailAddress(made.address)) {
            mailing.findings.push_back(
                {schema::Severity::warning,
                 {},
                 say("No e-mail address is known for %1.", made.municipality),
                 say("Fill it in before you send the mail, and give the contact person one.")});
        }
        mailing.mails.push_back(std::move(made));
    }
    return mailing;
}

}  // namespace wederhoor::present
