#include "app/present/answer_finder.h"

#include <array>

#include "schema/base/matching.h"

namespace wederhoor::present {

AnswerFinder::AnswerFinder(const ReviewReading& reading) {
    const auto& evaluation = reading.facts.evaluation;
    for (const auto& path : evaluation.paths()) {
        if (!evaluation.isAsked(path)) continue;
        Found found{path, reading.labelOf(path), reading.words(path, evaluation.given(path))};
        auto letters = schema::folded(found.question + " " + path.text());
        m_known.push_back({std::move(found), std::move(letters)});
    }
}

std::vector<AnswerFinder::Found> AnswerFinder::find(const std::string& typed, std::size_t limit) const {
    const auto letters = schema::folded(typed);
    std::array<std::vector<const Found*>, 3> ranked;
    for (const auto& known : m_known) {
        if (known.found.path.text() == typed) {
            ranked[0].push_back(&known.found);
        } else if (known.letters.starts_with(letters)) {
            ranked[1].push_back(&known.found);
        } else if (schema::matches(known.letters, letters)) {
            ranked[2].push_back(&known.found);
        }
    }
    std::vector<Found> found;
    for (const auto& rank : ranked) {
        for (const auto* each : rank) {
            if (found.size() < limit) found.push_back(*each);
        }
    }
    return found;
}

}  // namespace wederhoor::present
