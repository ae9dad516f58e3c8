#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "app/present/review_reading.h"

namespace wederhoor::present {

/// Finds the answer that a person means from a few letters of its question or its name.
class AnswerFinder {
public:
    struct Found {
        schema::AnswerPath path;
        std::string question;
        std::string answer;
    };

    /// Of the questions that are asked of a municipality, and those that are worked out.
    explicit AnswerFinder(const ReviewReading& reading);

    /// At most `limit`: the one of exactly that name, then questions that begin with what was typed, then
    /// those that have all words of it somewhere, each in the form's order. Nothing typed finds all.
    std::vector<Found> find(const std::string& typed, std::size_t limit) const;

private:
    struct Known {
        Found found;
        std::string letters;  ///< folded: question and name
    };
    std::vector<Known> m_known;
};

}  // namespace wederhoor::present
