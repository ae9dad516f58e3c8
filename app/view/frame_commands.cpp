// What the window itself can do, whatever page is shown.
#include <wx/aboutdlg.h>
#include <wx/stdpaths.h>

#include "app/present/demo.h"
#include "app/view/main_frame.h"
#include "app/view/words.h"
#include "db/file/backup.h"

namespace wederhoor::view {

using schema::say;

namespace {
FileKind studies() {
    return {say("Studies"), "*.wederhoor"};
}
}  // namespace

void MainFrame::openByDialog() {
    const auto file = m_ask->openFile(say("Open a study"), studies());
    if (file) open(*file);
}

void MainFrame::backUp() {
    const auto name = m_workspace->file().stem().string() + " " + m_workspace->today().iso() + ".wederhoor";
    const auto file = m_ask->saveFile(say("Make a backup"), name, studies());
    if (!file) return;
    std::filesystem::remove(*file);  // they said that it may be overwritten
    workBeside(
        say("Making a backup"),
        [to = *file](const db::Study& study, schema::Progress& progress) { db::backUp(study, to, progress); },
        [this, to = *file] { tell(say("The backup is in %1.", to.string())); });
}

void MainFrame::showAbout() {
    wxAboutDialogInfo about;
    about.SetName("Wederhoor");
    about.SetDescription(tr("Measure municipalities, and hear the other side"));
    wxAboutBox(about, this);
}

}  // namespace wederhoor::view
