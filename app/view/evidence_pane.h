#pragma once

#include <functional>
#include <optional>
#include <vector>
#include <wx/choice.h>
#include <wx/panel.h>
#include <wx/srchctrl.h>
#include <wx/textctrl.h>

#include "app/present/section_evidence.h"

class wxListView;

namespace wederhoor::view {

/// What a section can rest on: narrowed down above, listed in the middle, in full below.
class EvidencePane final : public wxPanel {
public:
    struct Wishes {
        std::function<void(const present::EvidenceItem&)> insert;
        std::function<void(const present::Place&)> go;
    };
    /// The evidence must outlive this.
    EvidencePane(wxWindow* parent, present::SectionEvidence& evidence, Wishes wishes);

    /// Shows what the evidence holds now.
    void synchronise();
    /// nullptr if none is chosen.
    const present::EvidenceItem* chosen() const;
    void insertChosen();
    void goToChosen();
    void find();
    wxListView& list() { return *m_list; }

private:
    void layOut();
    void showThemes();
    void showChosen();
    void narrow();

    present::SectionEvidence& m_evidence;
    Wishes m_wishes;
    wxSearchCtrl* m_search;
    wxChoice* m_kind;
    wxChoice* m_theme;
    wxListView* m_list;
    wxTextCtrl* m_whole;
    std::vector<schema::ThemeId> m_themes;  ///< as in the choice, behind "all"
    present::Subscription m_onChanged;
};

}  // namespace wederhoor::view
