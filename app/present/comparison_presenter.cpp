#include "app/present/comparison_presenter.h"

#include <algorithm>
#include <numeric>

#include "app/present/evidence_place.h"
#include "app/present/report_parts.h"
#include "app/present/study_setup.h"
#include "app/present/tracer.h"
#include "db/store/comparisons.h"
#include "db/store/questionnaires.h"
#include "forms/chart/bar_chart.h"
#include "schema/base/say.h"
#include "schema/base/trouble.h"

namespace wederhoor::present {

using schema::OverviewTable;
using schema::say;

namespace {
/// Negative if `one` is less. Of values of different kinds, and of texts and choices, the words decide.
int compared(const OverviewTable::Row& row, std::size_t one, std::size_t other) {
    const auto& a = row.values[one];
    const auto& b = row.values[other];
    if (a.as<double>() && b.as<double>()) {
        return *a.as<double>() < *b.as<double>() ? -1 : *a.as<double>() > *b.as<double>();
    }
    if (a.as<bool>() && b.as<bool>()) return int(*a.as<bool>()) - int(*b.as<bool>());
    return row.cells[one].compare(row.cells[other]);
}

ComparisonPresenter::Table::Row shown(const OverviewTable::Row& row, const std::vector<std::size_t>& order) {
    ComparisonPresenter::Table::Row made{row.name, row.heading(), {}};
    for (const auto at : order) made.cells.push_back({row.cells[at], row.values[at].isAnswer()});
    made.cells.push_back({row.summaryText, true});
    made.cells.push_back({row.referenceText, true});
    return made;
}
}  // namespace

ComparisonPresenter::ComparisonPresenter(Workspace& workspace)
    : m_workspace(workspace),
      m_onChange(workspace.changed().subscribe([this] {
          forget();
          m_changed.emit();
      })),
      m_onChoice(workspace.chosen().subscribe([this] { m_changed.emit(); })) {}

void ComparisonPresenter::forget() {
    m_stale = true;
    m_obstacle.clear();
    m_table.reset();
    m_trace.reset();
}

const ComparisonValues* ComparisonPresenter::values() {
    if (m_stale) {
        if (m_values && !m_values->refresh()) m_values.reset();
        m_stale = false;
    }
    if (m_values || !m_obstacle.empty()) return m_values ? &*m_values : nullptr;
    const auto& study = m_workspace.study();
    if (!db::Questionnaires(study).current()) {
        m_obstacle = say("The study has no questionnaire yet, so there are no answers to compare.");
    } else if (!db::Comparisons(study).kept()) {
        m_obstacle =
            say("The study has no comparison yet: the file that comes with a questionnaire and says "
                "which figures are compared.");
    } else if (m_workspace.municipalities().empty()) {
        m_obstacle = say("There are no municipalities to compare yet.");
    } else {
        schema::NoProgress progress;
        m_values.emplace(study, progress);
    }
    return m_values ? &*m_values : nullptr;
}

const std::string& ComparisonPresenter::obstacle() {
    values();
    return m_obstacle;
}

bool ComparisonPresenter::needsComparison() {
    return !obstacle().empty() && db::Questionnaires(m_workspace.study()).current() &&
           !db::Comparisons(m_workspace.study()).kept();
}

void ComparisonPresenter::useComparison(const std::filesystem::path& file) {
    m_workspace.change([&](db::Study& study) {
        for (const auto& finding : present::useComparison(study, file)) {
            if (finding.severity == schema::Severity::error) throw schema::Refusal(finding.text());
        }
    });
}

std::vector<ComparisonPresenter::Chapter> ComparisonPresenter::chapters() {
    std::vector<Chapter> chapters;
    if (!values()) return chapters;
    const auto language = m_workspace.study().language();
    for (const auto& overview : m_values->comparison().overviews) {
        // The outline's title is the short one.
        const auto* outline = m_values->comparison().chapter(overview.chapter);
        chapters.push_back({overview.chapter, (outline ? outline->title : overview.title).in(language)});
    }
    return chapters;
}

const schema::Overview* ComparisonPresenter::overview() {
    if (!values()) return nullptr;
    const auto& overviews = m_values->comparison().overviews;
    if (overviews.empty()) return nullptr;
    for (const auto& overview : overviews) {
        if (overview.chapter == m_chapter) return &overview;
    }
    return &overviews.front();
}

int ComparisonPresenter::chapter() {
    const auto* overview = this->overview();
    return overview ? overview->chapter : 0;
}

void ComparisonPresenter::showChapter(int number) {
    if (number == chapter()) return;
    m_chapter = number;
    m_order.reset();
    m_table.reset();
    m_changed.emit();
}

std::vector<std::size_t> ComparisonPresenter::sorted(const OverviewTable& table) const {
    std::vector<std::size_t> order(table.municipalities.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    if (!m_order) return order;
    const auto row = std::find_if(table.rows.begin(), table.rows.end(),
                                  [this](const auto& each) { return each.name == m_order->indicator; });
    if (row == table.rows.end()) return order;
    std::stable_sort(order.begin(), order.end(), [&](std::size_t one, std::size_t other) {
        const bool oneAnswered = row->values[one].isAnswer();
        if (oneAnswered != row->values[other].isAnswer()) return oneAnswered;
        if (!oneAnswered) return false;
        const auto difference = compared(*row, one, other);
        return m_order->highestFirst ? difference > 0 : difference < 0;
    });
    return order;
}

const ComparisonPresenter::Table& ComparisonPresenter::table() {
    if (m_table) return *m_table;
    m_table.emplace();
    const auto* overview = this->overview();
    if (!overview) return *m_table;
    const auto worked = m_values->table(*overview, m_workspace.study().language());
    const auto order = sorted(worked);
    for (const auto at : order) m_table->columns.push_back(worked.municipalities[at]);
    m_table->municipalities = order.size();
    m_table->columns.push_back(say("Together"));
    m_table->columns.push_back(say("Reference group"));
    for (const auto& row : worked.rows) m_table->rows.push_back(shown(row, order));
    return *m_table;
}

void ComparisonPresenter::sortByRow(std::size_t row) {
    const auto indicator = table().rows.at(row).indicator;
    if (!m_order || m_order->indicator != indicator) {
        m_order = {indicator, true};
    } else if (m_order->highestFirst) {
        m_order->highestFirst = false;
    } else {
        m_order.reset();
    }
    m_table.reset();
    m_changed.emit();
}

void ComparisonPresenter::drillDown(std::size_t row, std::optional<std::size_t> column) {
    const auto& table = this->table();
    m_figure = table.rows.at(row).indicator;
    if (column && *column < table.municipalities) m_figure += "@" + table.columns[*column];
    m_trace.reset();
    m_changed.emit();
}

std::optional<std::pair<std::size_t, std::optional<std::size_t>>> ComparisonPresenter::tracedCell() {
    const auto& table = this->table();
    const auto at = m_figure.find('@');
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        if (table.rows[row].indicator != m_figure.substr(0, at)) continue;
        if (at == std::string::npos) return std::pair{row, std::nullopt};
        for (std::size_t column = 0; column < table.municipalities; ++column) {
            if (table.columns[column] == m_figure.substr(at + 1))
                return std::pair{row, std::optional(column)};
        }
    }
    return std::nullopt;
}

const std::vector<TraceNode>& ComparisonPresenter::trace() {
    if (m_trace) return *m_trace;
    m_trace.emplace();
    const auto evidence = schema::Evidence::parse(m_figure);
    if (!evidence || !values()) return *m_trace;
    schema::NoProgress progress;
    m_trace = traceTree(Tracer(m_workspace.study(), progress, &*m_values).trace(*evidence));
    return *m_trace;
}

std::optional<Place> ComparisonPresenter::placeOf(std::size_t node) {
    const auto evidence = schema::Evidence::parse(trace().at(node).reference);
    return evidence ? present::placeOf(m_workspace.study(), *evidence) : std::nullopt;
}

std::optional<std::size_t> ComparisonPresenter::charted() {
    if (!values()) return std::nullopt;
    const auto& municipalities = m_values->municipalities();
    for (std::size_t at = 0; at < municipalities.size(); ++at) {
        if (m_workspace.municipality() && municipalities[at].id == m_workspace.municipality()->id) return at;
    }
    return 0;
}

std::vector<ComparisonPresenter::Chart> ComparisonPresenter::charts(double width) {
    std::vector<Chart> charts;
    const auto municipality = charted();
    if (!municipality) return charts;
    const ReportSource source{*m_values, m_workspace.study().language(), {}};
    for (const auto& definition : m_values->comparison().charts) {
        auto made = chartFor(source, definition, *municipality);
        charts.push_back({forms::drawn(made.chart, width), std::move(made.note)});
    }
    return charts;
}

void ComparisonPresenter::arrive(const Place& place) {
    const auto* spot = std::get_if<IndicatorSpot>(&place.at);
    if (!spot || !values()) return;
    for (const auto& overview : m_values->comparison().overviews) {
        for (const auto& indicator : overview.indicators) {
            if (indicator.name != spot->indicator) continue;
            showChapter(overview.chapter);
            m_figure = indicator.name;
            for (const auto& municipality : m_values->municipalities()) {
                if (municipality.id == place.municipality) m_figure += "@" + municipality.name;
            }
            m_trace.reset();
            m_changed.emit();
            return;
        }
    }
}

}  // namespace wederhoor::present
