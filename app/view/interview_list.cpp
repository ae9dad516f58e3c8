#include "app/view/interview_list.h"

#include <wx/button.h>
#include <wx/sizer.h>

#include "app/view/cut_texts.h"
#include "app/view/words.h"
#include "schema/rules/words.h"

namespace wederhoor::view {

using Scope = present::InterviewsPresenter::Scope;

namespace {
enum Column { number, title, municipality, audience, kind, heldOn, quotes, codings };
}

/// The presenter's rows, as the list asks for them.
class InterviewList::Rows final : public wxListCtrl {
public:
    Rows(wxWindow* parent, const present::InterviewsPresenter& presenter)
        : wxListCtrl(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                     wxLC_REPORT | wxLC_VIRTUAL | wxLC_SINGLE_SEL),
          m_presenter(presenter) {
        AppendColumn(tr("No."), wxLIST_FORMAT_RIGHT, FromDIP(50));
        AppendColumn(tr("Title"), wxLIST_FORMAT_LEFT, FromDIP(280));
        AppendColumn(tr("Municipality"), wxLIST_FORMAT_LEFT, FromDIP(130));
        AppendColumn(tr("Audience"), wxLIST_FORMAT_LEFT, FromDIP(150));
        AppendColumn(tr("Kind"), wxLIST_FORMAT_LEFT, FromDIP(120));
        AppendColumn(tr("Held on"), wxLIST_FORMAT_LEFT, FromDIP(100));
        AppendColumn(tr("Quotes"), wxLIST_FORMAT_RIGHT, FromDIP(80));
        AppendColumn(tr("Codings"), wxLIST_FORMAT_RIGHT, FromDIP(90));
        tipWhenCut(*this);
    }

private:
    wxString OnGetItemText(long row, long column) const override {
        const auto& shown = m_presenter.rows()[static_cast<std::size_t>(row)];
        switch (column) {
            case number:
                return wxString::Format("%d", shown.interview.number);
            case title:
                return wide(shown.interview.title);
            case municipality:
                return wide(shown.municipality);
            case audience:
                return wide(schema::inWords(shown.interview.audience));
            case kind:
                return wide(schema::inWords(shown.interview.kind));
            case heldOn:
                return shown.interview.heldOn ? wide(shown.interview.heldOn->iso()) : wxString();
            case quotes:
                return wxString::Format("%d", shown.quotes);
            case codings:
                return wxString::Format("%d", shown.codings);
            default:
                return "";
        }
    }

    const present::InterviewsPresenter& m_presenter;
};

InterviewList::InterviewList(wxWindow* parent, present::InterviewsPresenter& presenter, Wishes wishes)
    : wxPanel(parent), m_presenter(presenter), m_wishes(std::move(wishes)) {
    layOut();
    m_list->Bind(wxEVT_LIST_ITEM_ACTIVATED, [this](wxListEvent&) { openChosen(); });
    m_all->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent& event) {
        m_presenter.setScope(event.IsChecked() ? Scope::study : Scope::municipality);
    });
}

void InterviewList::layOut() {
    m_coverage = new wxStaticText(this, wxID_ANY, "");
    m_all = new wxCheckBox(this, wxID_ANY, tr("Of &all municipalities"));
    m_list = new Rows(this, m_presenter);
    m_list->SetName(tr("Interviews"));
    m_empty = new wxPanel(this);
    auto* words = new wxStaticText(
        m_empty, wxID_ANY,
        tr("There is no interview here yet. Take in transcripts: text files that start with Number, Title, "
           "Municipality, Kind, Audience, Consent and Participants. You can also drop them on the window."));
    words->Wrap(FromDIP(520));
    auto* takeIn = new wxButton(m_empty, wxID_ANY, tr("Take in &interviews ..."));
    takeIn->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { m_wishes.import(); });
    m_report =
        new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxTE_MULTILINE | wxTE_READONLY);
    m_report->SetName(tr("What the files told"));
    m_report->SetMinSize(wxSize(-1, 8 * GetCharHeight()));
    m_report->Hide();
    const int gap = FromDIP(8);
    auto* none = new wxBoxSizer(wxVERTICAL);
    none->Add(words, wxSizerFlags().Border(wxALL, gap));
    none->Add(takeIn, wxSizerFlags().Border(wxALL, gap));
    m_empty->SetSizer(none);
    auto* head = new wxBoxSizer(wxHORIZONTAL);
    head->Add(m_coverage, wxSizerFlags(1).CentreVertical().Border(wxALL, gap));
    head->Add(m_all, wxSizerFlags().Top().Border(wxALL, gap));
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(head, wxSizerFlags().Expand());
    all->Add(m_empty, wxSizerFlags().Border(wxALL, gap));
    all->Add(m_list, wxSizerFlags(1).Expand());
    all->Add(m_report, wxSizerFlags().Expand());
    SetSizer(all);
}

wxString InterviewList::coverageText() const {
    wxString text;
    for (const auto& each : m_presenter.coverage()) {
        text += (text.empty() ? "" : "\n") + wxString::FromUTF8(each.complete ? "✓ " : "! ") +
                wide(each.name) + ": " + wide(each.sentence);
    }
    return text;
}

void InterviewList::synchronise() {
    const auto count = m_presenter.rows().size();
    m_coverage->SetLabelText(coverageText());
    m_all->SetValue(m_presenter.scope() == Scope::study);
    m_empty->Show(count == 0);
    m_list->Show(count > 0);
    m_list->SetItemCount(static_cast<long>(count));
    const auto chosen = m_list->GetNextItem(-1, wxLIST_NEXT_ALL, wxLIST_STATE_SELECTED);
    if (count > 0 && chosen < 0) {
        m_list->SetItemState(0, wxLIST_STATE_SELECTED | wxLIST_STATE_FOCUSED,
                             wxLIST_STATE_SELECTED | wxLIST_STATE_FOCUSED);
    }
    m_list->Refresh();
    Layout();
}

void InterviewList::showReport(const std::string& report) {
    m_report->SetValue(wide(report));
    m_report->Show(!report.empty());
    Layout();
}

void InterviewList::openChosen() {
    showReport("");
    const auto row = m_list->GetNextItem(-1, wxLIST_NEXT_ALL, wxLIST_STATE_SELECTED);
    if (row < 0 || row >= static_cast<long>(m_presenter.rows().size())) return;
    m_wishes.open(m_presenter.rows()[static_cast<std::size_t>(row)].interview.id);
}

}  // namespace wederhoor::view
