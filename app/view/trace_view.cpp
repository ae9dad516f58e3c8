#include "app/view/trace_view.h"

#include <wx/settings.h>
#include <wx/sizer.h>
#include <wx/wupdlock.h>

#include "app/view/words.h"
#include "schema/rules/words.h"

namespace wederhoor::view {

namespace {
/// Which step an item of the tree is.
struct Step final : wxTreeItemData {
    explicit Step(std::size_t at) : index(at) {}
    std::size_t index;
};

wxString titleOf(const present::TraceNode& node) {
    auto title = wide(node.words);
    title.Replace("\n", " ");
    if (node.kind == schema::Trace::Kind::missing) return wxString::FromUTF8("⚠ ") + title;
    return title;
}
}  // namespace

TraceView::TraceView(wxWindow* parent, std::function<void(std::size_t)> open)
    : wxPanel(parent), m_open(std::move(open)) {
    m_tree = new wxTreeCtrl(
        this, wxID_ANY, wxDefaultPosition, wxDefaultSize,
        wxTR_HAS_BUTTONS | wxTR_LINES_AT_ROOT | wxTR_HIDE_ROOT | wxTR_FULL_ROW_HIGHLIGHT | wxTR_NO_LINES);
    m_tree->SetName(tr("What it rests on"));
    m_words = new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition, wxSize(-1, 4 * GetCharHeight()),
                             wxTE_MULTILINE | wxTE_READONLY | wxBORDER_NONE);
    m_words->SetName(tr("The chosen step in full"));
    m_words->SetBackgroundColour(GetBackgroundColour());
    m_words->SetMargins(FromDIP(8));
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(m_tree, wxSizerFlags(1).Expand());
    sizer->Add(m_words, wxSizerFlags().Expand());
    SetSizer(sizer);
    m_tree->Bind(wxEVT_TREE_ITEM_ACTIVATED, [this](wxTreeEvent&) { openChosen(); });
    m_tree->Bind(wxEVT_TREE_SEL_CHANGED, [this](wxTreeEvent& event) {
        m_words->ChangeValue(event.GetItem().IsOk() ? m_tree->GetItemText(event.GetItem()) : wxString());
    });
}

void TraceView::show(const std::vector<present::TraceNode>& nodes) {
    const wxWindowUpdateLocker locker(m_tree);
    m_tree->DeleteAllItems();
    m_words->Clear();
    std::vector<wxTreeItemId> above{m_tree->AddRoot("")};
    for (std::size_t at = 0; at < nodes.size(); ++at) {
        above.resize(nodes[at].depth + 1);
        const auto item = m_tree->AppendItem(above.back(), titleOf(nodes[at]), -1, -1, new Step(at));
        m_tree->SetItemBold(item, nodes[at].depth == 0);
        if (nodes[at].kind == schema::Trace::Kind::missing) {
            m_tree->SetItemTextColour(item, wxSystemSettings::GetColour(wxSYS_COLOUR_GRAYTEXT));
        }
        above.push_back(item);
    }
    if (nodes.empty()) return;
    // All is open; of many municipalities only their figures.
    constexpr std::size_t fewEnough = 80;
    wxTreeItemIdValue cookie = nullptr;
    const auto figure = m_tree->GetFirstChild(above.front(), cookie);
    if (nodes.size() <= fewEnough) {
        m_tree->ExpandAllChildren(figure);
    } else {
        m_tree->Expand(figure);
    }
    m_tree->SelectItem(figure);
}

std::optional<std::size_t> TraceView::chosen() const {
    const auto item = m_tree->GetSelection();
    if (!item.IsOk()) return std::nullopt;
    const auto* step = dynamic_cast<Step*>(m_tree->GetItemData(item));
    return step ? std::optional(step->index) : std::nullopt;
}

void TraceView::openChosen() {
    if (const auto step = chosen()) m_open(*step);
}

}  // namespace wederhoor::view
