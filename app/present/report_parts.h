#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/present/comparison_values.h"
#include "forms/page/report.h"
#include "schema/rules/report_words.h"
#include "schema/study/municipality_facts.h"

// What the chapters of a report are made of; see report.h for the whole.
namespace wederhoor::present {

/// What every part of a report needs.
struct ReportSource {
    const ComparisonValues& values;
    std::string language;
    std::vector<schema::MunicipalityFacts> facts;  ///< as values.municipalities()

    const db::Study& study() const { return values.study(); }
    template <class... Arguments>
    std::string word(schema::ReportWord word, const Arguments&... arguments) const {
        return schema::worded(language, word, arguments...);
    }
    std::string day(schema::Date date) const { return schema::dateWord(date, language); }
};

/// How annexes are counted: `A`, `B` ... `Z`, `AA` ...
std::string annexLabel(std::size_t index);
/// Behind the last chapter of the outline.
std::string accountLabel(const schema::Comparison& comparison);
/// The profile of a municipality is in its annex; it is not compared.
inline bool isCompared(const schema::OutlineChapter& chapter) {
    return chapter.number > 1;
}

forms::ReportChapter introduction(const ReportSource& source);
/// One chapter of the outline: its overview, and the observations of that chapter.
forms::ReportChapter themeChapter(const ReportSource& source, const schema::OutlineChapter& chapter);
forms::ReportChapter account(const ReportSource& source, const std::string& label);
forms::ReportChapter municipalityAnnex(const ReportSource& source, std::size_t municipality,
                                       const std::string& label);
forms::ReportChapter feedbackMeeting(const ReportSource& source, const std::string& label);

/// A chart of the comparison for one municipality, beside the reference group.
forms::ReportChart chartFor(const ReportSource& source, const schema::ChartDefinition& definition,
                            std::size_t municipality);

/// Words without a reference of their own.
forms::ReportRun plainRun(std::string words);
forms::ReportParagraph plainParagraph(std::string words);

}  // namespace wederhoor::present
