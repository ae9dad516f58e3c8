#include "app/view/comment_entry.h"

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include "app/view/words.h"
#include "schema/base/trouble.h"
#include "schema/rules/words.h"

namespace wederhoor::view {

using present::RoundsPresenter;
using schema::say;

CommentEntry::CommentEntry(wxWindow* parent, RoundsPresenter& presenter, std::function<void()> add,
                           std::function<void()> cancel)
    : wxPanel(parent), m_presenter(presenter), m_add(std::move(add)), m_cancel(std::move(cancel)) {
    layOut();
}

void CommentEntry::layOut() {
    m_paragraph = new wxChoice(this, wxID_ANY);
    m_paragraph->SetName(tr("About"));
    m_commenter = new wxComboBox(this, wxID_ANY);
    m_commenter->SetName(tr("Commenter"));
    m_kind = new wxChoice(this, wxID_ANY);
    m_kind->SetName(tr("Kind"));
    for (int kind = 0; kind <= static_cast<int>(schema::CommentKind::confidential); ++kind) {
        m_kind->Append(wide(inWords(schema::CommentKind(kind))));
    }
    m_received = new wxTextCtrl(this, wxID_ANY);
    m_received->SetName(tr("Received on"));
    const auto lines = wxSize(-1, 5 * GetCharHeight());
    m_text = new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition, lines, wxTE_MULTILINE);
    m_text->SetName(tr("What the comment says"));
    m_proposal = new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition, lines, wxTE_MULTILINE);
    m_proposal->SetName(tr("Proposal"));

    const int gap = FromDIP(4);
    auto* grid = new wxFlexGridSizer(2, gap, 2 * gap);
    grid->AddGrowableCol(1);
    const auto add = [&](const wxString& label, wxWindow* field) {
        grid->Add(new wxStaticText(this, wxID_ANY, label), wxSizerFlags().CentreVertical());
        grid->Add(field, wxSizerFlags().Expand());
    };
    add(tr("A&bout:"), m_paragraph);
    add(tr("Co&mmenter:"), m_commenter);
    add(tr("&Kind:"), m_kind);
    add(tr("Received &on:"), m_received);
    add(tr("What it &says:"), m_text);
    add(tr("&Proposal:"), m_proposal);
    auto* take = new wxButton(this, wxID_ANY, tr("&Add the comment"));
    auto* cancel = new wxButton(this, wxID_CANCEL, tr("&Cancel"));
    take->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { m_add(); });
    cancel->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { m_cancel(); });
    auto* buttons = new wxBoxSizer(wxHORIZONTAL);
    buttons->Add(take, wxSizerFlags().Border(wxRIGHT, gap));
    buttons->Add(cancel);
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(grid, wxSizerFlags().Expand().Border(wxALL, 2 * gap));
    all->Add(buttons, wxSizerFlags().Border(wxALL, 2 * gap));
    SetSizer(all);
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        if (event.GetKeyCode() == WXK_ESCAPE) {
            m_cancel();
        } else if (event.GetKeyCode() == WXK_RETURN && event.ControlDown()) {
            m_add();
        } else {
            event.Skip();
        }
    });
}

void CommentEntry::start() {
    const auto comment = m_presenter.newComment();
    m_paragraphs = m_presenter.paragraphs();
    m_paragraph->Clear();
    m_paragraph->Append(tr("The whole description"));
    m_paragraph->SetSelection(0);
    for (const auto& number : m_paragraphs) {
        const int at = m_paragraph->Append(wide(number.text()));
        if (comment.paragraph == number) m_paragraph->SetSelection(at);
    }
    m_commenter->Clear();
    for (const auto& name : m_presenter.commenters()) m_commenter->Append(wide(name));
    m_commenter->ChangeValue(wide(comment.commenter));
    m_kind->SetSelection(static_cast<int>(comment.kind));
    m_received->ChangeValue(wide(comment.received.iso()));
    m_text->ChangeValue("");
    m_proposal->ChangeValue("");
    m_text->SetFocus();
}

RoundsPresenter::NewComment CommentEntry::written() const {
    const auto typed = utf8(m_received->GetValue());
    const auto received = schema::Date::parse(typed);
    if (!received) throw schema::Refusal(say("'%1' is no day. Write it as 2008-06-30.", typed));
    const int paragraph = m_paragraph->GetSelection();
    return {
        paragraph > 0 ? std::optional(m_paragraphs[static_cast<std::size_t>(paragraph) - 1]) : std::nullopt,
        utf8(m_commenter->GetValue()),
        schema::CommentKind(m_kind->GetSelection()),
        utf8(m_text->GetValue()),
        utf8(m_proposal->GetValue()),
        *received};
}

}  // namespace wederhoor::view
