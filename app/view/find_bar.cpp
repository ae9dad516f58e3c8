#include "app/view/find_bar.h"

#include <wx/button.h>
#include <wx/sizer.h>

#include "app/view/words.h"

namespace wederhoor::view {

FindBar::FindBar(wxWindow* parent, Wishes wishes) : wxPanel(parent), m_wishes(std::move(wishes)) {
    m_field = new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxTE_PROCESS_ENTER);
    m_field->SetName(tr("Find in the text"));
    m_told = new wxStaticText(this, wxID_ANY, "");
    auto* next = new wxButton(this, wxID_ANY, tr("&Next"));
    auto* previous = new wxButton(this, wxID_ANY, tr("Pre&vious"));
    next->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { find(true); });
    previous->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { find(false); });
    m_field->Bind(wxEVT_KEY_DOWN, [this](wxKeyEvent& event) {
        const int key = event.GetKeyCode();
        if (key == WXK_ESCAPE) {
            leave();
        } else if (key == WXK_RETURN || key == WXK_NUMPAD_ENTER) {
            find(!event.ShiftDown());
        } else {
            event.Skip();
        }
    });
    const int gap = FromDIP(4);
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(new wxStaticText(this, wxID_ANY, tr("Find:")),
             wxSizerFlags().CentreVertical().Border(wxALL, gap));
    row->Add(m_field, wxSizerFlags(1).CentreVertical().Border(wxALL, gap));
    row->Add(m_told, wxSizerFlags().CentreVertical().Border(wxALL, gap));
    row->Add(previous, wxSizerFlags().Border(wxALL, gap));
    row->Add(next, wxSizerFlags().Border(wxALL, gap));
    SetSizer(row);
    Hide();
}

void FindBar::start() {
    Show();
    GetParent()->Layout();
    m_field->SetFocus();
    m_field->SelectAll();
}

void FindBar::leave() {
    if (!IsShown()) return;
    Hide();
    m_told->SetLabel("");
    GetParent()->Layout();
    m_wishes.left();
}

void FindBar::find(bool forward) {
    m_told->SetLabelText(m_wishes.find(m_field->GetValue(), forward));
    Layout();
}

}  // namespace wederhoor::view
