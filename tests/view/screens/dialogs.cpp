// The windows beside the window.
#include "app/view/coding_panel.h"
#include "app/view/dialog_ask.h"
#include "app/view/interviews_panel.h"
#include "app/view/split_dialog.h"
#include "app/view/words.h"
#include "db/store/themes.h"
#include "tests/view/screen.h"
#include "tests/view/screens/stage.h"

namespace wederhoor::tests {

namespace {
using schema::say;

void confirm(view::MainFrame& frame) {
    view::DialogAsk(frame).confirm(
        say("The words of these quotes are gone from the text: %1. Remove the quotes with their codings?",
            "1:4, 1:9"),
        say("Remove"));
}

void askText(view::MainFrame& frame) {
    view::DialogAsk(frame).text(say("Show how things stood at the end of which day? Write it as 2008-06-30; "
                                    "leave it empty for today."),
                                "2008-06-30");
}

void split(view::MainFrame& frame) {
    frame.go({present::Page::interviews, {}, {}});
    auto& codebook = dynamic_cast<view::InterviewsPanel&>(*frame.panel()).codingPanel().codebook();
    const auto theme = db::Themes(frame.workspace().study()).all().front();
    view::SplitDialog(&frame, theme.name, codebook.quotesOf(theme.id)).ShowModal();
}
}  // namespace

std::vector<Dialog> dialogs() {
    return {{"dialog-new-study", [](view::MainFrame& frame) { frame.newStudy(); }},
            {"dialog-preferences", [](view::MainFrame& frame) { frame.editPreferences(); }},
            {"dialog-confirm", confirm},
            {"dialog-text", askText},
            {"dialog-split", split},
            {"dialog-about", [](view::MainFrame& frame) { frame.showAbout(); }}};
}

}  // namespace wederhoor::tests
