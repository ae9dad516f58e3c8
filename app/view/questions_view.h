#pragma once

#include <wx/button.h>
#include <wx/combobox.h>
#include <wx/listbox.h>
#include <wx/panel.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include "app/present/observations_presenter.h"

namespace wederhoor::view {

/// The learning questions in their clusters at the left; the one that is open at the right.
class QuestionsView final : public wxPanel {
public:
    QuestionsView(wxWindow* parent, present::ObservationsPresenter& presenter);

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

    present::ObservationsPresenter& m_presenter;
    std::vector<std::optional<int>> m_numbers;  ///< of the lines of the list; none for a cluster's name
    wxListBox* m_list;
    wxButton* m_new;
    wxStaticText* m_title;
    wxComboBox* m_cluster;
    wxTextCtrl* m_text;
    wxTextCtrl* m_askedBy;
    wxButton* m_keep;
    wxButton* m_remove;
};

}  // namespace wederhoor::view
