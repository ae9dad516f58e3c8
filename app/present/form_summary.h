#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "schema/language/questionnaire.h"

namespace wederhoor::present {

/// What is in a questionnaire, for whoever has just checked it.
struct FormSummary {
    struct Language {
        std::string code;
        std::size_t untranslated;  ///< texts that the form's own language has and this one lacks
    };
    std::size_t sections = 0;
    std::size_t questions = 0;  ///< also the questions of repeats and the columns of tables; no notes
    std::size_t notes = 0;
    std::size_t repeats = 0;
    std::size_t tables = 0;
    std::size_t checks = 0;
    std::size_t expressions = 0;
    std::vector<Language> languages;  ///< the form's own first
};

FormSummary summaryOf(const schema::Questionnaire& questionnaire);

}  // namespace wederhoor::present
