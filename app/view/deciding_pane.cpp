#include "app/view/deciding_pane.h"

#include <algorithm>
#include <wx/sizer.h>
#include <wx/wrapsizer.h>

#include "app/view/words.h"
#include "schema/rules/words.h"

namespace wederhoor::view {

using present::RoundsPresenter;
using schema::Decision;
using schema::say;

namespace {
constexpr int gap = 4;

wxTextCtrl* textField(wxWindow* parent, const wxString& name, int lines, long style = 0) {
    auto* text = new wxTextCtrl(parent, wxID_ANY, "", wxDefaultPosition,
                                wxSize(-1, (lines + 1) * parent->GetCharHeight()), wxTE_MULTILINE | style);
    text->SetName(name);
    return text;
}

void select(wxTextCtrl& field, const std::string& words) {
    if (utf8(field.GetValue()) != words) field.ChangeValue(wide(words));
}

/// With its key, and a capital.
wxString labelOf(Decision decision) {
    switch (decision) {
        case Decision::adopted:
            return tr("Adopted (A)");
        case Decision::partly:
            return tr("In part (P)");
        case Decision::rejected:
            return tr("Rejected (R)");
        case Decision::noted:
            break;
    }
    return tr("Noted (N)");
}
}  // namespace

DecidingPane::DecidingPane(wxWindow* parent, RoundsPresenter& presenter, Wishes wishes)
    : wxPanel(parent), m_presenter(presenter), m_wishes(std::move(wishes)) {
    layOut();
    for (auto* button : m_decisions) {
        button->Bind(wxEVT_RADIOBUTTON, [this](wxCommandEvent&) { forward(); });
    }
    for (auto* field : {m_reason, m_reply, m_told}) {
        field->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { forward(); });
        field->Bind(wxEVT_KEY_DOWN, [this](wxKeyEvent& event) {
            const bool enter = event.GetKeyCode() == WXK_RETURN || event.GetKeyCode() == WXK_NUMPAD_ENTER;
            if (enter && event.ControlDown()) {
                m_wishes.next();
            } else {
                event.Skip();
            }
        });
    }
    for (auto* choice : {m_applied, m_outcome}) {
        choice->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { forward(); });
    }
    m_save->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { m_wishes.save(); });
    m_next->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { m_wishes.next(); });
}

void DecidingPane::layOut() {
    m_paragraph = new DifferenceText(this, tr("The paragraph"));
    m_paragraph->SetMinSize(wxSize(-1, 6 * GetCharHeight()));
    m_deciding = new wxPanel(this);
    m_comment = textField(m_deciding, tr("What the comment says"), 4, wxTE_READONLY);
    m_reason = textField(m_deciding, tr("Reason"), 2);
    m_reply = textField(m_deciding, tr("Reply"), 2);
    m_objections = new wxStaticText(m_deciding, wxID_ANY, "");
    m_save = new wxButton(m_deciding, wxID_ANY, tr("&Save"));
    m_next = new wxButton(m_deciding, wxID_ANY, tr("Save, and the ne&xt to decide"));

    const int space = FromDIP(gap);
    auto* deciding = new wxBoxSizer(wxVERTICAL);
    const auto labelled = [&](const wxString& label, wxWindow* field, int share) {
        deciding->Add(new wxStaticText(m_deciding, wxID_ANY, label),
                      wxSizerFlags().Border(wxLEFT | wxTOP, space));
        deciding->Add(field, wxSizerFlags(share).Expand().Border(wxALL, space));
    };
    labelled(tr("The comment:"), m_comment, 2);
    deciding->Add(makeAbout(), wxSizerFlags().Border(wxLEFT | wxRIGHT, space));
    m_doubt = new wxStaticText(m_deciding, wxID_ANY, "");
    deciding->Add(m_doubt, wxSizerFlags().Border(wxLEFT | wxRIGHT, space));
    deciding->Add(makeDecision(), wxSizerFlags().Border(wxALL, space));
    labelled(tr("R&eason, which the commenter will read:"), m_reason, 1);
    labelled(tr("Re&ply:"), m_reply, 1);
    deciding->Add(makeFollowUp(), wxSizerFlags().Expand().Border(wxALL, space));
    deciding->Add(m_objections, wxSizerFlags().Expand().Border(wxALL, space));
    auto* buttons = new wxBoxSizer(wxHORIZONTAL);
    buttons->Add(m_next, wxSizerFlags().Border(wxRIGHT, space));
    buttons->Add(m_save, wxSizerFlags());
    deciding->Add(buttons, wxSizerFlags().Border(wxALL, space));
    m_deciding->SetSizer(deciding);

    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(m_paragraph, wxSizerFlags(2).Expand());
    all->Add(m_deciding, wxSizerFlags(4).Expand());
    SetSizer(all);
}

wxSizer* DecidingPane::makeAbout() {
    m_about = new wxChoice(m_deciding, wxID_ANY);
    m_about->SetName(tr("What the comment is about"));
    m_kind = new wxChoice(m_deciding, wxID_ANY);
    m_kind->SetName(tr("Kind of comment"));
    for (int kind = 0; kind <= static_cast<int>(schema::CommentKind::confidential); ++kind) {
        m_kind->Append(wide(inWords(static_cast<schema::CommentKind>(kind))));
    }
    m_about->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
        std::optional<schema::ParagraphNumber> paragraph;
        if (event.GetSelection() > 0)
            paragraph = m_paragraphs[static_cast<std::size_t>(event.GetSelection() - 1)];
        m_presenter.settle({std::optional(paragraph), {}});
    });
    m_kind->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
        m_presenter.settle({{}, static_cast<schema::CommentKind>(event.GetSelection())});
    });
    const int space = FromDIP(gap);
    auto* row = new wxWrapSizer(wxHORIZONTAL, wxREMOVE_LEADING_SPACES);
    const auto add = [&](const wxString& label, wxWindow* field) {
        row->Add(new wxStaticText(m_deciding, wxID_ANY, label),
                 wxSizerFlags().CentreVertical().Border(wxRIGHT, space));
        row->Add(field, wxSizerFlags().Border(wxRIGHT, 3 * space));
    };
    add(tr("A&bout:"), m_about);
    add(tr("&Kind:"), m_kind);
    return row;
}

wxSizer* DecidingPane::makeDecision() {
    auto* row = new wxWrapSizer(wxHORIZONTAL, wxREMOVE_LEADING_SPACES);
    m_undecided = new wxRadioButton(m_deciding, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxRB_GROUP);
    m_undecided->Hide();
    for (const auto decision : {Decision::adopted, Decision::partly, Decision::rejected, Decision::noted}) {
        auto* button = new wxRadioButton(m_deciding, wxID_ANY, labelOf(decision));
        button->SetName(labelOf(decision));
        m_decisions.push_back(button);
        row->Add(button, wxSizerFlags().Border(wxRIGHT, FromDIP(2 * gap)));
    }
    return row;
}

wxSizer* DecidingPane::makeFollowUp() {
    m_applied = new wxChoice(m_deciding, wxID_ANY);
    m_applied->SetName(tr("Applied in version"));
    m_told = new wxTextCtrl(m_deciding, wxID_ANY);
    m_told->SetName(tr("Told the commenter on"));
    m_told->SetHint("2008-06-30");
    m_outcome = new wxChoice(m_deciding, wxID_ANY);
    m_outcome->SetName(tr("What the commenter said of it"));
    m_outcome->Append(tr("nothing known"));
    for (const auto outcome :
         {schema::Outcome::accepted, schema::Outcome::disputed, schema::Outcome::silent}) {
        m_outcome->Append(wide(inWords(outcome)));
    }
    const int space = FromDIP(gap);
    auto* grid = new wxFlexGridSizer(2, space, 2 * space);
    grid->AddGrowableCol(1);
    const auto add = [&](const wxString& label, wxWindow* field) {
        grid->Add(new wxStaticText(m_deciding, wxID_ANY, label), wxSizerFlags().CentreVertical());
        grid->Add(field, wxSizerFlags().Expand());
    };
    add(tr("Applied &in version:"), m_applied);
    add(tr("&Told the commenter on:"), m_told);
    add(tr("What the commenter said &of it:"), m_outcome);
    return grid;
}

void DecidingPane::synchronise() {
    m_showing = true;
    showParagraph();
    const bool onComment = m_presenter.comment() != nullptr;
    m_deciding->Show(onComment);
    if (onComment) {
        showComment();
        showDeciding();
    }
    m_showing = false;
    showObjections();
    Layout();
}

void DecidingPane::showParagraph() {
    m_paragraph->clear();
    const auto number = m_presenter.paragraph();
    if (!number) {
        m_paragraph->addNote(m_presenter.comment() ? say("The comment is about the whole description.")
                                                   : say("Choose a comment at the left."));
        return;
    }
    const auto change = m_presenter.change();
    m_paragraph->addHeading(number->text() + (change ? "  " + change->sentence : std::string()));
    m_paragraph->addPieces(
        change && !change->pieces.empty()
            ? change->pieces
            : std::vector<schema::Piece>{{schema::Piece::Kind::same, m_presenter.paragraphText()}});
    m_paragraph->showLine(0);
}

void DecidingPane::showComment() {
    const auto& comment = m_presenter.comment()->first;
    auto words = say("C%1, %2, by %3, %4", comment.number, inWords(comment.kind), comment.commenter,
                     comment.receivedOn.iso()) +
                 "\n" + comment.text;
    if (const auto about = m_presenter.words(); !about.empty())
        words += "\n" + say("At the words: %1", about);
    if (!comment.proposal.empty()) words += "\n" + say("Proposed: %1", comment.proposal);
    select(*m_comment, words);
    showAbout();
}

void DecidingPane::showAbout() {
    const auto& comment = m_presenter.comment()->first;
    const auto paragraphs = m_presenter.paragraphs();
    if (paragraphs != m_paragraphs || m_about->IsEmpty()) {
        m_paragraphs = paragraphs;
        m_about->Clear();
        m_about->Append(tr("the whole description"));
        for (const auto& number : m_paragraphs) m_about->Append(wide(number.text()));
    }
    const auto found = std::find(m_paragraphs.begin(), m_paragraphs.end(), comment.paragraph);
    const bool known = comment.paragraph && found != m_paragraphs.end();
    const bool unplaced = comment.placement == schema::Placement::unplaced;
    m_about->SetSelection(known      ? static_cast<int>(found - m_paragraphs.begin()) + 1
                          : unplaced ? wxNOT_FOUND
                                     : 0);
    m_kind->SetSelection(static_cast<int>(comment.kind));
    m_about->Enable(m_presenter.writable());
    m_kind->Enable(m_presenter.writable());
    const auto doubt = m_presenter.doubtAboutPlace();
    m_doubt->SetLabel(wide(doubt.empty() ? doubt : doubt + " " + say("Choose what it is about.")));
    m_doubt->Show(!doubt.empty());
}

void DecidingPane::showDeciding() {
    const auto now = m_presenter.deciding();
    auto* chosen = now.decision ? m_decisions[static_cast<std::size_t>(*now.decision)] : m_undecided;
    chosen->SetValue(true);
    select(*m_reason, now.reason);
    select(*m_reply, now.reply);
    m_applied->Clear();
    m_applied->Append(tr("nowhere yet"));
    m_applied->SetSelection(0);
    m_versions = m_presenter.laterVersions();
    for (const int version : m_versions) {
        const int at = m_applied->Append(tr("version %1", version));
        if (now.appliedIn == version) m_applied->SetSelection(at);
    }
    const auto told = now.communicatedOn ? now.communicatedOn->iso() : std::string();
    if (schema::Date::parse(utf8(m_told->GetValue())) != now.communicatedOn) select(*m_told, told);
    m_outcome->SetSelection(now.outcome ? static_cast<int>(*now.outcome) + 1 : 0);
    const bool writes = m_presenter.writable();
    const bool decides = writes && !m_presenter.decisionStays();
    for (auto* button : m_decisions) button->Enable(decides);
    m_next->Enable(decides);
    m_reason->Enable(decides);
    for (wxWindow* field : std::initializer_list<wxWindow*>{m_reply, m_applied, m_told, m_outcome}) {
        field->Enable(writes);
    }
}

void DecidingPane::showObjections() {
    std::string sentences;
    for (const auto& objection : m_presenter.objections()) {
        sentences += (sentences.empty() ? "" : " ") + objection;
    }
    const auto told = utf8(m_told->GetValue());
    if (!told.empty() && !schema::Date::parse(told)) {
        sentences += (sentences.empty() ? "" : " ") + say("'%1' is no day. Write it as 2008-06-30.", told);
    }
    if (sentences.empty() && m_presenter.decisionStays()) {
        sentences = say("The round is closed: only the reply and what follows it can still be added.");
    }
    m_objections->SetLabel(wide(sentences));
    m_objections->Wrap(m_deciding->GetClientSize().x - 2 * FromDIP(gap));
    m_save->Enable(m_presenter.unsaved());
    m_deciding->Layout();
}

RoundsPresenter::Deciding DecidingPane::written() const {
    RoundsPresenter::Deciding now;
    for (std::size_t at = 0; at < m_decisions.size(); ++at) {
        if (m_decisions[at]->GetValue()) now.decision = Decision(at);
    }
    now.reason = utf8(m_reason->GetValue());
    now.reply = utf8(m_reply->GetValue());
    const int applied = m_applied->GetSelection();
    if (applied > 0) now.appliedIn = m_versions[static_cast<std::size_t>(applied) - 1];
    now.communicatedOn = schema::Date::parse(utf8(m_told->GetValue()));
    const int outcome = m_outcome->GetSelection();
    if (outcome > 0) now.outcome = schema::Outcome(outcome - 1);
    return now;
}

void DecidingPane::forward() {
    if (m_showing) return;
    m_presenter.edit(written());
    showObjections();
}

}  // namespace wederhoor::view
