#include "app/present/report_plan.h"

#include <algorithm>

#include "app/present/draft_prose.h"
#include "app/present/quote_citations.h"
#include "app/present/report_parts.h"
#include "app/present/study_form.h"
#include "db/query/study_facts.h"
#include "db/store/comparisons.h"
#include "db/store/observations.h"
#include "db/store/questionnaires.h"
#include "schema/base/say.h"

namespace wederhoor::present {

using schema::MunicipalityFacts;
using schema::say;

namespace {
class Planning {
public:
    Planning(const db::Study& study, const std::string& language)
        : m_study(study),
          m_language(language),
          m_comparison(comparisonOf(study)),
          m_facts(db::municipalityFacts(study)),
          m_observations(db::Observations(study).all()) {}

    ReportPlan plan() {
        part("1", schema::worded(m_language, "Introduction"), {});
        for (const auto& chapter : m_comparison.outline) {
            if (isCompared(chapter)) compared(chapter);
        }
        part(accountLabel(m_comparison), schema::worded(m_language, "Methodological account"), {});
        for (std::size_t at = 0; at < m_facts.size(); ++at) annex(annexLabel(at), m_facts[at]);
        feedback();
        quotesWithoutConsent();
        return std::move(m_plan);
    }

private:
    void part(std::string label, std::string title, std::string holds) {
        m_plan.parts.push_back({std::move(label), std::move(title), std::move(holds)});
    }
    void lack(std::string sentence, Page page, std::optional<schema::MunicipalityId> municipality) {
        m_plan.lacks.push_back({std::move(sentence), {page, municipality, {}}});
    }

    void compared(const schema::OutlineChapter& chapter) {
        std::size_t indicators = 0;
        for (const auto& overview : m_comparison.overviews) {
            if (overview.chapter == chapter.number) indicators += overview.indicators.size();
        }
        const auto observations =
            std::count_if(m_observations.begin(), m_observations.end(),
                          [&](const auto& each) { return each.chapter == chapter.number; });
        const auto title = chapter.title.in(m_language);
        for (const auto& observation : m_observations) {
            if (observation.chapter != chapter.number || !observation.evidence.empty()) continue;
            m_plan.lacks.push_back({say("Observation O%1 rests on nothing yet.", observation.number),
                                    {Page::comparison, std::nullopt, ObservationSpot{observation.number}}});
        }
        part(std::to_string(chapter.number), title,
             say("indicators: %1, observations: %2", indicators, observations));
        if (observations == 0) {
            lack(say("Chapter %1, %2, has no observations yet.", chapter.number, title), Page::comparison,
                 std::nullopt);
        }
    }

    void annex(std::string label, const MunicipalityFacts& facts) {
        const auto& [id, name, code, note] = facts.municipality;
        part(std::move(label), name,
             facts.draft
                 ? say("version %1 of the description, charts: %2", *facts.draft, m_comparison.charts.size())
                 : say("no description, charts: %1", m_comparison.charts.size()));
        if (!facts.draft) {
            lack(say("%1 has no description yet.", name), Page::drafts, id);
        } else if (!facts.roundOpenedOn) {
            lack(say("%1 has not had its say on its description yet.", name), Page::rounds, id);
        } else if (!facts.roundClosedOn) {
            lack(say("The comment round of %1 is still open.", name), Page::rounds, id);
        }
        if (!facts.signedOffOn) lack(say("%1 has not signed off its review.", name), Page::review, id);
        if (facts.openQueries > 0) {
            lack(say("%1 has open queries: %2.", name, facts.openQueries), Page::review, id);
        }
    }

    void feedback() {
        const auto questions = db::Observations(m_study).learningQuestions().size();
        part(annexLabel(m_facts.size()), schema::worded(m_language, "Feedback meeting"),
             say("learning questions: %1", questions));
    }

    void quotesWithoutConsent() {
        for (const auto& [reference, places] : quoteCitations(m_study)) {
            const auto quoted = quotedWords(m_study, reference);
            const auto* reason = std::get_if<Unquotable>(&quoted);
            if (!reason) continue;
            const auto sentence =
                *reason == Unquotable::noConsent
                    ? say("Quote %1 is left out: there is no consent to quote from its interview.",
                          reference.text())
                    : say("Quote %1 is cited in %2, but it is not in the study.", reference.text(),
                          places.front());
            lack(sentence, Page::quotes, std::nullopt);
        }
    }

    const db::Study& m_study;
    const std::string& m_language;
    schema::Comparison m_comparison;
    std::vector<MunicipalityFacts> m_facts;
    std::vector<schema::Observation> m_observations;
    ReportPlan m_plan;
};
}  // namespace

ReportPlan reportPlan(const db::Study& study, const std::string& language) {
    ReportPlan none;
    if (!db::Questionnaires(study).current()) {
        none.obstacle = say("The study has no questionnaire yet, so there is nothing to report.");
        return none;
    }
    if (!db::Comparisons(study).kept()) {
        none.obstacle = say("The study has no comparison yet, which gives the report its chapters.");
        return none;
    }
    return Planning(study, language).plan();
}

}  // namespace wederhoor::present
