#pragma once

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/listbox.h>
#include <wx/panel.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include "app/present/observations_presenter.h"
#include "app/view/desk.h"

namespace wederhoor::view {

/// The observations at the left; the one that is open at the right, with its evidence.
class ObservationsView final : public wxPanel {
public:
    ObservationsView(wxWindow* parent, Desk& desk, present::ObservationsPresenter& presenter,
                     present::ComparisonPresenter& comparison);

    /// Shows what the presenter has now.
    void show();
    /// Hands what was typed to the presenter.
    void takeTyped();
    void keep();
    void openNew();

private:
    wxSizer* layOutList();
    wxSizer* layOutEditor();
    void listen();
    void goToEvidence();

    Desk& m_desk;
    present::ObservationsPresenter& m_presenter;
    present::ComparisonPresenter& m_comparison;
    std::vector<present::ComparisonPresenter::Chapter> m_chapters;  ///< as in the choice
    wxListBox* m_list;
    wxButton* m_new;
    wxStaticText* m_title;
    wxChoice* m_chapter;
    wxTextCtrl* m_text;
    wxListBox* m_evidence;
    wxTextCtrl* m_reference;
    wxButton* m_add;
    wxButton* m_open;
    wxButton* m_drop;
    wxButton* m_keep;
    wxButton* m_remove;
};

}  // namespace wederhoor::view
