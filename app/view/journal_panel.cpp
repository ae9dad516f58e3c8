#include "app/view/journal_panel.h"

#include <wx/sizer.h>
#include <wx/stattext.h>

#include "app/view/words.h"

namespace wederhoor::view {

/// Asks the presenter for the rows that are seen, and for more of them near the end.
class JournalPanel::List final : public wxListCtrl {
public:
    List(wxWindow* parent, present::JournalPresenter& presenter)
        : wxListCtrl(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxLC_REPORT | wxLC_VIRTUAL),
          m_presenter(presenter) {
        AppendColumn(tr("When"), wxLIST_FORMAT_LEFT, FromDIP(150));
        AppendColumn(tr("Researcher"), wxLIST_FORMAT_LEFT, FromDIP(180));
        AppendColumn(tr("What was done"), wxLIST_FORMAT_LEFT, FromDIP(560));
        Bind(wxEVT_LIST_CACHE_HINT, [this](wxListEvent& event) {
            if (event.GetCacheTo() + 1 >= GetItemCount() && m_presenter.hasMore()) {
                CallAfter([this] { m_presenter.more(); });
            }
        });
    }

private:
    wxString OnGetItemText(long item, long column) const override {
        const auto& row = m_presenter.rows()[static_cast<std::size_t>(item)];
        return wide(column == 0 ? row.time : column == 1 ? row.researcher : row.what);
    }

    present::JournalPresenter& m_presenter;
};

JournalPanel::JournalPanel(wxWindow* parent, Desk& desk) : StepPanel(parent, desk), m_presenter(workspace()) {
    m_list = new List(this, m_presenter);
    m_list->SetName(tr("Journal"));
    auto* about = new wxStaticText(
        this, wxID_ANY,
        tr("Every change of the study, newest first. Undo takes back the last one; Redo does it again."));
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(about, wxSizerFlags().Border(wxALL, FromDIP(8)));
    all->Add(m_list, wxSizerFlags(1).Expand());
    SetSizer(all);
    m_onChanged = m_presenter.changed().subscribe([this] {
        m_list->SetItemCount(static_cast<long>(m_presenter.rows().size()));
        m_list->Refresh();
    });
}

std::vector<wxWindow*> JournalPanel::panes() {
    return {m_list};
}

}  // namespace wederhoor::view
