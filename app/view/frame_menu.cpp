// The menus of the window, and its keys.
#include <algorithm>
#include <wx/choice.h>
#include <wx/menu.h>
#include <wx/stc/stc.h>
#include <wx/textctrl.h>

#include "app/view/main_frame.h"
#include "app/view/page_list.h"
#include "app/view/panels.h"
#include "app/view/words.h"

namespace wederhoor::view {

namespace {
constexpr std::size_t pageMenu = 3;  // place in the menu bar of the menu of the page

/// A key that has to let typing go first: one letter or digit, or Del.
bool isPlain(const std::string& key) {
    return key.size() == 1 || key == "Del";
}

wxString itemText(const Command& command) {
    auto text = wide(command.title);
    if (command.key.empty()) return text;
    return text + (isPlain(command.key) ? "  (" + wide(command.key) + ")" : "\t" + wide(command.key));
}

bool someoneTypes() {
    auto* focus = wxWindow::FindFocus();
    if (auto* styled = dynamic_cast<wxStyledTextCtrl*>(focus)) return !styled->GetReadOnly();
    if (auto* text = dynamic_cast<wxTextCtrl*>(focus)) return text->IsEditable();
    return dynamic_cast<wxTextEntry*>(focus) != nullptr;
}

std::string plainKey(const wxKeyEvent& event) {
    if (event.HasAnyModifiers()) return "";
    if (event.GetKeyCode() == WXK_DELETE) return "Del";
    const auto letter = event.GetUnicodeKey();
    return letter > ' ' && letter < 127 ? std::string(1, static_cast<char>(std::toupper(letter))) : "";
}
}  // namespace

void MainFrame::makeMenus() {
    const auto add = [this](wxMenu& menu, const wxString& text, void (MainFrame::*act)(), bool needsStudy) {
        auto* item = menu.Append(wxID_ANY, text);
        Bind(
            wxEVT_MENU, [this, act](wxCommandEvent&) { (this->*act)(); }, item->GetId());
        if (needsStudy) {
            Bind(
                wxEVT_UPDATE_UI, [this](wxUpdateUIEvent& event) { event.Enable(hasStudy() && !busy()); },
                item->GetId());
        }
        return item;
    };
    auto* file = new wxMenu;
    add(*file, tr("&New study ...") + "\tCtrl+N", &MainFrame::newStudy, false);
    add(*file, tr("&Open ...") + "\tCtrl+O", &MainFrame::openByDialog, false);
    add(*file, tr("Open for &reading ..."), &MainFrame::openForReading, false);
    add(*file, tr("Open the &sample study"), &MainFrame::openSample, false);
    file->AppendSeparator();
    add(*file, tr("Make a &backup ..."), &MainFrame::backUp, true);
    add(*file, tr("&Close the study") + "\tCtrl+W", &MainFrame::closeStudy, true);
    file->AppendSeparator();
    file->Append(wxID_EXIT, tr("&Quit") + "\tCtrl+Q");
    Bind(
        wxEVT_MENU, [this](wxCommandEvent&) { Close(); }, wxID_EXIT);

    auto* edit = new wxMenu;
    edit->Append(wxID_UNDO, tr("&Undo") + "\tCtrl+Z");
    edit->Append(wxID_REDO, tr("&Redo") + "\tCtrl+Shift+Z");
    Bind(
        wxEVT_MENU, [this](wxCommandEvent&) { undo(); }, wxID_UNDO);
    Bind(
        wxEVT_MENU, [this](wxCommandEvent&) { redo(); }, wxID_REDO);
    edit->AppendSeparator();
    add(*edit, tr("&Find on this page") + "\tCtrl+F", &MainFrame::find, true);
    add(*edit, tr("Find in the &study") + "\tCtrl+Shift+F", &MainFrame::findInStudy, true);
    edit->AppendSeparator();
    add(*edit, tr("&Preferences ...") + "\tCtrl+,", &MainFrame::editPreferences, false);

    auto* go = new wxMenu;
    int number = 1;
    for (const auto page : pages()) {
        const auto key = number <= 9 ? wxString::Format("\tAlt+%d", number++) : wxString();
        auto* item = go->Append(wxID_ANY, wide(titleOf(page)) + key);
        Bind(
            wxEVT_MENU, [this, page](wxCommandEvent&) { show(page); }, item->GetId());
        Bind(
            wxEVT_UPDATE_UI, [this](wxUpdateUIEvent& event) { event.Enable(hasStudy() && !busy()); },
            item->GetId());
    }
    go->AppendSeparator();
    const auto step = [&](const wxString& text, void (MainFrame::*act)(int), int by) {
        auto* item = go->Append(wxID_ANY, text);
        Bind(
            wxEVT_MENU, [this, act, by](wxCommandEvent&) { (this->*act)(by); }, item->GetId());
        Bind(
            wxEVT_UPDATE_UI, [this](wxUpdateUIEvent& event) { event.Enable(hasStudy() && !busy()); },
            item->GetId());
    };
    step(tr("&Next municipality") + "\tCtrl+Shift+PgDn", &MainFrame::goToMunicipality, 1);
    step(tr("&Previous municipality") + "\tCtrl+Shift+PgUp", &MainFrame::goToMunicipality, -1);
    step(tr("Next pa&ne") + "\tF6", &MainFrame::goToPane, 1);
    step(tr("Previous pane") + "\tShift+F6", &MainFrame::goToPane, -1);

    auto* help = new wxMenu;
    add(*help, tr("&Manual") + "\tF1", &MainFrame::showManual, false);
    help->Append(wxID_ABOUT, tr("&About Wederhoor"));
    Bind(
        wxEVT_MENU, [this](wxCommandEvent&) { showAbout(); }, wxID_ABOUT);

    auto* bar = new wxMenuBar;
    bar->Append(file, tr("&File"));
    bar->Append(edit, tr("&Edit"));
    bar->Append(go, tr("&Go to"));
    bar->Append(new wxMenu, tr("&Page"));
    bar->Append(help, tr("&Help"));
    SetMenuBar(bar);
}

void MainFrame::fillPageMenu() {
    m_commands = panel() ? panel()->commands() : std::vector<Command>();
    auto menu = std::make_unique<wxMenu>();
    for (std::size_t at = 0; at < m_commands.size(); ++at) {
        const auto& command = m_commands[at];
        if (command.title.empty()) {
            menu->AppendSeparator();
            continue;
        }
        auto* item = menu->Append(wxID_ANY, itemText(command));
        menu->Bind(
            wxEVT_MENU, [this, at](wxCommandEvent&) { m_commands[at].act(); }, item->GetId());
        menu->Bind(
            wxEVT_UPDATE_UI,
            [this, at](wxUpdateUIEvent& event) {
                const auto& possible = m_commands[at].possible;
                event.Enable(!busy() && (!possible || possible()));
            },
            item->GetId());
    }
    const auto title = panel() ? wide(titleOf(m_page)) : tr("&Page");
    delete GetMenuBar()->Replace(pageMenu, menu.release(), title);
    GetMenuBar()->EnableTop(pageMenu, !m_commands.empty());
}

void MainFrame::updateMenus() {
    const auto undoable = m_workspace ? m_workspace->undoable() : std::nullopt;
    const auto redoable = m_workspace ? m_workspace->redoable() : std::nullopt;
    auto& bar = *GetMenuBar();
    bar.Enable(wxID_UNDO, undoable.has_value());
    bar.Enable(wxID_REDO, redoable.has_value());
    bar.SetLabel(wxID_UNDO, (undoable ? tr("&Undo %1", *undoable) : tr("&Undo")) + "\tCtrl+Z");
    bar.SetLabel(wxID_REDO, (redoable ? tr("&Redo %1", *redoable) : tr("&Redo")) + "\tCtrl+Shift+Z");
}

/// Runs what the menus have under a key. Scintilla hears keys before the menus do, and swallows those that it
/// has a meaning for (Ctrl+Z, Ctrl+T, Ctrl+L ...), whether it may write or not.
bool MainFrame::runMenuKey(const wxKeyEvent& event) {
    auto& bar = *GetMenuBar();
    for (std::size_t at = 0; at < bar.GetMenuCount(); ++at) {
        auto& menu = *bar.GetMenu(at);
        for (auto* item : menu.GetMenuItems()) {
            const std::unique_ptr<wxAcceleratorEntry> key(item->GetAccel());
            if (!key || key->GetKeyCode() != event.GetKeyCode() || key->GetFlags() != event.GetModifiers()) {
                continue;
            }
            menu.UpdateUI();
            if (item->IsEnabled()) ProcessCommand(item->GetId());
            return true;
        }
    }
    return false;
}

void MainFrame::onCharHook(wxKeyEvent& event) {
    if (event.HasModifiers() && dynamic_cast<wxStyledTextCtrl*>(wxWindow::FindFocus()) && runMenuKey(event)) {
        return;
    }
    const auto key = plainKey(event);
    const auto command = std::find_if(m_commands.begin(), m_commands.end(), [&](const Command& each) {
        return isPlain(each.key) && each.key == key;
    });
    const bool runs = command != m_commands.end() && !someoneTypes() && !busy() &&
                      (!command->possible || command->possible());
    if (!runs) {
        event.Skip();
        return;
    }
    command->act();
}

void MainFrame::goToMunicipality(int by) {
    const auto count = static_cast<int>(m_municipalities.size());
    if (count == 0) return;
    if (panel()) panel()->keepTyped();
    const int now = std::max(m_municipality->GetSelection(), 0);
    m_workspace->choose(m_municipalities[static_cast<std::size_t>((now + by + count) % count)].id);
}

void MainFrame::goToPane(int by) {
    std::vector<wxWindow*> panes{m_steps, m_municipality};
    const auto ofPage = panel()->panes();
    panes.insert(panes.end(), ofPage.begin(), ofPage.end());
    int now = -1;
    for (auto* at = wxWindow::FindFocus(); at && now < 0; at = at->GetParent()) {
        const auto found = std::find(panes.begin(), panes.end(), at);
        if (found != panes.end()) now = static_cast<int>(found - panes.begin());
    }
    const auto count = static_cast<int>(panes.size());
    panes[static_cast<std::size_t>(now < 0 ? 2 % count : (now + by + count) % count)]->SetFocus();
}

void MainFrame::undo() {
    auto* styled = dynamic_cast<wxStyledTextCtrl*>(wxWindow::FindFocus());
    if (styled && !styled->GetReadOnly() && styled->CanUndo()) {
        styled->Undo();
        return;
    }
    if (panel()) panel()->keepTyped();
    m_workspace->undo();
}

void MainFrame::redo() {
    auto* styled = dynamic_cast<wxStyledTextCtrl*>(wxWindow::FindFocus());
    if (styled && !styled->GetReadOnly() && styled->CanRedo()) {
        styled->Redo();
        return;
    }
    m_workspace->redo();
}

void MainFrame::find() {
    if (!panel()->find()) findInStudy();
}

}  // namespace wederhoor::view
