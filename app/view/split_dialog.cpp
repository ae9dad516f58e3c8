#include "app/view/split_dialog.h"

#include <wx/sizer.h>
#include <wx/stattext.h>

#include "app/view/words.h"

namespace wederhoor::view {

/// Quotes with a box before each.
class SplitDialog::Quotes final : public wxListCtrl {
public:
    Quotes(wxWindow* parent, std::vector<db::QuoteRow> quotes)
        : wxListCtrl(parent, wxID_ANY, wxDefaultPosition, parent->FromDIP(wxSize(640, 320)),
                     wxLC_REPORT | wxLC_VIRTUAL | wxLC_SINGLE_SEL),
          m_quotes(std::move(quotes)),
          m_checked(m_quotes.size(), false) {
        AppendColumn(tr("Quote"), wxLIST_FORMAT_LEFT, FromDIP(90));
        AppendColumn(tr("Words"), wxLIST_FORMAT_LEFT, FromDIP(530));
        EnableCheckBoxes();
        SetItemCount(static_cast<long>(m_quotes.size()));
        Bind(wxEVT_LIST_ITEM_CHECKED, [this](wxListEvent& event) { check(event.GetIndex(), true); });
        // The space bar, or a double click.
        Bind(wxEVT_LIST_ITEM_ACTIVATED, [this](wxListEvent& event) {
            check(event.GetIndex(), !m_checked[static_cast<std::size_t>(event.GetIndex())]);
        });
        Bind(wxEVT_LIST_ITEM_UNCHECKED, [this](wxListEvent& event) { check(event.GetIndex(), false); });
    }

    std::vector<db::QuoteRow> chosen() const {
        std::vector<db::QuoteRow> chosen;
        for (std::size_t i = 0; i < m_quotes.size(); ++i) {
            if (m_checked[i]) chosen.push_back(m_quotes[i]);
        }
        return chosen;
    }

private:
    void check(long row, bool checked) {
        m_checked[static_cast<std::size_t>(row)] = checked;
        RefreshItem(row);
    }
    bool OnGetItemIsChecked(long row) const override { return m_checked[static_cast<std::size_t>(row)]; }
    wxString OnGetItemText(long row, long column) const override {
        const auto& quote = m_quotes[static_cast<std::size_t>(row)];
        return wide(column == 0 ? quote.reference.text() : quote.quote.words);
    }

    std::vector<db::QuoteRow> m_quotes;
    std::vector<bool> m_checked;
};

SplitDialog::SplitDialog(wxWindow* parent, const std::string& theme, std::vector<db::QuoteRow> quotes)
    : wxDialog(parent, wxID_ANY, tr("Split '%1'", theme), wxDefaultPosition, wxDefaultSize,
               wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER) {
    const int gap = FromDIP(8);
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(new wxStaticText(this, wxID_ANY, tr("Name of the &new theme:")),
             wxSizerFlags().Border(wxLEFT | wxRIGHT | wxTOP, gap));
    m_name = new wxTextCtrl(this, wxID_ANY);
    m_name->SetName(tr("Name of the new theme"));
    all->Add(m_name, wxSizerFlags().Expand().Border(wxALL, gap));
    all->Add(new wxStaticText(this, wxID_ANY, tr("&Quotes that go to it:")),
             wxSizerFlags().Border(wxLEFT | wxRIGHT | wxTOP, gap));
    m_quotes = new Quotes(this, std::move(quotes));
    m_quotes->SetName(tr("Quotes that go to it"));
    all->Add(m_quotes, wxSizerFlags(1).Expand().Border(wxALL, gap));
    all->Add(CreateButtonSizer(wxOK | wxCANCEL), wxSizerFlags().Expand().Border(wxALL, gap));
    SetSizerAndFit(all);
}

std::string SplitDialog::name() const {
    return utf8(m_name->GetValue());
}

std::vector<db::QuoteRow> SplitDialog::chosen() const {
    return m_quotes->chosen();
}

}  // namespace wederhoor::view
