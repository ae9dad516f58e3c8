#include "app/present/return_register.h"

#include <algorithm>
#include <map>

#include "app/present/sending_import.h"
#include "app/present/typed_return.h"
#include "db/journal/edit.h"
#include "db/store/persons.h"
#include "db/store/revisions.h"
#include "db/store/sendings.h"
#include "schema/base/say.h"
#include "schema/base/trouble.h"

namespace wederhoor::present {

using schema::Date;
using schema::say;

namespace {
/// Weeks that a contact person commonly gets.
constexpr int daysToReturn = 28;
constexpr int daysAfterReminder = 14;

std::string isoOf(const std::optional<Date>& date) {
    return date ? date->iso() : std::string();
}

schema::MunicipalityFacts factsOf(const RegisterRow& row) {
    schema::MunicipalityFacts facts(row.municipality);
    facts.sentOn = row.sentOn;
    facts.deadline = row.deadline;
    facts.returnedOn = row.returnedOn;
    facts.revisions = row.revisions;
    return facts;
}

std::map<schema::MunicipalityId, std::string> contactPersons(const db::Study& study) {
    std::map<schema::MunicipalityId, std::string> contacts;
    for (const auto& person : db::Persons(study).all()) {
        if (person.role == schema::Role::contact && person.municipality) {
            contacts.emplace(*person.municipality, person.name);
        }
    }
    return contacts;
}

void takeSending(RegisterRow& row, const schema::Sending& sending) {
    if (row.sentOn) {
        row.remindedOn = sending.sentOn;
        ++row.reminders;
    } else {
        row.sentOn = sending.sentOn;
    }
    row.deadline = sending.deadline;
    if (!sending.addressee.empty()) row.contact = sending.addressee;
}

void takeReturns(RegisterRow& row, const db::Revisions& revisions) {
    for (const auto& revision : revisions.of(row.municipality.id)) {
        ++row.revisions;
        row.returnedOn = std::min(row.returnedOn.value_or(revision.receivedOn), revision.receivedOn);
    }
    if (row.revisions == 0) return;
    for (const auto& item : revisions.quarantine(row.municipality.id)) row.setAside += !item.settledOn;
}

void refuseErrors(const schema::Findings& findings) {
    for (const auto& finding : findings) {
        if (finding.severity == schema::Severity::error) throw schema::Refusal(finding.text());
    }
}
}  // namespace

ReturnRegister::ReturnRegister(Workspace& workspace) : m_workspace(workspace) {
    m_onChange = workspace.changed().subscribe([this] {
        m_stale = true;
        m_changed.emit();
    });
}

void ReturnRegister::load() {
    if (!m_stale) return;
    m_all.clear();
    const auto& study = m_workspace.study();
    const auto contacts = contactPersons(study);
    std::map<schema::MunicipalityId, std::vector<schema::Sending>> sendings;
    for (auto& sending : db::Sendings(study).all()) sendings[sending.municipality].push_back(sending);
    const db::Revisions revisions(study);
    for (const auto& municipality : m_workspace.municipalities()) {
        RegisterRow row{municipality, {}, {}, {}, {}, {}, {}};
        if (const auto known = contacts.find(municipality.id); known != contacts.end()) {
            row.contact = known->second;
        }
        for (const auto& sending : sendings[municipality.id]) takeSending(row, sending);
        takeReturns(row, revisions);
        row.status = statusOf(factsOf(row), schema::StudyStep::questionnaire, m_workspace.today());
        m_all.push_back(std::move(row));
    }
    m_stale = false;
    arrange();
}

void ReturnRegister::arrange() {
    m_rows.clear();
    for (const auto& row : m_all) {
        if (shows(m_show, row)) m_rows.push_back(row);
    }
    const auto comesBefore = [this](const RegisterRow& one, const RegisterRow& other) {
        if (m_sortedBy == Column::municipality) return one.municipality.name < other.municipality.name;
        if (m_sortedBy == Column::status) {
            return std::pair(urgencyOf(other.status.stage), other.status.daysLate) <
                   std::pair(urgencyOf(one.status.stage), one.status.daysLate);
        }
        return words(one, m_sortedBy) < words(other, m_sortedBy);
    };
    std::stable_sort(m_rows.begin(), m_rows.end(), [&](const RegisterRow& one, const RegisterRow& other) {
        return m_descending ? comesBefore(other, one) : comesBefore(one, other);
    });
}

bool ReturnRegister::shows(Show show, const RegisterRow& row) {
    switch (show) {
        case Show::all:
            return true;
        case Show::notSent:
            return !row.sentOn && !row.returnedOn;
        case Show::waiting:
            return row.sentOn && !row.returnedOn;
        case Show::reminderDue:
            return row.reminderDue();
        case Show::returned:
            return row.returnedOn.has_value();
    }
    return false;
}

const std::vector<RegisterRow>& ReturnRegister::rows() {
    load();
    return m_rows;
}

std::size_t ReturnRegister::count(Show show) {
    load();
    return static_cast<std::size_t>(
        std::count_if(m_all.begin(), m_all.end(), [show](const auto& row) { return shows(show, row); }));
}

void ReturnRegister::show(Show show) {
    load();
    m_show = show;
    arrange();
    m_changed.emit();
}

void ReturnRegister::sortBy(Column column) {
    load();
    m_descending = column == m_sortedBy && !m_descending;
    m_sortedBy = column;
    arrange();
    m_changed.emit();
}

std::string ReturnRegister::titleOf(Column column) {
    switch (column) {
        case Column::municipality:
            return say("Municipality");
        case Column::contact:
            return say("Contact person");
        case Column::sent:
            return say("Sent");
        case Column::deadline:
            return say("Deadline");
        case Column::reminded:
            return say("Reminded");
        case Column::returned:
            return say("Returned");
        case Column::status:
            return say("Where it stands");
    }
    return {};
}

std::string ReturnRegister::titleOf(Show show) {
    const auto number = count(show);
    switch (show) {
        case Show::all:
            return say("All (%1)", number);
        case Show::notSent:
            return say("Not sent (%1)", number);
        case Show::waiting:
            return say("Waiting (%1)", number);
        case Show::reminderDue:
            return say("Reminder due (%1)", number);
        case Show::returned:
            return say("Returned (%1)", number);
    }
    return {};
}

std::string ReturnRegister::words(const RegisterRow& row, Column column) {
    switch (column) {
        case Column::municipality:
            return row.municipality.name;
        case Column::contact:
            return row.contact;
        case Column::sent:
            return isoOf(row.sentOn);
        case Column::deadline:
            return isoOf(row.deadline);
        case Column::reminded:
            return row.reminders > 1 ? say("%1 (%2 times)", isoOf(row.remindedOn), row.reminders)
                                     : isoOf(row.remindedOn);
        case Column::returned:
            return row.revisions > 1 ? say("%1 (%2 times)", isoOf(row.returnedOn), row.revisions)
                                     : isoOf(row.returnedOn);
        case Column::status:
            break;
    }
    if (!row.sentOn && !row.returnedOn) return say("not sent yet");
    auto words = inWords(row.status);
    if (row.reminderDue()) words += ", " + say("reminder due");
    if (row.setAside > 0) words += ", " + say("%1 set aside", row.setAside);
    return words;
}

const RegisterRow* ReturnRegister::find(schema::MunicipalityId municipality) {
    load();
    const auto found = std::find_if(m_all.begin(), m_all.end(), [municipality](const RegisterRow& row) {
        return row.municipality.id == municipality;
    });
    return found == m_all.end() ? nullptr : &*found;
}

SendingWish ReturnRegister::usual(const Chosen& chosen, int days) {
    SendingWish wish{m_workspace.today().iso(), m_workspace.today().plusDays(days).iso(), {}};
    const auto* only = chosen.size() == 1 ? find(chosen.front()) : nullptr;
    if (only) wish.addressee = only->contact;
    return wish;
}

SendingWish ReturnRegister::usualSending(const Chosen& chosen) {
    return usual(chosen, daysToReturn);
}

SendingWish ReturnRegister::usualReminder(const Chosen& chosen) {
    return usual(chosen, daysAfterReminder);
}

ReturnWish ReturnRegister::usualReturn(schema::MunicipalityId municipality) {
    const auto* row = find(municipality);
    return {m_workspace.today().iso(), row ? row->contact : std::string()};
}

void ReturnRegister::send(const Chosen& chosen, const SendingWish& wish, const std::string& label) {
    std::vector<Entry> entries;
    for (const auto municipality : chosen) {
        const auto* row = find(municipality);
        if (!row) continue;
        entries.push_back({{"municipality", row->municipality.name},
                           {"sent", wish.on},
                           {"deadline", wish.deadline},
                           {"to", wish.addressee.empty() ? row->contact : wish.addressee}});
    }
    if (entries.empty()) throw schema::Refusal(say("Choose one or more municipalities first."));
    m_workspace.change(
        [&](db::Study& study) { refuseErrors(registerSendings(study, entries, label).findings); });
}

void ReturnRegister::registerSending(const Chosen& chosen, const SendingWish& wish) {
    send(chosen, wish, chosen.size() == 1 ? say("Register sending") : say("Register sendings"));
}

void ReturnRegister::registerReminder(const Chosen& chosen, const SendingWish& wish) {
    for (const auto municipality : chosen) {
        const auto* row = find(municipality);
        if (row && row->returnedOn) {
            throw schema::Refusal(say("%1 has returned the questionnaire already, on %2.",
                                      row->municipality.name, row->returnedOn->iso()));
        }
        if (row && !row->sentOn) {
            throw schema::Refusal(
                say("Nothing was sent to %1 yet. Register the sending first.", row->municipality.name));
        }
        if (row && schema::Date::parse(wish.on) && *schema::Date::parse(wish.on) <= *row->sentOn) {
            throw schema::Refusal(say("The questionnaire went to %1 on %2; a reminder comes after that.",
                                      row->municipality.name, row->sentOn->iso()));
        }
    }
    send(chosen, wish, chosen.size() == 1 ? say("Register reminder") : say("Register reminders"));
}

void ReturnRegister::registerReturn(schema::MunicipalityId municipality, const ReturnWish& wish) {
    const auto* row = find(municipality);
    if (!row) return;
    schema::Findings findings;
    const Entry entry({{"on", wish.on}});
    const auto on = entry.required("on", findings) ? entry.date("on", findings) : std::nullopt;
    refuseErrors(findings);
    m_workspace.change([&](db::Study& study) {
        db::Edit edit(study, say("Register the return of %1", row->municipality.name));
        addTypedReturn(edit, municipality, *on, wish.respondent);
        edit.commit();
    });
}

std::vector<ReturnRegister::Making> ReturnRegister::makings() {
    std::vector<Making> makings{{std::nullopt, say("register only")}};
    if (const auto html = formFormatOf("html")) makings.push_back({html, say("make web pages (HTML)")});
    if (const auto docx = formFormatOf("docx")) makings.push_back({docx, say("make Word documents (DOCX)")});
    return makings;
}

MailingWish ReturnRegister::mailing(MailKind kind, const Chosen& chosen, const SendingWish& wish,
                                    FormFormat format) {
    schema::Findings findings;
    const Entry entry({{"sent", wish.on}, {"deadline", wish.deadline}});
    const auto on = entry.required("sent", findings) ? entry.date("sent", findings) : std::nullopt;
    const auto deadline = entry.date("deadline", findings);
    refuseErrors(findings);
    MailingWish mailing;
    mailing.kind = kind;
    for (const auto municipality : chosen) {
        if (const auto* row = find(municipality)) mailing.to.push_back(row->municipality.name);
    }
    mailing.form.format = format;
    mailing.form.deadline = deadline;
    mailing.on = *on;
    mailing.addressee = wish.addressee;
    return mailing;
}

ImportOutcome ReturnRegister::importSendings(const std::filesystem::path& file) {
    return m_workspace.change([&](db::Study& study) { return present::importSendings(study, file); });
}

}  // namespace wederhoor::present
