#include "app/view/rounds_panel.h"

#include <wx/sizer.h>
#include <wx/splitter.h>

#include "app/view/kept_split.h"
#include "app/view/words.h"

// How the page is put together and what it shows; its commands are in rounds_commands.cpp.
namespace wederhoor::view {

using present::RoundsPresenter;

namespace {
enum Right { decidingPage, entryPage };
}

RoundsPanel::RoundsPanel(wxWindow* parent, Desk& desk) : StepPanel(parent, desk), m_presenter(workspace()) {
    layOut();
    m_round->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
        m_presenter.showRound(static_cast<std::size_t>(event.GetSelection()));
    });
    m_shown->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
        m_presenter.show(RoundsPresenter::Shown(event.GetSelection()));
    });
    m_open->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { open(); });
    m_saveDraft->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { saveDraft(); });
    m_takeIn->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { importByDialog(); });
    m_close->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { close(); });
    m_onChanged = m_presenter.changed().subscribe([this] {
        m_stale = true;
        if (IsShownOnScreen()) showAll();
    });
}

void RoundsPanel::layOut() {
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(makeHead(), wxSizerFlags().Expand());
    m_empty = new wxStaticText(this, wxID_ANY, "");
    all->Add(m_empty, wxSizerFlags().Expand().Border(wxALL, FromDIP(24)));
    m_write = new wxButton(this, wxID_ANY, tr("&Write the description"));
    m_write->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { desk().go({present::Page::drafts, {}, {}}); });
    all->Add(m_write, wxSizerFlags().Border(wxLEFT, FromDIP(24)));
    m_body = makeBody();
    all->Add(m_body, wxSizerFlags(1).Expand());
    SetSizer(all);
}

wxWindow* RoundsPanel::makeHead() {
    auto* head = new wxPanel(this);
    m_round = new wxChoice(head, wxID_ANY);
    m_round->SetName(tr("Comment round"));
    m_gauge = new wxGauge(head, wxID_ANY, 1, wxDefaultPosition, FromDIP(wxSize(120, -1)));
    m_gauge->SetName(tr("Comments decided"));
    m_progress = new wxStaticText(head, wxID_ANY, "");
    m_open = new wxButton(head, wxID_ANY, tr("Send &out for comment ..."));
    m_saveDraft = new wxButton(head, wxID_ANY, tr("Save the draft to sen&d ..."));
    m_takeIn = new wxButton(head, wxID_ANY, tr("Ta&ke in comments ..."));
    m_close = new wxButton(head, wxID_ANY, tr("C&lose the round"));
    m_shown = new wxChoice(head, wxID_ANY);
    m_shown->SetName(tr("Show"));
    m_shown->Append(tr("Paragraphs with comments"));
    m_shown->Append(tr("Comments to decide"));
    m_shown->Append(tr("All paragraphs"));
    m_shown->SetSelection(0);

    const int gap = FromDIP(6);
    const auto placed = wxSizerFlags().CentreVertical().Border(wxALL, gap);
    auto* first = new wxBoxSizer(wxHORIZONTAL);
    first->Add(m_round, wxSizerFlags(1).CentreVertical().Border(wxALL, gap));
    first->Add(m_open, placed);
    first->Add(m_saveDraft, placed);
    first->Add(m_takeIn, placed);
    first->Add(m_close, placed);
    auto* second = new wxBoxSizer(wxHORIZONTAL);
    second->Add(m_shown, placed);
    second->Add(m_gauge, placed);
    second->Add(m_progress, wxSizerFlags(1).CentreVertical().Border(wxALL, gap));
    auto* rows = new wxBoxSizer(wxVERTICAL);
    rows->Add(first, wxSizerFlags().Expand());
    rows->Add(second, wxSizerFlags().Expand());
    head->SetSizer(rows);
    return head;
}

wxWindow* RoundsPanel::makeBody() {
    auto* body = new wxSplitterWindow(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxSP_LIVE_UPDATE);
    m_list = new CommentList(body, m_presenter);
    m_right = new wxSimplebook(body);
    m_deciding = new DecidingPane(m_right, m_presenter, {[this] { save(); }, [this] { goOn(); }});
    m_entry = new CommentEntry(
        m_right, m_presenter, [this] { addComment(); }, [this] { showComments(); });
    m_right->AddPage(m_deciding, "");
    m_right->AddPage(m_entry, "");
    body->SetMinimumPaneSize(FromDIP(240));
    body->SplitVertically(m_list, m_right);
    keepSash(*body, "comments", 0.54);
    return body;
}

void RoundsPanel::refresh() {
    if (m_stale) showAll();
}

void RoundsPanel::showAll() {
    m_presenter.chooseFirst();
    m_stale = false;
    showRounds();
    const bool any = m_presenter.round().has_value();
    m_body->Show(any);
    m_empty->Show(!any);
    m_write->Show(!any && workspace().municipality() && !m_presenter.versionToSend());
    if (any) {
        m_list->synchronise();
        m_deciding->synchronise();
    } else {
        showEmpty();
    }
    Layout();
}

void RoundsPanel::showEmpty() {
    const auto objection = m_presenter.objectionToOpening();
    wxString words;
    if (!workspace().municipality()) {
        words = wide(objection);
    } else if (objection.empty()) {
        words = tr(
            "No draft of this municipality has been out for comment. Send version %1 out to open a comment "
            "round.",
            m_presenter.versionToSend().value_or(1));
    } else {
        words = tr("No draft of this municipality has been out for comment.") + " " + wide(objection);
    }
    m_empty->SetLabel(words);
    m_empty->Wrap(GetClientSize().x - 2 * FromDIP(24));
}

void RoundsPanel::showRounds() {
    m_round->Clear();
    for (const auto& round : m_presenter.rounds()) m_round->Append(wide(round.words));
    if (const auto shown = m_presenter.round()) m_round->SetSelection(static_cast<int>(*shown));
    m_shown->SetSelection(static_cast<int>(m_presenter.shown()));
    const auto progress = m_presenter.progress();
    m_gauge->SetRange(std::max(progress.comments, 1));
    m_gauge->SetValue(progress.decided);
    m_progress->SetLabel(wide(progress.words));
    for (wxWindow* control : std::initializer_list<wxWindow*>{m_round, m_gauge, m_shown, m_takeIn, m_close}) {
        control->Show(m_presenter.round().has_value());
    }
    const auto opening = m_presenter.objectionToOpening();
    m_saveDraft->Show(m_presenter.isOut());
    m_open->Show(!m_presenter.isOut());
    m_takeIn->Enable(workspace().writable());
    m_open->Enable(opening.empty());
    m_open->SetToolTip(wide(opening));
    const auto closing = m_presenter.objectionToClosing();
    m_close->Enable(closing.empty());
    m_close->SetToolTip(wide(closing));
}

void RoundsPanel::startComment() {
    m_right->ChangeSelection(entryPage);
    m_entry->start();
}

void RoundsPanel::showComments() {
    m_right->ChangeSelection(decidingPage);
    m_list->SetFocus();
}

}  // namespace wederhoor::view
