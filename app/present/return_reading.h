#pragma once

#include <optional>
#include <string>
#include <vector>

#include "forms/xml/response_file.h"
#include "schema/language/form.h"
#include "schema/study/response.h"

namespace wederhoor::present {

/// A return, understood against the questionnaire of the study. Nothing of it is lost: what can't become an
/// answer is set aside as it was written.
struct ReturnReading {
    struct Given {
        schema::AnswerPath path;  ///< in the names of the study's form
        schema::Value value;
        std::string other;
        std::optional<schema::SourceKind> source;
        std::string reference;
        std::string remark;
        std::string doubt = {};  ///< a sentence: why it may not be what was meant
    };
    struct SetAside {
        std::string path;                         ///< as the return names it
        std::optional<schema::AnswerPath> asked;  ///< the question it was meant for; nullopt: nobody knows
        std::string raw;
        std::string why;  ///< a sentence
        schema::Place place;
        bool contradicts = false;  ///< something else in the return
    };
    std::vector<Given> given;  ///< each path once; with a value, or with something said beside it
    std::vector<SetAside> aside;
};

/// Names of earlier versions become those of this one. Set aside are: names that no version of the form
/// knows, values that a question can't have (another type, no such choice, too many decimals, no such day),
/// answers to what is worked out, and what contradicts something else: a choice beside one that goes with no
/// other, a reason for having no value beside a value, what "other" stands for where it is not chosen, and a
/// second answer that differs from the first.
ReturnReading understood(const schema::Form& form, const forms::ResponseFile& response);

}  // namespace wederhoor::present
