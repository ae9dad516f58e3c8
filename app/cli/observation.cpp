#include "app/cli/all_commands.h"
#include "app/cli/import_report.h"
#include "app/cli/session.h"
#include "app/present/observation_import.h"
#include "db/store/observations.h"
#include "schema/base/say.h"

namespace wederhoor::cli {

using schema::say;

namespace {
void addObservationImport(Commands& commands) {
    auto& command =
        commands.add("observation import", say("Take in observations with their evidence from a CSV file"));
    const auto file = command.required("STUDY", say("the study file"));
    const auto csv = command.required(
        "FILE", say("CSV with number, chapter, text, researcher and evidence (references with semicolons "
                    "between, such as indicator:fte_per_10000@Alkmaar; quote:3:10)"));
    command.action([=](Session& session) {
        auto study = session.write(*file);
        return reportImport(session, present::importObservations(study, *csv, session.progress()));
    });
}

void addObservationList(Commands& commands) {
    auto& command =
        commands.add("observation list", say("List the observations by chapter, with their evidence"));
    const auto file = command.required("STUDY", say("the study file"));
    command.listing();
    command.action([=](Session& session) {
        const auto study = session.read(*file);
        Listing listing({{"number", say("Number"), Listing::Kind::number},
                         {"chapter", say("Chapter"), Listing::Kind::number},
                         {"researcher", say("Researcher")},
                         {"evidence", say("Evidence")},
                         {"text", say("Text")}});
        for (const auto& observation : db::Observations(study).all()) {
            std::string evidence;
            for (const auto& each : observation.evidence) {
                evidence += (evidence.empty() ? "" : "; ") + each.text();
            }
            listing.add({std::to_string(observation.number), std::to_string(observation.chapter),
                         observation.researcher, evidence, observation.text});
        }
        session.print(listing);
        return 0;
    });
}

void addLearningImport(Commands& commands) {
    auto& command =
        commands.add("learning import", say("Take in the learning questions of the feedback meeting"));
    const auto file = command.required("STUDY", say("the study file"));
    const auto csv = command.required("FILE", say("CSV with number, cluster, text and asked_by"));
    command.action([=](Session& session) {
        auto study = session.write(*file);
        return reportImport(session, present::importLearningQuestions(study, *csv));
    });
}

void addLearningList(Commands& commands) {
    auto& command = commands.add("learning list", say("List the learning questions in their clusters"));
    const auto file = command.required("STUDY", say("the study file"));
    command.listing();
    command.action([=](Session& session) {
        const auto study = session.read(*file);
        Listing listing({{"number", say("Number"), Listing::Kind::number},
                         {"cluster", say("Cluster")},
                         {"asked_by", say("Asked by")},
                         {"text", say("Text")}});
        for (const auto& question : db::Observations(study).learningQuestions()) {
            listing.add({std::to_string(question.number), question.cluster, question.askedBy, question.text});
        }
        session.print(listing);
        return 0;
    });
}
}  // namespace

void addObservation(Commands& commands) {
    addObservationImport(commands);
    addObservationList(commands);
    addLearningImport(commands);
    addLearningList(commands);
}

}  // namespace wederhoor::cli
