#include "app/view/search_panel.h"

#include <wx/sizer.h>

#include "app/view/words.h"
#include "forms/html/escape.h"
#include "schema/base/trouble.h"
#include "schema/base/utf8.h"

namespace wederhoor::view {

using schema::say;

namespace {
constexpr db::Searched kinds[] = {db::Searched::transcripts, db::Searched::quotes, db::Searched::documents,
                                  db::Searched::drafts};

/// What was found in bold, as Pango's markup has it.
wxString marked(const schema::HitContext& context) {
    std::string text;
    std::size_t at = 0;
    for (const auto& mark : context.marks) {
        const auto begin = schema::byteOffset(context.text, mark.begin());
        const auto end = schema::byteOffset(context.text, mark.end());
        if (begin < at) continue;
        text += forms::escaped(context.text.substr(at, begin - at)) + "<b>" +
                forms::escaped(context.text.substr(begin, end - begin)) + "</b>";
        at = end;
    }
    text += forms::escaped(context.text.substr(at));
    std::replace(text.begin(), text.end(), '\n', ' ');
    return wide(text);
}
}  // namespace

SearchPanel::SearchPanel(wxWindow* parent, Desk& desk) : StepPanel(parent, desk), m_presenter(workspace()) {
    layOut();
    m_words->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { m_presenter.look(utf8(m_words->GetValue())); });
    m_words->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { m_hits->SetFocus(); });
    m_kind->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
        const int at = event.GetSelection() - 1;
        m_presenter.lookIn(at < 0 ? std::nullopt : std::optional(kinds[at]));
    });
    m_hits->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent&) { openHit(); });
    m_more->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { m_presenter.more(); });
    m_onChanged = m_presenter.changed().subscribe([this] { showHits(); });
    showHits();
}

void SearchPanel::layOut() {
    m_words = new wxSearchCtrl(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxTE_PROCESS_ENTER);
    m_words->SetName(tr("Words to search"));
    m_words->SetDescriptiveText(tr("Words to search"));
    m_kind = new wxChoice(this, wxID_ANY);
    m_kind->SetName(tr("Where to search"));
    m_kind->Append(tr("Everywhere"));
    for (const auto kind : kinds) m_kind->Append(wide(present::titleOf(kind)));
    m_kind->SetSelection(0);
    m_note = new wxStaticText(this, wxID_ANY, "");
    m_hits = new wxDataViewListCtrl(this, wxID_ANY);
    m_hits->SetName(tr("Hits"));
    int kindWidth = 0;
    for (const auto kind : kinds) {
        kindWidth = std::max(kindWidth, GetTextExtent(wide(present::titleOf(kind))).x + FromDIP(16));
    }
    m_hits->AppendTextColumn(tr("Text"), wxDATAVIEW_CELL_INERT, kindWidth);
    m_hits->AppendTextColumn(tr("Place"), wxDATAVIEW_CELL_INERT, FromDIP(150));
    m_hits->AppendTextColumn(tr("Municipality"), wxDATAVIEW_CELL_INERT, FromDIP(130));
    m_hits->AppendTextColumn(tr("Speaker"), wxDATAVIEW_CELL_INERT, FromDIP(110));
    auto* context = new wxDataViewTextRenderer;
    context->EnableMarkup();
    m_hits->AppendColumn(new wxDataViewColumn(tr("Found"), context, 4, FromDIP(500), wxALIGN_LEFT));
    m_more = new wxButton(this, wxID_ANY, tr("&More"));

    const int gap = FromDIP(6);
    auto* bar = new wxBoxSizer(wxHORIZONTAL);
    bar->Add(m_words, wxSizerFlags(1).CentreVertical().Border(wxALL, gap));
    bar->Add(m_kind, wxSizerFlags().CentreVertical().Border(wxALL, gap));
    auto* foot = new wxBoxSizer(wxHORIZONTAL);
    foot->Add(m_note, wxSizerFlags(1).CentreVertical().Border(wxALL, gap));
    foot->Add(m_more, wxSizerFlags().CentreVertical().Border(wxALL, gap));
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(bar, wxSizerFlags().Expand());
    all->Add(m_hits, wxSizerFlags(1).Expand());
    all->Add(foot, wxSizerFlags().Expand());
    SetSizer(all);
}

void SearchPanel::refresh() {
    m_presenter.refresh();
}

bool SearchPanel::find() {
    m_words->SetFocus();
    m_words->SelectAll();
    return true;
}

void SearchPanel::showHits() {
    m_hits->DeleteAllItems();
    for (const auto& hit : m_presenter.hits()) {
        wxVector<wxVariant> row;
        row.push_back(wide(present::titleOf(hit.searched)));
        row.push_back(wide(hit.place));
        row.push_back(wide(hit.municipality));
        row.push_back(wide(hit.speaker));
        row.push_back(marked(hit.context));
        m_hits->AppendItem(row);
    }
    m_more->Show(m_presenter.hasMore());
    const auto found = m_presenter.hits().size();
    if (!m_presenter.problem().empty()) {
        m_note->SetLabel(wide(m_presenter.problem()));
    } else if (m_presenter.typed().empty()) {
        m_note->SetLabel(
            tr("All words must occur, in any form: bewoners finds bewoner too. \"In quotation marks\": in "
               "this order. vertr*: begins so."));
    } else if (found == 0) {
        m_note->SetLabel(tr("Nothing found. Try fewer words, or a star for any ending: vertr*."));
    } else {
        m_note->SetLabel(m_presenter.hasMore() ? tr("The first %1 hits; there is more.", found)
                                               : tr("%1 hits.", found));
    }
    Layout();
}

void SearchPanel::openHit() {
    const int row = m_hits->GetSelectedRow();
    if (row == wxNOT_FOUND) return;
    const auto place = m_presenter.placeOf(static_cast<std::size_t>(row));
    if (!place) throw schema::Refusal(say("That text is gone: it was changed since."));
    desk().go(*place);
}

std::vector<Command> SearchPanel::commands() {
    return {{say("&Go to the hit (Enter)"), "", [this] { openHit(); },
             [this] { return m_hits->GetSelectedRow() != wxNOT_FOUND; }},
            {say("&More hits"), "Ctrl+M", [this] { m_presenter.more(); },
             [this] { return m_presenter.hasMore(); }}};
}

}  // namespace wederhoor::view
