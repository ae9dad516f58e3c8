#include "app/present/quote_context.h"

#include <algorithm>

#include "db/query/turns_around.h"
#include "schema/base/say.h"
#include "schema/base/utf8.h"

namespace wederhoor::present {

using schema::TextSpan;

namespace {
// Lines of the transcript, blank ones too: about two turns on either side.
constexpr std::size_t linesAround = 4;

std::string headingOf(const db::QuoteRow& quote) {
    auto heading = schema::say("Interview %1: %2", quote.reference.interview, quote.interviewTitle);
    if (!quote.municipalityName.empty()) heading += ", " + quote.municipalityName;
    if (quote.heldOn) heading += ", " + quote.heldOn->iso();
    return heading;
}

/// The part of a span that falls in a line whose words start at `begin`; nullopt if none does.
std::optional<TextSpan> markIn(TextSpan span, std::size_t begin, std::size_t length) {
    const auto from = std::max(span.begin(), begin);
    const auto to = std::min(span.end(), begin + length);
    if (from >= to) return std::nullopt;
    return TextSpan(from - begin, to - begin);
}
}  // namespace

QuoteContext contextOf(const db::Study& study, const db::QuoteRow& quote) {
    QuoteContext context;
    context.heading = headingOf(quote);
    const auto span = quote.quote.span;
    const auto turns = db::turnsAround(study, quote.quote.interview, span, linesAround, linesAround);
    const auto before = static_cast<std::size_t>(std::count_if(
        turns.begin(), turns.end(), [&](const auto& turn) { return turn.begin <= span.begin(); }));
    const auto behind = static_cast<std::size_t>(std::count_if(
        turns.begin(), turns.end(), [&](const auto& turn) { return turn.begin >= span.end(); }));
    context.fromStart = before <= linesAround;
    context.toEnd = behind < linesAround;
    std::string last;
    for (const auto& [begin, turn, speaker] : turns) {
        if (turn.text.empty()) continue;
        const auto names = turn.spokenFrom > 0 || speaker != last;
        const auto words = turn.text.substr(schema::byteOffset(turn.text, turn.spokenFrom));
        context.lines.push_back({names ? speaker : std::string(), words,
                                 markIn(span, begin + turn.spokenFrom, turn.length - turn.spokenFrom)});
        last = speaker;
    }
    return context;
}

}  // namespace wederhoor::present
