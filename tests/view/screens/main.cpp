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
#include "app/view/appearance.h"
#include "app/view/interviews_panel.h"
#include "app/view/main_frame.h"
#include "app/view/panels.h"
#include "app/view/speech.h"
#include "app/view/words.h"
#include "db/store/interviews.h"
#include "db/store/quotes.h"
#include "schema/base/progress.h"
#include "tests/support/temporary_folder.h"
#include "tests/view/screen.h"

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

/// A transcript where themes overlap, with one of the codebook's chosen.
void showCoding(view::MainFrame& frame) {
    const auto& study = frame.workspace().study();
    const auto interview = db::Interviews(study).all().front();
    const auto quotes = db::Quotes(study).of(interview.id);
    const auto span = quotes[quotes.size() / 2].span;
    frame.go(
        {present::Page::interviews, interview.municipality, present::TranscriptSpot{interview.id, span}});
    auto& panel = dynamic_cast<view::InterviewsPanel&>(*frame.panel()).codingPanel();
    panel.coding().select(span.begin() + 3, span.begin() + 3);
    panel.codebook().choose(panel.coding().chosenRow()->coding->theme);
}

void takePictures(const Wanted& wanted) {
    const tests::TemporaryFolder folder;
    wxConfigBase::Set(new wxFileConfig("wederhoor", "", view::wide((folder / "settings").string())));
    view::speak(wanted.language);
    view::useAppearance(wanted.appearance);
    schema::NoProgress progress;
    const auto study = present::makeDemo(
                           present::libraryFolder(), folder.path(), [](const auto&) {}, progress)
                           .study;

    auto* frame = new view::MainFrame;
    frame->SetSize(0, 0, 1280, 800);
    frame->Show();
    if (wanted.wants("start")) tests::shootWhenPainted(wanted.file("start"));
    frame->open(study);
    for (const auto page : view::pages()) {
        if (!wanted.wants(nameOf(page))) continue;
        frame->go({page, {}, {}});
        tests::shootWhenPainted(wanted.file(nameOf(page)));
    }
    if (wanted.wants("coding")) {
        showCoding(*frame);
        tests::shootWhenPainted(wanted.file("coding"));
    }
    frame->closeStudy();
    frame->Destroy();
    tests::settle();
    delete wxConfigBase::Set(nullptr);
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
    takePictures(wanted);
    return 0;
}
