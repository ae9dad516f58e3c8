#include "app/present/observation_import.h"

#include <algorithm>
#include <map>

#include "app/present/entry.h"
#include "app/present/evidence_reading.h"
#include "app/present/tracer.h"
#include "db/file/study_file.h"
#include "db/journal/edit.h"
#include "db/store/observations.h"
#include "schema/base/say.h"

namespace wederhoor::present {

using schema::Evidence;
using schema::Findings;
using schema::LearningQuestion;
using schema::Observation;
using schema::say;

namespace {
/// Numbers are how observations and questions are cited, so a file names each once.
class Numbers {
public:
    std::optional<int> take(const Entry& entry, Findings& findings) {
        if (!entry.required("number", findings)) return std::nullopt;
        const auto number = entry.number("number", findings);
        if (!number) return std::nullopt;
        const auto [first, isNew] = m_lines.try_emplace(*number, entry.place("number").line);
        if (isNew) return number;
        entry.wrong("number", say("The number %1 is there twice, first on line %2.", *number, first->second),
                    say("Give each its own number."), findings);
        return std::nullopt;
    }

private:
    std::map<int, int> m_lines;
};

std::vector<Evidence> evidenceOf(const Entry& entry, Tracer& tracer, Findings& findings) {
    std::vector<Evidence> found;
    const auto text = entry.required("evidence", findings);
    if (!text) return found;
    for (std::size_t begin = 0; begin <= text->size();) {
        const auto end = std::min(text->find(';', begin), text->size());
        const auto reference = text->substr(begin, end - begin);
        begin = end + 1;
        if (reference.find_first_not_of(" \t\n") == std::string::npos) continue;
        const auto read = readEvidence(reference, tracer);
        if (read.evidence) {
            found.push_back(*read.evidence);
        } else {
            entry.wrong("evidence", read.words, read.remedy, findings);
        }
    }
    return found;
}

bool same(const Observation& one, const Observation& other) {
    return one.chapter == other.chapter && one.text == other.text && one.researcher == other.researcher &&
           one.evidence == other.evidence;
}

bool same(const LearningQuestion& one, const LearningQuestion& other) {
    return one.cluster == other.cluster && one.text == other.text && one.askedBy == other.askedBy;
}

/// Puts it in the study unless it is there already, exactly so. `known`: the one that has its number.
template <class Item>
void put(const db::Observations& store, db::Edit& edit, const Item& item, const std::optional<Item>& known,
         ImportOutcome& outcome) {
    if (known && same(*known, item)) {
        ++outcome.unchanged;
        return;
    }
    store.put(edit, item);
    ++(known ? outcome.changed : outcome.added);
}

std::optional<LearningQuestion> questionNumbered(const db::Observations& store, int number) {
    for (auto& question : store.learningQuestions()) {
        if (question.number == number) return std::move(question);
    }
    return std::nullopt;
}
}  // namespace

ImportOutcome importObservations(db::Study& study, const std::filesystem::path& file,
                                 schema::Progress& progress) {
    ImportOutcome outcome;
    auto& findings = outcome.findings;
    const auto entries = entriesIn(file, {{"number", "chapter", "text", "researcher", "evidence"}}, findings);
    db::Edit edit(study, say("Import observations"));
    const db::Observations store(study);
    Tracer tracer(study, progress);
    Numbers numbers;
    for (std::size_t at = 0; at < entries.size(); ++at) {
        const auto& entry = entries[at];
        progress.report(say("Observations"), at + 1, entries.size());
        const auto number = numbers.take(entry, findings);
        const auto chapter =
            entry.required("chapter", findings) ? entry.number("chapter", findings) : std::optional<int>();
        const auto text = entry.required("text", findings);
        const auto researcher = entry.required("researcher", findings);
        auto evidence = evidenceOf(entry, tracer, findings);
        if (!number || !chapter || !text || !researcher) continue;
        put(store, edit,
            Observation{schema::ObservationId::fresh(), *number, *chapter, *text, *researcher,
                        std::move(evidence)},
            store.numbered(*number), outcome);
    }
    return ended(edit, std::move(outcome));
}

ImportOutcome importLearningQuestions(db::Study& study, const std::filesystem::path& file) {
    ImportOutcome outcome;
    auto& findings = outcome.findings;
    const auto entries = entriesIn(file, {{"number", "cluster", "text"}, {"asked_by"}}, findings);
    db::Edit edit(study, say("Import learning questions"));
    const db::Observations store(study);
    Numbers numbers;
    for (const auto& entry : entries) {
        const auto number = numbers.take(entry, findings);
        const auto cluster = entry.required("cluster", findings);
        const auto text = entry.required("text", findings);
        if (!number || !cluster || !text) continue;
        put(store, edit,
            LearningQuestion{schema::LearningQuestionId::fresh(), *number, *cluster, *text,
                             entry.text("asked_by")},
            questionNumbered(store, *number), outcome);
    }
    return ended(edit, std::move(outcome));
}

}  // namespace wederhoor::present
