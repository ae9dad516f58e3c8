#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/present/place.h"
#include "app/present/review_reading.h"
#include "schema/study/document.h"
#include "schema/study/query.h"

namespace wederhoor::present {

/// All that is known about one question of a review, in words. Labels and answers are in the study's
/// language, the rest in the reader's.
struct ReviewSheet {
    struct AboutIt {
        schema::QueryId id;
        std::string kind;
        std::string text;
        std::string opened;  ///< who and when
        std::string answer;  ///< with who and when; empty if there is none
        std::string closed;  ///< why, who and when; empty while it is open
        bool isOpen = true;
    };
    struct Remark {
        std::string text;
        std::string by;  ///< who and when
    };
    struct Held {  ///< a document held against it
        schema::Verdict verdict;
        std::string document;
        std::string words;
        std::string note;
        std::string by;
        DocumentSpot spot;
    };
    struct Step {
        std::string at;
        std::string what;
        std::string who;
        std::string text;
    };

    schema::AnswerPath path;
    std::string section;
    std::string question;
    std::string hint;
    std::string returned;
    std::string current;
    bool isChanged = false;  ///< it is not as returned any more
    bool isCalculated = false;
    std::string state;   ///< where the answer stands; empty if nothing has happened to it
    std::string source;  ///< where the answer comes from, as the respondent says; may be empty
    std::vector<std::string>
        failing;  ///< what the form says about checks that fail now, and no query is open about
    std::vector<AboutIt> queries;  ///< open ones first, else oldest first
    std::vector<Remark> remarks;   ///< oldest first; the respondent's own before those of reviews
    std::vector<Held> documents;   ///< oldest first
    std::vector<Step> history;     ///< oldest first
};

/// `path`: one that the form has.
ReviewSheet reviewSheet(const db::Study& study, const ReviewReading& reading, const schema::AnswerPath& path);

}  // namespace wederhoor::present
