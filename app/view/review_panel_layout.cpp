#include <wx/settings.h>
#include <wx/sizer.h>
#include <wx/splitter.h>
#include <wx/wrapsizer.h>

#include "app/view/cut_texts.h"
#include "app/view/kept_split.h"
#include "app/view/review_panel.h"
#include "app/view/words.h"
#include "schema/rules/words.h"

// How the review page is laid out and filled.
namespace wederhoor::view {

using schema::ReviewAction;
using schema::say;
using schema::SessionState;

namespace {
wxListCtrl* makeList(wxWindow* parent, const wxString& name,
                     std::initializer_list<std::pair<wxString, int>> columns) {
    auto* list =
        new wxListCtrl(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxLC_REPORT | wxLC_SINGLE_SEL);
    list->SetName(name);
    for (const auto& [title, width] : columns)
        list->AppendColumn(title, wxLIST_FORMAT_LEFT, parent->FromDIP(width));
    tipWhenCut(*list);
    return list;
}

void fill(wxListCtrl& list, long row, std::initializer_list<std::string> cells) {
    list.InsertItem(row, "");
    int column = 0;
    for (const auto& cell : cells) list.SetItem(row, column++, wide(cell));
}

std::string wordFor(ReviewAction action) {
    switch (action) {
        case ReviewAction::start:
            return say("S&tart the session");
        case ReviewAction::resume:
            return say("Resu&me the session");
        case ReviewAction::finish:
            return say("&Finish the session");
        default:
            return say("Si&gn off the session ...");
    }
}

/// What a session needs next.
ReviewAction nextFor(std::optional<SessionState> state) {
    if (state == SessionState::running) return ReviewAction::finish;
    if (state == SessionState::paused) return ReviewAction::resume;
    if (state == SessionState::finished) return ReviewAction::signOff;
    return ReviewAction::start;
}
}  // namespace

void ReviewPanel::layOut() {
    auto* nothing = new wxPanel(this);
    m_nothing = nothing;
    m_nothingText = new wxStaticText(nothing, wxID_ANY, "");
    m_nothingButton = new wxButton(nothing, wxID_ANY, "");
    m_nothingButton->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        if (const auto none = m_presenter.nothing(); none && none->page) desk().go({*none->page, {}, {}});
    });
    auto* inNothing = new wxBoxSizer(wxVERTICAL);
    inNothing->Add(m_nothingText, wxSizerFlags().Border(wxALL, FromDIP(12)));
    inNothing->Add(m_nothingButton, wxSizerFlags().Border(wxALL, FromDIP(12)));
    nothing->SetSizer(inNothing);

    auto* work = new wxPanel(this);
    m_work = work;
    auto* across = new wxSplitterWindow(work, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                        wxSP_LIVE_UPDATE | wxSP_3DSASH);
    auto* down = new wxSplitterWindow(across, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                      wxSP_LIVE_UPDATE | wxSP_3DSASH);
    auto* agenda = makeAgenda(across);
    auto* question = makeQuestion(down);
    auto* known = makeKnown(down);
    for (auto* splitter : {across, down}) splitter->SetMinimumPaneSize(FromDIP(120));
    across->SplitVertically(agenda, down);
    down->SplitHorizontally(question, known);
    keepSash(*across, "agenda", 0.36);
    keepSash(*down, "known", 0.6);
    auto* inWork = new wxBoxSizer(wxVERTICAL);
    inWork->Add(across, wxSizerFlags(1).Expand());
    work->SetSizer(inWork);

    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(makeBar(), wxSizerFlags().Expand());
    all->Add(nothing, wxSizerFlags(1).Expand());
    all->Add(work, wxSizerFlags(1).Expand());
    SetSizer(all);
}

wxSizer* ReviewPanel::makeBar() {
    const int gap = FromDIP(6);
    m_session = new wxStaticText(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxST_ELLIPSIZE_END);
    m_progress = new wxStaticText(this, wxID_ANY, "");
    m_progress->SetFont(m_progress->GetFont().Bold());
    m_main = new wxButton(this, wxID_ANY, wide(wordFor(ReviewAction::start)));
    m_main->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        switch (nextFor(m_presenter.sessionState())) {
            case ReviewAction::finish:
                return m_presenter.finish();
            case ReviewAction::resume:
                return m_presenter.resume();
            case ReviewAction::signOff:
                return signOff();
            default:
                return m_presenter.start();
        }
    });
    auto* bar = new wxBoxSizer(wxHORIZONTAL);
    bar->Add(m_session, wxSizerFlags(1).CentreVertical().Border(wxALL, gap));
    bar->Add(m_progress, wxSizerFlags().CentreVertical().Border(wxALL, gap));
    bar->Add(m_main, wxSizerFlags().CentreVertical().Border(wxALL, gap));
    return bar;
}

wxWindow* ReviewPanel::makeAgenda(wxWindow* parent) {
    auto* panel = new wxPanel(parent);
    m_search = new wxSearchCtrl(panel, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxTE_PROCESS_ENTER);
    m_search->SetName(tr("Find a question"));
    m_search->SetDescriptiveText(tr("Find a question"));
    const auto search = [this](wxCommandEvent&) {
        const auto words = utf8(m_search->GetValue());
        if (!words.empty() && !m_presenter.find(words)) {
            desk().tell(say("No question on this list has '%1' in it.", words));
        }
    };
    m_search->Bind(wxEVT_TEXT_ENTER, search);
    m_search->Bind(wxEVT_SEARCH, search);
    m_shown = new wxChoice(panel, wxID_ANY);
    m_shown->SetName(tr("Questions on the list"));
    m_shown->Append(tr("On the agenda"));
    m_shown->Append(tr("All questions"));
    m_shown->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
        m_presenter.show(present::ReviewPresenter::Shown(event.GetSelection()));
    });
    m_agenda = new AgendaList(panel, m_presenter);
    m_agenda->Bind(wxEVT_LIST_ITEM_SELECTED, [this](wxListEvent& event) {
        const auto row = static_cast<std::size_t>(event.GetIndex());
        if (!m_showing && row < m_presenter.rows().size()) {
            m_presenter.select(schema::AnswerPath(m_presenter.rows()[row].path));
        }
    });
    auto* top = new wxBoxSizer(wxHORIZONTAL);
    top->Add(m_search, wxSizerFlags(1).CentreVertical());
    top->Add(m_shown, wxSizerFlags().CentreVertical().Border(wxLEFT, FromDIP(6)));
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(top, wxSizerFlags().Expand().Border(wxALL, FromDIP(6)));
    all->Add(m_agenda, wxSizerFlags(1).Expand());
    panel->SetSizer(all);
    return panel;
}

wxWindow* ReviewPanel::makeQuestion(wxWindow* parent) {
    auto* panel = new wxPanel(parent);
    m_sheet = new StyledText(panel, tr("Question"));
    m_entry = new ReviewEntry(panel, m_presenter, [this] {
        m_agenda->SetFocus();
        later();
    });
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(m_sheet, wxSizerFlags(1).Expand());
    all->Add(m_entry, wxSizerFlags().Expand());
    all->Add(makeButtons(panel), wxSizerFlags().Expand());
    panel->SetSizer(all);
    return panel;
}

wxSizer* ReviewPanel::makeButtons(wxWindow* parent) {
    auto* row = new wxWrapSizer(wxHORIZONTAL);
    const auto add = [&](const std::string& title, ReviewAction action, std::function<void()> act) {
        auto* button =
            new wxButton(parent, wxID_ANY, wide(title), wxDefaultPosition, wxDefaultSize, wxBU_EXACTFIT);
        button->Bind(wxEVT_BUTTON, [this, act = std::move(act)](wxCommandEvent&) {
            act();
            later();
        });
        row->Add(button, wxSizerFlags().Border(wxALL, FromDIP(3)));
        m_buttons.emplace_back(button, action);
    };
    add(say("Agree (A)"), ReviewAction::agree, [this] { m_presenter.agree(); });
    add(say("Remark (R)"), ReviewAction::remark, [this] { open(ReviewEntry::Kind::remark); });
    add(say("Query (Q)"), ReviewAction::query, [this] { open(ReviewEntry::Kind::query); });
    add(say("Amend (M)"), ReviewAction::amend, [this] { open(ReviewEntry::Kind::amend); });
    add(say("Skip (S)"), ReviewAction::skip, [this] { m_presenter.skip(); });
    add(say("Verify (V)"), ReviewAction::verify, [this] { m_presenter.verify(); });
    return row;
}

wxWindow* ReviewPanel::makeKnown(wxWindow* parent) {
    m_known = new wxNotebook(parent, wxID_ANY);
    m_history = new StyledText(m_known, tr("History"));
    m_queries = makeList(m_known, tr("Queries about this answer"),
                         {{tr("Kind"), 110}, {tr("Query"), 260}, {tr("Answer"), 180}, {tr("Closed"), 180}});
    m_queries->Bind(wxEVT_LIST_ITEM_ACTIVATED, [this](wxListEvent&) {
        if (chosenQuery(true)) settle();
    });
    m_documents =
        makeList(m_known, tr("Documents about this answer"),
                 {{tr("Verdict"), 100}, {tr("Document"), 180}, {tr("Words"), 300}, {tr("Note"), 160}});
    m_documents->Bind(wxEVT_LIST_ITEM_ACTIVATED, [this](wxListEvent& event) {
        const auto& documents = m_presenter.sheet().documents;
        const auto row = static_cast<std::size_t>(event.GetIndex());
        if (row < documents.size()) desk().go({present::Page::documents, {}, documents[row].spot});
    });
    m_open = makeList(
        m_known, tr("Open queries"),
        {{tr("Question"), 220}, {tr("Query"), 260}, {tr("Kind"), 100}, {tr("State"), 80}, {tr("Since"), 90}});
    m_open->Bind(wxEVT_LIST_ITEM_ACTIVATED, [this](wxListEvent& event) {
        const auto open = m_presenter.openQueries();
        const auto row = static_cast<std::size_t>(event.GetIndex());
        if (row < open.size()) m_presenter.select(open[row].path);
    });
    for (wxWindow* page : {static_cast<wxWindow*>(m_history), static_cast<wxWindow*>(m_queries),
                           static_cast<wxWindow*>(m_documents), static_cast<wxWindow*>(m_open)}) {
        m_known->AddPage(page, page->GetName());
    }
    return m_known;
}

void ReviewPanel::show() {
    m_showing = true;
    const auto none = m_presenter.nothing();
    m_nothing->Show(none.has_value());
    m_work->Show(!none);
    if (none) {
        m_nothingText->SetLabel(wide(none->sentence));
        m_nothingButton->Show(none->page.has_value());
        if (none->page) m_nothingButton->SetLabel(tr("Go to: %1", titleOf(*none->page)));
    } else {
        m_shown->SetSelection(static_cast<int>(m_presenter.shown()));
        m_agenda->follow();
        m_entry->followSelection();
        showSheet();
        showKnown();
    }
    showSession();
    Layout();
    m_showing = false;
}

void ReviewPanel::showSession() {
    const bool none = m_presenter.nothing().has_value();
    m_main->Show(!none);
    m_session->SetLabel(wide(m_presenter.sessionSentence()));
    m_progress->SetLabel(wide(m_presenter.progress()));
    const auto next = nextFor(m_presenter.sessionState());
    m_main->SetLabel(wide(wordFor(next)));
    m_main->Enable(can(next));
    for (const auto& [button, action] : m_buttons) button->Enable(hasQuestion() && can(action));
}

void ReviewPanel::showSheet() {
    m_sheet->begin();
    if (hasQuestion()) {
        const auto& sheet = m_presenter.sheet();
        m_sheet->small(sheet.section);
        m_sheet->title(sheet.question);
        if (!sheet.hint.empty()) m_sheet->small(sheet.hint);
        m_sheet->gap();
        if (!sheet.isCalculated) m_sheet->line(say("As returned:"), sheet.returned);
        m_sheet->line(sheet.isCalculated ? say("Worked out:") : say("Now:"), sheet.current);
        if (!sheet.state.empty()) m_sheet->line(say("State:"), sheet.state);
        if (!sheet.source.empty()) m_sheet->line(say("Source:"), sheet.source);
        for (const auto& failing : sheet.failing) m_sheet->warning(failing);
        for (const auto& query : sheet.queries) {
            if (query.isOpen && query.answer.empty())
                m_sheet->warning(say("Query (%1): %2", query.kind, query.text));
            if (query.isOpen && !query.answer.empty()) {
                m_sheet->warning(say("Query (%1): %2 Answer: %3", query.kind, query.text, query.answer));
            }
        }
        if (!sheet.remarks.empty()) m_sheet->heading(say("Remarks"));
        for (const auto& remark : sheet.remarks) {
            m_sheet->paragraph(remark.text);
            m_sheet->small(remark.by);
        }
        if (!m_presenter.done().empty()) {
            m_sheet->gap();
            m_sheet->small(say("Done last: %1", m_presenter.done()));
        }
    } else {
        m_sheet->paragraph(m_presenter.progress());
    }
    m_sheet->end();
}

void ReviewPanel::showKnown() {
    m_history->begin();
    if (hasQuestion()) {
        for (const auto& step : m_presenter.sheet().history) {
            m_history->item(step.at.empty() ? step.what : step.at + "  " + step.what, step.text);
            if (!step.who.empty()) m_history->small(step.who);
        }
    }
    m_history->end();
    showLists(hasQuestion() ? m_presenter.sheet() : present::ReviewSheet{});
}

void ReviewPanel::showLists(const present::ReviewSheet& sheet) {
    for (auto* list : {m_queries, m_documents, m_open}) list->DeleteAllItems();
    for (const auto& query : sheet.queries) {
        fill(*m_queries, m_queries->GetItemCount(), {query.kind, query.text, query.answer, query.closed});
    }
    for (const auto& held : sheet.documents) {
        fill(*m_documents, m_documents->GetItemCount(),
             {inWords(held.verdict), held.document, held.words, held.note});
    }
    const auto open = m_presenter.openQueries();
    for (const auto& query : open) {
        fill(*m_open, m_open->GetItemCount(),
             {query.question, query.text, query.kind, query.state, query.opened});
    }
    m_known->SetPageText(1, tr("Queries (%1)", sheet.queries.size()));
    m_known->SetPageText(2, tr("Documents (%1)", sheet.documents.size()));
    m_known->SetPageText(3, tr("All open queries (%1)", open.size()));
}

}  // namespace wederhoor::view
