#pragma once

#include <wx/choice.h>
#include <wx/listctrl.h>
#include <wx/notebook.h>
#include <wx/srchctrl.h>
#include <wx/stattext.h>

#include "app/present/documents_presenter.h"
#include "app/view/check_entry.h"
#include "app/view/document_details.h"
#include "app/view/document_text.h"
#include "app/view/step_panel.h"

namespace wederhoor::view {

/// Written material: the list at the left, the text of one at the right, and below it what was held against
/// answers.
class DocumentsPanel final : public StepPanel {
public:
    DocumentsPanel(wxWindow* parent, Desk& desk);

    void refresh() override;
    void arrive(const present::Place& place) override;
    void keepTyped() override;
    std::vector<Command> commands() override;
    bool find() override;
    bool take(const std::vector<std::filesystem::path>& files) override;
    std::vector<wxWindow*> panes() override;

    present::DocumentsPresenter& presenter() { return m_presenter; }
    DocumentText& text() { return *m_text; }
    CheckEntry& entry() { return *m_entry; }

private:
    void layOut();
    wxWindow* makeList(wxWindow* parent);
    wxWindow* makeReading(wxWindow* parent);
    wxWindow* makeBelow(wxWindow* parent);
    void later();
    void show();
    void showList();
    void showChecks();
    void import();
    void check(schema::Verdict verdict);
    void removeCheck();
    void openAnswer();
    std::optional<std::size_t> chosenCheck();

    present::DocumentsPresenter m_presenter;
    wxChoice* m_shown;
    wxListCtrl* m_list;
    wxStaticText* m_empty;
    wxStaticText* m_title;
    wxSearchCtrl* m_search;
    DocumentText* m_text;
    CheckEntry* m_entry;
    wxNotebook* m_below;
    wxListCtrl* m_checks;
    DocumentDetails* m_details;
    std::optional<schema::TextSpan> m_revealed;  ///< the place that was scrolled to last
    bool m_showing = false;
    bool m_later = false;
    present::Subscription m_onChanged;
};

}  // namespace wederhoor::view
