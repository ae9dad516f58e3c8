#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/present/choice_labels.h"
#include "db/file/study_file.h"
#include "db/journal/touched.h"
#include "schema/base/date.h"
#include "schema/base/progress.h"
#include "schema/language/evaluation.h"
#include "schema/rules/comparison.h"
#include "schema/study/municipality.h"

namespace wederhoor::present {

/// What the municipalities are compared on, worked out from their answers as they are now. A picture of the
/// study at the moment it was made; the study must outlive it.
class ComparisonValues {
public:
    /// Throws schema::Refusal when the study has no questionnaire or no comparison yet. Stops early, with
    /// municipalities left out, once the progress is cancelled: ask it.
    ComparisonValues(const db::Study& study, schema::Progress& progress);

    /// Of one municipality alone, for who writes about that one.
    ComparisonValues(const db::Study& study, const schema::Municipality& only);

    /// Works out anew what changed in the study since: the municipalities whose answers did. False if that
    /// won't do, and new ones are to be made: the questionnaire, the municipalities or much else changed.
    bool refresh();

    const db::Study& study() const { return m_study; }
    const std::shared_ptr<const schema::Form>& form() const { return m_form; }
    const schema::Comparison& comparison() const { return m_comparison; }
    const std::vector<schema::ReferenceValue>& references() const { return m_references; }

    /// By name.
    const std::vector<schema::Municipality>& municipalities() const { return m_municipalities; }
    /// Throws schema::Refusal, with the name that was probably meant, if there is none.
    std::size_t indexOf(const std::string& municipality) const;
    const schema::Evaluation& evaluation(std::size_t municipality) const {
        return m_answers[municipality].evaluation;
    }
    const OtherWords& others(std::size_t municipality) const { return m_answers[municipality].others; }

    /// Throws schema::Refusal for an expression that does not fit the questionnaire. Read once; good as long
    /// as this is.
    const schema::Expression& expression(const std::string& text) const;
    schema::Value value(const std::string& expression, std::size_t municipality) const;
    schema::Value value(const schema::Indicator& indicator, std::size_t municipality) const;

    /// How an indicator is written for one municipality, or for all together (nullopt).
    schema::Wording wording(const schema::Indicator& indicator, std::optional<std::size_t> municipality,
                            const std::string& language) const;
    schema::OverviewTable table(const schema::Overview& overview, const std::string& language) const;

private:
    explicit ComparisonValues(const db::Study& study);
    void add(const schema::Municipality& municipality);
    struct Answers {
        schema::Evaluation evaluation;
        OtherWords others;
    };
    Answers answersOf(schema::MunicipalityId municipality) const;

    const db::Study& m_study;
    std::shared_ptr<const schema::Form> m_form;
    schema::Comparison m_comparison;
    std::vector<schema::ReferenceValue> m_references;
    std::vector<schema::Municipality> m_municipalities;
    std::vector<Answers> m_answers;  ///< one a municipality
    schema::Date m_today = schema::Date::today();
    std::optional<db::EntryId> m_upTo;
    mutable std::map<std::string, schema::Expression> m_expressions;  ///< by their text
};

}  // namespace wederhoor::present
