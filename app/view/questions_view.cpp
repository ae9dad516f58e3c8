#include "app/view/questions_view.h"

#include <wx/sizer.h>

#include "app/view/cut_texts.h"
#include "app/view/words.h"

namespace wederhoor::view {

QuestionsView::QuestionsView(wxWindow* parent, present::ObservationsPresenter& presenter)
    : wxPanel(parent), m_presenter(presenter) {
    auto* sizer = new wxBoxSizer(wxHORIZONTAL);
    sizer->Add(layOutList(), wxSizerFlags(2).Expand());
    sizer->Add(layOutEditor(), wxSizerFlags(3).Expand());
    SetSizer(sizer);
    listen();
}

wxSizer* QuestionsView::layOutList() {
    const auto flags = wxSizerFlags().Expand().Border(wxALL, FromDIP(6));
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(new wxStaticText(this, wxID_ANY, tr("&Learning questions, in clusters:")), flags);
    m_list = new wxListBox(this, wxID_ANY, wxDefaultPosition, FromDIP(wxSize(200, -1)));
    m_list->SetName(tr("Learning questions"));
    tipWhenCut(*m_list);
    sizer->Add(m_list, wxSizerFlags(flags).Proportion(1));
    m_new = new wxButton(this, wxID_ANY, tr("&New learning question"));
    sizer->Add(m_new, wxSizerFlags(flags).Align(wxALIGN_LEFT));
    return sizer;
}

wxSizer* QuestionsView::layOutEditor() {
    const auto flags = wxSizerFlags().Expand().Border(wxALL, FromDIP(6));
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    m_title = new wxStaticText(this, wxID_ANY, "");
    m_title->SetFont(GetFont().Bold());
    sizer->Add(m_title, flags);
    sizer->Add(new wxStaticText(this, wxID_ANY, tr("&Cluster:")), flags);
    m_cluster = new wxComboBox(this, wxID_ANY);
    m_cluster->SetName(tr("Cluster"));
    sizer->Add(m_cluster, flags);
    sizer->Add(new wxStaticText(this, wxID_ANY, tr("&What they want to learn:")), flags);
    m_text = new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxTE_MULTILINE);
    m_text->SetName(tr("What they want to learn"));
    sizer->Add(m_text, wxSizerFlags(flags).Proportion(1));
    sizer->Add(new wxStaticText(this, wxID_ANY, tr("&Asked by:")), flags);
    m_askedBy = new wxTextCtrl(this, wxID_ANY);
    m_askedBy->SetName(tr("Asked by"));
    sizer->Add(m_askedBy, flags);
    auto* buttons = new wxBoxSizer(wxHORIZONTAL);
    m_remove = new wxButton(this, wxID_ANY, tr("&Remove"));
    m_keep = new wxButton(this, wxID_ANY, tr("&Keep"));
    buttons->Add(m_remove);
    buttons->AddStretchSpacer();
    buttons->Add(m_keep);
    sizer->Add(buttons, flags);
    return sizer;
}

void QuestionsView::listen() {
    m_list->Bind(wxEVT_LISTBOX, [this](wxCommandEvent& event) {
        const auto number = m_numbers[static_cast<std::size_t>(event.GetSelection())];
        if (!number) return;
        takeTyped();
        m_presenter.keepTyped();
        m_presenter.openQuestion(*number);
    });
    m_new->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { openNew(); });
    const auto typed = [this](wxCommandEvent&) { takeTyped(); };
    m_text->Bind(wxEVT_TEXT, typed);
    m_askedBy->Bind(wxEVT_TEXT, typed);
    m_cluster->Bind(wxEVT_TEXT, typed);
    m_keep->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { keep(); });
    m_remove->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { m_presenter.removeQuestion(); });
}

void QuestionsView::show() {
    const auto open = m_presenter.openQuestion();
    wxArrayString lines;
    m_numbers.clear();
    int chosen = wxNOT_FOUND;
    std::string cluster;
    for (const auto& question : m_presenter.questions()) {
        if (m_numbers.empty() || question.cluster != cluster) {
            lines.Add(wide(question.cluster));
            m_numbers.emplace_back();
        }
        cluster = question.cluster;
        auto words = wide(question.text);
        words.Replace("\n", " ");
        if (open.number == question.number) chosen = static_cast<int>(lines.size());
        lines.Add(wxString::Format("      %d  ", question.number) + words);
        m_numbers.emplace_back(question.number);
    }
    m_list->Set(lines);
    if (chosen >= 0) m_list->SetSelection(chosen);
    m_title->SetLabel(open.number ? tr("Learning question %1", *open.number) : tr("New learning question"));
    wxArrayString clusters;
    for (const auto& each : m_presenter.clusters()) clusters.Add(wide(each));
    // Filling the list would say that something was typed.
    m_cluster->SetEvtHandlerEnabled(false);
    m_cluster->Set(clusters);
    m_cluster->SetValue(wide(open.cluster));
    m_cluster->SetEvtHandlerEnabled(true);
    if (utf8(m_text->GetValue()) != open.text) m_text->ChangeValue(wide(open.text));
    if (utf8(m_askedBy->GetValue()) != open.askedBy) m_askedBy->ChangeValue(wide(open.askedBy));
    const bool writable = m_presenter.writable();
    for (auto* field : {m_text, m_askedBy}) field->SetEditable(writable);
    for (wxWindow* control : std::initializer_list<wxWindow*>{m_cluster, m_new, m_keep}) {
        control->Enable(writable);
    }
    m_remove->Enable(writable && open.number.has_value());
    Layout();
}

void QuestionsView::takeTyped() {
    m_presenter.writeQuestion(
        {{}, utf8(m_cluster->GetValue()), utf8(m_text->GetValue()), utf8(m_askedBy->GetValue())});
}

void QuestionsView::keep() {
    takeTyped();
    m_presenter.keepQuestion();
}

void QuestionsView::openNew() {
    takeTyped();
    m_presenter.keepTyped();
    m_presenter.newQuestion();
    m_text->SetFocus();
}

}  // namespace wederhoor::view
