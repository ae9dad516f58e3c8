#include "app/view/check_entry.h"

#include <algorithm>
#include <wx/button.h>
#include <wx/sizer.h>

#include "app/view/words.h"
#include "schema/base/say.h"
#include "schema/base/trouble.h"

namespace wederhoor::view {

using schema::say;

namespace {
std::string titleFor(schema::Verdict verdict, const std::string& municipality) {
    switch (verdict) {
        case schema::Verdict::confirms:
            return say("These words confirm which answer of %1?", municipality);
        case schema::Verdict::contradicts:
            return say("These words contradict which answer of %1?", municipality);
        case schema::Verdict::supplements:
            return say("These words supplement which answer of %1?", municipality);
    }
    return {};
}
}  // namespace

CheckEntry::CheckEntry(wxWindow* parent, present::DocumentsPresenter& presenter, std::function<void()> onDone)
    : wxPanel(parent), m_presenter(presenter), m_onDone(std::move(onDone)) {
    const int gap = FromDIP(6);
    m_title = new wxStaticText(this, wxID_ANY, "");
    m_title->SetFont(m_title->GetFont().Bold());
    m_typed = new wxTextCtrl(this, wxID_ANY);
    m_typed->SetName(tr("Answer: a few letters of the question, or its name"));
    m_typed->SetHint(tr("A few letters of the question, or its name"));
    m_typed->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { find(); });
    m_list = new wxListBox(this, wxID_ANY, wxDefaultPosition, FromDIP(wxSize(-1, 120)));
    m_list->SetName(tr("Answers found"));
    m_list->Bind(wxEVT_LISTBOX_DCLICK, [this](wxCommandEvent&) { keep(); });
    m_note = new wxTextCtrl(this, wxID_ANY);
    m_note->SetName(tr("Note"));
    m_note->SetHint(tr("Note, if there is something to say about it"));
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(m_note, wxSizerFlags(1).CentreVertical());
    auto* away = new wxButton(this, wxID_ANY, tr("Put away (Esc)"));
    away->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { putAway(); });
    auto* keeping = new wxButton(this, wxID_ANY, tr("&Keep (Enter)"));
    keeping->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { keep(); });
    row->Add(away, wxSizerFlags().Border(wxLEFT, gap));
    row->Add(keeping, wxSizerFlags().Border(wxLEFT, gap));
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(m_title, wxSizerFlags().Border(wxALL, gap));
    all->Add(m_typed, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT, gap));
    all->Add(m_list, wxSizerFlags(1).Expand().Border(wxALL, gap));
    all->Add(row, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, gap));
    SetSizer(all);
    Bind(wxEVT_CHAR_HOOK, &CheckEntry::onKey, this);
    Hide();
}

void CheckEntry::onKey(wxKeyEvent& event) {
    const int key = event.GetKeyCode();
    const int count = static_cast<int>(m_list->GetCount());
    if (key == WXK_ESCAPE) {
        putAway();
    } else if ((key == WXK_RETURN || key == WXK_NUMPAD_ENTER) && !dynamic_cast<wxButton*>(FindFocus())) {
        keep();
    } else if ((key == WXK_DOWN || key == WXK_UP) && FindFocus() == m_typed && count > 0) {
        const int next = m_list->GetSelection() + (key == WXK_DOWN ? 1 : -1);
        m_list->SetSelection(std::clamp(next, 0, count - 1));
    } else {
        event.Skip();
    }
}

void CheckEntry::open(schema::Verdict verdict) {
    if (const auto objection = m_presenter.objectionToCheck()) throw schema::Refusal(*objection);
    m_verdict = verdict;
    m_title->SetLabel(wide(titleFor(verdict, m_presenter.subject().name)));
    m_typed->ChangeValue("");
    m_note->ChangeValue("");
    find();
    Show();
    GetParent()->Layout();
    m_typed->SetFocus();
}

void CheckEntry::find() {
    m_found = m_presenter.findAnswers(utf8(m_typed->GetValue()));
    wxArrayString lines;
    for (const auto& found : m_found)
        lines.Add(wide(found.question) + wxString::FromUTF8(" — ") + wide(found.answer));
    m_list->Set(lines);
    if (!m_found.empty()) m_list->SetSelection(0);
}

void CheckEntry::keep() {
    const int chosen = m_list->GetSelection();
    if (chosen < 0 || static_cast<std::size_t>(chosen) >= m_found.size()) {
        throw schema::Refusal(
            say("No answer is like that. Type other letters of its question, or its name."));
    }
    m_presenter.check(m_verdict, m_found[static_cast<std::size_t>(chosen)].path, utf8(m_note->GetValue()));
    putAway();
}

void CheckEntry::putAway() {
    Hide();
    GetParent()->Layout();
    m_onDone();
}

}  // namespace wederhoor::view
