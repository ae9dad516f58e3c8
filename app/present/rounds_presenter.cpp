#include "app/present/rounds_presenter.h"

#include <algorithm>

#include "app/present/draft_reading.h"
#include "db/store/drafts.h"
#include "forms/file/hints.h"
#include "schema/base/say.h"
#include "schema/base/trouble.h"
#include "schema/rules/words.h"

// Rounds and the list of comments; how they are dealt with is in rounds_deciding.cpp.
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

std::string stateWords(const std::optional<schema::Disposition>& disposition) {
    if (!disposition) return say("not decided yet");
    auto words = inWords(disposition->decision);
    if (disposition->appliedIn) words += ", " + say("applied in version %1", *disposition->appliedIn);
    const auto state = schema::stateOf(&*disposition);
    if (state == schema::CommentState::communicated) words += ", " + inWords(state);
    if (disposition->outcome) words += ", " + inWords(*disposition->outcome);
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

void RoundsPresenter::show(Shown shown) {
    m_shown = shown;
    loaded().lines.reset();
    m_changed.emit();
}

const std::vector<RoundsPresenter::Line>& RoundsPresenter::lines() {
    auto& now = loaded();
    if (!now.lines) now.lines = linesNow();
    return *now.lines;
}

std::vector<RoundsPresenter::Line> RoundsPresenter::linesNow() {
    std::vector<Line> lines;
    const auto& now = loaded();
    const auto add = [&](const schema::DraftParagraph* paragraph) {
        const auto number = paragraph ? std::optional(paragraph->number) : std::nullopt;
        const auto heading = lines.size();
        lines.push_back(lineOf(paragraph));
        for (std::size_t at = 0; at < now.comments.size(); ++at) {
            const auto& [comment, disposition] = now.comments[at];
            if (comment.paragraph != number) continue;
            if (m_shown == Shown::undecided && disposition && comment.id != m_comment) continue;
            lines.push_back(lineOf(at));
        }
        const bool alone = lines.size() == heading + 1;
        if (alone && (m_shown != Shown::everything || !paragraph)) lines.pop_back();
    };
    for (const auto& paragraph : now.paragraphs) add(&paragraph);
    add(nullptr);
    return lines;
}

RoundsPresenter::Line RoundsPresenter::lineOf(const schema::DraftParagraph* paragraph) {
    if (!paragraph) return {{}, {}, say("The whole description"), {}, {}, false};
    return {paragraph->number, {}, paragraph->number.text(), read(*paragraph), {}, false};
}

RoundsPresenter::Line RoundsPresenter::lineOf(std::size_t index) {
    const auto& [comment, disposition] = loaded().comments[index];
    return {comment.paragraph,
            index,
            "C" + std::to_string(comment.number) + " " + inWords(comment.kind),
            comment.text,
            stateWords(disposition),
            !disposition};
}

std::string RoundsPresenter::read(const schema::DraftParagraph& paragraph) {
    if (!m_values && !m_valuesLack) {
        try {
            m_values.emplace(m_workspace.study(), *m_workspace.municipality());
        } catch (const schema::Refusal&) {  // no questionnaire or comparison: no figures to fill in
            m_valuesLack = true;
        }
    }
    return m_values ? readParagraph(*m_values, 0, paragraph).text : paragraph.text;
}

const std::vector<db::CommentRounds::Commented>& RoundsPresenter::comments() {
    return loaded().comments;
}

std::optional<std::size_t> RoundsPresenter::chosenLine() {
    const auto& now = lines();
    for (std::size_t at = 0; at < now.size(); ++at) {
        const auto& line = now[at];
        if (m_comment ? line.comment && comments()[*line.comment].first.id == *m_comment
                      : m_paragraph && !line.comment && line.paragraph == m_paragraph) {
            return at;
        }
    }
    return std::nullopt;
}

void RoundsPresenter::chooseLine(std::size_t index) {
    const auto line = lines().at(index);
    if (line.comment) {
        choose(comments()[*line.comment].first.id, {});
    } else {
        choose({}, line.paragraph);
    }
}

void RoundsPresenter::choose(std::optional<schema::CommentId> comment,
                             std::optional<schema::ParagraphNumber> paragraph) {
    if (comment == m_comment && paragraph == m_paragraph && comment) return;
    leave();
    m_comment = comment;
    m_paragraph = paragraph;
    loaded().lines.reset();
    m_changed.emit();
}

bool RoundsPresenter::chooseComment(int number) {
    const auto& rounds = loaded().rounds;
    for (std::size_t at = 0; at < rounds.size(); ++at) {
        const auto found = db::CommentRounds(m_workspace.study()).comment(rounds[at].sent.round.id, number);
        if (!found) continue;
        const auto id = found->first.id;
        if (at != loaded().shown) showRound(at);
        choose(id, {});
        return true;
    }
    return false;
}

bool RoundsPresenter::chooseUndecided(int direction) {
    leave();
    const auto& now = lines();
    const auto count = static_cast<std::ptrdiff_t>(now.size());
    if (count == 0) return false;
    const auto here = chosenLine();
    auto at = here ? static_cast<std::ptrdiff_t>(*here) : direction > 0 ? count - 1 : 0;
    for (std::ptrdiff_t tried = 0; tried < count; ++tried) {
        at = (at + direction + count) % count;
        if (!now[static_cast<std::size_t>(at)].toDo) continue;
        chooseLine(static_cast<std::size_t>(at));
        return true;
    }
    return false;
}

const db::CommentRounds::Commented* RoundsPresenter::comment() {
    if (!m_comment) return nullptr;
    for (const auto& each : loaded().comments) {
        if (each.first.id == *m_comment) return &each;
    }
    return nullptr;
}

std::optional<schema::ParagraphNumber> RoundsPresenter::paragraph() {
    const auto* chosen = comment();
    return chosen ? chosen->first.paragraph : m_paragraph;
}

const schema::DraftParagraph* RoundsPresenter::paragraphNumbered(schema::ParagraphNumber number) {
    for (const auto& each : loaded().paragraphs) {
        if (each.number == number) return &each;
    }
    return nullptr;
}

std::string RoundsPresenter::paragraphText() {
    const auto number = paragraph();
    const auto* found = number ? paragraphNumbered(*number) : nullptr;
    return found ? read(*found) : std::string();
}

}  // namespace wederhoor::present
