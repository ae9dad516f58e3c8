// Writes pictures of the window; see tests/screens.
#include <algorithm>
#include <filesystem>
#include <iostream>
#include <set>
#include <string>
#include <wx/config.h>
#include <wx/fileconf.h>

#include "app/present/demo.h"
#include "app/present/resources.h"
#include "app/present/study_setup.h"
#include "app/view/appearance.h"
#include "app/view/main_frame.h"
#include "app/view/manual_window.h"
#include "app/view/panels.h"
#include "app/view/speech.h"
#include "app/view/words.h"
#include "schema/base/progress.h"
#include "tests/support/temporary_folder.h"
#include "tests/view/screen.h"
#include "tests/view/screens/stage.h"

using namespace wederhoor;
namespace fs = std::filesystem;

namespace {
struct Wanted {
    fs::path folder;
    std::string language;
    view::Appearance appearance;
    std::set<std::string> pages;  ///< empty: all

    fs::path file(const std::string& page) const {
        return folder /
               (page + "-" + language + (appearance == view::Appearance::dark ? "-dark.png" : "-light.png"));
    }
    bool wants(const std::string& page) const { return pages.empty() || pages.contains(page); }
};

/// The window, with settings of its own.
struct Window {
    tests::TemporaryFolder folder;
    view::MainFrame* frame;

    explicit Window(const Wanted& wanted) {
        wxConfigBase::Set(new wxFileConfig("wederhoor", "", view::wide((folder / "settings").string())));
        view::speak(wanted.language);
        view::useAppearance(wanted.appearance);
        frame = new view::MainFrame;
        frame->SetSize(0, 0, 1280, 800);
        frame->Show();
    }
    ~Window() {
        frame->closeStudy();
        frame->Destroy();
        tests::settle();
        delete wxConfigBase::Set(nullptr);
    }
};

void shootPages(const Wanted& wanted, const tests::Stage& stage, const std::string& prefix) {
    for (const auto page : view::pages()) {
        const auto name = prefix + nameOf(page);
        if (!wanted.wants(name)) continue;
        stage.frame->go({page, {}, {}});
        tests::shootWhenPainted(stage.file(name));
    }
}

void shoot(const Wanted& wanted, const tests::Stage& stage, const std::vector<tests::Picture>& pictures) {
    for (const auto& picture : pictures) {
        if (!wanted.wants(picture.name)) continue;
        try {
            picture.show(stage);
            tests::shootWhenPainted(stage.file(picture.name));
        } catch (const std::exception& trouble) {
            throw std::runtime_error(picture.name + ": " + trouble.what());
        }
    }
}

void shootManual(const Wanted& wanted, const tests::Stage& stage) {
    if (!wanted.wants("manual")) return;
    view::ManualWindow manual(stage.frame);
    manual.show("first-steps");
    manual.Show();
    tests::shootWhenPainted(stage.file("manual"));
}

void shootSample(const Wanted& wanted, Window& window, const tests::Stage& stage) {
    schema::NoProgress progress;
    window.frame->open(present::makeDemo(
                           present::libraryFolder(), window.folder.path(), [](const auto&) {}, progress)
                           .study);
    shootPages(wanted, stage, "");
    shoot(wanted, stage, tests::picturesOfWork());
    for (const auto& dialog : tests::dialogs()) {
        if (!wanted.wants(dialog.name)) continue;
        stage.shootDialog(dialog.name, [&] { dialog.open(*window.frame); });
    }
    shootManual(wanted, stage);
    shoot(wanted, stage, tests::picturesOfImports(window.folder.path()));
}

/// What the pages say as long as there is nothing to show: of a study with nothing in it, and of one that has
/// its questionnaire and municipalities.
void shootEmpty(const Wanted& wanted, Window& window, const tests::Stage& stage) {
    present::NewStudy plan;
    plan.title = "Wijkgericht werken";
    plan.language = wanted.language;
    plan.file = window.folder / "empty.wederhoor";
    present::makeStudy(plan, "");
    window.frame->open(plan.file);
    shootPages(wanted, stage, "empty-");

    const auto form = present::shippedForms(present::libraryFolder()).back();
    plan.file = window.folder / "begun.wederhoor";
    plan.questionnaire = form.file;
    plan.comparison = form.comparison;
    plan.pastedMunicipalities = "Alkmaar\nHeerhugowaard\n";
    present::makeStudy(plan, "");
    window.frame->open(plan.file);
    stage.choose("Alkmaar");
    shootPages(wanted, stage, "begun-");
}

void takePictures(const Wanted& wanted) {
    Window window(wanted);
    const tests::Stage stage{window.frame, [&](const std::string& name) { return wanted.file(name); }};
    if (wanted.wants("start")) tests::shootWhenPainted(wanted.file("start"));
    shootSample(wanted, window, stage);
    shootEmpty(wanted, window, stage);
}
}  // namespace

int main(int argc, char** argv) {
    if (argc < 4) return 2;
    const Wanted wanted{argv[1], argv[2],
                        std::string(argv[3]) == "dark" ? view::Appearance::dark : view::Appearance::light,
                        std::set<std::string>(argv + 4, argv + argc)};
    const tests::Screen screen;
    if (!screen.open()) {
        std::cerr << "There is no display. Run it through tests/screens.\n";
        return 2;
    }
    try {
        takePictures(wanted);
    } catch (const std::exception& trouble) {
        std::cerr << trouble.what() << "\n";
        return 1;
    }
    return 0;
}
