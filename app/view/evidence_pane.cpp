#include "app/view/evidence_pane.h"

#include <algorithm>
#include <wx/listctrl.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include "app/view/cut_texts.h"
#include "app/view/words.h"

namespace wederhoor::view {

using present::EvidenceItem;
using schema::say;

namespace {
enum Column { kindColumn, aboutColumn, wordsColumn };
constexpr int allKinds = 0;
constexpr int allThemes = 0;

/// The evidence as the list asks for it; nothing is copied.
class List final : public wxListView {
public:
    List(wxWindow* parent, present::SectionEvidence& evidence)
        : wxListView(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                     wxLC_REPORT | wxLC_VIRTUAL | wxLC_SINGLE_SEL),
          m_evidence(evidence) {
        AppendColumn(tr("Kind"), wxLIST_FORMAT_LEFT, kindWidth());
        AppendColumn(tr("About"), wxLIST_FORMAT_LEFT, FromDIP(120));
        AppendColumn(tr("Words"), wxLIST_FORMAT_LEFT, FromDIP(320));
        tipWhenCut(*this);
        Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
            const int rest =
                std::max(FromDIP(200), GetClientSize().x - GetColumnWidth(kindColumn) - FromDIP(4));
            SetColumnWidth(aboutColumn, rest * 2 / 5);
            SetColumnWidth(wordsColumn, rest * 3 / 5);
            event.Skip();
        });
    }

private:
    /// As wide as the longest word for a kind.
    int kindWidth() const {
        int width = GetTextExtent(tr("Kind")).x;
        for (int kind = 0; kind <= static_cast<int>(EvidenceItem::Kind::quote); ++kind) {
            width = std::max(width, GetTextExtent(wide(titleOf(EvidenceItem::Kind(kind)))).x);
        }
        return width + FromDIP(14);
    }
    wxString OnGetItemText(long row, long column) const override {
        const auto& items = m_evidence.items();
        if (row < 0 || static_cast<std::size_t>(row) >= items.size()) return "";
        const auto& item = items[static_cast<std::size_t>(row)];
        if (column == kindColumn) return wide(titleOf(item.kind));
        auto words = column == aboutColumn ? item.about : item.words;
        std::replace(words.begin(), words.end(), '\n', ' ');
        return wide(words);
    }

    present::SectionEvidence& m_evidence;
};

std::string inFull(const EvidenceItem& item) {
    auto words = item.about + "\n" + item.words;
    if (!item.note.empty()) words += "\n" + item.note;
    return words;
}
}  // namespace

EvidencePane::EvidencePane(wxWindow* parent, present::SectionEvidence& evidence, Wishes wishes)
    : wxPanel(parent), m_evidence(evidence), m_wishes(std::move(wishes)) {
    layOut();
    m_search->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { narrow(); });
    m_kind->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { narrow(); });
    m_theme->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { narrow(); });
    m_list->Bind(wxEVT_LIST_ITEM_ACTIVATED, [this](wxListEvent&) { insertChosen(); });
    m_list->Bind(wxEVT_LIST_ITEM_SELECTED, [this](wxListEvent&) { showChosen(); });
    m_list->Bind(wxEVT_LIST_CACHE_HINT, [this](wxListEvent& event) {
        const bool atEnd = event.GetCacheTo() + 1 >= m_list->GetItemCount();
        if (atEnd && m_evidence.hasMore()) CallAfter([this] { m_evidence.loadMore(); });
    });
    m_onChanged = m_evidence.changed().subscribe([this] {
        if (IsShownOnScreen()) synchronise();
    });
}

void EvidencePane::layOut() {
    m_search = new wxSearchCtrl(this, wxID_ANY);
    m_search->SetName(tr("Search the evidence"));
    m_search->SetDescriptiveText(tr("Search the evidence"));
    m_kind = new wxChoice(this, wxID_ANY);
    m_kind->SetName(tr("Kind of evidence"));
    m_kind->Append(tr("All evidence"));
    for (int kind = 0; kind <= static_cast<int>(EvidenceItem::Kind::quote); ++kind) {
        m_kind->Append(wide(titleOf(EvidenceItem::Kind(kind))));
    }
    m_kind->SetSelection(allKinds);
    m_theme = new wxChoice(this, wxID_ANY);
    m_theme->SetName(tr("Theme of quotes"));
    m_list = new List(this, m_evidence);
    m_list->SetName(tr("Evidence"));
    m_whole = new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition, wxSize(-1, 6 * GetCharHeight()),
                             wxTE_MULTILINE | wxTE_READONLY | wxTE_NO_VSCROLL);
    m_whole->SetName(tr("The evidence in full"));

    const int gap = FromDIP(4);
    auto* choices = new wxBoxSizer(wxHORIZONTAL);
    choices->Add(m_kind, wxSizerFlags(1).Border(wxRIGHT, gap));
    choices->Add(m_theme, wxSizerFlags(1));
    auto* hint = new wxStaticText(this, wxID_ANY, tr("Enter or a double click puts it in the text."),
                                  wxDefaultPosition, wxDefaultSize, wxST_ELLIPSIZE_END);
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(m_search, wxSizerFlags().Expand().Border(wxALL, gap));
    all->Add(choices, wxSizerFlags().Expand().Border(wxALL, gap));
    all->Add(m_list, wxSizerFlags(1).Expand());
    all->Add(hint, wxSizerFlags().Expand().Border(wxALL, gap));
    all->Add(m_whole, wxSizerFlags().Expand());
    SetSizer(all);
}

void EvidencePane::narrow() {
    const int kind = m_kind->GetSelection();
    const int theme = m_theme->GetSelection();
    const auto words = utf8(m_search->GetValue());
    if (words != m_evidence.search()) m_evidence.searchFor(words);
    m_evidence.showKind(kind == allKinds ? std::nullopt : std::optional(EvidenceItem::Kind(kind - 1)));
    m_evidence.showTheme(theme <= allThemes ? std::nullopt
                                            : std::optional(m_themes[static_cast<std::size_t>(theme) - 1]));
}

void EvidencePane::synchronise() {
    showThemes();
    m_kind->SetSelection(m_evidence.kind() ? static_cast<int>(*m_evidence.kind()) + 1 : allKinds);
    if (utf8(m_search->GetValue()) != m_evidence.search()) m_search->ChangeValue(wide(m_evidence.search()));
    const auto count = static_cast<long>(m_evidence.items().size());
    const long chosen = m_list->GetFirstSelected();
    m_list->SetItemCount(count);
    if (chosen >= count && chosen >= 0) m_list->Select(chosen, false);
    m_list->Refresh();
    showChosen();
}

void EvidencePane::showThemes() {
    const auto& entries = m_evidence.themes();
    std::vector<schema::ThemeId> themes;
    wxArrayString names;
    names.Add(tr("All themes"));
    int selected = allThemes;
    for (const auto& entry : entries) {
        if (m_evidence.theme() == entry.theme.id) selected = static_cast<int>(names.size());
        names.Add(wxString(' ', static_cast<std::size_t>(3 * entry.depth)) + wide(entry.theme.name));
        themes.push_back(entry.theme.id);
    }
    if (names != m_theme->GetStrings()) m_theme->Set(names);
    m_themes = std::move(themes);
    m_theme->SetSelection(selected);
}

const EvidenceItem* EvidencePane::chosen() const {
    const long row = m_list->GetFirstSelected();
    const auto& items = m_evidence.items();
    return row >= 0 && static_cast<std::size_t>(row) < items.size() ? &items[static_cast<std::size_t>(row)]
                                                                    : nullptr;
}

void EvidencePane::showChosen() {
    const auto* item = chosen();
    const auto words = item                         ? inFull(*item)
                       : m_evidence.items().empty() ? say("Nothing in the study is like that.")
                                                    : std::string();
    m_whole->ChangeValue(wide(words));
}

void EvidencePane::insertChosen() {
    if (const auto* item = chosen()) m_wishes.insert(*item);
}

void EvidencePane::goToChosen() {
    if (const auto* item = chosen()) m_wishes.go(item->place);
}

void EvidencePane::find() {
    m_search->SetFocus();
    m_search->SelectAll();
}

}  // namespace wederhoor::view
