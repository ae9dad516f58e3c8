#include "app/view/review_entry.h"

#include <wx/button.h>
#include <wx/settings.h>
#include <wx/sizer.h>

#include "app/view/words.h"
#include "schema/base/say.h"
#include "schema/rules/words.h"

namespace wederhoor::view {

using present::AmendField;
using schema::say;

namespace {
constexpr schema::QueryKind kinds[] = {schema::QueryKind::unclear, schema::QueryKind::inconsistent,
                                       schema::QueryKind::missingSource, schema::QueryKind::remark};

std::string titleOf(ReviewEntry::Kind kind) {
    switch (kind) {
        case ReviewEntry::Kind::remark:
            return say("Remark on this answer");
        case ReviewEntry::Kind::query:
            return say("Query about this answer");
        case ReviewEntry::Kind::amend:
            return say("Amend this answer");
        case ReviewEntry::Kind::settle:
            return say("Clear up a query");
    }
    return {};
}
}  // namespace

ReviewEntry::ReviewEntry(wxWindow* parent, present::ReviewPresenter& presenter, std::function<void()> onDone)
    : wxPanel(parent), m_presenter(presenter), m_onDone(std::move(onDone)) {
    Hide();
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        const bool enter = event.GetKeyCode() == WXK_RETURN || event.GetKeyCode() == WXK_NUMPAD_ENTER;
        if (event.GetKeyCode() == WXK_ESCAPE) {
            putAway();
        } else if (enter && !event.ShiftDown() && !dynamic_cast<wxButton*>(FindFocus())) {
            keep();
        } else {
            event.Skip();
        }
    });
}

void ReviewEntry::open(Kind kind, std::optional<schema::QueryId> query) {
    if (isOpen()) putAway();
    m_kind = kind;
    m_query = query;
    m_path = m_presenter.sheet().path;
    build();
    if (const auto found = m_unkept.find(key()); found != m_unkept.end()) {
        for (std::size_t at = 0; at < m_texts.size() && at < found->second.size(); ++at) {
            m_texts[at]->ChangeValue(wide(found->second[at]));
        }
    }
    checkTyped();
    // GTK left it out of the order of Tab as long as nothing could be typed in it.
    if (auto* before = GetPrevSibling()) MoveAfterInTabOrder(before);
    Show();
    GetParent()->Layout();
    if (m_kind == Kind::amend && m_several) {
        m_several->SetFocus();
    } else if (m_kind == Kind::amend && !m_value) {
        m_choice->SetFocus();
    } else {
        m_texts.front()->SetFocus();
        m_texts.front()->SelectAll();
    }
}

wxTextCtrl* ReviewEntry::addText(wxSizer& sizer, const wxString& label, const wxString& name,
                                 const std::string& words) {
    sizer.Add(new wxStaticText(this, wxID_ANY, label), wxSizerFlags().CentreVertical());
    auto* field = new wxTextCtrl(this, wxID_ANY, wide(words));
    field->SetName(name);
    field->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { checkTyped(); });
    sizer.Add(field, wxSizerFlags(1).Expand());
    m_texts.push_back(field);
    return field;
}

void ReviewEntry::build() {
    DestroyChildren();
    m_texts.clear();
    m_value = nullptr;
    m_choice = nullptr;
    m_several = nullptr;
    const int gap = FromDIP(6);
    auto* title = new wxStaticText(this, wxID_ANY, wide(titleOf(m_kind)));
    title->SetFont(title->GetFont().Bold());
    auto* fields = new wxFlexGridSizer(2, gap, gap);
    fields->AddGrowableCol(1, 1);
    switch (m_kind) {
        case Kind::remark:
            addText(*fields, tr("&Remark:"), tr("Remark"), {});
            break;
        case Kind::query:
            addText(*fields, tr("&Query:"), tr("Query"), {});
            fields->Add(new wxStaticText(this, wxID_ANY, tr("&Kind:")), wxSizerFlags().CentreVertical());
            m_choice = new wxChoice(this, wxID_ANY);
            m_choice->SetName(tr("Kind of query"));
            for (const auto kind : kinds) m_choice->Append(wide(inWords(kind)));
            m_choice->SetSelection(0);
            fields->Add(m_choice);
            break;
        case Kind::amend:
            buildAmend(*fields);
            addText(*fields, tr("&Why:"), tr("Why"), {});
            break;
        case Kind::settle:
            addText(*fields, tr("&Answer:"), tr("Answer to the query"), {});
            addText(*fields, tr("&By:"), tr("Who answers"), m_presenter.contact());
            addText(*fields, tr("&Conclusion:"), tr("Conclusion"), say("Clear"));
            break;
    }
    m_hint = new wxStaticText(this, wxID_ANY, "");
    m_hint->SetForegroundColour(wxSystemSettings::GetColour(wxSYS_COLOUR_GRAYTEXT));
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(title, wxSizerFlags().Border(wxLEFT | wxRIGHT | wxTOP, gap));
    all->Add(fields, wxSizerFlags(1).Expand().Border(wxALL, gap));
    all->Add(m_hint, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT, gap));
    all->Add(buttons(), wxSizerFlags().Expand().Border(wxALL, gap));
    SetSizer(all);
}

void ReviewEntry::buildAmend(wxSizer& sizer) {
    m_field = m_presenter.amendField();
    const auto chosen = [this](const std::string& value) {
        return (" " + m_field.typed + " ").find(" " + value + " ") != std::string::npos;
    };
    sizer.Add(new wxStaticText(this, wxID_ANY, tr("&Answer:")), wxSizerFlags().CentreVertical());
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    m_choice = new wxChoice(this, wxID_ANY);
    m_choice->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { checkTyped(); });
    if (m_field.kind == AmendField::Kind::one) {
        m_choice->SetName(tr("The answer"));
        for (const auto& option : m_field.options) m_choice->Append(wide(option.label));
    } else {
        m_choice->SetName(tr("Answered or not"));
        m_choice->Append(tr("answered:"));
    }
    int selected = m_field.kind == AmendField::Kind::one ? wxNOT_FOUND : 0;
    for (std::size_t at = 0; m_field.kind == AmendField::Kind::one && at < m_field.options.size(); ++at) {
        if (m_field.typed == m_field.options[at].value) selected = static_cast<int>(at);
    }
    bool isAnswer = true;
    for (const auto& reason : m_field.noAnswer) {
        m_choice->Append(wide(reason.label));
        if (m_field.typed != reason.value) continue;
        isAnswer = false;
        selected = static_cast<int>(m_choice->GetCount()) - 1;
    }
    // Whoever amends a blank probably has the answer now.
    if (!isAnswer && m_field.kind != AmendField::Kind::one) selected = 0;
    m_choice->SetSelection(selected);
    row->Add(m_choice, wxSizerFlags().CentreVertical());
    if (m_field.kind == AmendField::Kind::several) {
        m_several = new wxCheckListBox(this, wxID_ANY);
        m_several->SetName(tr("The answer"));
        for (const auto& option : m_field.options) {
            m_several->Append(wide(option.label));
            m_several->Check(m_several->GetCount() - 1, chosen(option.value));
        }
        m_several->SetMinSize(FromDIP(wxSize(-1, 110)));
        m_several->Bind(wxEVT_CHECKLISTBOX, [this](wxCommandEvent&) { checkTyped(); });
        row->Add(m_several, wxSizerFlags(1).Expand().Border(wxLEFT, FromDIP(6)));
    } else if (m_field.kind != AmendField::Kind::one) {
        m_value = new wxTextCtrl(this, wxID_ANY, isAnswer ? wide(m_field.typed) : wxString());
        m_value->SetName(tr("The answer"));
        m_value->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { checkTyped(); });
        m_texts.push_back(m_value);
        row->Add(m_value, wxSizerFlags(1).CentreVertical().Border(wxLEFT, FromDIP(6)));
        if (!m_field.unit.empty()) {
            row->Add(new wxStaticText(this, wxID_ANY, wide(m_field.unit)),
                     wxSizerFlags().CentreVertical().Border(wxLEFT, FromDIP(6)));
        }
    }
    sizer.Add(row, wxSizerFlags(1).Expand());
}

wxSizer* ReviewEntry::buttons() {
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->AddStretchSpacer();
    auto* away = new wxButton(this, wxID_ANY, tr("Put away (Esc)"));
    away->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { putAway(); });
    auto* keeping = new wxButton(this, wxID_ANY, tr("&Keep (Enter)"));
    keeping->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { keep(); });
    row->Add(away);
    row->Add(keeping, wxSizerFlags().Border(wxLEFT, FromDIP(6)));
    return row;
}

std::string ReviewEntry::wordsOf(const wxTextCtrl* field) const {
    return utf8(field->GetValue().Strip(wxString::both));
}

std::string ReviewEntry::typed() const {
    const auto at = static_cast<std::size_t>(std::max(0, m_choice->GetSelection()));
    if (m_field.kind == AmendField::Kind::one) {
        if (m_choice->GetSelection() == wxNOT_FOUND) return {};
        const auto choices = m_field.options.size();
        return at < choices ? m_field.options[at].value : m_field.noAnswer[at - choices].value;
    }
    if (at > 0) return m_field.noAnswer[at - 1].value;
    if (m_value) return wordsOf(m_value);
    std::string values;
    for (unsigned int option = 0; option < m_several->GetCount(); ++option) {
        if (m_several->IsChecked(option))
            values += (values.empty() ? "" : " ") + m_field.options[option].value;
    }
    return values;
}

void ReviewEntry::checkTyped() {
    if (m_kind != Kind::amend || !m_hint) return;
    const auto value = typed();
    if (m_value) m_value->Enable(m_choice->GetSelection() <= 0);
    if (m_several) m_several->Enable(m_choice->GetSelection() <= 0);
    std::string hint = value.empty() ? std::string() : m_presenter.problemWith(value);
    if (hint.empty() && !value.empty()) {
        for (const auto& failure : m_presenter.failuresWith(value))
            hint += (hint.empty() ? "" : " ") + failure;
    }
    m_hint->SetLabel(wide(hint));
    m_hint->Wrap(GetClientSize().x - FromDIP(12));
    GetParent()->Layout();
}

void ReviewEntry::keep() {
    switch (m_kind) {
        case Kind::remark:
            m_presenter.remark(wordsOf(m_texts[0]));
            break;
        case Kind::query:
            m_presenter.openQuery(kinds[m_choice->GetSelection()], wordsOf(m_texts[0]));
            break;
        case Kind::amend:
            m_presenter.amend(typed(), wordsOf(m_texts.back()));
            break;
        case Kind::settle:
            m_presenter.settleQuery(m_query.value(), wordsOf(m_texts[0]), wordsOf(m_texts[1]),
                                    wordsOf(m_texts[2]));
            break;
    }
    m_unkept.erase(key());
    for (auto* field : m_texts) field->ChangeValue("");
    Hide();
    GetParent()->Layout();
    m_onDone();
}

void ReviewEntry::putAway() {
    std::vector<std::string> words;
    for (const auto* field : m_texts) words.push_back(utf8(field->GetValue()));
    m_unkept[key()] = std::move(words);
    Hide();
    GetParent()->Layout();
    m_onDone();
}

void ReviewEntry::followSelection() {
    if (isOpen() && m_presenter.selected() != m_path) putAway();
}

}  // namespace wederhoor::view
