#include "app/present/rounds_presenter.h"

#include <algorithm>

#include "db/store/drafts.h"
#include "forms/file/hints.h"
#include "schema/base/say.h"
#include "schema/base/trouble.h"

// Rounds as they open and close. The list of comments is in rounds_lines.cpp, how they are dealt with in
// rounds_deciding.cpp, how they are taken in and what goes back in rounds_taking.cpp.
namespace wederhoor::present {

using schema::Date;
using schema::say;

namespace {
constexpr int usualWeeks = 2;  // that a municipality gets to comment

std::string wordsOf(const SentDraft& sent) {
    auto words = say("Version %1, out from %2 to %3", sent.draft.version, sent.round.openedOn.iso(),
                     sent.round.deadline.iso());
    if (sent.round.closedOn) words += ", " + say("closed on %1", sent.round.closedOn->iso());
    return words;
}
}  // namespace

RoundsPresenter::RoundsPresenter(Workspace& workspace)
    : m_workspace(workspace),
      m_onStudyChanged(workspace.changed().subscribe([this] {
          forget();
          m_changed.emit();
      })),
      m_onChosen(workspace.chosen().subscribe([this] {
          m_round.reset();
          forget();
          choose({}, {});
      })) {}

void RoundsPresenter::forget() {
    m_loaded.reset();
    m_values.reset();
    m_valuesLack = false;
}

RoundsPresenter::Loaded& RoundsPresenter::loaded() {
    if (m_loaded) return *m_loaded;
    auto& now = m_loaded.emplace();
    const auto& municipality = m_workspace.municipality();
    if (!municipality) return now;
    const auto& study = m_workspace.study();
    for (auto& sent : sentDrafts(study, municipality->id)) {
        auto words = wordsOf(sent);
        now.rounds.insert(now.rounds.begin(), {std::move(sent), std::move(words)});
    }
    if (now.rounds.empty()) return now;
    const auto wanted = std::find_if(now.rounds.begin(), now.rounds.end(), [this](const Round& round) {
        return m_round && round.sent.round.id == *m_round;
    });
    now.shown = wanted == now.rounds.end() ? 0 : static_cast<std::size_t>(wanted - now.rounds.begin());
    const auto& sent = now.rounds[*now.shown].sent;
    const db::Drafts drafts(study);
    now.paragraphs = drafts.paragraphs(sent.draft.id);
    now.comments = db::CommentRounds(study).comments(sent.round.id);
    for (const auto& draft : drafts.of(municipality->id)) {
        if (draft.version > sent.draft.version) now.laterVersions.push_back(draft.version);
    }
    return now;
}

const std::vector<RoundsPresenter::Round>& RoundsPresenter::rounds() {
    return loaded().rounds;
}

std::optional<std::size_t> RoundsPresenter::round() {
    return loaded().shown;
}

const RoundsPresenter::Round& RoundsPresenter::roundShown() {
    const auto& now = loaded();
    if (!now.shown) throw schema::Refusal(say("There is no comment round on the screen."));
    return now.rounds[*now.shown];
}

void RoundsPresenter::showRound(std::size_t round) {
    leave();
    m_round = loaded().rounds.at(round).sent.round.id;
    m_loaded.reset();
    choose({}, {});
}

std::optional<int> RoundsPresenter::versionToSend() {
    if (!m_workspace.municipality()) return std::nullopt;
    const auto draft = db::Drafts(m_workspace.study()).latest(m_workspace.municipality()->id);
    return draft ? std::optional(draft->version) : std::nullopt;
}

std::string RoundsPresenter::objectionToOpening() {
    if (!m_workspace.municipality()) return say("Choose a municipality first.");
    if (!m_workspace.writable()) return say("This study is open for reading only.");
    const auto& name = m_workspace.municipality()->name;
    const auto version = versionToSend();
    if (!version) return say("There is no description of %1 yet to send out.", name);
    const auto& rounds = loaded().rounds;
    if (rounds.empty()) return {};
    const auto& newest = rounds.front().sent;
    if (!newest.round.closedOn) return say("A comment round of %1 is open already.", name);
    if (newest.draft.version == *version) {
        return say("Version %1 has been out for comment. Write the next version first.", *version);
    }
    return {};
}

Date RoundsPresenter::proposedDeadline() const {
    return m_workspace.today().plusDays(7 * usualWeeks);
}

void RoundsPresenter::open(Date deadline) {
    leave();
    if (const auto objection = objectionToOpening(); !objection.empty()) throw schema::Refusal(objection);
    const auto name = m_workspace.municipality()->name;
    m_round.reset();
    m_workspace.change([&](db::Study& study) { openRound(study, name, m_workspace.today(), deadline); });
}

RoundsPresenter::Progress RoundsPresenter::progress() {
    Progress progress;
    const auto& now = loaded();
    if (!now.shown) return progress;
    progress.comments = static_cast<int>(now.comments.size());
    progress.decided = progress.comments - static_cast<int>(schema::undecided(now.comments).size());
    const auto& round = roundShown().sent.round;
    progress.words = progress.comments == 0 ? say("No comments came in yet.")
                                            : say("%1 of %2 decided", progress.decided, progress.comments);
    progress.words += " · ";
    if (round.closedOn) {
        progress.words += say("closed on %1", round.closedOn->iso());
    } else if (round.deadline < m_workspace.today()) {
        progress.words += say("deadline passed on %1", round.deadline.iso());
    } else {
        progress.words += say("out until %1", round.deadline.iso());
    }
    return progress;
}

std::string RoundsPresenter::objectionToClosing() {
    const auto& now = loaded();
    if (!now.shown) return say("There is no comment round on the screen.");
    if (!m_workspace.writable()) return say("This study is open for reading only.");
    if (roundShown().sent.round.closedOn) return say("This round is closed.");
    std::vector<std::string> numbers;
    for (const int number : schema::undecided(now.comments)) numbers.push_back("C" + std::to_string(number));
    return numbers.empty() ? std::string() : say("Not decided yet: %1.", forms::listed(numbers));
}

void RoundsPresenter::close() {
    leave();
    if (const auto objection = objectionToClosing(); !objection.empty()) throw schema::Refusal(objection);
    const auto name = m_workspace.municipality()->name;
    m_workspace.change([&](db::Study& study) { closeRound(study, name, m_workspace.today()); });
}

}  // namespace wederhoor::present
