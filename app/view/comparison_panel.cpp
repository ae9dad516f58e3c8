#include "app/view/comparison_panel.h"

#include <wx/sizer.h>
#include <wx/splitter.h>

#include "app/view/cut_texts.h"
#include "app/view/kept_split.h"
#include "app/view/words.h"
#include "schema/base/trouble.h"

namespace wederhoor::view {

using schema::say;

ComparisonPanel::ComparisonPanel(wxWindow* parent, Desk& desk)
    : StepPanel(parent, desk), m_presenter(workspace()), m_observations(workspace(), m_presenter) {
    m_obstacle = new EmptyState(this);
    m_book = new wxNotebook(this, wxID_ANY);
    m_book->AddPage(overviewPage(), tr("Overviews"));
    m_charts = new ChartView(m_book, m_presenter);
    m_book->AddPage(m_charts, tr("Charts"));
    m_observed = new ObservationsView(m_book, desk, m_observations, m_presenter);
    m_book->AddPage(m_observed, tr("Observations"));
    m_questions = new QuestionsView(m_book, m_observations);
    m_book->AddPage(m_questions, tr("Learning questions"));
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(m_obstacle, wxSizerFlags().Expand());
    sizer->Add(m_book, wxSizerFlags(1).Expand());
    SetSizer(sizer);
    m_book->Bind(wxEVT_NOTEBOOK_PAGE_CHANGED, [this](wxBookCtrlEvent& event) {
        event.Skip();
        keepTyped();
        show();
    });
    const auto changed = [this] {
        m_stale = true;
        if (IsShownOnScreen()) show();
    };
    m_onChanged = m_presenter.changed().subscribe(changed);
    m_onObserved = m_observations.changed().subscribe(changed);
}

wxWindow* ComparisonPanel::overviewPage() {
    const int gap = FromDIP(6);
    auto* across = new wxSplitterWindow(m_book, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                        wxSP_LIVE_UPDATE | wxSP_NOBORDER);
    auto* left = new wxPanel(across);
    auto* chapters = new wxBoxSizer(wxVERTICAL);
    chapters->Add(new wxStaticText(left, wxID_ANY, tr("C&hapter:")), wxSizerFlags().Border(wxALL, gap));
    m_chapters = new wxListBox(left, wxID_ANY);
    m_chapters->SetName(tr("Chapter"));
    tipWhenCut(*m_chapters);
    chapters->Add(m_chapters, wxSizerFlags(1).Expand());
    left->SetSizer(chapters);

    auto* split = new wxSplitterWindow(across, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                       wxSP_LIVE_UPDATE | wxSP_3DSASH);
    m_grid = new OverviewGrid(split, m_presenter);
    auto* below = new wxPanel(split);
    m_hint = new wxStaticText(below, wxID_ANY, tr("Choose a figure to see what it rests on."),
                              wxDefaultPosition, wxDefaultSize, wxST_ELLIPSIZE_END);
    m_go = new wxButton(below, wxID_ANY, tr("&Go there"));
    m_use = new wxButton(below, wxID_ANY, tr("Use as &evidence"));
    m_use->SetToolTip(tr("Add this to the evidence of the observation that is open"));
    m_trace = new TraceView(below, [this](std::size_t step) { goToStep(step); });
    auto* bar = new wxBoxSizer(wxHORIZONTAL);
    bar->Add(m_hint, wxSizerFlags(1).CentreVertical().Border(wxALL, gap));
    bar->Add(m_use, wxSizerFlags().Border(wxALL, gap));
    bar->Add(m_go, wxSizerFlags().Border(wxALL, gap));
    auto* traced = new wxBoxSizer(wxVERTICAL);
    traced->Add(bar, wxSizerFlags().Expand());
    traced->Add(m_trace, wxSizerFlags(1).Expand());
    below->SetSizer(traced);
    split->SplitHorizontally(m_grid, below);
    split->SetMinimumPaneSize(FromDIP(80));
    keepSash(*split, "overview", 0.6);

    across->SetMinimumPaneSize(FromDIP(120));
    across->SplitVertically(left, split);
    keepSash(*across, "chapters", 0.19);
    m_chapters->Bind(wxEVT_LISTBOX, [this](wxCommandEvent& event) {
        m_presenter.showChapter(
            m_presenter.chapters()[static_cast<std::size_t>(event.GetSelection())].number);
    });
    m_go->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { goToStep(); });
    m_use->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { useAsEvidence(); });
    return across;
}

ComparisonPanel::~ComparisonPanel() {
    // Its tabs ask the presenter for things, and tell of changes, to their end.
    m_book->SetEvtHandlerEnabled(false);
    DestroyChildren();
}

void ComparisonPanel::refresh() {
    if (m_stale) show();
}

void ComparisonPanel::show() {
    m_stale = false;
    showObstacle();
    if (m_obstacle->IsShown()) return;
    switch (tab()) {
        case overviewTab:
            showChapters();
            m_grid->show();
            m_trace->show(m_presenter.trace());
            m_go->Enable(!m_presenter.trace().empty());
            m_use->Enable(!m_presenter.trace().empty());
            m_hint->SetLabel(m_presenter.figure().empty()
                                 ? tr("Choose a figure to see what it rests on.")
                                 : tr("What it rests on (%1):", m_presenter.figure()));
            break;
        case chartsTab:
            m_charts->show();
            break;
        case observationsTab:
            m_observed->show();
            break;
        case questionsTab:
            m_questions->show();
            break;
    }
}

void ComparisonPanel::showObstacle() {
    EmptyState::Remedy remedy{say("Go to the &questionnaire"), [this] {
                                  desk().go({present::Page::intake, {}, {}});
                              }};
    if (m_presenter.needsComparison()) {
        remedy = {say("Choose a &comparison ..."), [this] {
                      const auto file =
                          desk().ask().openFile(say("Choose a comparison"), {say("Comparisons"), "*.xml"});
                      if (file) m_presenter.useComparison(*file);
                  }};
    }
    const auto& obstacle = m_presenter.obstacle();
    m_obstacle->show(obstacle, std::move(remedy));
    m_book->Show(obstacle.empty());
    Layout();
}

void ComparisonPanel::showChapters() {
    const auto chapters = m_presenter.chapters();
    wxArrayString titles;
    for (const auto& chapter : chapters) {
        titles.Add(wxString::Format("%d  ", chapter.number) + wide(chapter.title));
    }
    if (titles != m_chapters->GetStrings()) m_chapters->Set(titles);
    for (std::size_t at = 0; at < chapters.size(); ++at) {
        if (chapters[at].number == m_presenter.chapter()) m_chapters->SetSelection(static_cast<int>(at));
    }
}

void ComparisonPanel::arrive(const present::Place& place) {
    if (const auto* spot = std::get_if<present::ObservationSpot>(&place.at)) {
        m_book->SetSelection(observationsTab);
        m_observations.openObservation(spot->number);
    } else if (std::holds_alternative<present::IndicatorSpot>(place.at)) {
        m_book->SetSelection(overviewTab);
        m_presenter.arrive(place);
    }
}

void ComparisonPanel::keepTyped() {
    m_observations.keepTyped();
}

std::vector<wxWindow*> ComparisonPanel::panes() {
    switch (tab()) {
        case overviewTab:
            return {m_chapters, m_grid, &m_trace->tree()};
        case chartsTab:
            return {m_charts};
        case observationsTab:
            return {m_observed};
        default:
            return {m_questions};
    }
}

std::vector<Command> ComparisonPanel::commands() {
    const auto traced = [this] { return tab() == overviewTab && !m_presenter.figure().empty(); };
    const auto on = [this](Tab wanted) { return [this, wanted] { return tab() == wanted; }; };
    return {{say("&Order the municipalities by this figure"), "Ctrl+R", [this] { m_grid->sort(); },
             on(overviewTab)},
            {say("&Go to where the chosen step is seen (Enter)"), "Ctrl+G", [this] { goToStep(); }, traced},
            {say("Use as &evidence"), "Ctrl+E", [this] { useAsEvidence(); }, traced},
            {},
            {say("&New observation"),
             "Ctrl+N",
             [this] {
                 m_book->SetSelection(observationsTab);
                 m_observed->openNew();
             },
             {}},
            {say("New &learning question"),
             "Ctrl+Shift+N",
             [this] {
                 m_book->SetSelection(questionsTab);
                 m_questions->openNew();
             },
             {}},
            {say("&Keep what was written"), "Ctrl+S", [this] { keepTyped(); }, {}},
            {},
            {say("Next &tab"),
             "Ctrl+PgDn",
             [this] { m_book->SetSelection(static_cast<std::size_t>((tab() + 1) % (questionsTab + 1))); },
             {}}};
}

void ComparisonPanel::goToStep(std::size_t step) {
    const auto place = m_presenter.placeOf(step);
    if (!place) throw schema::Refusal(say("There is no page where this step is seen."));
    desk().go(*place);
}

void ComparisonPanel::goToStep() {
    if (const auto step = m_trace->chosen()) goToStep(*step);
}

void ComparisonPanel::useAsEvidence() {
    const auto step = m_trace->chosen();
    const auto& reference = step ? m_presenter.trace()[*step].reference : m_presenter.figure();
    m_observations.addEvidence(reference);
    m_book->SetSelection(observationsTab);
}

}  // namespace wederhoor::view
