#include "app/present/interviews_presenter.h"

#include <algorithm>
#include <array>

#include "schema/base/say.h"
#include "schema/rules/words.h"

namespace wederhoor::present {

using schema::Audience;
using schema::say;

namespace {
// Two separate group interviews in each municipality (the methodology's step 4).
constexpr std::array<Audience, 2> expectedGroups{Audience::residents, Audience::partners};

bool isExpected(Audience audience) {
    return std::find(expectedGroups.begin(), expectedGroups.end(), audience) != expectedGroups.end();
}

InterviewsPresenter::MunicipalityCoverage coverageOf(const schema::Municipality& municipality,
                                                     const std::vector<db::InterviewRow>& rows) {
    InterviewsPresenter::MunicipalityCoverage coverage{municipality.id, municipality.name, {}, "", false};
    for (int i = 0; i <= static_cast<int>(Audience::aldermen); ++i) {
        const auto audience = static_cast<Audience>(i);
        InterviewsPresenter::Heard heard{audience, 0, 0, isExpected(audience)};
        for (const auto& row : rows) {
            if (row.interview.municipality != municipality.id || row.interview.audience != audience) continue;
            ++heard.interviews;
            if (row.interview.kind == schema::InterviewKind::group) ++heard.groups;
        }
        if (heard.expected || heard.interviews > 0) coverage.heard.push_back(heard);
    }
    int held = 0;
    std::string missing;
    for (const auto& heard : coverage.heard) {
        if (!heard.expected) continue;
        held += heard.groups > 0;
        if (heard.groups == 0) missing += (missing.empty() ? "" : ", ") + schema::inWords(heard.audience);
    }
    coverage.complete = missing.empty();
    coverage.sentence = say("%1 of %2 group interviews", held, expectedGroups.size());
    if (!missing.empty()) coverage.sentence = say("%1; still to be heard: %2", coverage.sentence, missing);
    return coverage;
}
}  // namespace

InterviewsPresenter::InterviewsPresenter(Workspace& workspace)
    : m_workspace(workspace),
      m_onChange(workspace.changed().subscribe([this] { forget(); })),
      m_onChoice(workspace.chosen().subscribe([this] { forget(); })) {}

void InterviewsPresenter::setScope(Scope scope) {
    m_scope = scope;
    forget();
}

void InterviewsPresenter::forget() {
    m_isRead = false;
    m_changed.emit();
}

const std::vector<db::InterviewRow>& InterviewsPresenter::rows() const {
    read();
    return m_rows;
}

const std::vector<InterviewsPresenter::MunicipalityCoverage>& InterviewsPresenter::coverage() const {
    read();
    return m_coverage;
}

void InterviewsPresenter::read() const {
    if (m_isRead) return;
    m_isRead = true;
    m_rows = db::interviewList(m_workspace.study());
    const auto chosen = m_scope == Scope::municipality ? m_workspace.municipality() : std::nullopt;
    m_coverage.clear();
    for (const auto& municipality : m_workspace.municipalities()) {
        if (chosen && chosen->id != municipality.id) continue;
        m_coverage.push_back(coverageOf(municipality, m_rows));
    }
    if (!chosen) return;
    std::erase_if(m_rows,
                  [&](const db::InterviewRow& row) { return row.interview.municipality != chosen->id; });
}

}  // namespace wederhoor::present
