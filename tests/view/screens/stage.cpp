#include "tests/view/screens/stage.h"

#include <algorithm>
#include <chrono>
#include <gtk/gtk.h>
#include <stdexcept>
#include <wx/dialog.h>
#include <wx/msgdlg.h>

#include "db/store/municipalities.h"
#include "tests/view/screen.h"

namespace wederhoor::tests {

namespace {
/// Cancels the dialog that is open, be it one of the toolkit or of the desktop.
void putDialogAway() {
    for (auto* window : wxTopLevelWindows) {
        auto* dialog = dynamic_cast<wxDialog*>(window);
        if (!dialog || !dialog->IsModal() || dynamic_cast<wxMessageDialog*>(window)) continue;
        dialog->EndModal(wxID_CANCEL);
        return;
    }
    auto* windows = gtk_window_list_toplevels();
    for (auto* at = windows; at; at = at->next) {
        if (GTK_IS_DIALOG(at->data) && gtk_widget_get_visible(GTK_WIDGET(at->data))) {
            gtk_dialog_response(GTK_DIALOG(at->data), GTK_RESPONSE_CANCEL);
        }
    }
    g_list_free(windows);
}
}  // namespace

void Stage::run(const std::string& key) const {
    const auto commands = frame->panel()->commands();
    const auto command = std::find_if(commands.begin(), commands.end(),
                                      [&](const view::Command& each) { return each.key == key; });
    if (command == commands.end()) throw std::logic_error("the page has nothing under " + key);
    if (command->possible && !command->possible()) throw std::logic_error(key + " is not possible there");
    command->act();
}

void Stage::choose(const std::string& municipality) const {
    auto& workspace = frame->workspace();
    workspace.choose(db::Municipalities(workspace.study()).named(municipality).id);
}

void Stage::until(const std::function<bool()>& so) {
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(20);
    while (!so()) {
        if (std::chrono::steady_clock::now() > end)
            throw std::runtime_error("what was waited for never came");
        waitABit();
    }
}

void Stage::shootDialog(const std::string& name, const std::function<void()>& open) const {
    frame->CallAfter([this, name] {
        shootWhenPainted(file(name));
        putDialogAway();
    });
    open();
    settle();
}

}  // namespace wederhoor::tests
