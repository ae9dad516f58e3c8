#include "app/present/difference_row.h"

#include <algorithm>

#include "schema/base/say.h"

namespace wederhoor::present {

DifferenceRow differenceRow(const OpenTranscript& open, const schema::CodingDifference& difference) {
    auto words = open.transcript().words(difference.span).value_or("");
    std::replace(words.begin(), words.end(), '\n', ' ');
    const auto by = difference.onlyBy.empty() ? schema::say("both, on other words")
                                              : schema::say("only %1", difference.onlyBy);
    return {words, open.look(difference.theme), by};
}

}  // namespace wederhoor::present
