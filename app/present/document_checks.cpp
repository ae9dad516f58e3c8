#include "app/present/document_checks.h"

#include <map>

#include "db/file/study_file.h"
#include "db/journal/edit.h"
#include "db/store/documents.h"
#include "db/store/municipalities.h"
#include "forms/file/plain_text.h"
#include "schema/base/nearest.h"
#include "schema/base/say.h"
#include "schema/base/trouble.h"
#include "schema/base/utf8.h"

namespace wederhoor::present {

using schema::Findings;
using schema::say;
using schema::Severity;

namespace {
/// Where the words are in a text, if they are there exactly once; otherwise an error about the words.
std::optional<schema::TextSpan> onlyPlaceOf(const std::string& words, const std::string& text,
                                            const Entry& entry, Findings& findings) {
    const auto first = text.find(words);
    if (first == std::string::npos) {
        entry.wrong("words", say("The document does not hold the words '%1'.", words),
                    say("Copy them from its text exactly as they stand there, with the same capitals, blanks "
                        "and line ends."),
                    findings);
        return std::nullopt;
    }
    const auto second = text.find(words, first + 1);
    if (second != std::string::npos) {
        entry.wrong("words",
                    say("The words '%1' are in the document more than once, first in lines %2 and %3 of its "
                        "text.",
                        words, forms::placeOf(text, first, {}).line, forms::placeOf(text, second, {}).line),
                    say("Give more of what stands around them."), findings);
        return std::nullopt;
    }
    const auto begin = schema::codePointCount(std::string_view(text).substr(0, first));
    return schema::TextSpan(begin, begin + schema::codePointCount(words));
}

std::optional<schema::AnswerPath> questionOf(const Entry& entry, const KnowsQuestion& knowsQuestion,
                                             Findings& findings) {
    const auto text = entry.required("question", findings);
    if (!text) return std::nullopt;
    const auto path = schema::AnswerPath::parse(*text);
    if (!path) {
        entry.wrong("question", say("%1 is not the path of an answer.", *text),
                    say("Write it as in areas, staff[2]/fte or time[social]/pct."), findings);
    } else if (!knowsQuestion(*path)) {
        entry.wrong("question", say("The questionnaire has no question %1.", *text),
                    say("Write its name as it is in the questionnaire."), findings);
        return std::nullopt;
    }
    return path;
}

std::optional<schema::Document> documentOf(const Entry& entry, const db::Study& study, Findings& findings) {
    const auto title = entry.required("document", findings);
    if (!title) return std::nullopt;
    try {
        return documentTitled(study, *title);
    } catch (const schema::Refusal& refusal) {
        entry.wrong("document", refusal.what(), {}, findings);
        return std::nullopt;
    }
}

void warnOfOtherMunicipality(const Entry& entry, const schema::Document& document,
                             const schema::Municipality& municipality, const db::Study& study,
                             Findings& findings) {
    if (!document.municipality || *document.municipality == municipality.id) return;
    const auto other = db::Municipalities(study).find(*document.municipality);
    findings.push_back({Severity::warning, entry.place("municipality"),
                        say("The document '%1' is of %2, and the answer is of %3.", document.title,
                            other ? other->name : std::string(), municipality.name),
                        say("Check that this is what you mean.")});
}

void take(const Entry& entry, const KnowsQuestion& knowsQuestion, const db::Study& study, db::Edit& edit,
          ImportOutcome& outcome) {
    auto& findings = outcome.findings;
    const auto document = documentOf(entry, study, findings);
    const auto words = entry.required("words", findings);
    const auto municipality = entry.municipality("municipality", study, findings);
    const auto path = questionOf(entry, knowsQuestion, findings);
    const auto verdict =
        entry.required("verdict", findings)
            ? entry.oneOf("verdict", schema::verdictOf, schema::Verdict::supplements, findings)
            : std::optional<schema::Verdict>();
    const auto on = entry.date("on", findings);
    if (!document || !words) return;
    const db::Documents documents(study);
    const auto span = onlyPlaceOf(*words, documents.text(document->id), entry, findings);
    if (!span || !municipality || !path || !verdict) return;
    warnOfOtherMunicipality(entry, *document, *municipality, study, findings);

    const auto& researcher = entry.text("researcher");
    const bool added = documents.addCheck(
        edit, {schema::DocumentCheckId::fresh(), documents.passageOn(edit, document->id, *span, *words),
               municipality->id, *path, *verdict, entry.text("note"),
               researcher.empty() ? study.researcher() : researcher, on.value_or(schema::Date::today())});
    ++(added ? outcome.added : outcome.unchanged);
}
}  // namespace

ImportOutcome importChecks(db::Study& study, const std::filesystem::path& file,
                           const KnowsQuestion& knowsQuestion) {
    ImportOutcome outcome;
    const auto entries = entriesIn(
        file, {{"document", "words", "verdict", "municipality", "question"}, {"note", "researcher", "on"}},
        outcome.findings);
    db::Edit edit(study, say("Import document checks"));
    for (const auto& entry : entries) take(entry, knowsQuestion, study, edit, outcome);
    return ended(edit, std::move(outcome));
}

ImportOutcome addCheck(db::Study& study, const Entry& entry, const KnowsQuestion& knowsQuestion) {
    ImportOutcome outcome;
    db::Edit edit(study, say("Check answer against document"));
    take(entry, knowsQuestion, study, edit, outcome);
    return ended(edit, std::move(outcome));
}

std::vector<CheckedPassage> checkedPassages(const db::Study& study, schema::DocumentId document) {
    std::map<schema::MunicipalityId, std::string> names;
    for (const auto& municipality : db::Municipalities(study).all()) {
        names[municipality.id] = municipality.name;
    }
    const db::Documents documents(study);
    std::vector<CheckedPassage> passages;
    for (const auto& passage : documents.passages(document)) {
        passages.push_back({passage, {}});
        for (const auto& check : documents.checks(passage.id)) {
            passages.back().checks.push_back({check, names[check.municipality]});
        }
    }
    return passages;
}

schema::Document documentTitled(const db::Study& study, std::string_view title) {
    const db::Documents documents(study);
    if (auto found = documents.titled(title)) return std::move(*found);
    std::vector<std::string> titles;
    for (const auto& document : documents.all()) titles.push_back(document.title);
    if (const auto meant = schema::nearest(title, titles)) {
        throw schema::Refusal(
            say("There is no document '%1' in this study. Did you mean '%2'?", title, *meant));
    }
    throw schema::Refusal(
        say("There is no document '%1' in this study. 'wederhoor document list' shows the titles.", title));
}

}  // namespace wederhoor::present
