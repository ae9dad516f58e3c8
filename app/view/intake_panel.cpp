#include "app/view/intake_panel.h"

#include <wx/sizer.h>

#include "app/view/words.h"

namespace wederhoor::view {

using Part = present::IntakePresenter::Part;
using schema::say;

namespace {
// Several things tell of one change, some of them while a control is still busy with it: what is shown is
// brought up to date once, when all of that is over.
wxDEFINE_EVENT(updateEvent, wxCommandEvent);
}  // namespace

IntakePanel::IntakePanel(wxWindow* parent, Desk& desk) : StepPanel(parent, desk), m_presenter(workspace()) {
    m_book = new wxNotebook(this, wxID_ANY);
    m_book->SetName(tr("Parts of the page"));
    m_register = new RegisterView(m_book, desk, m_presenter);
    m_form = new FormView(m_book, m_presenter, [this] { askQuestionnaire(); });
    m_returns = new ReturnsView(
        m_book, desk, m_presenter.returns(), [this] { askFiles(); },
        [this](const present::ImportWish& wish) {
            const auto report = std::make_shared<present::IntakeReport>(m_presenter.returns().report());
            takeIn(report->files, wish, report);
        });
    m_book->AddPage(m_register, tr("Sent and returned"));
    m_book->AddPage(m_form, tr("Form"));
    m_book->AddPage(m_returns, tr("What came back"));
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(m_book, wxSizerFlags(1).Expand());
    SetSizer(sizer);
    m_book->Bind(wxEVT_NOTEBOOK_PAGE_CHANGED, [this](wxBookCtrlEvent& event) {
        if (event.GetOldSelection() == static_cast<int>(Part::form)) m_form->keep();
        m_presenter.show(Part(event.GetSelection()));
    });
    // The notebook would take these keys to go through its own pages.
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        const bool isPage = event.GetKeyCode() == WXK_PAGEDOWN || event.GetKeyCode() == WXK_PAGEUP;
        if (!isPage || event.GetModifiers() != wxMOD_CONTROL || m_presenter.part() != Part::form) {
            event.Skip();
        } else {
            openSection(event.GetKeyCode() == WXK_PAGEDOWN ? 1 : -1);
        }
    });
    Bind(updateEvent, [this](wxCommandEvent&) { update(); });
    for (auto* signal : {&m_presenter.changed(), &m_presenter.list().changed(), &m_presenter.form().changed(),
                         &m_presenter.returns().changed()}) {
        m_subscriptions.push_back(signal->subscribe([this] { later(); }));
    }
}

void IntakePanel::later() {
    if (m_waits) return;
    m_waits = true;
    CallAfter([this] {
        m_waits = false;
        wxCommandEvent event(updateEvent);
        HandleWindowEvent(event);
    });
}

void IntakePanel::update() {
    const auto part = static_cast<int>(m_presenter.part());
    if (m_book->GetSelection() != part) m_book->ChangeSelection(static_cast<std::size_t>(part));
    switch (m_presenter.part()) {
        case Part::overview:
            m_register->refresh();
            break;
        case Part::form:
            m_form->refresh();
            break;
        case Part::returns:
            m_returns->refresh();
            break;
    }
}

std::vector<Command> IntakePanel::commands() {
    const auto inForm = [this] { return m_presenter.part() == Part::form && m_presenter.form().page(); };
    return {
        {say("&Sent and returned"), "Ctrl+1", [this] { m_presenter.show(Part::overview); }, {}},
        {say("&Form"), "Ctrl+2", [this] { m_presenter.show(Part::form); }, {}},
        {say("What came &back"), "Ctrl+3", [this] { m_presenter.show(Part::returns); }, {}},
        {},
        {say("Register a s&ending"), "", [this] { begin(RegisterView::Kind::sending, false); }, {}},
        {say("Register a re&minder"), "", [this] { begin(RegisterView::Kind::reminder, false); }, {}},
        {say("Register a return on &paper"), "", [this] { begin(RegisterView::Kind::paper, false); }, {}},
        {},
        {say("Send &out questionnaires ..."), "", [this] { begin(RegisterView::Kind::sending, true); }, {}},
        {say("Mai&l reminders ..."), "", [this] { begin(RegisterView::Kind::reminder, true); }, {}},
        {say("&Take in returns ..."), "Ctrl+I", [this] { askFiles(); }, {}},
        {say("Take in a folder of returns ..."), "", [this] { askFolder(); }, {}},
        {say("Use a &questionnaire ..."), "", [this] { askQuestionnaire(); }, {}},
        {},
        {say("&Next section"), "Ctrl+PgDn", [this] { openSection(1); }, inForm},
        {say("Pre&vious section"), "Ctrl+PgUp", [this] { openSection(-1); }, inForm},
        {say("Next question without an &answer"), "Ctrl+J",
         [this] {
             m_form->keep();
             m_presenter.goToNextBlank(m_form->attended());
         },
         inForm},
        {say("Remar&k beside the answer"), "Ctrl+R", [this] { m_form->openRemark(); }, inForm}};
}

std::vector<wxWindow*> IntakePanel::panes() {
    switch (m_presenter.part()) {
        case Part::form:
            return m_form->panes();
        case Part::returns:
            return m_returns->panes();
        case Part::overview:
            break;
    }
    return {&m_register->list()};
}

void IntakePanel::openSection(int step) {
    m_form->keep();
    if (step > 0) {
        m_presenter.form().openNext();
    } else {
        m_presenter.form().openPrevious();
    }
}

void IntakePanel::begin(RegisterView::Kind kind, bool making) {
    m_presenter.show(Part::overview);
    if (making) m_presenter.list().show(present::ReturnRegister::usualOf(RegisterView::mailOf(kind)));
    update();
    m_register->begin(kind, making);
}

void IntakePanel::askFiles() {
    const auto files = desk().ask().openFiles(say("Take in returns, or a table of sendings"),
                                              {say("Returns"), "*.xml;*.docx;*.zip;*.csv"});
    if (!files.empty()) takeIn(files, {}, {});
}

void IntakePanel::askFolder() {
    const auto folder = desk().ask().folder(say("Take in a folder of returns"));
    if (folder) takeIn({*folder}, {}, {});
}

void IntakePanel::askQuestionnaire() {
    const auto file = desk().ask().openFile(say("Choose a questionnaire"), {say("Questionnaires"), "*.xml"});
    if (file) m_presenter.useQuestionnaire(*file);
}

bool IntakePanel::take(const std::vector<std::filesystem::path>& files) {
    takeIn(files, {}, {});
    return true;
}

void IntakePanel::takeIn(const std::vector<std::filesystem::path>& files, const present::ImportWish& wish,
                         std::shared_ptr<const present::IntakeReport> before) {
    const auto report = std::make_shared<present::IntakeReport>();
    desk().workIn(
        say("Taking in what came back"),
        [files, wish, before, report](db::Study& study, schema::Progress& progress) {
            *report = present::takeInFiles(study, files, wish, progress);
            if (before && wish.only) report->goOnFrom(*before);
        },
        [this, report] { m_presenter.show(*report); });
}

}  // namespace wederhoor::view
