// What the pages show once somebody works on them.
#include <wx/srchctrl.h>

#include "app/view/coding_panel.h"
#include "app/view/comparison_panel.h"
#include "app/view/documents_panel.h"
#include "app/view/drafts_panel.h"
#include "app/view/intake_panel.h"
#include "app/view/interviews_panel.h"
#include "app/view/quotes_panel.h"
#include "app/view/review_panel.h"
#include "app/view/rounds_panel.h"
#include "app/view/search_panel.h"
#include "db/store/interviews.h"
#include "db/store/quotes.h"
#include "tests/view/screen.h"
#include "tests/view/screens/stage.h"

namespace wederhoor::tests {

namespace {
using present::Page;

schema::AnswerPath at(const char* path) {
    return *schema::AnswerPath::parse(path);
}

/// A transcript where themes overlap, with one of the codebook's chosen.
view::CodingPanel& openTranscript(const Stage& stage) {
    const auto& study = stage.frame->workspace().study();
    const auto interview = db::Interviews(study).all().front();
    const auto quotes = db::Quotes(study).of(interview.id);
    const auto span = quotes[quotes.size() / 2].span;
    stage.frame->go({Page::interviews, interview.municipality, present::TranscriptSpot{interview.id, span}});
    auto& panel = dynamic_cast<view::InterviewsPanel&>(*stage.frame->panel()).codingPanel();
    panel.coding().select(span.begin() + 3, span.begin() + 3);
    panel.codebook().choose(panel.coding().chosenRow()->coding->theme);
    return panel;
}

void pickTheme(const Stage& stage) {
    auto& panel = openTranscript(stage);
    const auto span = *panel.coding().spot();
    panel.coding().select(span.begin(), span.end());
    stage.run("Ctrl+T");
    panel.picker().field().SetValue("be");
}

void correct(const Stage& stage) {
    openTranscript(stage);
    stage.run("F4");
}

void compareResearchers(const Stage& stage) {
    openTranscript(stage).keepTyped();  // corrects no longer
    stage.run("F8");
}

/// A place in the questionnaire, in the form.
void goToQuestion(const Stage& stage, const char* path) {
    stage.frame->go({Page::intake, {}, at(path)});
}

void discuss(const Stage& stage, const char* key) {
    stage.choose("Heemskerk");
    auto& panel = stage.page<view::ReviewPanel>(Page::review);
    auto& presenter = panel.presenter();
    if (!presenter.objectionTo(schema::ReviewAction::start)) presenter.start();
    if (!presenter.objectionTo(schema::ReviewAction::resume)) presenter.resume();
    settle();
    if (*key) stage.run(key);
}

void holdAgainst(const Stage& stage) {
    stage.choose("Alkmaar");
    auto& panel = stage.page<view::DocumentsPanel>(Page::documents);
    settle();
    panel.text().SetSelection(60, 90);
    stage.run("C");
}

/// A tab of the comparison, by how many there are before it.
view::ComparisonPanel& compare(const Stage& stage, int tab) {
    auto& panel = stage.page<view::ComparisonPanel>(Page::comparison);
    for (auto* child : panel.GetChildren()) {
        if (auto* book = dynamic_cast<wxNotebook*>(child)) book->SetSelection(static_cast<std::size_t>(tab));
    }
    return panel;
}

void traceFigure(const Stage& stage) {
    compare(stage, 0).presenter().drillDown(3, 1);
}

void observe(const Stage& stage) {
    compare(stage, 2).observations().openObservation(1);
}

void search(const Stage& stage) {
    auto& panel = stage.page<view::SearchPanel>(Page::search);
    dynamic_cast<wxSearchCtrl&>(*panel.panes().front()).SetValue("vertrouwen");
}
}  // namespace

std::vector<Picture> picturesOfWork() {
    return {{"coding", [](const Stage& stage) { openTranscript(stage); }},
            {"coding-picker", pickTheme},
            {"coding-correcting", correct},
            {"coding-two-researchers", compareResearchers},
            {"form", [](const Stage& stage) { goToQuestion(stage, "has_unit"); }},
            {"form-table", [](const Stage& stage) { goToQuestion(stage, "staff[1]/function"); }},
            {"review-session", [](const Stage& stage) { discuss(stage, ""); }},
            {"review-remark", [](const Stage& stage) { discuss(stage, "R"); }},
            {"review-query", [](const Stage& stage) { discuss(stage, "Q"); }},
            {"review-amend", [](const Stage& stage) { discuss(stage, "M"); }},
            {"documents-check", holdAgainst},
            {"quotes-matrix",
             [](const Stage& stage) {
                 stage.page<view::QuotesPanel>(Page::quotes);
                 stage.run("Ctrl+M");
             }},
            {"drafts-differences",
             [](const Stage& stage) {
                 stage.page<view::DraftsPanel>(Page::drafts);
                 stage.run("Ctrl+D");
             }},
            {"rounds-comment",
             [](const Stage& stage) {
                 stage.frame->go({Page::rounds, {}, present::CommentSpot{1}});
             }},
            {"comparison-trace", traceFigure},
            {"comparison-charts", [](const Stage& stage) { compare(stage, 1); }},
            {"comparison-observations", observe},
            {"comparison-questions",
             [](const Stage& stage) { compare(stage, 3).observations().openQuestion(1); }},
            {"search-hits", search}};
}

}  // namespace wederhoor::tests
