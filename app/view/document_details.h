#pragma once

#include <optional>
#include <vector>
#include <wx/button.h>
#include <wx/choice.h>
#include <wx/panel.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include "app/present/documents_presenter.h"

namespace wederhoor::view {

/// What is known about a document, as a form.
class DocumentDetails final : public wxPanel {
public:
    using Details = present::DocumentsPresenter::Details;

    DocumentDetails(wxWindow* parent, present::DocumentsPresenter& presenter,
                    std::vector<schema::Municipality> municipalities);

    /// nullopt: nothing is chosen. What is typed and not kept stays as long as the document is the same.
    void show(const std::optional<Details>& details);
    /// A form for a document that there is no file of.
    void showNew();
    bool isChanged() const;
    /// Throws schema::Refusal, with the form as it is, if what was typed won't do.
    void keep();

private:
    wxTextCtrl* addText(wxSizer& sizer, const wxString& label, const wxString& name);
    void fill(const Details& details);
    Details typed() const;

    present::DocumentsPresenter& m_presenter;
    std::vector<schema::Municipality> m_municipalities;  ///< as in the choice, behind the first entry
    std::optional<Details> m_shown;
    bool m_isNew = false;
    wxTextCtrl* m_title;
    wxChoice* m_municipality;
    wxChoice* m_kind;
    wxTextCtrl* m_dated;
    wxTextCtrl* m_received;
    wxTextCtrl* m_from;
    wxTextCtrl* m_note;
    wxStaticText* m_file;
    wxButton* m_keep;
};

}  // namespace wederhoor::view
