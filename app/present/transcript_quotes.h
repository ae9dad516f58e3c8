#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "app/present/quote_layer.h"
#include "schema/study/quote.h"

namespace wederhoor::db {
class Study;
}

namespace wederhoor::present {

/// The quotes of a transcript, read from the study when they are asked for: first those of the part that is
/// seen, so that a transcript is on the screen at once however much was coded in it; the rest bit by bit, or
/// all at once when somebody needs them.
class TranscriptQuotes {
public:
    /// Reads nothing yet. `study` must outlive this.
    TranscriptQuotes(const db::Study& study, schema::InterviewId interview)
        : m_study(&study), m_interview(interview) {}

    const QuoteLayer& all();
    /// What QuoteLayer::around() and chainsAround() say of places in [begin, end) is right for these; costs
    /// what lies there. Good until the next question.
    const QuoteLayer& around(std::size_t begin, std::size_t end);

    /// Reads some more, in a few milliseconds. Done if it returns false.
    bool readOn();
    /// As long as they are not, a change in the study asks for a new one of these: nothing much is lost.
    bool areRead() const { return m_all.has_value(); }

    // Once all are read: the study has this quote now, or has none of this id any more.
    void put(db::MarkedQuote quote);
    void remove(schema::QuoteId quote);

private:
    const db::Study* m_study;
    schema::InterviewId m_interview;
    std::optional<QuoteLayer> m_all;
    std::vector<db::MarkedQuote> m_read;  ///< from the start of the text, on the way to all
    QuoteLayer m_part;                    ///< of [m_begin, m_end)
    std::size_t m_begin = 0;
    std::size_t m_end = 0;
};

}  // namespace wederhoor::present
