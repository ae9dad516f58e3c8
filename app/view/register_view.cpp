#include "app/view/register_view.h"

#include <memory>
#include <wx/sizer.h>
#include <wx/textctrl.h>

#include "app/view/appearance.h"
#include "app/view/words.h"

namespace wederhoor::view {

using present::RegisterRow;
using present::ReturnRegister;
using schema::say;

namespace {
int widthOf(ReturnRegister::Column column) {
    switch (column) {
        case ReturnRegister::Column::municipality:
            return 140;
        case ReturnRegister::Column::contact:
            return 200;
        case ReturnRegister::Column::status:
            return 320;
        default:
            return 108;  // a date
    }
}
}  // namespace

/// The rows, as the list asks for them.
class RegisterView::Rows final : public wxListView {
public:
    Rows(wxWindow* parent, ReturnRegister& rows)
        : wxListView(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxLC_REPORT | wxLC_VIRTUAL),
          m_rows(rows) {
        SetName(tr("Municipalities"));
        for (const auto column : ReturnRegister::allColumns) {
            AppendColumn(wide(ReturnRegister::titleOf(column)), wxLIST_FORMAT_LEFT, FromDIP(widthOf(column)));
        }
        m_late.SetTextColour(colourOf(schema::Severity::error));
    }

private:
    const RegisterRow& at(long item) const { return m_rows.rows()[static_cast<std::size_t>(item)]; }
    wxString OnGetItemText(long item, long column) const override {
        return wide(
            ReturnRegister::words(at(item), ReturnRegister::allColumns[static_cast<std::size_t>(column)]));
    }
    wxItemAttr* OnGetItemAttr(long item) const override { return at(item).reminderDue() ? &m_late : nullptr; }

    ReturnRegister& m_rows;
    mutable wxItemAttr m_late;
};

RegisterView::RegisterView(wxWindow* parent, Desk& desk, present::IntakePresenter& presenter)
    : wxPanel(parent), m_desk(desk), m_presenter(presenter), m_register(presenter.list()) {
    m_show = new wxChoice(this, wxID_ANY);
    m_show->SetName(tr("Show"));
    m_list = new Rows(this, m_register);
    m_empty = new wxStaticText(this, wxID_ANY, "");
    m_of = new wxStaticText(this, wxID_ANY, "");
    m_kind = new wxChoice(this, wxID_ANY);
    m_kind->SetName(tr("What to register"));
    for (const auto& kind : {say("Sending"), say("Reminder"), say("Return on paper")}) {
        m_kind->Append(wide(kind));
    }
    m_kind->SetSelection(0);
    const auto field = [this](const wxString& name, int characters) {
        auto* text = new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxTE_PROCESS_ENTER);
        text->SetName(name);
        text->SetMinSize(wxSize((characters + 3) * text->GetTextExtent("0").x, -1));
        text->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { registerIt(); });
        return text;
    };
    m_onLabel = new wxStaticText(this, wxID_ANY, tr("&On:"));
    m_on = field(tr("On"), 10);
    m_deadlineLabel = new wxStaticText(this, wxID_ANY, tr("&Deadline:"));
    m_deadline = field(tr("Deadline"), 10);
    m_whoLabel = new wxStaticText(this, wxID_ANY, "");
    m_who = field(tr("Contact person"), 18);
    m_make = new wxChoice(this, wxID_ANY);
    m_make->SetName(tr("What to make"));
    for (const auto& making : ReturnRegister::makings()) m_make->Append(wide(making.title));
    m_make->SetSelection(0);
    m_prefill = new wxCheckBox(this, wxID_ANY, tr("with the ans&wers that there are"));
    m_mails = new wxCheckBox(this, wxID_ANY, tr("with &mails to look over and send"));
    m_mails->SetValue(true);
    for (auto* each : {m_prefill, m_mails}) each->SetName(each->GetLabelText());
    m_do = new wxButton(this, wxID_ANY, tr("&Register"));
    m_do->SetName(m_do->GetLabelText());
    layOut();
    m_show->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
        m_register.show(ReturnRegister::allShows[static_cast<std::size_t>(event.GetSelection())]);
    });
    m_make->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { showMaking(); });
    m_kind->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { propose(); });
    m_do->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { registerIt(); });
    m_list->Bind(wxEVT_LIST_COL_CLICK, [this](wxListEvent& event) {
        if (event.GetColumn() >= 0) {
            m_register.sortBy(ReturnRegister::allColumns[static_cast<std::size_t>(event.GetColumn())]);
        }
    });
    m_list->Bind(wxEVT_LIST_ITEM_ACTIVATED, [this](wxListEvent& event) { openRow(event.GetIndex()); });
    for (const auto& type : {wxEVT_LIST_ITEM_SELECTED, wxEVT_LIST_ITEM_DESELECTED}) {
        m_list->Bind(type, [this](wxListEvent&) {
            if (!m_showing) propose();
        });
    }
}

void RegisterView::layOut() {
    const int gap = FromDIP(6);
    const auto centred = wxSizerFlags().CentreVertical().Border(wxALL, gap);
    auto* bar = new wxBoxSizer(wxHORIZONTAL);
    bar->Add(new wxStaticText(this, wxID_ANY, tr("&Show:")), centred);
    bar->Add(m_show, centred);
    auto* doing = new wxBoxSizer(wxHORIZONTAL);
    doing->Add(m_of, centred);
    doing->Add(m_kind, centred);
    doing->Add(m_onLabel, centred);
    doing->Add(m_on, centred);
    doing->Add(m_deadlineLabel, centred);
    doing->Add(m_deadline, centred);
    doing->Add(m_whoLabel, centred);
    doing->Add(m_who, wxSizerFlags(1).CentreVertical().Border(wxALL, gap));
    doing->Add(m_do, centred);
    auto* making = new wxBoxSizer(wxHORIZONTAL);
    for (wxWindow* each : {static_cast<wxWindow*>(m_make), static_cast<wxWindow*>(m_prefill),
                           static_cast<wxWindow*>(m_mails)}) {
        making->Add(each, centred);
    }
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(bar, wxSizerFlags().Expand());
    all->Add(m_empty, wxSizerFlags().Border(wxALL, FromDIP(24)));
    all->Add(m_list, wxSizerFlags(1).Expand());
    all->Add(making, wxSizerFlags().Expand());
    all->Add(doing, wxSizerFlags().Expand());
    SetSizer(all);
}

void RegisterView::refresh() {
    m_showing = true;
    m_show->Clear();
    for (const auto show : ReturnRegister::allShows) m_show->Append(wide(m_register.titleOf(show)));
    for (std::size_t i = 0; i < ReturnRegister::allShows.size(); ++i) {
        if (ReturnRegister::allShows[i] == m_register.shown()) m_show->SetSelection(static_cast<int>(i));
    }
    const auto count = static_cast<long>(m_register.rows().size());
    if (m_list->GetItemCount() != count) m_list->SetItemCount(count);
    if (count > 0) m_list->RefreshItems(0, count - 1);
    if (m_list->GetSelectedItemCount() == 0 && m_desk.workspace().municipality()) {
        for (long item = 0; item < count; ++item) {
            const auto& row = m_register.rows()[static_cast<std::size_t>(item)];
            if (row.municipality.id != m_desk.workspace().municipality()->id) continue;
            m_list->Select(item);
            m_list->Focus(item);
        }
    }
    m_empty->SetLabel(m_register.count(ReturnRegister::Show::all) == 0
                          ? tr("This study has no municipalities yet.")
                          : tr("No municipality is like that now."));
    m_empty->Show(count == 0);
    m_list->Show(count > 0);
    m_showing = false;
    propose();
}

ReturnRegister::Chosen RegisterView::chosen() const {
    ReturnRegister::Chosen chosen;
    for (long item = m_list->GetFirstSelected(); item >= 0; item = m_list->GetNextSelected(item)) {
        chosen.push_back(m_register.rows()[static_cast<std::size_t>(item)].municipality.id);
    }
    return chosen;
}

void RegisterView::propose() {
    const auto of = chosen();
    const auto kind = Kind(m_kind->GetSelection());
    const bool isPaper = kind == Kind::paper;
    if (of.size() == 1) {
        m_of->SetLabelText(
            wide(m_register.rows()[static_cast<std::size_t>(m_list->GetFirstSelected())].municipality.name));
    } else {
        m_of->SetLabelText(tr("%1 municipalities", of.size()));
    }
    const bool onlyOne = of.size() == 1;
    m_deadlineLabel->Show(!isPaper);
    m_deadline->Show(!isPaper);
    m_whoLabel->Show(onlyOne);
    m_who->Show(onlyOne);
    m_whoLabel->SetLabel(isPaper ? tr("&From:") : tr("&To:"));
    m_do->Enable(!of.empty() && (!isPaper || onlyOne) && m_desk.workspace().writable());
    if (isPaper && onlyOne) {
        const auto wish = m_register.usualReturn(of.front());
        m_on->ChangeValue(wide(wish.on));
        m_who->ChangeValue(wide(wish.respondent));
    } else {
        const auto wish = kind == Kind::reminder ? m_register.usualReminder(of) : m_register.usualSending(of);
        m_on->ChangeValue(wide(wish.on));
        m_deadline->ChangeValue(wide(wish.deadline));
        m_who->ChangeValue(wide(wish.addressee));
    }
    showMaking();
}

void RegisterView::showMaking() {
    const bool isPaper = Kind(m_kind->GetSelection()) == Kind::paper;
    const bool makes = !isPaper && m_make->GetSelection() > 0;
    m_make->Show(!isPaper);
    m_prefill->Show(makes);
    m_mails->Show(makes);
    m_do->SetLabel(makes ? tr("&Register and make ...") : tr("&Register"));
    Layout();
}

void RegisterView::make(present::FormFormat format, const present::SendingWish& wish) {
    auto mailing = m_register.mailing(mailOf(Kind(m_kind->GetSelection())), chosen(), wish, format);
    mailing.form.prefill = m_prefill->GetValue();
    mailing.drafts = m_mails->GetValue();
    const auto folder = m_desk.ask().folder(say("Choose a folder for the questionnaires and mails"));
    if (!folder) return;
    mailing.folder = *folder;
    const auto made = std::make_shared<present::Mailing>();
    m_desk.workIn(
        say("Making questionnaires"),
        [mailing, made](db::Study& study, schema::Progress& progress) {
            *made = present::mailOut(study, mailing, progress);
        },
        [&desk = m_desk, made, folder] {
            const auto words = present::inWords(*made, *folder);
            if (words.empty()) return;
            if (made->findings.empty()) {
                desk.tell(words);
            } else {
                desk.warn(words);
            }
        });
}

void RegisterView::begin(Kind kind, bool making) {
    m_kind->SetSelection(static_cast<int>(kind));
    if (making) {
        if (m_make->GetSelection() <= 0) m_make->SetSelection(1);
        for (long item = 0; item < m_list->GetItemCount(); ++item) m_list->Select(item);
    }
    propose();
    m_on->SetFocus();
    m_on->SelectAll();
}

void RegisterView::registerIt() {
    const auto of = chosen();
    const auto kind = Kind(m_kind->GetSelection());
    const present::SendingWish wish{utf8(m_on->GetValue()), utf8(m_deadline->GetValue()),
                                    of.size() == 1 ? utf8(m_who->GetValue()) : std::string()};
    const auto making = ReturnRegister::makings()[static_cast<std::size_t>(m_make->GetSelection())];
    if (kind != Kind::paper && making.format) {
        make(*making.format, wish);
    } else if (kind == Kind::paper && of.size() == 1) {
        m_register.registerReturn(of.front(), {wish.on, wish.addressee});
        m_desk.tell(say("Registered. Its answers can be filled in now."));
    } else if (kind == Kind::reminder) {
        m_register.registerReminder(of, wish);
        m_desk.tell(say("The reminder is registered."));
    } else if (kind == Kind::sending) {
        m_register.registerSending(of, wish);
        m_desk.tell(say("The sending is registered."));
    }
    m_list->SetFocus();
}

void RegisterView::openRow(long item) {
    m_presenter.arrive(
        {present::Page::intake, m_register.rows()[static_cast<std::size_t>(item)].municipality.id, {}});
}

}  // namespace wederhoor::view
