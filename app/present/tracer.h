#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "app/present/comparison_values.h"
#include "db/query/answer_history.h"
#include "schema/study/comment.h"
#include "schema/study/evidence.h"
#include "schema/study/observation.h"
#include "schema/study/quote.h"
#include "schema/study/trace.h"

namespace wederhoor::present {

/// Walks back from what is referred to. Nothing is looked up before it is needed; a thing that leads back to
/// itself is not followed twice on one way.
class Tracer {
public:
    /// `values`: the comparison of that study where it was worked out already; must outlive this. nullptr: it
    /// is worked out once it is needed.
    Tracer(const db::Study& study, schema::Progress& progress, const ComparisonValues* values = nullptr);

    /// Kind `missing`, saying what was probably meant, if it isn't in the study.
    schema::Trace trace(const schema::Evidence& evidence);

private:
    schema::Trace found(const schema::Evidence& evidence);

    // tracer_figures.cpp: from a figure to answers and their history
    schema::Trace figure(const schema::Evidence& evidence);
    schema::Trace indicatorOfAll(const schema::Indicator& indicator);
    schema::Trace indicatorOf(const schema::Indicator& indicator, std::size_t municipality);
    schema::Trace answer(const std::string& municipality, const std::string& path);
    schema::Trace answerAt(const schema::AnswerPath& path, std::size_t municipality);
    void addFormula(schema::Trace& trace, const std::string& formula, std::size_t municipality);

    // tracer_texts.cpp: from sentences to what they cite
    schema::Trace quote(schema::QuoteReference reference);
    schema::Trace paragraph(const std::string& municipality, schema::ParagraphNumber number);
    schema::Trace comment(const std::string& municipality, int number);
    schema::Trace observation(int number);
    schema::Trace document(const std::string& title);

    /// nullptr, with the reason in m_noValues, as long as there is no questionnaire or comparison.
    const ComparisonValues* values();

    const db::Study& m_study;
    schema::Progress& m_progress;
    std::string m_language;
    std::optional<ComparisonValues> m_ownValues;
    const ComparisonValues* m_values;
    std::string m_noValues;
    std::set<std::string> m_onTheWay;  ///< references, and paths of answers
};

/// A step that says that something isn't there.
schema::Trace missingTrace(std::string sentence);
/// What is known about an answer, as the steps behind it.
std::vector<schema::Trace> historyTraces(const db::AnswerHistory& history, const schema::Wording& wording);
/// What became of a comment, in a sentence; `version`: of the draft that it is about.
std::string commentSentence(const schema::Comment& comment, const schema::Disposition* disposition,
                            std::optional<int> version);

}  // namespace wederhoor::present
