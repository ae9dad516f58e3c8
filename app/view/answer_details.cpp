#include "app/view/answer_details.h"

#include <array>
#include <wx/sizer.h>

#include "app/view/words.h"
#include "schema/rules/words.h"

namespace wederhoor::view {

using present::Citation;
using present::FormField;
using schema::SourceKind;

namespace {
constexpr std::array sources{SourceKind::document, SourceKind::page, SourceKind::records, SourceKind::person,
                             SourceKind::estimate};

int indexOf(const std::optional<SourceKind>& kind) {
    for (std::size_t i = 0; i < sources.size(); ++i) {
        if (kind == sources[i]) return static_cast<int>(i) + 1;
    }
    return 0;
}
}  // namespace

AnswerDetails::AnswerDetails(wxWindow* parent, const FormContext& context)
    : wxPanel(parent), m_context(context) {
    m_otherLabel = new wxStaticText(this, wxID_ANY, tr("Namely:"));
    m_other = new KeptText(this, tr("What the other choice stands for"), 1, 0,
                           [this](const std::string& text) { m_context.entry.specifyOther(m_path, text); });
    m_reason = new QuietChoice(this);
    m_reason->SetName(tr("Why there is no answer"));
    m_reason->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
        const int chosen = event.GetSelection();
        const auto& reasons = m_control->reasons;
        m_context.entry.giveReason(
            m_path,
            chosen > 0 ? std::optional(reasons[static_cast<std::size_t>(chosen - 1)].reason) : std::nullopt);
    });
    m_sourceLabel = new wxStaticText(this, wxID_ANY, tr("Source:"));
    m_source = new QuietChoice(this);
    m_source->SetName(tr("Kind of source"));
    m_source->Append("");
    for (const auto kind : sources) m_source->Append(wide(inWords(kind)));
    m_source->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { tellCitation(); });
    m_reference = new KeptText(this, tr("Which document, page or person"), 1, 0,
                               [this](const std::string&) { tellCitation(); });
    m_reference->SetHint(tr("Which document, page or person"));
    m_remarkLabel = new wxStaticText(this, wxID_ANY, tr("Remark:"));
    m_remark = new KeptText(this, tr("Remark of the respondent"), 1, 0,
                            [this](const std::string& text) { m_context.entry.remark(m_path, text); });
    layOut();
}

void AnswerDetails::layOut() {
    const int gap = FromDIP(6);
    auto* grid = new wxFlexGridSizer(2, FromDIP(4), gap);
    grid->AddGrowableCol(1);
    const auto flags = wxSizerFlags().CentreVertical();
    grid->Add(m_otherLabel, flags);
    grid->Add(m_other, wxSizerFlags(1).Expand());
    grid->Add(m_remarkLabel, flags);
    grid->Add(m_remark, wxSizerFlags(1).Expand());
    auto* line = new wxBoxSizer(wxHORIZONTAL);
    const auto inLine = wxSizerFlags().CentreVertical().Border(wxRIGHT, gap);
    line->Add(m_reason, inLine);
    line->Add(m_sourceLabel, inLine);
    line->Add(m_source, inLine);
    line->Add(m_reference, wxSizerFlags(1).CentreVertical());
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(line, wxSizerFlags().Expand());
    all->Add(grid, wxSizerFlags().Expand().Border(wxTOP, FromDIP(4)));
    SetSizer(all);
}

void AnswerDetails::setAnswer(const forms::PageControl& control, const schema::AnswerPath& path) {
    keep();
    m_control = control;
    m_path = path;
    m_remarkOpen = false;
    m_reason->Clear();
    m_reason->Append(tr("No answer because ..."));
    for (const auto& reason : control.reasons) m_reason->Append(wide(reason.label));
}

void AnswerDetails::show(const FormField& field) {
    if (!m_control) return Show(false), void();
    const bool asked = field.standing == FormField::Standing::asked;
    const bool isRemark = m_remarkOpen || !field.remark.empty();
    int reason = 0;
    for (std::size_t i = 0; i < m_control->reasons.size(); ++i) {
        if (field.value == schema::Value(m_control->reasons[i].reason)) reason = static_cast<int>(i) + 1;
    }
    m_reason->SetSelection(reason);
    m_source->SetSelection(indexOf(field.citation.kind));
    m_other->show(field.other);
    m_reference->show(field.citation.reference);
    m_remark->show(field.remark);
    m_otherLabel->Show(field.asksOther);
    m_other->Show(field.asksOther);
    m_reason->Show(!m_control->reasons.empty());
    for (wxWindow* each : {static_cast<wxWindow*>(m_sourceLabel), static_cast<wxWindow*>(m_source),
                           static_cast<wxWindow*>(m_reference)}) {
        each->Show(field.asksSource);
    }
    m_remarkLabel->Show(isRemark);
    m_remark->Show(isRemark);
    Enable(asked);
    Show(field.asksOther || !m_control->reasons.empty() || field.asksSource || isRemark);
}

void AnswerDetails::openRemark() {
    m_remarkOpen = true;
    show(m_context.entry.field(m_path));
    m_remark->SetFocus();
}

void AnswerDetails::keep() {
    m_other->keep();
    m_reference->keep();
    m_remark->keep();
}

void AnswerDetails::tellCitation() {
    const int kind = m_source->GetSelection();
    m_context.entry.cite(
        m_path, {kind > 0 ? std::optional(sources[static_cast<std::size_t>(kind - 1)]) : std::nullopt,
                 utf8(m_reference->GetValue())});
}

}  // namespace wederhoor::view
