#pragma once

#include <string>
#include <string_view>

#include "schema/base/date.h"
#include "schema/base/say.h"
#include "schema/language/value.h"
#include "schema/rules/report_word_table.h"

namespace wederhoor::schema {

/// A fixed word or sentence of reports, charts and tables of figures, by its English. These follow the
/// study's language, not that of whoever runs the program (that is say()). A sentence that the table lacks
/// does not compile.
class ReportWord {
public:
    consteval ReportWord(const char* english) : m_index(0) {  // NOLINT: meant to convert
        while (reportWordTable[m_index].english != std::string_view(english)) ++m_index;
    }

    /// `nl` gives the Dutch, any other language the English.
    std::string_view in(std::string_view language) const {
        const auto& word = reportWordTable[m_index];
        return language == "nl" ? word.dutch : word.english;
    }

private:
    std::size_t m_index;
};

/// The word in that language, `%1` .. `%9` replaced by the arguments (texts or numbers).
template <class... Arguments>
std::string worded(std::string_view language, ReportWord word, const Arguments&... arguments) {
    return detail::filledIn(word.in(language), {detail::asText(arguments)...});
}

/// Why there is no value: `not answered`, `don't know` ... Empty for an answer.
std::string absenceWord(const Value& value, std::string_view language);

/// What to do with zeros at the end of a number's decimals.
enum class Zeros { keep, trim };

/// `1,234.50` in English, `1.234,50` in Dutch; rounded half away from zero. Not for numbers that aren't
/// finite.
std::string numberWord(double number, int decimals, std::string_view language, Zeros zeros = Zeros::keep);

/// `18 February 2008`, `18 februari 2008`.
std::string dateWord(Date date, std::string_view language);

}  // namespace wederhoor::schema
