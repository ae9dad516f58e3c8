#include "app/view/document_details.h"

#include <wx/sizer.h>

#include "app/view/words.h"
#include "schema/rules/words.h"

namespace wederhoor::view {

DocumentDetails::DocumentDetails(wxWindow* parent, present::DocumentsPresenter& presenter,
                                 std::vector<schema::Municipality> municipalities)
    : wxPanel(parent), m_presenter(presenter), m_municipalities(std::move(municipalities)) {
    const int gap = FromDIP(6);
    auto* fields = new wxFlexGridSizer(4, gap, gap);
    fields->AddGrowableCol(1, 1);
    fields->AddGrowableCol(3, 1);
    const auto label = [&](const wxString& text) {
        fields->Add(new wxStaticText(this, wxID_ANY, text), wxSizerFlags().CentreVertical());
    };
    m_title = addText(*fields, tr("&Title:"), tr("Title"));
    label(tr("&Kind:"));
    m_kind = new wxChoice(this, wxID_ANY);
    m_kind->SetName(tr("Kind of document"));
    for (int kind = 0; kind <= static_cast<int>(schema::DocumentKind::other); ++kind) {
        m_kind->Append(wide(inWords(schema::DocumentKind(kind))));
    }
    fields->Add(m_kind, wxSizerFlags(1).Expand());
    label(tr("&Of municipality:"));
    m_municipality = new wxChoice(this, wxID_ANY);
    m_municipality->SetName(tr("Municipality of the document"));
    m_municipality->Append(tr("none in particular"));
    for (const auto& municipality : m_municipalities) m_municipality->Append(wide(municipality.name));
    fields->Add(m_municipality, wxSizerFlags(1).Expand());
    m_dated = addText(*fields, tr("&Dated:"), tr("Dated"));
    m_from = addText(*fields, tr("Received &from:"), tr("Received from"));
    m_received = addText(*fields, tr("&Received on:"), tr("Received on"));
    m_note = addText(*fields, tr("&Note:"), tr("Note about the document"));
    for (auto* day : {m_dated, m_received}) day->SetHint("2008-02-18");
    m_file = new wxStaticText(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxST_ELLIPSIZE_END);
    m_keep = new wxButton(this, wxID_ANY, tr("Keep &changes"));
    m_keep->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { keep(); });
    m_keep->Bind(wxEVT_UPDATE_UI, [this](wxUpdateUIEvent& event) { event.Enable(isChanged()); });
    auto* foot = new wxBoxSizer(wxHORIZONTAL);
    foot->Add(m_file, wxSizerFlags(1).CentreVertical());
    foot->Add(m_keep, wxSizerFlags().CentreVertical().Border(wxLEFT, gap));
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(fields, wxSizerFlags().Expand().Border(wxALL, gap));
    all->Add(foot, wxSizerFlags().Expand().Border(wxALL, gap));
    SetSizer(all);
}

wxTextCtrl* DocumentDetails::addText(wxSizer& sizer, const wxString& label, const wxString& name) {
    sizer.Add(new wxStaticText(this, wxID_ANY, label), wxSizerFlags().CentreVertical());
    auto* field = new wxTextCtrl(this, wxID_ANY);
    field->SetName(name);
    sizer.Add(field, wxSizerFlags(1).Expand());
    return field;
}

void DocumentDetails::show(const std::optional<Details>& details) {
    if (!details) {
        if (!m_isNew) Disable();
        return;
    }
    Enable();
    if (m_isNew || details == m_shown) return;
    m_shown = details;
    fill(*details);
}

void DocumentDetails::showNew() {
    Enable();
    m_isNew = true;
    Details fresh;
    const auto origin = m_presenter.origin();
    fresh.municipality = origin.municipality;
    if (origin.receivedOn) fresh.receivedOn = origin.receivedOn->iso();
    m_shown = fresh;
    fill(fresh);
    m_title->SetFocus();
}

void DocumentDetails::fill(const Details& details) {
    m_title->ChangeValue(wide(details.title));
    m_kind->SetSelection(static_cast<int>(details.kind));
    int chosen = 0;
    for (std::size_t at = 0; at < m_municipalities.size(); ++at) {
        if (details.municipality == m_municipalities[at].id) chosen = static_cast<int>(at) + 1;
    }
    m_municipality->SetSelection(chosen);
    m_dated->ChangeValue(wide(details.datedOn));
    m_received->ChangeValue(wide(details.receivedOn));
    m_from->ChangeValue(wide(details.receivedFrom));
    m_note->ChangeValue(wide(details.note));
    const auto file = details.fileName.empty() ? tr("Without a file")
                                               : tr("File: %1, SHA-256 %2", details.fileName, details.digest);
    m_file->SetLabel(file);
    m_file->SetToolTip(file);
}

DocumentDetails::Details DocumentDetails::typed() const {
    auto details = m_shown.value();
    details.title = utf8(m_title->GetValue());
    details.kind = schema::DocumentKind(m_kind->GetSelection());
    const int chosen = m_municipality->GetSelection();
    details.municipality =
        chosen <= 0 ? std::nullopt : std::optional(m_municipalities[static_cast<std::size_t>(chosen - 1)].id);
    details.datedOn = utf8(m_dated->GetValue());
    details.receivedOn = utf8(m_received->GetValue());
    details.receivedFrom = utf8(m_from->GetValue());
    details.note = utf8(m_note->GetValue());
    return details;
}

bool DocumentDetails::isChanged() const {
    return m_shown && typed() != *m_shown;
}

void DocumentDetails::keep() {
    if (!isChanged()) return;
    const auto details = typed();
    if (m_isNew) {
        m_presenter.add(details);
        m_isNew = false;
    } else {
        m_presenter.change(details);
    }
    m_shown.reset();
    show(m_presenter.details());
}

}  // namespace wederhoor::view
