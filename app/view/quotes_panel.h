#pragma once

#include <wx/button.h>
#include <wx/listbox.h>
#include <wx/notebook.h>
#include <wx/radiobut.h>
#include <wx/srchctrl.h>
#include <wx/stattext.h>

#include "app/present/quotes_presenter.h"
#include "app/view/empty_state.h"
#include "app/view/quote_context_view.h"
#include "app/view/quote_list.h"
#include "app/view/quote_matrix_grid.h"
#include "app/view/step_panel.h"

namespace wederhoor::view {

/// What was said: at the left what to choose, at the right the quotes as a list or as a matrix.
class QuotesPanel final : public StepPanel {
public:
    QuotesPanel(wxWindow* parent, Desk& desk);
    ~QuotesPanel() override;

    void refresh() override;
    void arrive(const present::Place& place) override;
    std::vector<Command> commands() override;
    bool find() override;
    std::vector<wxWindow*> panes() override;

    present::QuotesPresenter& presenter() { return m_presenter; }
    wxListBox& themes() { return *m_themes; }
    wxListBox& audiences() { return *m_audiences; }
    QuoteList& list() { return *m_list; }

private:
    wxSizer* choices();
    wxWindow* listPage();
    wxWindow* matrixPage();
    void listen();
    void show();
    void showEmptyState();
    void showChoices();
    void countLater();
    bool onMatrix() const { return m_book->GetSelection() == 1; }

    void goToSource();
    void copy();
    void exportChosen();
    void openCell();

    present::QuotesPresenter m_presenter;
    bool m_stale = true;      ///< something changed since it was shown
    bool m_choosing = false;  ///< the list says itself which quote is chosen
    wxSearchCtrl* m_words;
    wxListBox* m_themes;
    wxListBox* m_audiences;
    wxListBox* m_municipalities;
    wxStaticText* m_chosen;
    wxButton* m_export;
    wxButton* m_copy;
    wxNotebook* m_book;
    EmptyState* m_empty;
    wxWindow* m_split;
    QuoteList* m_list;
    QuoteContextView* m_context;
    wxRadioButton* m_byAudience;
    wxRadioButton* m_byMunicipality;
    QuoteMatrixGrid* m_matrix;
    present::Subscription m_onChanged;
};

}  // namespace wederhoor::view
