#include <algorithm>

#include "app/present/draft_sending.h"
#include "app/present/rounds_presenter.h"
#include "schema/base/say.h"
#include "schema/base/trouble.h"

// Drafts that go out as files, and the comments that come back in files; see rounds_presenter.h for the
// whole.
namespace wederhoor::present {

using schema::Placement;
using schema::say;

namespace {
bool isTable(const std::filesystem::path& file) {
    return file.extension() == ".csv";
}

void addTo(ImportOutcome& all, ImportOutcome&& more) {
    all.added += more.added;
    all.changed += more.changed;
    all.unchanged += more.unchanged;
    all.findings.insert(all.findings.end(), more.findings.begin(), more.findings.end());
}
}  // namespace

bool RoundsPresenter::takes(const std::filesystem::path& file) {
    return isTable(file) || isCommentFile(file);
}

ImportOutcome RoundsPresenter::takeIn(const std::vector<std::filesystem::path>& files) {
    leave();
    auto documents = files;
    const auto tables = std::stable_partition(documents.begin(), documents.end(),
                                              [](const auto& file) { return !isTable(file); });
    const std::vector<std::filesystem::path> csv(tables, documents.end());
    documents.erase(tables, documents.end());
    ImportOutcome outcome;
    m_workspace.change([&](db::Study& study) {
        for (const auto& file : csv) addTo(outcome, importComments(study, file));
        if (documents.empty()) return;
        std::optional<std::string> municipality;
        if (documents.size() == 1 && m_workspace.municipality())
            municipality = m_workspace.municipality()->name;
        schema::NoProgress progress;
        addTo(outcome, importCommentFiles(study, documents, municipality, progress));
    });
    return outcome;
}

bool RoundsPresenter::isOut() {
    const auto& rounds = loaded().rounds;
    return !rounds.empty() && !rounds.front().sent.round.closedOn;
}

void RoundsPresenter::saveDraft(const std::filesystem::path& file,
                                const std::optional<std::filesystem::path>& house) {
    leave();
    const auto shape = draftShapeOf(file);
    if (!shape) throw schema::Refusal(say("Give the file a name that ends in .docx or .html."));
    if (!m_workspace.municipality()) throw schema::Refusal(say("Choose a municipality first."));
    writeDraft(m_workspace.study(), m_workspace.municipality()->name, *shape, house, file);
}

std::string RoundsPresenter::doubtAboutPlace() {
    const auto* now = comment();
    if (!now || now->first.placement == Placement::known) return {};
    return now->first.placement == Placement::likely
               ? say("It is not sure that the comment is about this paragraph.")
               : say("It could not be seen which paragraph the comment is about.");
}

std::string RoundsPresenter::words() {
    const auto* now = comment();
    return now && now->first.proposal.empty() ? now->first.words : std::string();
}

void RoundsPresenter::settle(const CommentSettling& settling) {
    leave();
    const auto* now = comment();
    if (!now) throw schema::Refusal(say("Choose a comment first."));
    const int number = now->first.number;
    const auto name = m_workspace.municipality()->name;
    m_workspace.change([&](db::Study& study) { settleComment(study, name, number, settling); });
}

}  // namespace wederhoor::present
