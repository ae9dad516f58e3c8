#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "schema/base/id.h"
#include "schema/base/text_span.h"

namespace wederhoor::schema {

using PersonId = Id<struct Person>;

/// One line of a transcript.
struct Turn {
    std::optional<PersonId> speaker;  ///< nullopt for a blank line, and before anyone is named
    std::size_t spokenFrom;           ///< code points of `NAME: ` at the start; 0 where the speaker goes on
    std::size_t length;               ///< in code points, without the line end
    std::string text;

    friend bool operator==(const Turn&, const Turn&) = default;
};

/// A speaker as the transcript names them.
struct Speaker {
    std::string name;
    PersonId person;
};

/// What was said in an interview, verbatim: the lines joined by LF. Positions count code points from the
/// start.
class Transcript {
public:
    Transcript() = default;
    explicit Transcript(std::vector<Turn> turns);
    /// Cuts a text (valid UTF-8, LF) into lines. A line that starts with `NAME: ` of one of the speakers
    /// starts a turn of theirs; lines behind it are theirs too, blank ones nobody's.
    Transcript(std::string_view text, const std::vector<Speaker>& speakers);

    const std::vector<Turn>& turns() const { return m_turns; }
    std::size_t length() const { return m_begins.back(); }
    /// Where line `index` starts.
    std::size_t begin(std::size_t index) const { return m_begins[index]; }
    /// The line that holds a position; nullopt at or past the end.
    std::optional<std::size_t> lineAt(std::size_t position) const;
    std::optional<PersonId> speakerAt(std::size_t position) const;

    std::string text() const;
    /// The words of a span, which may run over several lines; nullopt if it ends past the transcript.
    std::optional<std::string> words(TextSpan span) const;

private:
    std::vector<Turn> m_turns;
    std::vector<std::size_t> m_begins{0};  ///< of each line, and the length of the whole behind them
};

}  // namespace wederhoor::schema
