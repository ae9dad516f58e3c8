#pragma once

#include <vector>
#include <wx/choice.h>
#include <wx/dialog.h>
#include <wx/filepicker.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include "app/present/study_setup.h"

namespace wederhoor::view {

/// What a new study begins with. Ends with wxID_OK once the study has been made.
class NewStudyDialog final : public wxDialog {
public:
    /// `researcher`: who makes it.
    NewStudyDialog(wxWindow* parent, std::string researcher);

    const std::filesystem::path& made() const { return m_made; }

private:
    void layOut();
    present::NewStudy plan() const;
    void make();
    void showFindings(const std::string& sentences);

    std::string m_researcher;
    std::filesystem::path m_made;
    std::vector<present::ShippedForm> m_forms;  ///< as in the choice, behind "none yet"
    wxTextCtrl* m_title = nullptr;
    wxChoice* m_language = nullptr;
    wxChoice* m_form = nullptr;
    wxFilePickerCtrl* m_otherForm = nullptr;
    wxTextCtrl* m_municipalities = nullptr;
    wxFilePickerCtrl* m_table = nullptr;
    wxFilePickerCtrl* m_file = nullptr;
    wxTextCtrl* m_findings = nullptr;
};

}  // namespace wederhoor::view
