#include "app/view/interviews_panel.h"

#include <memory>
#include <wx/sizer.h>

#include "app/present/interview_import.h"
#include "app/view/words.h"

namespace wederhoor::view {

using schema::say;

InterviewsPanel::InterviewsPanel(wxWindow* parent, Desk& desk)
    : StepPanel(parent, desk), m_interviews(workspace()) {
    m_book = new wxSimplebook(this);
    m_list =
        new InterviewList(m_book, m_interviews,
                          {[this](schema::InterviewId interview) { open(interview); }, [this] { import(); }});
    m_coding = new CodingPanel(m_book, desk, [this] { showList(); });
    m_book->AddPage(m_list, "");
    m_book->AddPage(m_coding, "");
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(m_book, wxSizerFlags(1).Expand());
    SetSizer(all);
    m_onList = m_interviews.changed().subscribe([this] {
        if (!isCoding()) m_list->synchronise();
    });
    // Another municipality: its interviews, unless it was chosen because one of them was opened.
    m_onChoice = workspace().chosen().subscribe([this] {
        const auto* shown = m_coding->coding().transcript();
        const auto& chosen = workspace().municipality();
        const bool other = shown && chosen && shown->interview().municipality != chosen->id;
        if (isCoding() && other) showList();
    });
    m_list->synchronise();
}

void InterviewsPanel::refresh() {
    if (isCoding() && !m_coding->coding().transcript()) showList();
    if (!isCoding()) m_list->synchronise();
}

void InterviewsPanel::arrive(const present::Place& place) {
    if (const auto* spot = std::get_if<present::TranscriptSpot>(&place.at)) open(spot->interview, spot->span);
}

void InterviewsPanel::open(schema::InterviewId interview, std::optional<schema::TextSpan> spot) {
    m_coding->open(interview, spot);
    m_book->SetSelection(1);
    m_coding->text().SetFocus();
    // Once the text has its place on the screen, it is known what can be seen.
    if (spot) m_coding->text().CallAfter([this, span = *spot] { m_coding->text().reveal(span); });
}

void InterviewsPanel::showList() {
    m_coding->close();
    m_book->SetSelection(0);
    m_list->synchronise();
    m_list->list().SetFocus();
}

std::vector<Command> InterviewsPanel::commands() {
    std::vector<Command> all{{say("Take in &interviews ..."), "Ctrl+I", [this] { import(); }, {}},
                             {say("&Open the interview (Enter)"), "", [this] { m_list->openChosen(); },
                              [this] { return !isCoding(); }},
                             {}};
    // The menu stays the same, whichever of the two is seen: what can't be done there is grey.
    for (auto& command : m_coding->commands()) {
        if (!command.title.empty()) {
            command.possible = [this, possible = std::move(command.possible)] {
                return isCoding() && (!possible || possible());
            };
        }
        all.push_back(std::move(command));
    }
    return all;
}

bool InterviewsPanel::find() {
    if (!isCoding()) return false;
    m_coding->find();
    return true;
}

std::vector<wxWindow*> InterviewsPanel::panes() {
    return isCoding() ? m_coding->panes() : std::vector<wxWindow*>{&m_list->list()};
}

void InterviewsPanel::import() {
    const auto files = desk().ask().openFiles(say("Take in interviews"), {say("Transcripts"), "*.txt"});
    if (!files.empty()) importFiles(files);
}

bool InterviewsPanel::take(const std::vector<std::filesystem::path>& files) {
    importFiles(files);
    return true;
}

void InterviewsPanel::importFiles(const std::vector<std::filesystem::path>& files) {
    const auto done = std::make_shared<present::InterviewImport>();
    desk().workIn(
        say("Taking in interviews"),
        [files, done](db::Study& study, schema::Progress& progress) {
            *done = present::importInterviews(study, files, progress);
        },
        [this, done] {
            const auto report = present::reportOf(*done);
            const auto first = report.substr(0, report.find('\n'));
            if (isCoding()) showList();
            m_list->showReport(done->findings.empty() ? "" : report);
            if (schema::hasErrors(done->findings)) {
                desk().warn(first);
            } else {
                desk().tell(first);
            }
        });
}

}  // namespace wederhoor::view
