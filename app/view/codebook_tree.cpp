#include "app/view/codebook_tree.h"

#include <set>
#include <wx/imaglist.h>

#include "app/view/theme_colours.h"
#include "app/view/words.h"

namespace wederhoor::view {

using present::CodebookRow;
using present::DropPlace;
using schema::ThemeId;

namespace {
class ThemeItem final : public wxTreeItemData {
public:
    explicit ThemeItem(ThemeId theme) : theme(theme) {}
    const ThemeId theme;
};

/// The same themes in the same tree and colours: only counts may differ.
bool sameTree(const std::vector<CodebookRow>& one, const std::vector<CodebookRow>& other) {
    return std::equal(
        one.begin(), one.end(), other.begin(), other.end(), [](const CodebookRow& a, const CodebookRow& b) {
            return a.theme.id == b.theme.id && a.depth == b.depth && a.theme.colour == b.theme.colour;
        });
}
}  // namespace

CodebookTree::CodebookTree(wxWindow* parent, present::CodebookPresenter& presenter, Wishes wishes)
    : wxTreeCtrl(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                 wxTR_HAS_BUTTONS | wxTR_HIDE_ROOT | wxTR_SINGLE | wxTR_NO_LINES | wxTR_FULL_ROW_HIGHLIGHT),
      m_presenter(presenter),
      m_wishes(std::move(wishes)) {
    SetName(tr("Codebook"));
    SetIndent(static_cast<unsigned>(FromDIP(8)));
    Bind(wxEVT_TREE_SEL_CHANGED, [this](wxTreeEvent& event) {
        if (!m_synchronising) m_presenter.choose(themeOf(event.GetItem()));
    });
    Bind(wxEVT_TREE_ITEM_ACTIVATED, [this](wxTreeEvent& event) {
        if (const auto theme = themeOf(event.GetItem())) m_wishes.activated(*theme);
    });
    Bind(wxEVT_TREE_BEGIN_DRAG, [this](wxTreeEvent& event) {
        m_dragged = themeOf(event.GetItem());
        if (m_dragged) event.Allow();
    });
    Bind(wxEVT_TREE_END_DRAG, [this](wxTreeEvent& event) { endDrag(event.GetPoint()); });
    Bind(wxEVT_TREE_ITEM_MENU, [this](wxTreeEvent& event) {
        SelectItem(event.GetItem());
        m_wishes.menu(ClientToScreen(event.GetPoint()));
    });
    Bind(wxEVT_TREE_ITEM_GETTOOLTIP, [this](wxTreeEvent& event) {
        const auto theme = themeOf(event.GetItem());
        const auto* row = theme ? m_presenter.find(*theme) : nullptr;
        if (row) event.SetToolTip(wide(row->theme.definition));
    });
    synchronise();
}

std::optional<ThemeId> CodebookTree::themeOf(const wxTreeItemId& item) const {
    const auto* data = item.IsOk() ? dynamic_cast<const ThemeItem*>(GetItemData(item)) : nullptr;
    return data ? std::optional(data->theme) : std::nullopt;
}

wxString CodebookTree::textOf(const CodebookRow& row) const {
    auto text = wide(row.theme.name);
    if (const auto key = m_wishes.keyOf(row.theme.id)) text += wxString::Format("  [%d]", *key);
    return text + wxString::Format("  (%d)", row.quotes);
}

void CodebookTree::synchronise() {
    m_synchronising = true;
    if (!sameTree(m_shown, m_presenter.rows()) || m_items.empty()) rebuild();
    m_shown = m_presenter.rows();
    for (const auto& row : m_shown) {
        const auto& item = m_items.at(row.theme.id);
        const auto text = textOf(row);
        if (GetItemText(item) != text) SetItemText(item, text);
    }
    select();
    m_synchronising = false;
}

void CodebookTree::rebuild() {
    std::set<ThemeId> closed;
    for (const auto& [theme, item] : m_items) {
        if (ItemHasChildren(item) && !IsExpanded(item)) closed.insert(theme);
    }
    Freeze();
    DeleteAllItems();
    m_items.clear();
    const auto side = swatch({0, 0, 0}, *this).GetSize();
    auto* images = new wxImageList(side.x, side.y, false);
    std::vector<wxTreeItemId> path{AddRoot("")};
    for (const auto& row : m_presenter.rows()) {
        path.resize(static_cast<std::size_t>(row.depth) + 1);
        const int image = images->Add(swatch(row.theme.colour, *this));
        path.push_back(AppendItem(path.back(), textOf(row), image, -1, new ThemeItem(row.theme.id)));
        m_items.emplace(row.theme.id, path.back());
    }
    AssignImageList(images);
    for (const auto& [theme, item] : m_items) {
        if (ItemHasChildren(item) && !closed.contains(theme)) Expand(item);
    }
    Thaw();
}

void CodebookTree::select() {
    const auto chosen = m_presenter.chosen();
    const auto now = themeOf(GetSelection());
    if (now == chosen) return;
    if (chosen) {
        SelectItem(m_items.at(*chosen));
        EnsureVisible(m_items.at(*chosen));
    } else {
        Unselect();
    }
}

void CodebookTree::endDrag(wxPoint point) {
    const auto dragged = m_dragged;
    m_dragged.reset();
    if (!dragged) return;
    if (!GetClientRect().Contains(point)) {
        m_wishes.dropped(*dragged, ClientToScreen(point));
        return;
    }
    int flags = 0;
    const auto item = HitTest(point, flags);
    const auto on = themeOf(item);
    if (!on) {
        m_presenter.moveToTop(*dragged);
        return;
    }
    wxRect place;
    GetBoundingRect(item, place);
    const int third = (point.y - place.y) * 3 / std::max(place.height, 1);
    m_presenter.drop(*dragged, *on,
                     third <= 0   ? DropPlace::before
                     : third >= 2 ? DropPlace::behind
                                  : DropPlace::under);
}

}  // namespace wederhoor::view
