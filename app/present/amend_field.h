#pragma once

#include <string>
#include <vector>

#include "app/present/review_reading.h"
#include "schema/language/answer_text.h"

namespace wederhoor::present {

/// What a person typed to amend an answer, by the question's type; `blank`, and the reasons for having no
/// answer that the question allows, go too. `language`: of the study; decides the decimal sign.
schema::ReadAnswer readAmendment(const schema::Questionnaire& questionnaire, const schema::Question& question,
                                 const std::string& typed, const std::string& language);

/// How the answer to a question is typed, and what is typed there now.
struct AmendField {
    enum class Kind {
        text,    ///< one line
        lines,   ///< several
        one,     ///< one of `options`
        several  ///< any of `options`
    };
    struct Option {
        std::string value;  ///< as it is typed
        std::string label;
    };

    Kind kind = Kind::text;
    std::string unit;             ///< what stands behind the field: `fte`, `%`, `EUR`; may be empty
    std::vector<Option> options;  ///< of a choice
    std::vector<Option>
        noAnswer;       ///< typed instead of an answer: blank, and the reasons that the form allows
    std::string typed;  ///< the answer as it is; of several choices their values, spaces between
};

/// `path`: one that the form has.
AmendField amendField(const ReviewReading& reading, const schema::AnswerPath& path);

}  // namespace wederhoor::present
