#include "app/present/mailing.h"

#include <algorithm>

#include "app/present/mail_files.h"
#include "app/present/sending_import.h"
#include "db/file/study_file.h"
#include "db/store/municipalities.h"
#include "db/store/persons.h"
#include "db/store/revisions.h"
#include "db/store/sendings.h"
#include "forms/file/file.h"
#include "forms/mail/mail_message.h"
#include "schema/base/say.h"
#include "schema/base/trouble.h"
#include "schema/rules/report_words.h"

namespace wederhoor::present {

using schema::Refusal;
using schema::say;
namespace fs = std::filesystem;

namespace {
class MailingOut {
public:
    MailingOut(db::Study& study, const MailingWish& wish, schema::Progress& progress)
        : m_study(study), m_wish(wish), m_progress(progress), m_language(study.language()) {}

    Mailing mail() {
        if (m_wish.to.empty()) throw Refusal(say("Choose one or more municipalities first."));
        checkDeadline();
        const auto text = m_wish.drafts ? mailText(m_study, m_wish.kind, m_wish.text, m_mailing.findings)
                                        : std::optional(forms::MailTemplate());
        if (!text) return std::move(m_mailing);
        for (const auto& name : m_wish.to) check(name);
        makeFolder(m_wish.folder);
        for (std::size_t i = 0; i < m_wish.to.size(); ++i) {
            m_progress.report(m_wish.to[i], i, m_wish.to.size());
            if (m_progress.cancelled()) return {};
            make(m_wish.to[i], *text);
        }
        if (m_wish.registers) enter();
        return std::move(m_mailing);
    }

private:
    fs::path fileFor(const std::string& municipality, std::string_view extension) const {
        return m_wish.folder / (fileNameFor(municipality) + "." + std::string(extension));
    }

    void checkDeadline() const {
        const auto& deadline = m_wish.form.deadline;
        if (!deadline && m_wish.drafts) throw Refusal(say("Give a deadline: the mail names it."));
        if (!deadline || *deadline >= m_wish.on) return;
        throw Refusal(
            say("The deadline %1 is before the day of sending, %2.", deadline->iso(), m_wish.on.iso()));
    }

    /// Before anything is written.
    void check(const std::string& name) const {
        const auto municipality = db::Municipalities(m_study).named(name);
        checkAbsent(fileFor(name, nameOf(m_wish.form.format)));
        checkAbsent(fileFor(name, "eml"));
        if (m_wish.kind != MailKind::reminder) return;
        if (const auto latest = db::Revisions(m_study).latest(municipality.id)) {
            throw Refusal(
                say("%1 has returned the questionnaire already, on %2.", name, latest->receivedOn.iso()));
        }
        if (db::Sendings(m_study).of(municipality.id).empty()) {
            throw Refusal(say("Nothing was sent to %1 yet. Register the sending first.", name));
        }
    }

    void make(const std::string& name, const forms::MailTemplate& text) {
        MailedForm made;
        made.form = fileFor(name, nameOf(m_wish.form.format));
        writeOutgoingForm(m_study, name, m_wish.form, made.form);
        auto outgoing = outgoingForm(m_study, name, m_wish.form);
        const bool isNamed = !m_wish.addressee.empty() && m_wish.to.size() == 1;
        if (isNamed || outgoing.respondent.empty())
            address(outgoing, isNamed ? m_wish.addressee : std::string());
        made.municipality = outgoing.municipality;
        made.contact = outgoing.respondent;
        made.address = outgoing.respondentEmail;
        if (m_wish.drafts) writeDraft(outgoing, text, made);
        m_mailing.mails.push_back(std::move(made));
    }

    /// To the contact person of that name; empty: to the first, where several could get it and none did.
    void address(forms::OutgoingForm& outgoing, const std::string& name) const {
        const auto municipality = db::Municipalities(m_study).named(outgoing.municipality).id;
        for (const auto& person : db::Persons(m_study).of(municipality)) {
            const bool isMeant = name.empty() || person.name == name;
            if (person.role != schema::Role::contact || !isMeant) continue;
            outgoing.respondent = person.name;
            outgoing.respondentEmail = person.email;
            return;
        }
    }

    void writeDraft(const forms::OutgoingForm& outgoing, const forms::MailTemplate& text, MailedForm& made) {
        const auto filled = forms::filledIn(text, placesOf(outgoing, made));
        forms::MailMessage message{outgoing.respondent, outgoing.respondentEmail, filled.subject,
                                   filled.body};
        made.link = forms::mailLink(message);
        message.attachments.push_back(
            {made.form.filename().string(), attachmentType(made.form), forms::readFile(made.form)});
        made.mail = fileFor(made.municipality, "eml");
        forms::writeFileAside(made.mail, forms::writeMail(message));
        if (forms::isMailAddress(made.address)) return;
        m_mailing.findings.push_back(
            {schema::Severity::warning,
             {},
             say("No e-mail address is known for %1.", made.municipality),
             say("Fill it in before you send the mail, and give the contact person one.")});
    }

    std::map<std::string, std::string> placesOf(const forms::OutgoingForm& outgoing,
                                                const MailedForm& made) const {
        const auto day = [&](const std::optional<schema::Date>& date) {
            return date ? schema::dateWord(*date, m_language) : std::string();
        };
        const auto sendings =
            db::Sendings(m_study).of(db::Municipalities(m_study).named(made.municipality).id);
        const bool isFirst = m_wish.kind == MailKind::sending || sendings.empty();
        return {
            {"municipality", made.municipality},
            {"contact", made.contact.empty() ? schema::worded(m_language, "contact person") : made.contact},
            {"deadline", day(outgoing.deadline)},
            {"sent", day(isFirst ? m_wish.on : sendings.front().sentOn)},
            {"study", outgoing.study},
            {"researcher", m_study.researcher()},
            {"file", made.form.filename().string()}};
    }

    void enter() {
        std::vector<Entry> entries;
        for (const auto& made : m_mailing.mails) {
            const auto& deadline = m_wish.form.deadline;
            entries.push_back(
                Entry{{"municipality", made.municipality},
                      {"sent", m_wish.on.iso()},
                      {"deadline", deadline ? std::optional(deadline->iso()) : std::nullopt},
                      {"to", made.contact.empty() ? std::nullopt : std::optional(made.contact)}});
        }
        const bool isReminder = m_wish.kind == MailKind::reminder;
        auto outcome = registerSendings(m_study, entries,
                                        isReminder ? say("Register reminders") : say("Register sendings"));
        for (auto& finding : outcome.findings) m_mailing.findings.push_back(std::move(finding));
    }

    db::Study& m_study;
    const MailingWish& m_wish;
    schema::Progress& m_progress;
    std::string m_language;
    Mailing m_mailing;
};
}  // namespace

std::vector<DueReminder> dueReminders(const db::Study& study, schema::Date today, int daysAhead) {
    std::vector<DueReminder> due;
    const db::Revisions revisions(study);
    const db::Sendings sendings(study);
    for (const auto& municipality : db::Municipalities(study).all()) {
        const auto sent = sendings.of(municipality.id);
        if (sent.empty() || !sent.back().deadline || revisions.latest(municipality.id)) continue;
        const int late = sent.back().deadline->daysUntil(today);
        if (late + daysAhead < 0) continue;
        due.push_back({municipality, sent.back().addressee, sent.front().sentOn, *sent.back().deadline, late,
                       static_cast<int>(sent.size()) - 1});
    }
    std::stable_sort(due.begin(), due.end(),
                     [](const auto& one, const auto& other) { return one.daysLate > other.daysLate; });
    return due;
}

std::string inWords(const Mailing& mailing, const fs::path& folder) {
    std::string sentences;
    for (const auto& finding : mailing.findings) {
        sentences += (sentences.empty() ? "" : " ") + finding.message + " " + finding.remedy;
    }
    if (mailing.mails.empty()) return sentences;
    const bool hasMails = !mailing.mails.front().mail.empty();
    const auto made = hasMails
                          ? say("%1 questionnaires and mails are in %2. Look the mails over, and send them.",
                                mailing.mails.size(), folder.string())
                          : say("%1 questionnaires are in %2.", mailing.mails.size(), folder.string());
    return sentences.empty() ? made : made + " " + sentences;
}

Mailing mailOut(db::Study& study, const MailingWish& wish, schema::Progress& progress) {
    return MailingOut(study, wish, progress).mail();
}

}  // namespace wederhoor::present
