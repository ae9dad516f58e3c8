#include "app/view/start_panel.h"

#include <wx/button.h>
#include <wx/commandlinkbutton.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include "app/view/preferences.h"
#include "app/view/words.h"

namespace wederhoor::view {

StartPanel::StartPanel(wxWindow* parent, Actions actions) : wxPanel(parent), m_actions(std::move(actions)) {
    SetName("start");
    auto* title = new wxStaticText(this, wxID_ANY, tr("Measure municipalities, and hear the other side"));
    title->SetFont(GetFont().Bold().Scaled(1.6F));

    auto* ways = new wxBoxSizer(wxVERTICAL);
    const auto way = [&](const wxString& name, const wxString& what, const std::function<void()>& act) {
        auto* button =
            new wxCommandLinkButton(this, wxID_ANY, name, what, wxDefaultPosition, wxDefaultSize, wxBU_LEFT);
        button->Bind(wxEVT_BUTTON, [act](wxCommandEvent&) { act(); });
        ways->Add(button, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(8)));
    };
    way(tr("Open the &sample study"),
        tr("Seven municipalities, from the questionnaire to the report: to see what can be done here."),
        m_actions.openSample);
    way(tr("&New study ..."), tr("A title, a questionnaire, and the municipalities that you compare."),
        m_actions.makeNew);
    way(tr("Open a &study ..."), tr("Every study is one file, NAME.wederhoor. You can also drop it here."),
        m_actions.openOther);

    auto* label = new wxStaticText(this, wxID_ANY, tr("&Recent studies"));
    label->SetFont(GetFont().Bold());
    m_recent = new wxListBox(this, wxID_ANY);
    m_recent->SetName(tr("Recent studies"));
    m_recent->Bind(wxEVT_LEFT_UP, [this](wxMouseEvent& event) {
        event.Skip();
        // Once the list has dealt with the click: it goes out of sight then.
        if (m_recent->HitTest(event.GetPosition()) != wxNOT_FOUND) CallAfter([this] { openChosen(); });
    });
    m_recent->Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        if (event.GetKeyCode() == WXK_RETURN) {
            openChosen();
        } else {
            event.Skip();
        }
    });
    auto* recent = new wxBoxSizer(wxVERTICAL);
    recent->Add(label, wxSizerFlags().Border(wxBOTTOM, FromDIP(6)));
    recent->Add(m_recent, wxSizerFlags(1).Expand());

    auto* columns = new wxBoxSizer(wxHORIZONTAL);
    columns->Add(ways, wxSizerFlags(1).Expand().Border(wxRIGHT, FromDIP(24)));
    columns->Add(recent, wxSizerFlags(1).Expand());
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(title, wxSizerFlags().Border(wxALL, FromDIP(24)));
    all->Add(columns, wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(24)));
    SetSizer(all);
    refresh();
}

void StartPanel::refresh() {
    m_studies.clear();
    m_recent->Clear();
    for (const auto& study : RecentStudies::all()) {
        if (!std::filesystem::exists(study)) continue;
        m_studies.push_back(study);
        m_recent->Append(wide(study.stem().string() + " (" + study.parent_path().string() + ")"));
    }
    if (!m_studies.empty()) m_recent->SetSelection(0);
}

void StartPanel::openChosen() {
    const int chosen = m_recent->GetSelection();
    if (chosen != wxNOT_FOUND) m_actions.open(m_studies[static_cast<std::size_t>(chosen)]);
}

}  // namespace wederhoor::view
