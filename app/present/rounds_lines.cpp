#include <algorithm>

#include "app/present/draft_reading.h"
#include "app/present/rounds_presenter.h"
#include "schema/base/say.h"
#include "schema/base/trouble.h"
#include "schema/rules/words.h"

// The list of paragraphs and comments, and the cursor in it; see rounds_presenter.h for the whole.
namespace wederhoor::present {

using schema::say;

namespace {
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
            "C" + std::to_string(comment.number) +
                (comment.placement == schema::Placement::known ? " " : " ? ") + inWords(comment.kind),
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

void RoundsPresenter::chooseFirst() {
    if (chosenLine() || chooseUndecided(1)) return;
    const auto& now = lines();
    const auto first =
        std::find_if(now.begin(), now.end(), [](const Line& line) { return line.comment.has_value(); });
    if (first != now.end()) chooseLine(static_cast<std::size_t>(first - now.begin()));
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
