#include "app/view/observations_view.h"

#include <wx/sizer.h>

#include "app/view/cut_texts.h"
#include "app/view/words.h"

namespace wederhoor::view {

namespace {
wxString titleOf(const schema::Observation& observation) {
    auto words = wide(observation.text);
    words.Replace("\n", " ");
    return wxString::Format("%d  O%d  ", observation.chapter, observation.number) + words;
}
}  // namespace

ObservationsView::ObservationsView(wxWindow* parent, Desk& desk, present::ObservationsPresenter& presenter,
                                   present::ComparisonPresenter& comparison)
    : wxPanel(parent), m_desk(desk), m_presenter(presenter), m_comparison(comparison) {
    auto* sizer = new wxBoxSizer(wxHORIZONTAL);
    sizer->Add(layOutList(), wxSizerFlags(2).Expand());
    sizer->Add(layOutEditor(), wxSizerFlags(3).Expand());
    SetSizer(sizer);
    listen();
}

wxSizer* ObservationsView::layOutList() {
    const auto flags = wxSizerFlags().Expand().Border(wxALL, FromDIP(6));
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(new wxStaticText(this, wxID_ANY, tr("O&bservations, by chapter:")), flags);
    m_list = new wxListBox(this, wxID_ANY, wxDefaultPosition, FromDIP(wxSize(200, -1)));
    m_list->SetName(tr("Observations"));
    tipWhenCut(*m_list);
    sizer->Add(m_list, wxSizerFlags(flags).Proportion(1));
    m_new = new wxButton(this, wxID_ANY, tr("&New observation"));
    sizer->Add(m_new, wxSizerFlags(flags).Align(wxALIGN_LEFT));
    return sizer;
}

wxSizer* ObservationsView::layOutEditor() {
    const int gap = FromDIP(6);
    const auto flags = wxSizerFlags().Expand().Border(wxALL, gap);
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    m_title = new wxStaticText(this, wxID_ANY, "");
    m_title->SetFont(GetFont().Bold());
    sizer->Add(m_title, flags);
    auto* chapter = new wxBoxSizer(wxHORIZONTAL);
    chapter->Add(new wxStaticText(this, wxID_ANY, tr("C&hapter:")), wxSizerFlags().CentreVertical());
    m_chapter = new wxChoice(this, wxID_ANY);
    m_chapter->SetName(tr("Chapter of the observation"));
    chapter->Add(m_chapter, wxSizerFlags(1).Border(wxLEFT, gap));
    sizer->Add(chapter, flags);
    sizer->Add(new wxStaticText(this, wxID_ANY, tr("&What you observe:")), flags);
    m_text = new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxTE_MULTILINE);
    m_text->SetName(tr("What you observe"));
    sizer->Add(m_text, wxSizerFlags(flags).Proportion(2));
    sizer->Add(new wxStaticText(this, wxID_ANY, tr("&Evidence that it rests on:")), flags);
    m_evidence = new wxListBox(this, wxID_ANY, wxDefaultPosition, FromDIP(wxSize(200, 60)));
    m_evidence->SetName(tr("Evidence"));
    tipWhenCut(*m_evidence);
    sizer->Add(m_evidence, wxSizerFlags(flags).Proportion(1));
    auto* add = new wxBoxSizer(wxHORIZONTAL);
    m_reference = new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxTE_PROCESS_ENTER);
    m_reference->SetName(tr("Reference to evidence"));
    m_reference->SetHint("3:10, fte_per_10000@Alkmaar ...");
    m_add = new wxButton(this, wxID_ANY, tr("&Add"));
    m_open = new wxButton(this, wxID_ANY, tr("&Go there"));
    m_drop = new wxButton(this, wxID_ANY, tr("&Take off"));
    add->Add(m_reference, wxSizerFlags(1).CentreVertical());
    for (auto* button : {m_add, m_open, m_drop}) add->Add(button, wxSizerFlags().Border(wxLEFT, gap));
    sizer->Add(add, flags);
    auto* buttons = new wxBoxSizer(wxHORIZONTAL);
    m_keep = new wxButton(this, wxID_ANY, tr("&Keep"));
    m_remove = new wxButton(this, wxID_ANY, tr("&Remove"));
    buttons->Add(m_remove);
    buttons->AddStretchSpacer();
    buttons->Add(m_keep);
    sizer->Add(buttons, flags);
    return sizer;
}

void ObservationsView::listen() {
    m_list->Bind(wxEVT_LISTBOX, [this](wxCommandEvent& event) {
        const auto number = m_presenter.observations()[static_cast<std::size_t>(event.GetSelection())].number;
        takeTyped();
        m_presenter.keepTyped();
        m_presenter.openObservation(number);
    });
    m_new->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { openNew(); });
    m_text->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { m_presenter.write(utf8(m_text->GetValue())); });
    m_chapter->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
        m_presenter.moveToChapter(m_chapters[static_cast<std::size_t>(event.GetSelection())].number);
    });
    const auto add = [this](wxCommandEvent&) {
        m_presenter.addEvidence(utf8(m_reference->GetValue()));
        m_reference->Clear();
    };
    m_add->Bind(wxEVT_BUTTON, add);
    m_reference->Bind(wxEVT_TEXT_ENTER, add);
    m_open->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { goToEvidence(); });
    m_evidence->Bind(wxEVT_LISTBOX_DCLICK, [this](wxCommandEvent&) { goToEvidence(); });
    m_drop->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        if (m_evidence->GetSelection() >= 0) {
            m_presenter.dropEvidence(static_cast<std::size_t>(m_evidence->GetSelection()));
        }
    });
    m_keep->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { keep(); });
    m_remove->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { m_presenter.remove(); });
}

void ObservationsView::show() {
    const auto& observations = m_presenter.observations();
    const auto& open = m_presenter.open();
    wxArrayString titles;
    for (const auto& observation : observations) titles.Add(titleOf(observation));
    m_list->Set(titles);
    for (std::size_t at = 0; at < observations.size(); ++at) {
        if (open.number == observations[at].number) m_list->SetSelection(static_cast<int>(at));
    }
    m_title->SetLabel(open.number ? tr("Observation O%1", *open.number) : tr("New observation"));
    m_chapters = m_comparison.chapters();
    m_chapter->Clear();
    for (const auto& chapter : m_chapters) {
        m_chapter->Append(wxString::Format("%d  ", chapter.number) + wide(chapter.title));
        if (chapter.number == open.chapter)
            m_chapter->SetSelection(static_cast<int>(m_chapter->GetCount()) - 1);
    }
    if (utf8(m_text->GetValue()) != open.text) m_text->ChangeValue(wide(open.text));
    wxArrayString evidence;
    for (const auto& reference : open.evidence) {
        auto line = wide(reference + "   " + m_presenter.wordsOf(reference));
        line.Replace("\n", " ");
        evidence.Add(line);
    }
    m_evidence->Set(evidence);
    const bool writable = m_presenter.writable();
    for (auto* field : {m_text, m_reference}) field->SetEditable(writable);
    for (wxWindow* control : std::initializer_list<wxWindow*>{m_chapter, m_new, m_add, m_drop, m_keep}) {
        control->Enable(writable);
    }
    m_remove->Enable(writable && open.number);
    Layout();
}

void ObservationsView::takeTyped() {
    m_presenter.write(utf8(m_text->GetValue()));
}

void ObservationsView::keep() {
    takeTyped();
    m_presenter.keep();
}

void ObservationsView::openNew() {
    takeTyped();
    m_presenter.keepTyped();
    m_presenter.openNew();
    m_text->SetFocus();
}

void ObservationsView::goToEvidence() {
    const int chosen = m_evidence->GetSelection();
    if (chosen < 0) return;
    const auto place = m_presenter.placeOf(m_presenter.open().evidence[static_cast<std::size_t>(chosen)]);
    if (place) m_desk.go(*place);
}

}  // namespace wederhoor::view
