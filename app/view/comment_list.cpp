#include "app/view/comment_list.h"

#include <algorithm>

#include "app/view/appearance.h"
#include "app/view/cut_texts.h"
#include "app/view/words.h"

namespace wederhoor::view {

namespace {
enum Column { labelColumn, wordsColumn, stateColumn };
}

CommentList::CommentList(wxWindow* parent, present::RoundsPresenter& presenter)
    : wxListView(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                 wxLC_REPORT | wxLC_VIRTUAL | wxLC_SINGLE_SEL),
      m_presenter(presenter) {
    SetName(tr("Comments by paragraph"));
    AppendColumn(tr("Comment"), wxLIST_FORMAT_LEFT, FromDIP(150));
    AppendColumn(tr("What it says"), wxLIST_FORMAT_LEFT, FromDIP(200));
    AppendColumn(tr("Where it stands"), wxLIST_FORMAT_LEFT, FromDIP(190));
    m_paragraph.SetBackgroundColour(isDark() ? wxColour(52, 54, 60) : wxColour(238, 240, 245));
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        const int rest = std::max(FromDIP(240), GetClientSize().x - GetColumnWidth(labelColumn) - FromDIP(4));
        SetColumnWidth(wordsColumn, rest / 2);
        SetColumnWidth(stateColumn, rest / 2);
        event.Skip();
    });
    tipWhenCut(*this);
    Bind(wxEVT_LIST_ITEM_SELECTED, [this](wxListEvent& event) {
        if (!m_showing) m_presenter.chooseLine(static_cast<std::size_t>(event.GetIndex()));
    });
}

void CommentList::synchronise() {
    m_showing = true;
    const auto count = static_cast<long>(m_presenter.lines().size());
    if (GetItemCount() != count) SetItemCount(count);
    const auto chosen = m_presenter.chosenLine();
    const long selected = GetFirstSelected();
    const long wanted = chosen ? static_cast<long>(*chosen) : -1;
    if (selected != wanted) {
        if (selected >= 0 && selected < count) Select(selected, false);
        if (wanted >= 0) {
            Select(wanted);
            Focus(wanted);
        }
    }
    Refresh();
    m_showing = false;
}

wxString CommentList::OnGetItemText(long row, long column) const {
    const auto& lines = m_presenter.lines();
    if (row < 0 || static_cast<std::size_t>(row) >= lines.size()) return "";
    const auto& line = lines[static_cast<std::size_t>(row)];
    if (column == stateColumn)
        return line.comment ? wxString(line.toDo ? "! " : "") + wide(line.state) : wxString();
    auto words = column == labelColumn ? line.label : line.words;
    std::replace(words.begin(), words.end(), '\n', ' ');
    return (column == labelColumn && line.comment ? wxString("    ") : wxString()) + wide(words);
}

wxItemAttr* CommentList::OnGetItemAttr(long row) const {
    const auto& lines = m_presenter.lines();
    if (row < 0 || static_cast<std::size_t>(row) >= lines.size()) return nullptr;
    return lines[static_cast<std::size_t>(row)].comment ? nullptr : &m_paragraph;
}

}  // namespace wederhoor::view
