#include "app/view/preferences_dialog.h"

#include <wx/sizer.h>
#include <wx/stattext.h>

#include "app/present/language.h"
#include "app/view/words.h"

namespace wederhoor::view {

PreferencesDialog::PreferencesDialog(wxWindow* parent, const Preferences& preferences)
    : wxDialog(parent, wxID_ANY, tr("Preferences")),
      m_language(new wxChoice(this, wxID_ANY)),
      m_researcher(new wxTextCtrl(this, wxID_ANY, wide(preferences.researcher))),
      m_textSize(new wxSpinCtrl(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxSP_ARROW_KEYS, 70,
                                250, preferences.textSize)),
      m_appearance(new wxChoice(this, wxID_ANY)) {
    m_language->Append(tr("As the desktop"));
    m_language->SetSelection(0);
    for (const auto& language : present::languages()) {
        m_language->Append(wide(language.name));
        if (language.code == preferences.language) m_language->SetSelection(int(m_language->GetCount()) - 1);
    }
    for (const auto& name : {tr("As the desktop"), tr("Light"), tr("Dark")}) m_appearance->Append(name);
    m_appearance->SetSelection(static_cast<int>(preferences.appearance));

    auto* fields = new wxFlexGridSizer(2, wxSize(FromDIP(12), FromDIP(8)));
    fields->AddGrowableCol(1);
    const auto field = [&](const wxString& label, wxWindow* control) {
        fields->Add(new wxStaticText(this, wxID_ANY, label), wxSizerFlags().CentreVertical());
        fields->Add(control, wxSizerFlags(1).Expand());
        control->SetName(wxControl::RemoveMnemonics(label));
    };
    field(tr("&Language"), m_language);
    field(tr("Your &name, for the journal"), m_researcher);
    field(tr("Size of &letters (%)"), m_textSize);
    field(tr("Light or &dark"), m_appearance);

    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(fields, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(16)));
    all->Add(CreateButtonSizer(wxOK | wxCANCEL), wxSizerFlags().Expand().Border(wxALL, FromDIP(12)));
    FindWindow(wxID_OK)->SetLabel(tr("OK"));
    FindWindow(wxID_CANCEL)->SetLabel(tr("Cancel"));
    SetSizerAndFit(all);
    SetSize(FromDIP(wxSize(460, -1)));
}

Preferences PreferencesDialog::preferences() const {
    Preferences preferences;
    const int language = m_language->GetSelection();
    if (language > 0)
        preferences.language = present::languages()[static_cast<std::size_t>(language - 1)].code;
    preferences.researcher = utf8(m_researcher->GetValue().Trim().Trim(false));
    preferences.textSize = m_textSize->GetValue();
    preferences.appearance = Appearance(m_appearance->GetSelection());
    return preferences;
}

}  // namespace wederhoor::view
