#include "app/view/theme_picker.h"

#include <algorithm>
#include <wx/imaglist.h>
#include <wx/sizer.h>

#include "app/view/theme_colours.h"
#include "app/view/words.h"

namespace wederhoor::view {

/// The matches, painted from what the picker holds.
class ThemePicker::List final : public wxListCtrl {
public:
    List(wxWindow* parent, const std::vector<present::ThemeMatch>& matches)
        : wxListCtrl(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                     wxLC_REPORT | wxLC_VIRTUAL | wxLC_SINGLE_SEL | wxLC_NO_HEADER),
          m_matches(matches) {
        AppendColumn("");
    }

    void show() {
        const auto side = swatch({0, 0, 0}, *this).GetSize();
        auto* images = new wxImageList(side.x, side.y, false);
        for (const auto& match : m_matches) images->Add(swatch(match.colour, *this));
        AssignImageList(images, wxIMAGE_LIST_SMALL);
        SetItemCount(static_cast<long>(m_matches.size()));
        SetColumnWidth(0, GetClientSize().x);
        Refresh();
    }

private:
    wxString OnGetItemText(long row, long) const override {
        return wide(m_matches[static_cast<std::size_t>(row)].text);
    }
    int OnGetItemImage(long row) const override { return static_cast<int>(row); }

    const std::vector<present::ThemeMatch>& m_matches;
};

ThemePicker::ThemePicker(wxWindow* parent) : wxPanel(parent) {
    m_title = new wxStaticText(this, wxID_ANY, "");
    m_field = new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxTE_PROCESS_ENTER);
    m_field->SetName(tr("Theme"));
    m_list = new List(this, m_matches);
    m_list->SetName(tr("Themes found"));
    m_list->SetMinSize(wxSize(-1, 7 * GetCharHeight() * 3 / 2));
    const int gap = FromDIP(4);
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(m_title, wxSizerFlags().CentreVertical().Border(wxALL, gap));
    row->Add(m_field, wxSizerFlags(1).CentreVertical().Border(wxALL, gap));
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(row, wxSizerFlags().Expand());
    all->Add(m_list, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, gap));
    SetSizer(all);
    m_field->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { find(); });
    m_field->Bind(wxEVT_KEY_DOWN, &ThemePicker::onKey, this);
    m_list->Bind(wxEVT_LIST_ITEM_ACTIVATED, [this](wxListEvent& event) { pick(event.GetIndex()); });
    m_list->Bind(wxEVT_KEY_DOWN, [this](wxKeyEvent& event) {
        if (event.GetKeyCode() == WXK_ESCAPE) {
            leave();
        } else {
            event.Skip();
        }
    });
    Hide();
}

void ThemePicker::start(const wxString& title, const std::string& typed, Wishes wishes) {
    m_wishes = std::move(wishes);
    m_title->SetLabel(title);
    Show();
    GetParent()->Layout();
    m_field->ChangeValue(wide(typed));
    m_field->SetFocus();
    m_field->SetInsertionPointEnd();
    find();
}

void ThemePicker::leave() {
    if (!IsShown()) return;
    Hide();
    GetParent()->Layout();
    if (m_wishes.left) m_wishes.left();
}

void ThemePicker::find() {
    m_matches = m_wishes.matches(utf8(m_field->GetValue()));
    m_list->show();
    if (!m_matches.empty()) m_list->SetItemState(0, wxLIST_STATE_SELECTED, wxLIST_STATE_SELECTED);
}

void ThemePicker::move(long by) {
    const auto count = static_cast<long>(m_matches.size());
    if (count == 0) return;
    const auto now = m_list->GetNextItem(-1, wxLIST_NEXT_ALL, wxLIST_STATE_SELECTED);
    const auto next = (std::max(now, 0L) + by + count) % count;
    m_list->SetItemState(next, wxLIST_STATE_SELECTED, wxLIST_STATE_SELECTED);
    m_list->EnsureVisible(next);
}

void ThemePicker::onKey(wxKeyEvent& event) {
    switch (event.GetKeyCode()) {
        case WXK_ESCAPE:
            leave();
            return;
        case WXK_UP:
            move(-1);
            return;
        case WXK_DOWN:
            move(1);
            return;
        case WXK_RETURN:
        case WXK_NUMPAD_ENTER:
            pick(m_list->GetNextItem(-1, wxLIST_NEXT_ALL, wxLIST_STATE_SELECTED));
            return;
        default:
            event.Skip();
    }
}

void ThemePicker::pick(long row) {
    if (row < 0 || row >= static_cast<long>(m_matches.size())) return;
    const auto match = m_matches[static_cast<std::size_t>(row)];
    const auto typed = utf8(m_field->GetValue());
    leave();
    m_wishes.picked(match, typed);
}

}  // namespace wederhoor::view
