#include "app/present/sending_import.h"

#include <algorithm>

#include "db/journal/edit.h"
#include "db/store/persons.h"
#include "db/store/sendings.h"
#include "schema/base/say.h"

namespace wederhoor::present {

using schema::Findings;
using schema::say;
using schema::Sending;

namespace {
void checkAddressee(const Entry& entry, const schema::Municipality& municipality, const db::Study& study,
                    Findings& findings) {
    const auto& addressee = entry.text("to");
    if (addressee.empty()) return;
    std::vector<std::string> contacts;
    for (const auto& person : db::Persons(study).of(municipality.id)) {
        if (person.role == schema::Role::contact) contacts.push_back(person.name);
    }
    if (std::find(contacts.begin(), contacts.end(), addressee) != contacts.end()) return;
    findings.push_back({schema::Severity::warning, entry.place("to"),
                        say("%1 is not a contact person of %2 in this study.", addressee, municipality.name),
                        forms::didYouMean(addressee, contacts)});
}

std::optional<Sending> find(const db::Sendings& sendings, schema::MunicipalityId municipality,
                            schema::Date sentOn) {
    for (auto& sending : sendings.of(municipality)) {
        if (sending.sentOn == sentOn) return std::move(sending);
    }
    return std::nullopt;
}

void take(const Entry& entry, const db::Study& study, db::Edit& edit, ImportOutcome& outcome) {
    auto& findings = outcome.findings;
    const auto municipality = entry.municipality("municipality", study, findings);
    const auto sentOn =
        entry.required("sent", findings) ? entry.date("sent", findings) : std::optional<schema::Date>();
    const auto deadline = entry.date("deadline", findings);
    if (sentOn && deadline && *deadline < *sentOn) {
        entry.wrong("deadline",
                    say("The deadline %1 is before the day of sending, %2.", deadline->iso(), sentOn->iso()),
                    say("Mend one of the two."), findings);
    }
    if (!municipality || !sentOn) return;
    checkAddressee(entry, *municipality, study, findings);

    const db::Sendings sendings(study);
    const auto known = find(sendings, municipality->id, *sentOn);
    Sending wanted = known ? *known : Sending{schema::SendingId::fresh(), municipality->id, *sentOn, {}, {}};
    if (entry.has("deadline")) wanted.deadline = deadline;
    if (entry.has("to")) wanted.addressee = entry.text("to");
    if (!known) {
        sendings.add(edit, wanted);
        ++outcome.added;
    } else if (wanted.deadline != known->deadline || wanted.addressee != known->addressee) {
        sendings.change(edit, wanted);
        ++outcome.changed;
    } else {
        ++outcome.unchanged;
    }
}

ImportOutcome registered(db::Study& study, const std::vector<Entry>& entries, const std::string& label,
                         Findings findings) {
    ImportOutcome outcome;
    outcome.findings = std::move(findings);
    db::Edit edit(study, label);
    for (const auto& entry : entries) take(entry, study, edit, outcome);
    return ended(edit, std::move(outcome));
}
}  // namespace

ImportOutcome importSendings(db::Study& study, const std::filesystem::path& file) {
    Findings findings;
    const auto entries = entriesIn(file, {{"municipality", "sent"}, {"deadline", "to"}}, findings);
    return registered(study, entries, say("Register sendings"), std::move(findings));
}

ImportOutcome registerSendings(db::Study& study, const std::vector<Entry>& entries,
                               const std::string& label) {
    return registered(study, entries, label, {});
}

ImportOutcome registerSending(db::Study& study, const Entry& entry) {
    return registerSendings(study, {entry}, say("Register sending"));
}

}  // namespace wederhoor::present
