// What taking in files tells, with what can be wrong with them.
#include <fstream>
#include <sstream>

#include "app/present/resources.h"
#include "app/view/step_panel.h"
#include "tests/view/screens/stage.h"

namespace wederhoor::tests {

namespace {
using present::Page;
namespace fs = std::filesystem;

fs::path write(const fs::path& file, const std::string& text) {
    std::ofstream(file) << text;
    return file;
}

void drop(const Stage& stage, Page page, const fs::path& file) {
    stage.page<view::StepPanel>(page).take({file});
    Stage::until([&] { return !stage.frame->busy(); });
}

/// A return of the sample with another figure, and a question that the questionnaire doesn't have.
fs::path changedReturn(const fs::path& folder) {
    std::ifstream file(present::libraryFolder() / "noord-holland-2008/returns/hoorn.xml");
    std::stringstream text;
    text << file.rdbuf();
    auto changed = text.str();
    const std::string areas = "<answer name=\"areas\"";
    changed.insert(changed.find(areas), "<answer name=\"area_budget\">125000</answer>\n  ");
    changed.insert(changed.find('>', changed.find(areas)) + 1, "1");
    return write(folder / "hoorn.xml", changed);
}

fs::path interview(const fs::path& folder) {
    return write(folder / "oost.txt",
                 "Number: 99\nTitle: Bewoners Oost\nMunicipality: Alkmaar\nKind: group\nAudience: residents\n"
                 "Consent: no\nParticipants: Bewoner X\n\nBewoner X: Het gaat goed.\n");
}

fs::path wrongComments(const fs::path& folder) {
    return write(folder / "comments.csv",
                 "municipality,number,paragraph,commenter,kind,text,proposal,received\n"
                 "Alkmaar,90,9.9.9,Contactpersoon Alkmaar,feitelijk,Dit klopt niet.,,2008-13-40\n");
}
}  // namespace

std::vector<Picture> picturesOfImports(const fs::path& folder) {
    return {
        {"import-returns", [=](const Stage& stage) { drop(stage, Page::intake, changedReturn(folder)); }},
        {"import-interviews", [=](const Stage& stage) { drop(stage, Page::interviews, interview(folder)); }},
        {"import-comments", [=](const Stage& stage) { drop(stage, Page::rounds, wrongComments(folder)); }},
        {"import-unusable",
         [=](const Stage& stage) { drop(stage, Page::intake, write(folder / "notes.xml", "<notes/>")); }}};
}

}  // namespace wederhoor::tests
