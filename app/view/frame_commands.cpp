// What the window itself can do, whatever page is shown.
#include <wx/aboutdlg.h>
#include <wx/stdpaths.h>

#include "app/present/demo.h"
#include "app/present/resources.h"
#include "app/view/main_frame.h"
#include "app/view/manual_window.h"
#include "app/view/new_study_dialog.h"
#include "app/view/preferences_dialog.h"
#include "app/view/words.h"
#include "db/file/backup.h"

namespace wederhoor::view {

using schema::say;

namespace {
FileKind studies() {
    return {say("Studies"), "*.wederhoor"};
}

/// Where the sample study comes to stand: among a person's own documents, since they can work in it.
std::filesystem::path sampleFolder() {
    return std::filesystem::path(utf8(wxStandardPaths::Get().GetDocumentsDir())) / "Wederhoor";
}
}  // namespace

void MainFrame::newStudy() {
    NewStudyDialog dialog(this, Preferences::load().researcher);
    if (dialog.ShowModal() == wxID_OK) open(dialog.made());
}

void MainFrame::openByDialog() {
    const auto file = m_ask->openFile(say("Open a study"), studies());
    if (file) open(*file);
}

void MainFrame::openForReading() {
    const auto file = m_ask->openFile(say("Open a study for reading"), studies());
    if (file) open(*file, db::Access::read);
}

void MainFrame::openSample() {
    const auto folder = sampleFolder();
    const auto study = present::demoIn(folder).study;
    if (std::filesystem::exists(study)) {
        open(study);
        return;
    }
    if (busy()) return;
    closeStudy();
    m_work->start(
        tr("Making the sample study"),
        [folder](schema::Progress& progress) {
            present::makeDemo(
                present::libraryFolder(), folder,
                [&](const present::DemoStep& step) { progress.report(step.heading, 0, 0); }, progress);
        },
        [this, study](const std::exception_ptr& trouble, bool cancelled) {
            if (trouble) {
                showTrouble(trouble);
            } else if (!cancelled) {
                guarded([&] { open(study); });
            }
            if (m_closing) Close();
        });
}

void MainFrame::backUp() {
    const auto name = m_workspace->file().stem().string() + " " + m_workspace->today().iso() + ".wederhoor";
    const auto file = m_ask->saveFile(say("Make a backup"), name, studies());
    if (!file) return;
    workBeside(
        say("Making a backup"),
        [to = *file](const db::Study& study, schema::Progress& progress) {
            // Beside it first: what is there goes only once the new one is whole.
            auto aside = to;
            aside += ".new";
            std::filesystem::remove(aside);
            if (db::backUp(study, aside, progress)) std::filesystem::rename(aside, to);
        },
        [this, to = *file] { tell(say("The backup is in %1.", to.string())); });
}

void MainFrame::findInStudy() {
    go({present::Page::search, {}, {}});
    panel()->find();
}

void MainFrame::editPreferences() {
    PreferencesDialog dialog(this, Preferences::load());
    if (dialog.ShowModal() != wxID_OK) return;
    dialog.preferences().save();
    if (m_onPreferences) m_onPreferences();
}

void MainFrame::showManual() {
    if (!m_manual) m_manual = new ManualWindow(this);
    m_manual->show(m_workspace ? nameOf(m_page) : "start");
    m_manual->Show();
    m_manual->Raise();
}

void MainFrame::showAbout() {
    wxAboutDialogInfo about;
    about.SetName("Wederhoor");
    about.SetDescription(tr("Measure municipalities, and hear the other side"));
    wxAboutBox(about, this);
}

}  // namespace wederhoor::view
