#pragma once

#include <memory>
#include <optional>
#include <string>

#include "app/present/response_facts.h"

namespace wederhoor::db {
class Edit;
}

namespace wederhoor::present {

/// Where an answer comes from.
struct Citation {
    std::optional<schema::SourceKind> kind;
    std::string reference;  ///< which document, page or person

    friend bool operator==(const Citation&, const Citation&) = default;
};

/// What a researcher fills in at one question. What is not given stays as it is.
struct FilledIn {
    std::optional<schema::Value> value = {};
    std::optional<std::string> other = {};  ///< what the choice "other" stands for
    std::optional<Citation> citation = {};
    std::optional<std::string> remark = {};  ///< what the respondent noted beside it
};

/// Fills in the form of a municipality by hand, keeping `facts` in step with the study; after an exception
/// read those anew.
///
/// A response that came on paper is typed in: what is filled in is what was returned, until a review has
/// looked at the answer. What came as a file stays as it was returned; there, what is filled in amends the
/// answer. Both keep who did it and when. Queries about failed checks follow.
class ResponseFilling {
public:
    ResponseFilling(db::Edit& edit, std::shared_ptr<const schema::Form> form, ResponseFacts& facts,
                    schema::MunicipalityId municipality, schema::Moment now);

    /// The first thing that is filled in for a municipality makes a response of it, returned today. The path
    /// is one of the form's, of a question that is not worked out.
    void fillIn(const schema::AnswerPath& path, const FilledIn& filled);

    /// Takes out a row; those behind it move up, with all that was said about them. Its answers stand, blank,
    /// behind the last row, where what was returned stays readable. Afterwards `facts` are read anew.
    void removeRow(const schema::Repeat& repeat, std::size_t row);

private:
    void change(const schema::AnswerPath& path, const FilledIn& filled, const std::string& reason);
    schema::Answer& answerAt(const schema::AnswerPath& path);
    void note(schema::Answer& answer, const schema::Value& value, const std::string& reason);
    bool amends(const schema::Answer& answer) const;
    void ensureRevision();
    void checkAgain();

    db::Edit& m_edit;
    std::shared_ptr<const schema::Form> m_form;
    ResponseFacts& m_facts;
    schema::MunicipalityId m_municipality;
    schema::Moment m_now;
    std::string m_language;
};

}  // namespace wederhoor::present
