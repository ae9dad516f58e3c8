#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "schema/study/interview.h"
#include "schema/study/transcript.h"

namespace wederhoor::db {

class Edit;
class Study;

/// Interviews with who took part and what was said. The study must outlive this.
class Interviews {
public:
    explicit Interviews(const Study& study) : m_study(study) {}

    /// By number; their transcripts are not read.
    std::vector<schema::Interview> all() const;
    std::optional<schema::Interview> find(schema::InterviewId interview) const;
    std::optional<schema::Interview> numbered(int number) const;
    /// The interview that was read from a file with this SHA-256 (hexadecimal).
    std::optional<schema::Interview> withDigest(const std::string& digest) const;
    /// In the order in which they came into the study.
    std::vector<schema::PersonId> participants(schema::InterviewId interview) const;
    /// Participants with their names, as the transcript spells them.
    std::vector<schema::Speaker> speakers(schema::InterviewId interview) const;
    schema::Transcript transcript(schema::InterviewId interview) const;
    /// Who speaks at a position of the transcript; costs one line of it. nullopt if nobody is named there.
    std::optional<schema::PersonId> speakerAt(schema::InterviewId interview, std::size_t position) const;

    void add(Edit& edit, const schema::Interview& interview,
             const std::vector<schema::PersonId>& participants, const schema::Transcript& transcript,
             const std::string& digest) const;
    /// Makes what is known about the interview with this id, and who took part, as given; its transcript
    /// stays.
    void change(Edit& edit, const schema::Interview& interview,
                const std::vector<schema::PersonId>& participants, const std::string& digest) const;
    /// Puts a corrected transcript in place of the one there is. Lines that stayed the same are left alone.
    /// Quotes are not touched: see present's correctTranscript.
    void correct(Edit& edit, schema::InterviewId interview, const schema::Transcript& corrected) const;

private:
    const Study& m_study;
};

}  // namespace wederhoor::db
