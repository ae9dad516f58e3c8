#include "app/view/report_panel.h"

#include <wx/filename.h>
#include <wx/filesys.h>
#include <wx/sizer.h>
#include <wx/utils.h>
#include <wx/wupdlock.h>

#include "app/present/language.h"
#include "app/view/words.h"
#include "schema/base/trouble.h"

namespace wederhoor::view {

using schema::say;

namespace {
/// The last column takes what the others leave.
void fillWidth(wxListCtrl& list) {
    const int last = list.GetColumnCount() - 1;
    int left = list.GetClientSize().x;
    for (int column = 0; column < last; ++column) left -= list.GetColumnWidth(column);
    list.SetColumnWidth(last, std::max(left, 20 * list.GetCharWidth()));
}

void fillWidthAlways(wxListCtrl& list) {
    list.Bind(wxEVT_SIZE, [&list](wxSizeEvent& event) {
        fillWidth(list);
        event.Skip();
    });
}
}  // namespace

ReportPanel::ReportPanel(wxWindow* parent, Desk& desk) : StepPanel(parent, desk), m_presenter(workspace()) {
    const auto flags = wxSizerFlags().Expand().Border(wxALL, FromDIP(6));
    m_obstacle = new EmptyState(this);
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(m_obstacle, wxSizerFlags().Expand());
    sizer->Add(layOutBar(), flags);
    m_result = new wxStaticText(this, wxID_ANY, "");
    sizer->Add(m_result, flags);
    sizer->Add(new wxStaticText(this, wxID_ANY, tr("What the report will &hold:")), flags);
    m_parts = layOutParts();
    sizer->Add(m_parts, wxSizerFlags(3).Expand().Border(wxLEFT | wxRIGHT, FromDIP(6)));
    m_lacksTitle = new wxStaticText(this, wxID_ANY, "");
    sizer->Add(m_lacksTitle, flags);
    m_lacks = new wxListCtrl(this, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                             wxLC_REPORT | wxLC_NO_HEADER | wxLC_SINGLE_SEL);
    m_lacks->SetName(tr("What a reader would miss"));
    m_lacks->AppendColumn("");
    fillWidthAlways(*m_lacks);
    m_lacks->Bind(wxEVT_LIST_ITEM_ACTIVATED,
                  [this](wxListEvent& event) { goToLack(static_cast<std::size_t>(event.GetIndex())); });
    sizer->Add(m_lacks, wxSizerFlags(2).Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(6)));
    SetSizer(sizer);
    m_onChanged = m_presenter.changed().subscribe([this] {
        m_stale = true;
        if (IsShownOnScreen()) show();
    });
}

wxSizer* ReportPanel::layOutBar() {
    const int gap = FromDIP(6);
    auto* bar = new wxBoxSizer(wxHORIZONTAL);
    bar->Add(new wxStaticText(this, wxID_ANY, tr("&Language of the report:")),
             wxSizerFlags().CentreVertical());
    m_language = new wxChoice(this, wxID_ANY);
    m_language->SetName(tr("Language of the report"));
    for (const auto& language : present::languages()) m_language->Append(wide(language.name));
    bar->Add(m_language, wxSizerFlags().CentreVertical().Border(wxLEFT, gap));
    bar->AddStretchSpacer();
    m_open = new wxButton(this, wxID_ANY, tr("&Open in the browser"));
    m_make = new wxButton(this, wxID_ANY, tr("&Make the report ..."));
    m_make->SetName(tr("Make the report"));
    bar->Add(m_open, wxSizerFlags().CentreVertical().Border(wxLEFT, gap));
    bar->Add(m_make, wxSizerFlags().CentreVertical().Border(wxLEFT, gap));
    m_language->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
        m_presenter.speak(present::languages()[static_cast<std::size_t>(event.GetSelection())].code);
    });
    m_make->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { make(); });
    m_open->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { openInBrowser(); });
    return bar;
}

wxListCtrl* ReportPanel::layOutParts() {
    auto* list =
        new wxListCtrl(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxLC_REPORT | wxLC_SINGLE_SEL);
    list->SetName(tr("What the report will hold"));
    list->AppendColumn("", wxLIST_FORMAT_LEFT, 5 * GetCharWidth());
    list->AppendColumn(tr("Chapter or annex"), wxLIST_FORMAT_LEFT, 44 * GetCharWidth());
    list->AppendColumn(tr("Contents"));
    fillWidthAlways(*list);
    return list;
}

void ReportPanel::refresh() {
    if (m_stale) show();
}

void ReportPanel::show() {
    m_stale = false;
    const auto& obstacle = m_presenter.plan().obstacle;
    m_obstacle->show(obstacle, {say("Go to the &comparison"), [this] {
                                    desk().go({present::Page::comparison, {}, {}});
                                }});
    m_make->Enable(obstacle.empty() && workspace().writable());
    for (std::size_t at = 0; at < present::languages().size(); ++at) {
        if (present::languages()[at].code == m_presenter.language()) {
            m_language->SetSelection(static_cast<int>(at));
        }
    }
    showPlan();
    showResult();
    Layout();
}

void ReportPanel::showPlan() {
    const auto& plan = m_presenter.plan();
    const wxWindowUpdateLocker locker(this);
    m_parts->DeleteAllItems();
    for (const auto& part : plan.parts) {
        const auto at = m_parts->InsertItem(m_parts->GetItemCount(), wide(part.label));
        m_parts->SetItem(at, 1, wide(part.title));
        m_parts->SetItem(at, 2, wide(part.holds));
    }
    m_lacks->DeleteAllItems();
    for (const auto& lack : plan.lacks) m_lacks->InsertItem(m_lacks->GetItemCount(), wide(lack.sentence));
    m_lacksTitle->SetLabel(plan.lacks.empty() ? tr("Nothing is missing that a reader would look for.")
                                              : tr("What a reader would &miss; Enter leads to it:"));
    m_lacks->Show(!plan.lacks.empty());
}

void ReportPanel::showResult() {
    const auto& result = m_presenter.result();
    m_open->Enable(result.has_value());
    if (result) {
        const auto& counts = result->counts;
        m_result->SetLabel(tr("%1: %2 chapters and annexes, %3 tables, %4 charts, %5 quotes.",
                              result->file.string(), counts.chapters, counts.tables, counts.charts,
                              counts.quotes));
        return;
    }
    const auto earlier = m_presenter.earlier();
    m_result->SetLabel(
        earlier.empty() ? tr("No report was made of this study yet.")
                        : tr("Made last on %1: %2.", earlier.back().madeOn.iso(), earlier.back().fileName));
}

std::vector<Command> ReportPanel::commands() {
    return {{say("&Make the report ..."), "Ctrl+E", [this] { make(); },
             [this] { return m_presenter.plan().obstacle.empty() && workspace().writable(); }},
            {say("&Open it in the browser"), "Ctrl+B", [this] { openInBrowser(); },
             [this] { return m_presenter.result().has_value(); }},
            {},
            {say("&Go to what is missing (Enter)"), "Ctrl+G",
             [this] {
                 const long chosen = m_lacks->GetNextItem(-1, wxLIST_NEXT_ALL, wxLIST_STATE_SELECTED);
                 if (chosen >= 0) goToLack(static_cast<std::size_t>(chosen));
             },
             [this] { return !m_presenter.plan().lacks.empty(); }}};
}

void ReportPanel::make() {
    const auto file = desk().ask().saveFile(say("Make the report"), m_presenter.proposedFile().string(),
                                            {say("Web pages"), "*.html"});
    if (!file) return;
    m_presenter.make(*file, [this](const std::string& title, auto work, auto then) {
        desk().workBeside(title, std::move(work), std::move(then));
    });
}

void ReportPanel::openInBrowser() {
    const auto& file = m_presenter.result()->file;
    if (!wxLaunchDefaultBrowser(wxFileSystem::FileNameToURL(wxFileName(wide(file.string()))))) {
        throw schema::FileTrouble(say("No browser could be started. The report is %1.", file.string()));
    }
}

void ReportPanel::goToLack(std::size_t lack) {
    desk().go(m_presenter.plan().lacks.at(lack).place);
}

}  // namespace wederhoor::view
