#pragma once

#include <vector>
#include <wx/choice.h>
#include <wx/html/htmlwin.h>
#include <wx/listbox.h>
#include <wx/simplebook.h>
#include <wx/stattext.h>
#include <wx/timer.h>

#include "app/present/drafts_presenter.h"
#include "app/view/difference_text.h"
#include "app/view/draft_text.h"
#include "app/view/evidence_pane.h"
#include "app/view/step_panel.h"

namespace wederhoor::view {

/// The description of a municipality: outline at the left, text with how it reads in the middle (or what
/// differs between two versions), evidence at the right.
class DraftsPanel final : public StepPanel {
public:
    DraftsPanel(wxWindow* parent, Desk& desk);

    void refresh() override;
    void arrive(const present::Place& place) override;
    void keepTyped() override { m_presenter.save(); }
    std::vector<Command> commands() override;
    bool find() override;
    bool take(const std::vector<std::filesystem::path>& files) override;
    std::vector<wxWindow*> panes() override;

    present::DraftsPresenter& presenter() { return m_presenter; }
    DraftText& text() { return *m_text; }
    DifferenceText& differences() { return *m_differences; }
    EvidencePane& evidence() { return *m_evidence; }
    wxListBox& outline() { return *m_outline; }

private:
    void layOut();
    wxWindow* makeHead();
    wxWindow* makeMiddle(wxWindow* parent);
    void bind();
    void showAll();
    void showVersions();
    void showOutline();
    void showReading();
    void showDifferences();
    void insert(const present::EvidenceItem& item);
    void startVersion();
    void compareWithBefore();
    void importByDialog();
    void importFiles(const std::vector<std::filesystem::path>& files);

    present::DraftsPresenter m_presenter;
    wxSimplebook* m_book;     ///< the page, or what is lacking
    wxStaticText* m_lacking;  ///< what there has to be first
    wxPanel* m_page;
    wxChoice* m_version;
    wxChoice* m_compare;
    wxStaticText* m_notice;
    wxListBox* m_outline;
    wxSimplebook* m_middle;  ///< text with its reading, or differences
    DraftText* m_text;
    wxHtmlWindow* m_reading;
    DifferenceText* m_differences;
    EvidencePane* m_evidence;
    std::vector<int> m_comparable;  ///< versions in m_compare, behind "nothing"
    std::vector<std::pair<schema::SectionNumber, int>> m_differenceLines;
    wxTimer m_readSoon;  ///< while typing, the reading follows a little later
    wxTimer m_saveSoon;  ///< what was typed is saved when typing rests
    bool m_stale = true;
    present::Subscription m_onChanged;
};

}  // namespace wederhoor::view
