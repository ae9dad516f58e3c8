#include "db/store/interviews.h"

#include <algorithm>

#include "db/file/connection.h"
#include "db/file/study_file.h"
#include "db/journal/edit.h"
#include "db/store/stored_name.h"
#include "schema/base/difference.h"

namespace wederhoor::db {

using schema::Interview;
using schema::InterviewId;
using schema::PersonId;
using schema::Transcript;
using schema::Turn;

namespace {
#define INTERVIEW_COLUMNS                                                                               \
    "SELECT id, number, municipality_id, title, kind, audience, held_on, place, language, consent_on, " \
    "note, "                                                                                            \
    "file_name FROM interview "

std::vector<Interview> all(Query query) {
    std::vector<Interview> interviews;
    while (query.next()) {
        interviews.push_back({query.id<Interview>(0), static_cast<int>(query.number(1)),
                              query.optionalId<schema::Municipality>(2), query.text(3),
                              known(schema::interviewKindOf(query.text(4)), query.text(4)),
                              known(schema::audienceOf(query.text(5)), query.text(5)), query.optionalDate(6),
                              query.text(7), query.text(8), query.optionalDate(9), query.text(10),
                              query.text(11)});
    }
    return interviews;
}

std::optional<Interview> first(std::vector<Interview> interviews) {
    if (interviews.empty()) return std::nullopt;
    return std::move(interviews.front());
}

struct StoredTurn {
    schema::Id<Turn> id;
    std::size_t begin;
    Turn turn;
};

std::size_t place(const Query& row, int column) {
    return static_cast<std::size_t>(row.number(column));
}

std::vector<StoredTurn> storedTurns(Connection& connection, InterviewId interview) {
    auto query = connection.query(
        "SELECT id, begins_at, speaker_id, spoken_from, length, text FROM turn WHERE interview_id = ? "
        "ORDER BY begins_at",
        interview);
    std::vector<StoredTurn> turns;
    while (query.next()) {
        turns.push_back(
            {query.id<Turn>(0),
             place(query, 1),
             {query.optionalId<schema::Person>(2), place(query, 3), place(query, 4), query.text(5)}});
    }
    return turns;
}

void addTurn(Connection& connection, InterviewId interview, std::size_t begin, const Turn& turn) {
    connection.run(
        "INSERT INTO turn (id, interview_id, begins_at, speaker_id, spoken_from, length, text) "
        "VALUES (?, ?, ?, ?, ?, ?, ?)",
        schema::Id<Turn>::fresh(), interview, begin, turn.speaker, turn.spokenFrom, turn.length, turn.text);
}

void changeTurn(Connection& connection, const StoredTurn& stored, std::size_t begin, const Turn& turn) {
    if (stored.turn == turn && stored.begin == begin) return;
    if (stored.turn != turn) {
        connection.run(
            "UPDATE turn SET begins_at = ?, speaker_id = ?, spoken_from = ?, length = ?, text = ? WHERE id = "
            "?",
            begin, turn.speaker, turn.spokenFrom, turn.length, turn.text, stored.id);
    } else {
        connection.run("UPDATE turn SET begins_at = ? WHERE id = ?", begin, stored.id);
    }
}

void addParticipant(Connection& connection, InterviewId interview, PersonId person) {
    connection.run(
        "INSERT INTO interview_participant (interview_id, person_id) VALUES (?, ?) ON CONFLICT DO NOTHING",
        interview, person);
}

std::vector<schema::Hunk> changedLines(const std::vector<StoredTurn>& before, const Transcript& after) {
    std::vector<std::string_view> oldLines;
    std::vector<std::string_view> newLines;
    for (const auto& stored : before) oldLines.push_back(stored.turn.text);
    for (const auto& turn : after.turns()) newLines.push_back(turn.text);
    auto hunks = schema::tokenDifferences(oldLines, newLines);
    hunks.push_back({oldLines.size(), oldLines.size(), newLines.size(), newLines.size()});
    return hunks;
}
}  // namespace

std::vector<Interview> Interviews::all() const {
    return db::all(m_study.connection().query(INTERVIEW_COLUMNS "ORDER BY number, id"));
}

std::optional<Interview> Interviews::find(InterviewId interview) const {
    return first(db::all(m_study.connection().query(INTERVIEW_COLUMNS "WHERE id = ?", interview)));
}

std::optional<Interview> Interviews::numbered(int number) const {
    return first(db::all(m_study.connection().query(INTERVIEW_COLUMNS "WHERE number = ?", number)));
}

std::optional<Interview> Interviews::withDigest(const std::string& digest) const {
    return first(db::all(m_study.connection().query(INTERVIEW_COLUMNS "WHERE digest = ?", digest)));
}

std::vector<PersonId> Interviews::participants(InterviewId interview) const {
    std::vector<PersonId> found;
    for (const auto& speaker : speakers(interview)) found.push_back(speaker.person);
    return found;
}

std::vector<schema::Speaker> Interviews::speakers(InterviewId interview) const {
    auto query = m_study.connection().query(
        "SELECT person.id, name FROM interview_participant JOIN person ON person.id = person_id "
        "WHERE interview_id = ? ORDER BY person.id",
        interview);
    std::vector<schema::Speaker> speakers;
    while (query.next()) speakers.push_back({query.text(1), query.id<schema::Person>(0)});
    return speakers;
}

Transcript Interviews::transcript(InterviewId interview) const {
    std::vector<Turn> turns;
    for (auto& stored : storedTurns(m_study.connection(), interview)) turns.push_back(std::move(stored.turn));
    return Transcript(std::move(turns));
}

std::optional<PersonId> Interviews::speakerAt(InterviewId interview, std::size_t position) const {
    auto query = m_study.connection().query(
        "SELECT speaker_id FROM turn WHERE interview_id = ? AND begins_at <= ? ORDER BY begins_at DESC LIMIT "
        "1",
        interview, position);
    if (!query.next() || query.isNull(0)) return std::nullopt;
    return query.id<schema::Person>(0);
}

void Interviews::add(Edit& edit, const Interview& interview, const std::vector<PersonId>& participants,
                     const Transcript& transcript, const std::string& digest) const {
    auto& connection = edit.connection();
    connection.run(
        "INSERT INTO interview (id, number, municipality_id, title, kind, audience, held_on, place, "
        "language, "
        "consent_on, note, file_name, digest) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        interview.id, interview.number, interview.municipality, interview.title, nameOf(interview.kind),
        nameOf(interview.audience), interview.heldOn, interview.place, interview.language,
        interview.consentOn, interview.note, interview.fileName, digest);
    for (const auto person : participants) addParticipant(connection, interview.id, person);
    const auto& turns = transcript.turns();
    for (std::size_t i = 0; i < turns.size(); ++i) {
        addTurn(connection, interview.id, transcript.begin(i), turns[i]);
    }
}

void Interviews::change(Edit& edit, const Interview& interview, const std::vector<PersonId>& participants,
                        const std::string& digest) const {
    auto& connection = edit.connection();
    connection.run(
        "UPDATE interview SET number = ?, municipality_id = ?, title = ?, kind = ?, audience = ?, held_on = "
        "?, place = ?, language = ?, consent_on = ?, note = ?, file_name = ?, digest = ? WHERE id = ?",
        interview.number, interview.municipality, interview.title, nameOf(interview.kind),
        nameOf(interview.audience), interview.heldOn, interview.place, interview.language,
        interview.consentOn, interview.note, interview.fileName, digest, interview.id);
    for (const auto person : this->participants(interview.id)) {
        if (std::find(participants.begin(), participants.end(), person) != participants.end()) continue;
        connection.run("DELETE FROM interview_participant WHERE interview_id = ? AND person_id = ?",
                       interview.id, person);
    }
    for (const auto person : participants) addParticipant(connection, interview.id, person);
}

void Interviews::correct(Edit& edit, InterviewId interview, const Transcript& corrected) const {
    auto& connection = edit.connection();
    const auto before = storedTurns(connection, interview);
    const auto& after = corrected.turns();
    std::size_t i = 0;
    std::size_t j = 0;
    const auto change = [&] { changeTurn(connection, before[i], corrected.begin(j), after[j]), ++i, ++j; };
    for (const auto& hunk : changedLines(before, corrected)) {
        // The same words, but perhaps at another place or by another speaker.
        while (i < hunk.oldBegin) change();
        while (i < hunk.oldEnd && j < hunk.newEnd) change();
        for (; i < hunk.oldEnd; ++i) connection.run("DELETE FROM turn WHERE id = ?", before[i].id);
        for (; j < hunk.newEnd; ++j) addTurn(connection, interview, corrected.begin(j), after[j]);
    }
}

}  // namespace wederhoor::db
