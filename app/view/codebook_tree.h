#pragma once

#include <functional>
#include <map>
#include <optional>
#include <vector>
#include <wx/treectrl.h>

#include "app/present/codebook_presenter.h"

namespace wederhoor::view {

/// The codebook as a tree: colour, name, how many quotes, and the key that puts the theme on a passage.
/// Themes are dragged about in it, or onto a window beside it.
class CodebookTree final : public wxTreeCtrl {
public:
    struct Wishes {
        std::function<std::optional<int>(schema::ThemeId)> keyOf;
        std::function<void(schema::ThemeId)> activated;  ///< Enter or a double click
        /// Let go of over a place of the screen outside the tree.
        std::function<void(schema::ThemeId, wxPoint screen)> dropped;
        std::function<void(wxPoint screen)> menu;  ///< of the theme that is chosen
    };
    /// The presenter must outlive this.
    CodebookTree(wxWindow* parent, present::CodebookPresenter& presenter, Wishes wishes);

    /// Shows what the presenter holds now; what was open stays open.
    void synchronise();

private:
    void rebuild();
    void select();
    wxString textOf(const present::CodebookRow& row) const;
    std::optional<schema::ThemeId> themeOf(const wxTreeItemId& item) const;
    void endDrag(wxPoint point);

    present::CodebookPresenter& m_presenter;
    Wishes m_wishes;
    std::map<schema::ThemeId, wxTreeItemId> m_items;
    std::vector<present::CodebookRow> m_shown;
    std::optional<schema::ThemeId> m_dragged;
    bool m_synchronising = false;
};

}  // namespace wederhoor::view
