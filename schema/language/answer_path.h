#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace wederhoor::schema {

/// Which answer of a response: `name`, `repeat[2]/name` (rows count from 1) or `table[row]/column`.
struct AnswerPath {
    std::string container;  ///< name of the repeat or table; empty for a question that stands alone
    std::string row;        ///< row number of a repeat, row name of a table; empty without a container
    std::string question;   ///< name of the question or column

    /// nullopt if the text is not of one of the three forms.
    static std::optional<AnswerPath> parse(std::string_view text);
    std::string text() const;

    friend auto operator<=>(const AnswerPath&, const AnswerPath&) = default;
};

}  // namespace wederhoor::schema
