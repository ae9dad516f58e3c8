#include "app/view/empty_state.h"

#include <wx/sizer.h>

#include "app/view/words.h"

namespace wederhoor::view {

namespace {
constexpr int widest = 70;  // letters in a line that reads well
}  // namespace

EmptyState::EmptyState(wxWindow* parent) : wxPanel(parent) {
    m_sentence = new wxStaticText(this, wxID_ANY, "");
    m_button = new wxButton(this, wxID_ANY, "");
    m_button->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { m_act(); });
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(m_sentence, wxSizerFlags().Border(wxALL, FromDIP(24)));
    sizer->Add(m_button, wxSizerFlags().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(24)));
    SetSizer(sizer);
    Hide();
}

void EmptyState::show(const std::string& sentence, Remedy remedy) {
    m_sentence->SetLabel(wide(sentence));
    m_sentence->Wrap(widest * GetCharWidth());
    m_button->SetLabel(wide(remedy.title));
    m_button->SetName(wxControl::RemoveMnemonics(wide(remedy.title)));
    m_button->Show(!remedy.title.empty());
    m_act = std::move(remedy.act);
    Show(!sentence.empty());
    Layout();
}

}  // namespace wederhoor::view
