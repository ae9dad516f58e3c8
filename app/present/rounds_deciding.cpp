#include <algorithm>

#include "app/present/draft_reading.h"
#include "app/present/rounds_presenter.h"
#include "db/store/drafts.h"
#include "schema/base/say.h"
#include "schema/base/trouble.h"
#include "schema/rules/words.h"

// How comments are dealt with; see rounds_presenter.h for the whole.
namespace wederhoor::present {

using schema::say;

namespace {
using Deciding = RoundsPresenter::Deciding;

Deciding asStored(const std::optional<schema::Disposition>& disposition) {
    if (!disposition) return {};
    return {disposition->decision,  disposition->reason,         disposition->reply,
            disposition->appliedIn, disposition->communicatedOn, disposition->outcome};
}

std::string iso(const std::optional<schema::Date>& date) {
    return date ? date->iso() : std::string();
}
}  // namespace

std::optional<RoundsPresenter::Change> RoundsPresenter::change() {
    const auto number = paragraph();
    const auto* before = number ? paragraphNumbered(*number) : nullptr;
    const auto& later = loaded().laterVersions;
    if (!before || later.empty()) return std::nullopt;
    const auto* chosen = comment();
    const auto applied = chosen && chosen->second ? chosen->second->appliedIn : std::nullopt;
    Change change{applied.value_or(later.back()), {}, {}};

    const db::Drafts drafts(m_workspace.study());
    const auto newer = drafts.version(m_workspace.municipality()->id, change.version);
    if (!newer) return std::nullopt;
    const auto after = drafts.paragraphs(newer->id);
    const auto changes = schema::changesBetween(loaded().paragraphs, after);
    const auto came = schema::paragraphsFrom(*before, changes, after);
    if (!came) {
        change.sentence = say("Nothing changed here in version %1.", change.version);
        return change;
    }
    std::string text;
    for (const auto& paragraph : *came) text += (text.empty() ? "" : "\n\n") + read(paragraph);
    const bool itself = std::any_of(changes.begin(), changes.end(),
                                    [&](const auto& each) { return each.before == before->number; });
    if (came->empty()) {
        change.pieces = {{schema::Piece::Kind::removed, read(*before)}};
        change.sentence = say("Taken out in version %1.", change.version);
    } else if (itself) {
        change.pieces = schema::piecesOf(read(*before), text);
        change.sentence = say("Changed in version %1.", change.version);
    } else {
        change.pieces = {{schema::Piece::Kind::same, read(*before) + "\n\n"},
                         {schema::Piece::Kind::added, text}};
        change.sentence = say("Added to in version %1.", change.version);
    }
    return change;
}

Deciding RoundsPresenter::deciding() {
    const auto* chosen = comment();
    if (!chosen) return {};
    const auto written = m_written.find(chosen->first.id);
    return written == m_written.end() ? asStored(chosen->second) : written->second;
}

void RoundsPresenter::edit(Deciding deciding) {
    const auto* chosen = comment();
    if (!chosen || !writable()) return;
    if (decisionStays() && chosen->second) {
        deciding.decision = chosen->second->decision;
        deciding.reason = chosen->second->reason;
    }
    if (deciding == asStored(chosen->second)) {
        m_written.erase(chosen->first.id);
    } else {
        m_written[chosen->first.id] = std::move(deciding);
    }
}

bool RoundsPresenter::unsaved() {
    const auto* chosen = comment();
    return chosen && m_written.contains(chosen->first.id);
}

std::vector<std::string> RoundsPresenter::objections() {
    const auto now = deciding();
    const auto* chosen = comment();
    if (!chosen || !now.decision) return {};
    const auto today = m_workspace.today();
    return schema::objections(
        {schema::DispositionId::fresh(), chosen->first.id, *now.decision, now.reason, now.reply,
         m_workspace.researcher(), chosen->second ? chosen->second->decidedOn : today, now.appliedIn,
         now.communicatedOn, now.outcome},
        roundShown().sent.draft.version);
}

std::vector<int> RoundsPresenter::laterVersions() {
    return loaded().laterVersions;
}

bool RoundsPresenter::writable() {
    return comment() && m_workspace.writable();
}

bool RoundsPresenter::decisionStays() {
    return loaded().shown && roundShown().sent.round.closedOn.has_value();
}

std::string RoundsPresenter::save() {
    if (!unsaved()) return {};
    const auto now = deciding();
    const auto id = comment()->first.id;
    if (!now.decision) throw schema::Refusal(say("Choose how the comment is dealt with."));
    const auto stored = asStored(comment()->second);
    const bool anew = now.decision != stored.decision || now.reason != stored.reason;
    const Entry entry({{"municipality", m_workspace.municipality()->name},
                       {"number", std::to_string(comment()->first.number)},
                       {"decision", std::string(nameOf(*now.decision))},
                       {"reason", now.reason},
                       {"reply", now.reply},
                       {"on", anew ? std::optional(m_workspace.today().iso()) : std::nullopt},
                       {"applied_in", now.appliedIn ? std::to_string(*now.appliedIn) : std::string()},
                       {"communicated", iso(now.communicatedOn)},
                       {"outcome", now.outcome ? std::string(nameOf(*now.outcome)) : std::string()}});
    std::string doubts;
    m_workspace.change([&](db::Study& study) {
        doubts = doubtsIn(decideComment(study, entry));
        m_written.erase(id);
    });
    return doubts;
}

bool RoundsPresenter::decide(schema::Decision decision) {
    if (decisionStays()) throw schema::Refusal(say("The round is closed, so what was decided stays."));
    auto now = deciding();
    now.decision = decision;
    edit(now);
    if (!objections().empty()) {
        m_changed.emit();
        return false;
    }
    save();
    return true;
}

int RoundsPresenter::noteApplied() {
    leave();
    if (laterVersions().empty()) return 0;
    const auto sent = roundShown().sent;
    const int version = laterVersions().back();
    return m_workspace.change([&](db::Study& study) { return present::noteApplied(study, sent, version); });
}

int RoundsPresenter::noteTold() {
    leave();
    const auto sent = roundShown().sent;
    return m_workspace.change(
        [&](db::Study& study) { return present::noteTold(study, sent, m_workspace.today()); });
}

void RoundsPresenter::leave() {
    if (!unsaved() || !deciding().decision || !objections().empty()) return;
    try {
        save();
    } catch (const schema::Refusal&) {  // it stays as it was written, and unsaved
    }
}

}  // namespace wederhoor::present
