#include "app/view/new_study_dialog.h"

#include <wx/sizer.h>
#include <wx/stdpaths.h>

#include "app/present/resources.h"
#include "app/present/trouble_words.h"
#include "app/view/words.h"
#include "schema/base/finding.h"

namespace wederhoor::view {

using schema::say;

namespace {
const char* const codes[] = {"nl", "en"};

std::filesystem::path pathIn(const wxFilePickerCtrl& picker) {
    return std::filesystem::path(utf8(picker.GetPath()));
}

std::optional<std::filesystem::path> chosen(const wxFilePickerCtrl& picker) {
    return picker.GetPath().empty() ? std::nullopt : std::optional(pathIn(picker));
}
}  // namespace

NewStudyDialog::NewStudyDialog(wxWindow* parent, std::string researcher)
    : wxDialog(parent, wxID_ANY, tr("New study"), wxDefaultPosition, wxDefaultSize,
               wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
      m_researcher(std::move(researcher)),
      m_forms(present::shippedForms(present::libraryFolder())) {
    layOut();
    Bind(
        wxEVT_BUTTON, [this](wxCommandEvent&) { make(); }, wxID_OK);
}

void NewStudyDialog::layOut() {
    m_title = new wxTextCtrl(this, wxID_ANY);
    m_language = new wxChoice(this, wxID_ANY);
    for (const auto& name : {tr("Dutch"), tr("English")}) m_language->Append(name);
    m_language->SetSelection(0);
    m_form = new wxChoice(this, wxID_ANY);
    for (const auto& form : m_forms) m_form->Append(wide(form.title));
    m_form->Append(tr("Another one, from a file"));
    m_form->Append(tr("None yet"));
    m_form->SetSelection(static_cast<int>(m_forms.size()) + 1);
    m_otherForm = new wxFilePickerCtrl(this, wxID_ANY, "", tr("Questionnaire"), "*.xml");
    m_municipalities = new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition, FromDIP(wxSize(-1, 110)),
                                      wxTE_MULTILINE | wxTE_DONTWRAP);
    m_table = new wxFilePickerCtrl(this, wxID_ANY, "", tr("Table of municipalities"), "*.csv");
    m_file = new wxFilePickerCtrl(this, wxID_ANY, wxStandardPaths::Get().GetDocumentsDir(), tr("Study"),
                                  "*.wederhoor", wxDefaultPosition, wxDefaultSize,
                                  wxFLP_SAVE | wxFLP_USE_TEXTCTRL | wxFLP_OVERWRITE_PROMPT);
    m_findings = new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition, FromDIP(wxSize(-1, 80)),
                                wxTE_MULTILINE | wxTE_READONLY);
    m_findings->SetName(tr("What is wrong"));
    m_findings->Hide();

    auto* fields = new wxFlexGridSizer(2, wxSize(FromDIP(12), FromDIP(8)));
    fields->AddGrowableCol(1);
    const auto field = [&](const wxString& label, wxWindow* control, int growth = 0) {
        fields->Add(new wxStaticText(this, wxID_ANY, label), wxSizerFlags().Top().Border(wxTOP, FromDIP(4)));
        fields->Add(control, wxSizerFlags(growth).Expand());
        control->SetName(wxControl::RemoveMnemonics(label));
        if (growth > 0) fields->AddGrowableRow(fields->GetEffectiveRowsCount() - 1);
    };
    field(tr("&Title"), m_title);
    field(tr("&Language of its texts"), m_language);
    field(tr("&Questionnaire"), m_form);
    field(tr("  from the file"), m_otherForm);
    field(tr("&Municipalities, one a line"), m_municipalities, 1);
    field(tr("  or from a &table (CSV)"), m_table);
    field(tr("Keep the study in the &file"), m_file);

    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(fields, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(16)));
    all->Add(m_findings, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT, FromDIP(16)));
    all->Add(CreateButtonSizer(wxOK | wxCANCEL), wxSizerFlags().Expand().Border(wxALL, FromDIP(12)));
    FindWindow(wxID_OK)->SetLabel(tr("&Make the study"));
    FindWindow(wxID_CANCEL)->SetLabel(tr("Cancel"));
    SetSizerAndFit(all);
    SetSize(FromDIP(wxSize(640, -1)));
    m_otherForm->Disable();
    m_form->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
        m_otherForm->Enable(event.GetSelection() == static_cast<int>(m_forms.size()));
    });
}

present::NewStudy NewStudyDialog::plan() const {
    present::NewStudy plan;
    plan.file = pathIn(*m_file);
    if (plan.file.extension() != ".wederhoor") plan.file += ".wederhoor";
    plan.title = utf8(m_title->GetValue().Trim().Trim(false));
    plan.language = codes[m_language->GetSelection()];
    const auto form = static_cast<std::size_t>(m_form->GetSelection());
    if (form < m_forms.size()) {
        plan.questionnaire = m_forms[form].file;
        plan.comparison = m_forms[form].comparison;
    } else {
        plan.questionnaire = chosen(*m_otherForm);
    }
    plan.municipalities = chosen(*m_table);
    plan.pastedMunicipalities = utf8(m_municipalities->GetValue());
    return plan;
}

void NewStudyDialog::make() {
    try {
        const auto wanted = plan();
        if (wanted.title.empty()) return showFindings(say("Give the study a title."));
        if (std::filesystem::is_directory(pathIn(*m_file)) || m_file->GetPath().empty()) {
            return showFindings(say("Say in which file the study is to be kept."));
        }
        const auto outcome = present::makeStudy(wanted, m_researcher);
        if (!schema::hasErrors(outcome.findings)) {
            m_made = wanted.file;
            EndModal(wxID_OK);
            return;
        }
        std::string sentences;
        for (const auto& finding : outcome.findings) sentences += finding.text() + "\n";
        showFindings(sentences);
    } catch (...) {
        showFindings(present::troubleSentence(std::current_exception()));
    }
}

void NewStudyDialog::showFindings(const std::string& sentences) {
    m_findings->SetValue(wide(sentences));
    if (!m_findings->IsShown()) {
        m_findings->Show();
        GetSizer()->SetSizeHints(this);
        Layout();
    }
}

}  // namespace wederhoor::view
