// What can be done on the page of comment rounds.
#include <algorithm>
#include <wx/clipbrd.h>

#include "app/view/import_news.h"
#include "app/view/rounds_panel.h"
#include "app/view/words.h"
#include "schema/base/trouble.h"

namespace wederhoor::view {

using schema::Decision;
using schema::say;

std::vector<Command> RoundsPanel::commands() {
    const auto onComment = [this] { return m_presenter.writable() && !m_presenter.decisionStays(); };
    const auto anyRound = [this] { return m_presenter.round().has_value(); };
    return {
        {say("&Adopted"), "A", [this] { decide(Decision::adopted); }, onComment},
        {say("In &part"), "P", [this] { decide(Decision::partly); }, onComment},
        {say("&Rejected"), "R", [this] { decide(Decision::rejected); }, onComment},
        {say("&Noted"), "N", [this] { decide(Decision::noted); }, onComment},
        {say("&Save what was written"), "Ctrl+S", [this] { save(); },
         [this] { return m_presenter.unsaved(); }},
        {},
        {say("Next comment to &decide"), "Alt+Down", [this] { goOn(); }, anyRound},
        {say("Pre&vious comment to decide"), "Alt+Up", [this] { m_presenter.chooseUndecided(-1); }, anyRound},
        {say("&Go to the paragraph in the draft"), "Ctrl+J",
         [this] {
             if (const auto number = m_presenter.paragraph()) desk().go({present::Page::drafts, {}, *number});
         },
         [this] { return m_presenter.paragraph().has_value(); }},
        {},
        {say("Note what is applied in the ne&west version"), "", [this] { noteApplied(); },
         [this] { return workspace().writable() && !m_presenter.laterVersions().empty(); }},
        {say("Note that all were &told today"), "", [this] { noteTold(); },
         [this, anyRound] { return workspace().writable() && anyRound(); }},
        {},
        {say("Take in a &comment ..."), "Ctrl+N", [this] { startComment(); },
         [this] { return m_presenter.takesComments(); }},
        {say("Take in comments from &files ..."), "", [this] { importByDialog(); },
         [this] { return workspace().writable(); }},
        {say("It is about this para&graph"), "",
         [this] {
             m_presenter.settle({m_presenter.paragraph(), {}});
         },
         [this] { return !m_presenter.doubtAboutPlace().empty() && m_presenter.paragraph(); }},
        {},
        {say("Sa&ve the table that goes back ..."), "Ctrl+Shift+S", [this] { saveTable(); }, anyRound},
        {say("C&opy the table that goes back"), "Ctrl+Shift+C", [this] { copyTable(); }, anyRound},
        {},
        {say("Send a draft ou&t for comment ..."), "", [this] { open(); },
         [this] { return m_presenter.objectionToOpening().empty(); }},
        {say("Save the draft to sen&d ..."), "", [this] { saveDraft(); },
         [this] { return m_presenter.isOut(); }},
        {say("Save it in a &house style ..."), "", [this] { saveInHouseStyle(); },
         [this] { return m_presenter.isOut(); }},
        {say("C&lose the round"), "", [this] { close(); },
         [this] { return m_presenter.objectionToClosing().empty(); }}};
}

void RoundsPanel::arrive(const present::Place& place) {
    if (const auto* spot = std::get_if<present::CommentSpot>(&place.at)) {
        m_presenter.chooseComment(spot->number);
    } else if (!m_presenter.chosenLine()) {
        m_presenter.chooseUndecided(1);
    }
    m_list->SetFocus();
}

void RoundsPanel::decide(Decision decision) {
    if (m_presenter.decide(decision)) {
        m_presenter.chooseUndecided(1);
    } else {
        m_deciding->focusReason();
    }
}

void RoundsPanel::save() {
    const auto doubts = m_presenter.save();
    if (!doubts.empty()) desk().warn(doubts);
}

void RoundsPanel::goOn() {
    save();
    if (m_presenter.chooseUndecided(1)) {
        m_list->SetFocus();
    } else if (m_presenter.objectionToClosing().empty()) {
        desk().tell(say("Every comment is decided: the round can be closed."));
    }
}

void RoundsPanel::noteApplied() {
    desk().tell(say("%1 comments more are noted as applied in version %2.", m_presenter.noteApplied(),
                    m_presenter.laterVersions().back()));
}

void RoundsPanel::noteTold() {
    desk().tell(say("%1 comments more are noted as told to the commenter today.", m_presenter.noteTold()));
}

void RoundsPanel::open() {
    const auto typed = desk().ask().text(
        say("By when should comments on version %1 be back?", m_presenter.versionToSend().value_or(1)),
        m_presenter.proposedDeadline().iso());
    if (!typed) return;
    const auto deadline = schema::Date::parse(*typed);
    if (!deadline) throw schema::Refusal(say("'%1' is no day. Write it as 2008-06-30.", *typed));
    m_presenter.open(*deadline);
    desk().tell(say("The draft is out for comment until %1.", deadline->iso()));
}

void RoundsPanel::close() {
    m_presenter.close();
    desk().tell(say("The round is closed."));
}

void RoundsPanel::addComment() {
    const int number = m_presenter.add(m_entry->written());
    showComments();
    desk().tell(say("Comment C%1 was taken in.", number));
}

void RoundsPanel::importByDialog() {
    import(desk().ask().openFiles(say("Take in comments"),
                                  {say("Documents, saved comments and tables"), "*.docx;*.xml;*.csv"}));
}

void RoundsPanel::import(const std::vector<std::filesystem::path>& files) {
    if (!files.empty()) tellImport(desk(), m_presenter.takeIn(files));
}

bool RoundsPanel::take(const std::vector<std::filesystem::path>& files) {
    if (!std::all_of(files.begin(), files.end(), &present::RoundsPresenter::takes)) return false;
    import(files);
    return true;
}

void RoundsPanel::saveDraft(const std::optional<std::filesystem::path>& house) {
    const auto kind =
        house ? FileKind{say("Documents"), "*.docx"} : FileKind{say("Documents and pages"), "*.docx;*.html"};
    const auto file = desk().ask().saveFile(say("Save the draft to send"),
                                            workspace().municipality()->name + ".docx", kind);
    if (!file) return;
    m_presenter.saveDraft(*file, house);
    desk().tell(say("The draft is in %1. Send it to the contact person.", file->string()));
}

void RoundsPanel::saveInHouseStyle() {
    const auto house = desk().ask().openFile(say("A document in the house style"),
                                             {say("Documents and their templates"), "*.docx;*.dotx"});
    if (house) saveDraft(house);
}

void RoundsPanel::saveTable() {
    const auto file = desk().ask().saveFile(say("Save the table that goes back"),
                                            workspace().municipality()->name + ".docx",
                                            {say("Documents and tables"), "*.docx;*.html;*.csv"});
    if (!file) return;
    const auto comments = m_presenter.saveTable(*file);
    desk().tell(say("The table with %1 comments is in %2.", comments, file->string()));
}

void RoundsPanel::copyTable() {
    const wxClipboardLocker clipboard;
    if (!clipboard) return;
    auto* data = new wxDataObjectComposite;
    data->Add(new wxTextDataObject(wide(m_presenter.tableText())), true);
    data->Add(new wxHTMLDataObject(wide(m_presenter.tableHtml())));
    wxTheClipboard->SetData(data);
    desk().tell(say("The table is on the clipboard."));
}

}  // namespace wederhoor::view
