#include "app/present/comment_round.h"

#include <algorithm>
#include <functional>

#include "db/file/study_file.h"
#include "db/journal/edit.h"
#include "db/store/comment_rounds.h"
#include "db/store/drafts.h"
#include "db/store/municipalities.h"
#include "schema/base/say.h"
#include "schema/base/trouble.h"
#include "schema/rules/comment_state.h"

namespace wederhoor::present {

using schema::CommentRound;
using schema::Date;
using schema::Findings;
using schema::Municipality;
using schema::Refusal;
using schema::say;

namespace {
enum class Effect { changed, nothing };

/// Does the work of one row and counts it; a refusal becomes an error at `column`.
void counted(const Entry& entry, std::string_view column, ImportOutcome& outcome, std::size_t& count,
             const std::function<Effect()>& work) {
    try {
        ++(work() == Effect::changed ? count : outcome.unchanged);
    } catch (const Refusal& refusal) {
        entry.wrong(column, refusal.what(), {}, outcome.findings);
    }
}

/// The day that must be there.
std::optional<Date> day(const Entry& entry, std::string_view column, Findings& findings) {
    return entry.required(column, findings) ? entry.date(column, findings) : std::nullopt;
}

bool isOpen(const std::optional<CommentRound>& round) {
    return round && !round->closedOn;
}

schema::Draft newestDraft(const db::Study& study, const Municipality& municipality) {
    const auto draft = db::Drafts(study).latest(municipality.id);
    if (draft) return *draft;
    throw Refusal(say("There is no draft of %1 to send out. Take one in with 'wederhoor draft import'.",
                      municipality.name));
}

void open(const db::Study& study, db::Edit& edit, const Municipality& municipality,
          const schema::Draft& draft, Date on, Date deadline) {
    const db::CommentRounds rounds(study);
    if (const auto sent = rounds.of(draft.id)) {
        throw Refusal(say("Version %1 of %2 went out for comment on %3. Import the next version first.",
                          draft.version, municipality.name, sent->openedOn.iso()));
    }
    if (isOpen(rounds.latest(municipality.id))) {
        throw Refusal(
            say("A comment round of %1 is open already. Close it with 'wederhoor round close' first.",
                municipality.name));
    }
    if (on < draft.writtenOn) {
        throw Refusal(say("Version %1 of %2 was written on %3, so it can't go out on %4.", draft.version,
                          municipality.name, draft.writtenOn.iso(), on.iso()));
    }
    if (deadline < on) {
        throw Refusal(say("The deadline %1 is before the opening on %2.", deadline.iso(), on.iso()));
    }
    rounds.open(edit, {schema::RoundId::fresh(), draft.id, on, deadline, {}});
}

Effect openUnlessThere(const db::Study& study, db::Edit& edit, const Municipality& municipality,
                       std::optional<int> version, Date on, Date deadline) {
    const auto newest = newestDraft(study, municipality);
    const auto wanted = version ? db::Drafts(study).version(municipality.id, *version) : newest;
    const auto sent = wanted ? db::CommentRounds(study).of(wanted->id) : std::nullopt;
    if (sent && sent->openedOn == on && sent->deadline == deadline) return Effect::nothing;
    if (!wanted || wanted->id != newest.id) {
        throw Refusal(say("Only the newest draft goes out for comment; of %1 that is version %2.",
                          municipality.name, newest.version));
    }
    open(study, edit, municipality, newest, on, deadline);
    return Effect::changed;
}

/// What happened last in a round, before it is closed.
Date lastDayOf(const CommentRound& round,
               const std::vector<std::pair<schema::Comment, std::optional<schema::Disposition>>>& comments) {
    auto last = round.openedOn;
    for (const auto& [comment, disposition] : comments) {
        last = std::max(last, comment.receivedOn);
        if (disposition) last = std::max(last, disposition->decidedOn);
    }
    return last;
}

void close(const db::Study& study, db::Edit& edit, const Municipality& municipality, Date on) {
    const db::CommentRounds rounds(study);
    const auto round = rounds.latest(municipality.id);
    if (!isOpen(round)) throw Refusal(say("No comment round of %1 is open.", municipality.name));
    const auto comments = rounds.comments(round->id);
    std::vector<std::string> numbers;
    for (const int number : schema::undecided(comments)) numbers.push_back("C" + std::to_string(number));
    if (!numbers.empty()) {
        throw Refusal(
            say("The round of %1 can't be closed: not decided yet: %2. Decide with 'wederhoor round "
                "decide'.",
                municipality.name, forms::listed(numbers)));
    }
    const auto last = lastDayOf(*round, comments);
    if (on < last) {
        throw Refusal(
            say("The round of %1 can't have been closed on %2: the last that happened in it was on "
                "%3.",
                municipality.name, on.iso(), last.iso()));
    }
    rounds.close(edit, round->id, on);
}

Effect closeUnlessClosed(const db::Study& study, db::Edit& edit, const Municipality& municipality, Date on) {
    const auto round = db::CommentRounds(study).latest(municipality.id);
    if (round && round->closedOn == on) return Effect::nothing;
    close(study, edit, municipality, on);
    return Effect::changed;
}
}  // namespace

std::vector<SentDraft> sentDrafts(const db::Study& study, schema::MunicipalityId municipality) {
    std::vector<SentDraft> sent;
    for (auto& draft : db::Drafts(study).of(municipality)) {
        if (const auto round = db::CommentRounds(study).of(draft.id)) {
            sent.push_back({std::move(draft), *round});
        }
    }
    return sent;
}

void openRound(db::Study& study, const std::string& municipality, Date on, Date deadline) {
    const auto known = db::Municipalities(study).named(municipality);
    db::Edit edit(study, say("Open comment round of %1", known.name));
    open(study, edit, known, newestDraft(study, known), on, deadline);
    edit.commit();
}

ImportOutcome openRounds(db::Study& study, const std::filesystem::path& file) {
    ImportOutcome outcome;
    const auto entries =
        entriesIn(file, {{"municipality", "opened", "deadline"}, {"version", "closed"}}, outcome.findings);
    db::Edit edit(study, say("Open comment rounds"));
    for (const auto& entry : entries) {
        const auto municipality = entry.municipality("municipality", study, outcome.findings);
        const auto version = entry.number("version", outcome.findings);
        const auto on = day(entry, "opened", outcome.findings);
        const auto deadline = day(entry, "deadline", outcome.findings);
        const bool lacking = !version && !entry.text("version").empty();
        if (!municipality || lacking || !on || !deadline) continue;
        counted(entry, "municipality", outcome, outcome.added,
                [&] { return openUnlessThere(study, edit, *municipality, version, *on, *deadline); });
    }
    return ended(edit, std::move(outcome));
}

void closeRound(db::Study& study, const std::string& municipality, Date on) {
    const auto known = db::Municipalities(study).named(municipality);
    db::Edit edit(study, say("Close comment round of %1", known.name));
    close(study, edit, known, on);
    edit.commit();
}

ImportOutcome closeRounds(db::Study& study, const std::filesystem::path& file) {
    ImportOutcome outcome;
    const auto entries =
        entriesIn(file, {{"municipality", "closed"}, {"version", "opened", "deadline"}}, outcome.findings);
    db::Edit edit(study, say("Close comment rounds"));
    for (const auto& entry : entries) {
        const auto municipality = entry.municipality("municipality", study, outcome.findings);
        const auto on = entry.date("closed", outcome.findings);
        if (!municipality || !on) continue;
        counted(entry, "municipality", outcome, outcome.changed,
                [&] { return closeUnlessClosed(study, edit, *municipality, *on); });
    }
    return ended(edit, std::move(outcome));
}

}  // namespace wederhoor::present
