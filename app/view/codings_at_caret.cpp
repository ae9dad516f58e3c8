#include "app/view/codings_at_caret.h"

#include <wx/imaglist.h>
#include <wx/sizer.h>

#include "app/view/theme_colours.h"
#include "app/view/words.h"

namespace wederhoor::view {

using present::CodingRow;

namespace {
/// The same to look at.
bool same(const std::vector<CodingRow>& one, const std::vector<CodingRow>& other) {
    return std::equal(
        one.begin(), one.end(), other.begin(), other.end(), [](const CodingRow& a, const CodingRow& b) {
            return a.quote == b.quote && a.memos == b.memos && a.look.path == b.look.path &&
                   a.look.colour == b.look.colour &&
                   (a.coding ? a.coding->id.number() : 0) == (b.coding ? b.coding->id.number() : 0);
        });
}
}  // namespace

CodingsAtCaret::CodingsAtCaret(wxWindow* parent, present::CodingPresenter& presenter,
                               const std::string& researcher)
    : wxPanel(parent), m_presenter(presenter), m_researcher(researcher) {
    m_list = new wxListView(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxLC_REPORT | wxLC_SINGLE_SEL);
    m_list->SetName(tr("Codings at the caret"));
    m_list->AppendColumn(tr("Theme"), wxLIST_FORMAT_LEFT, FromDIP(250));
    m_list->AppendColumn(tr("Researcher"), wxLIST_FORMAT_LEFT, FromDIP(130));
    m_list->AppendColumn(tr("Quote"), wxLIST_FORMAT_LEFT, FromDIP(70));
    m_list->SetMinSize(wxSize(FromDIP(300), 5 * GetCharHeight()));
    m_others = new wxStaticText(this, wxID_ANY, "");
    m_memo = new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxTE_MULTILINE);
    m_memo->SetName(tr("Memo"));
    m_memo->SetMinSize(wxSize(FromDIP(180), 3 * GetCharHeight()));
    auto* memos = new wxBoxSizer(wxVERTICAL);
    memos->Add(new wxStaticText(this, wxID_ANY, tr("Memo beside the quote (Ctrl+M)")),
               wxSizerFlags().Border(wxALL, FromDIP(2)));
    memos->Add(m_others, wxSizerFlags().Expand());
    memos->Add(m_memo, wxSizerFlags(1).Expand());
    auto* all = new wxBoxSizer(wxHORIZONTAL);
    all->Add(m_list, wxSizerFlags(3).Expand());
    all->AddSpacer(FromDIP(6));
    all->Add(memos, wxSizerFlags(2).Expand());
    SetSizer(all);
    m_list->Bind(wxEVT_LIST_ITEM_SELECTED, [this](wxListEvent& event) {
        if (!m_synchronising) m_presenter.chooseRow(static_cast<std::size_t>(event.GetIndex()));
    });
    m_list->Bind(wxEVT_LIST_ITEM_ACTIVATED, [this](wxListEvent&) { m_presenter.selectQuote(); });
    m_memo->Bind(wxEVT_TEXT, [this](wxCommandEvent&) {
        constexpr int milliseconds = 1000;
        m_rest.StartOnce(milliseconds);
    });
    m_rest.Bind(wxEVT_TIMER, [this](wxTimerEvent&) {
        // A memo that was emptied goes when one leaves it: until then it may be about to be written anew.
        if (!m_memo->GetValue().Trim().empty()) keepTyped();
    });
    m_memo->Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) {
        event.Skip();
        keepTyped();
    });
    m_memo->Bind(wxEVT_KEY_DOWN, [this](wxKeyEvent& event) {
        if (event.GetKeyCode() == WXK_TAB || event.GetKeyCode() == WXK_ESCAPE) {
            Navigate(event.ShiftDown() ? wxNavigationKeyEvent::IsBackward : wxNavigationKeyEvent::IsForward);
        } else {
            event.Skip();
        }
    });
}

void CodingsAtCaret::synchronise() {
    if (m_span != m_presenter.memoSpan()) keepTyped();
    m_synchronising = true;
    if (!same(m_rows, m_presenter.atCaret())) showRows();
    if (const auto* chosen = m_presenter.chosenRow()) {
        const auto row = chosen - m_presenter.atCaret().data();
        if (m_list->GetFirstSelected() != row) m_list->Select(row);
    }
    m_span = m_presenter.memoSpan();
    m_memo->Enable(m_span.has_value());
    if (!m_memo->IsModified()) showMemos();
    m_synchronising = false;
}

void CodingsAtCaret::showRows() {
    m_rows = m_presenter.atCaret();
    m_list->Freeze();
    m_list->DeleteAllItems();
    const auto side = swatch({0, 0, 0}, *this).GetSize();
    auto* images = new wxImageList(side.x, side.y, false);
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const auto& row = m_rows[i];
        images->Add(swatch(row.look.colour, *this));
        const auto at = m_list->InsertItem(static_cast<long>(i), wide(row.look.path), static_cast<int>(i));
        m_list->SetItem(at, 1, wide(row.coding ? row.coding->researcher : ""));
        m_list->SetItem(at, 2, wide(row.reference.text()));
    }
    m_list->AssignImageList(images, wxIMAGE_LIST_SMALL);
    m_list->Thaw();
}

void CodingsAtCaret::showMemos() {
    m_mine.reset();
    wxString others;
    for (auto& memo : m_presenter.memos()) {
        if (memo.researcher == m_researcher && !m_mine) {
            m_mine = std::move(memo);
        } else {
            others += (others.empty() ? "" : "\n") + wide(memo.researcher) + ": " + wide(memo.text);
        }
    }
    const auto mine = m_mine ? wide(m_mine->text) : wxString();
    if (m_memo->GetValue() != mine) m_memo->ChangeValue(mine);  // leaves the caret where one types on
    m_memo->DiscardEdits();
    if (m_others->GetLabelText() == others) return;
    m_others->SetLabelText(others);
    Layout();
}

void CodingsAtCaret::writeMemo() {
    if (m_memo->IsEnabled()) m_memo->SetFocus();
}

void CodingsAtCaret::keepTyped() {
    if (!m_memo->IsModified()) return;
    const auto text = utf8(m_memo->GetValue());
    m_memo->DiscardEdits();
    try {
        if (m_mine) {
            m_presenter.changeMemo(schema::Memo(*m_mine), text);
        } else if (m_span && !text.empty()) {
            m_presenter.addMemo(*m_span, text);
        }
    } catch (...) {
        m_memo->MarkDirty();  // it is tried again
        throw;
    }
}

}  // namespace wederhoor::view
