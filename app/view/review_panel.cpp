#include "app/view/review_panel.h"

#include <algorithm>
#include <wx/settings.h>

#include "app/view/cut_texts.h"
#include "app/view/print_page.h"
#include "app/view/words.h"
#include "schema/base/trouble.h"

// What the review page does; how it is laid out and filled is in review_panel_layout.cpp.
namespace wederhoor::view {

using present::ReviewPresenter;
using schema::ReviewAction;
using schema::say;

namespace {
wxString signOf(schema::SessionMark mark) {
    switch (mark) {
        case schema::SessionMark::open:
            return "";
        case schema::SessionMark::dealtWith:
            return wxString::FromUTF8("✓");
        case schema::SessionMark::queried:
            return "?";
        case schema::SessionMark::skipped:
            return wxString::FromUTF8("»");
        case schema::SessionMark::notAsked:
            return wxString::FromUTF8("–");
    }
    return "";
}
}  // namespace

AgendaList::AgendaList(wxWindow* parent, ReviewPresenter& presenter)
    : wxListCtrl(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                 wxLC_REPORT | wxLC_VIRTUAL | wxLC_SINGLE_SEL),
      m_presenter(presenter) {
    SetName(tr("Agenda"));
    AppendColumn("", wxLIST_FORMAT_CENTRE, FromDIP(28));
    AppendColumn(tr("Question"), wxLIST_FORMAT_LEFT, FromDIP(200));
    AppendColumn(tr("Why"), wxLIST_FORMAT_LEFT, FromDIP(130));
    tipWhenCut(*this);
    m_dealtWith.SetTextColour(wxSystemSettings::GetColour(wxSYS_COLOUR_GRAYTEXT));
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        // The scroll bar lies over the list.
        const int rest = std::max(FromDIP(240), GetClientSize().x - GetColumnWidth(0) - FromDIP(4));
        SetColumnWidth(1, rest * 3 / 5);
        SetColumnWidth(2, rest * 2 / 5);
        event.Skip();
    });
}

void AgendaList::follow() {
    const auto& rows = m_presenter.rows();
    SetItemCount(static_cast<long>(rows.size()));
    const auto selected = m_presenter.selectedRow();
    const long now = GetNextItem(-1, wxLIST_NEXT_ALL, wxLIST_STATE_SELECTED);
    if (selected) {
        const auto row = static_cast<long>(*selected);
        if (row != now) SetItemState(row, wxLIST_STATE_SELECTED | wxLIST_STATE_FOCUSED, -1);
        EnsureVisible(row);
    } else if (now >= 0) {
        SetItemState(now, 0, wxLIST_STATE_SELECTED);
    }
    Refresh();
}

wxString AgendaList::OnGetItemText(long row, long column) const {
    const auto& rows = m_presenter.rows();
    if (row < 0 || static_cast<std::size_t>(row) >= rows.size()) return "";
    const auto& shown = rows[static_cast<std::size_t>(row)];
    if (column == 0) return signOf(shown.mark);
    return wide(column == 1 ? shown.question : shown.why);
}

wxListItemAttr* AgendaList::OnGetItemAttr(long row) const {
    const auto& rows = m_presenter.rows();
    if (row < 0 || static_cast<std::size_t>(row) >= rows.size()) return nullptr;
    const bool open = rows[static_cast<std::size_t>(row)].mark == schema::SessionMark::open;
    return open ? nullptr : &m_dealtWith;
}

ReviewPanel::ReviewPanel(wxWindow* parent, Desk& desk) : StepPanel(parent, desk), m_presenter(workspace()) {
    layOut();
    m_onChanged = m_presenter.changed().subscribe([this] { later(); });
}

void ReviewPanel::refresh() {
    later();
}

void ReviewPanel::arrive(const present::Place& place) {
    if (const auto* path = std::get_if<schema::AnswerPath>(&place.at)) m_presenter.select(*path);
}

void ReviewPanel::keepTyped() {
    if (m_entry->isOpen()) m_entry->putAway();
}

void ReviewPanel::later() {
    if (m_later) return;
    m_later = true;
    CallAfter([this] {
        m_later = false;
        show();
    });
}

bool ReviewPanel::find() {
    m_search->SetFocus();
    m_search->SelectAll();
    return true;
}

std::vector<wxWindow*> ReviewPanel::panes() {
    std::vector<wxWindow*> all{m_agenda, m_sheet};
    if (m_entry->isOpen()) all.push_back(m_entry);
    all.push_back(m_known->GetCurrentPage());
    return all;
}

bool ReviewPanel::hasQuestion() {
    return m_presenter.selected().has_value();
}

bool ReviewPanel::can(ReviewAction action) {
    return !m_presenter.objectionTo(action);
}

std::vector<Command> ReviewPanel::commands() {
    const auto about = [this](ReviewAction action) {
        return [this, action] { return hasQuestion() && can(action); };
    };
    const auto when = [this](ReviewAction action) { return [this, action] { return can(action); }; };
    return {
        {say("&Agree"), "A", [this] { m_presenter.agree(); }, about(ReviewAction::agree)},
        {say("&Remark ..."), "R", [this] { open(ReviewEntry::Kind::remark); }, about(ReviewAction::remark)},
        {say("&Query ..."), "Q", [this] { open(ReviewEntry::Kind::query); }, about(ReviewAction::query)},
        {say("A&mend ..."), "M", [this] { open(ReviewEntry::Kind::amend); }, about(ReviewAction::amend)},
        {say("&Skip"), "S", [this] { m_presenter.skip(); }, about(ReviewAction::skip)},
        {say("&Verify"), "V", [this] { m_presenter.verify(); }, about(ReviewAction::verify)},
        {say("&Clear up the query ..."), "C", [this] { settle(); },
         [this] { return chosenQuery(true) && can(ReviewAction::closeQuery); }},
        {say("Re&open the query ..."), "", [this] { reopen(); },
         [this] { return chosenQuery(false) && can(ReviewAction::reopenQuery); }},
        {},
        {say("&Next question"), "Alt+Down", [this] { m_presenter.move(1); }, {}},
        {say("&Previous question"), "Alt+Up", [this] { m_presenter.move(-1); }, {}},
        {say("Next that is still op&en"), "N", [this] { m_presenter.goToNextOpen(); }, {}},
        {},
        {say("P&lan a session"), "", [this] { m_presenter.plan(); }, when(ReviewAction::plan)},
        {say("S&tart the session"), "F7", [this] { m_presenter.start(); }, when(ReviewAction::start)},
        {say("Pa&use the session"), "F8", [this] { m_presenter.pause(); }, when(ReviewAction::pause)},
        {say("Resu&me the session"), "F9", [this] { m_presenter.resume(); }, when(ReviewAction::resume)},
        {say("&Finish the session"), "", [this] { m_presenter.finish(); }, when(ReviewAction::finish)},
        {say("Si&gn off the session ..."), "", [this] { signOff(); }, when(ReviewAction::signOff)},
        {},
        {say("Save the m&inutes ..."), "Ctrl+S", [this] { saveMinutes(); }, {}},
        {say("Print the minutes ..."), "Ctrl+P", [this] { printMinutes(); }, {}}};
}

void ReviewPanel::open(ReviewEntry::Kind kind) {
    m_entry->open(kind, chosenQuery(true));
}

std::optional<schema::QueryId> ReviewPanel::chosenQuery(bool isOpen) {
    if (!hasQuestion()) return std::nullopt;
    const auto& queries = m_presenter.sheet().queries;
    const auto chosen = m_queries->GetNextItem(-1, wxLIST_NEXT_ALL, wxLIST_STATE_SELECTED);
    if (chosen >= 0 && static_cast<std::size_t>(chosen) < queries.size()) {
        const auto& query = queries[static_cast<std::size_t>(chosen)];
        if (query.isOpen == isOpen) return query.id;
    }
    for (const auto& query : queries) {
        if (query.isOpen == isOpen) return query.id;
    }
    return std::nullopt;
}

void ReviewPanel::settle() {
    open(ReviewEntry::Kind::settle);
}

void ReviewPanel::reopen() {
    const auto query = chosenQuery(false);
    const auto why = desk().ask().text(say("Why is the query reopened?"), {});
    if (query && why) m_presenter.reopenQuery(*query, *why);
}

void ReviewPanel::signOff() {
    const auto by = desk().ask().text(say("Who signs off the session?"), m_presenter.contact());
    if (by) m_presenter.signOff(*by);
}

void ReviewPanel::saveMinutes() {
    m_presenter.minutesPage();  // refuses before anybody is asked where
    const auto file = desk().ask().saveFile(say("Save the minutes"), say("Minutes") + ".docx",
                                            {say("Documents"), "*.docx;*.html;*.md"});
    if (!file) return;
    m_presenter.saveMinutes(*file);
    desk().tell(say("The minutes are in %1.", file->string()));
}

void ReviewPanel::printMinutes() {
    printPage(*this, m_presenter.minutesPage(), wxPORTRAIT);
}

}  // namespace wederhoor::view
