#include "app/present/demo_steps.h"

#include <algorithm>

#include "app/present/coding.h"
#include "app/present/comparison_values.h"
#include "app/present/document_checks.h"
#include "app/present/document_import.h"
#include "app/present/interview_import.h"
#include "app/present/municipality_import.h"
#include "app/present/observation_import.h"
#include "app/present/person_import.h"
#include "app/present/reference_import.h"
#include "app/present/report.h"
#include "app/present/response_import.h"
#include "app/present/review_recording.h"
#include "app/present/sending_import.h"
#include "app/present/study_form.h"
#include "app/present/study_setup.h"
#include "app/present/theme_import.h"
#include "db/store/municipalities.h"
#include "schema/base/say.h"
#include "schema/base/trouble.h"

namespace wederhoor::present {

using schema::say;
namespace fs = std::filesystem;

namespace {
const std::string researcher = "Onderzoeker A";

/// `Den Helder` -> `den-helder`: how the sample names a municipality's files.
std::string fileStem(std::string name) {
    std::transform(name.begin(), name.end(), name.begin(), [](char letter) {
        return letter == ' ' ? '-' : letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + 32) : letter;
    });
    return name;
}
}  // namespace

DemoSteps::DemoSteps(fs::path library, fs::path study, std::function<void(const DemoStep&)> told,
                     schema::Progress& progress)
    : m_library(std::move(library)),
      m_file(std::move(study)),
      m_told(std::move(told)),
      m_progress(progress) {}

void DemoSteps::take(const fs::path& reportFile) && {
    begin();
    questionnaireOut();
    returns();
    reviews();
    documents();
    interviews();
    coding();
    drafts(1);
    openRounds();
    comments();
    drafts(2);
    decisions();
    closeRounds();
    comparison();
    observations();
    report(reportFile);
    m_study.reset();
}

fs::path DemoSteps::sample(const std::string& name) const {
    return m_library / "noord-holland-2008" / name;
}

std::vector<fs::path> DemoSteps::samples(const std::string& folder, const std::string& ending) const {
    std::vector<fs::path> files;
    std::error_code trouble;
    for (const auto& entry : fs::directory_iterator(sample(folder), trouble)) {
        if (entry.path().filename().string().ends_with(ending)) files.push_back(entry.path());
    }
    if (trouble || files.empty()) {
        throw schema::FileTrouble(
            say("The sample study lacks %1. Put the folder forms/library back as it was shipped.",
                sample(folder).string()));
    }
    std::sort(files.begin(), files.end());
    return files;
}

void DemoSteps::mustBeSound(const schema::Findings& findings) const {
    if (!schema::hasErrors(findings)) return;
    std::string sentences = say("The sample study can't be taken in as it is:");
    for (const auto& finding : findings) {
        if (finding.severity == schema::Severity::error) sentences += "\n" + finding.text();
    }
    throw schema::Refusal(sentences);
}

void DemoSteps::begin() {
    const auto made = makeStudy({m_file,
                                 "Wijkgericht werken in Noord-Holland, 2008",
                                 "nl",
                                 m_library / "wijkgericht-werken.xml",
                                 m_library / "wijkgericht-werken.comparison.xml",
                                 sample("municipalities.csv"),
                                 {}},
                                researcher);
    mustBeSound(made.findings);
    m_study = db::Study::open(m_file, db::Access::write, researcher);
    const auto people = importPersons(study(), sample("people.csv"));
    mustBeSound(people.findings);
    tell(say("A new study"), say("%1 municipalities, %2 people, questionnaire %3", made.municipalities,
                                 people.added, made.questionnaire));
}

void DemoSteps::questionnaireOut() {
    const auto sendings = importSendings(study(), sample("sendings.csv"));
    mustBeSound(sendings.findings);
    tell(say("1 Questionnaire out"), say("%1 sent to the contact persons", sendings.added));
}

void DemoSteps::returns() {
    const auto import = importResponses(study(), samples("returns", ".xml"), {}, m_progress);
    mustBeSound(import.findings);
    std::size_t answers = 0;
    std::size_t blanks = 0;
    std::size_t queries = 0;
    for (const auto& each : import.returns) {
        answers += each.answers;
        blanks += each.blanks;
        queries += each.queries;
    }
    tell(say("  Returns in"), say("%1 returns: %2 answers, %3 questions left blank, %4 checks that failed",
                                  import.returns.size(), answers, blanks, queries));
}

void DemoSteps::reviews() {
    RecordedReview all;
    std::size_t reviews = 0;
    for (const auto& municipality : db::Municipalities(study()).all()) {
        const auto review = recordReview(study(), municipality.name,
                                         sample("reviews") / (fileStem(municipality.name) + ".csv"));
        mustBeSound(review.findings);
        ++reviews;
        all.steps += review.steps;
        all.discussed += review.discussed;
        all.amended += review.amended;
        all.verified += review.verified;
        all.remarks += review.remarks;
        all.queriesOpened += review.queriesOpened;
        all.queriesClosed += review.queriesClosed;
    }
    tell(say("2 Stepwise review"),
         say("%1 reviews: %2 answers discussed, %3 amended, %4 verified; %5 remarks, %6 queries opened, %7 "
             "closed",
             reviews, all.discussed, all.amended, all.verified, all.remarks, all.queriesOpened,
             all.queriesClosed));
}

void DemoSteps::documents() {
    const auto documents = importDocuments(study(), samples("documents", ".txt"));
    mustBeSound(documents.findings);
    const auto form = formOf(study());
    const auto checks = importChecks(study(), sample("checks.csv"), [&form](const schema::AnswerPath& path) {
        return form->at(path).has_value();
    });
    mustBeSound(checks.findings);
    tell(say("3 Documents"),
         say("%1 documents, %2 passages held against answers", documents.added, checks.added));
}

void DemoSteps::interviews() {
    const auto interviews = importInterviews(study(), samples("interviews", ".txt"), m_progress);
    mustBeSound(interviews.findings);
    tell(say("4 Interviews"), say("%1 group interviews, with residents and with partners", interviews.added));
}

void DemoSteps::coding() {
    const auto themes = importThemes(study(), sample("themes.csv"));
    mustBeSound(themes.findings);
    const auto codings = importCodings(study(), sample("codings.csv"));
    mustBeSound(codings.findings);
    tell(say("5 Coding"), say("%1 themes, %2 quotes, %3 codings by two researchers", themes.added,
                              codings.quotes, codings.codings));
}

void DemoSteps::comparison() {
    const auto references = importReferences(study(), sample("reference.csv"));
    mustBeSound(references.findings);
    const ComparisonValues values(study(), m_progress);
    std::size_t indicators = 0;
    for (const auto& overview : values.comparison().overviews) indicators += overview.indicators.size();
    tell(say("8 Comparison"),
         say("%1 indicators in %2 overviews, worked out for %3 municipalities; %4 reference values",
             indicators, values.comparison().overviews.size(), values.municipalities().size(),
             references.added));
}

void DemoSteps::observations() {
    const auto observations = importObservations(study(), sample("observations.csv"), m_progress);
    mustBeSound(observations.findings);
    const auto questions = importLearningQuestions(study(), sample("learning-questions.csv"));
    mustBeSound(questions.findings);
    tell(say("9 Observations, and the questions of the feedback meeting"),
         say("%1 observations with their evidence, %2 learning questions", observations.added,
             questions.added));
}

void DemoSteps::report(const fs::path& file) {
    const auto made = makeReport(study(), file, study().language(), m_progress);
    if (!made) throw schema::Refusal(say("Stopped; nothing was made."));
    tell(say("10 Report"), say("%1 chapters and annexes, %2 tables, %3 charts, %4 quotes", made->chapters,
                               made->tables, made->charts, made->quotes));
}

}  // namespace wederhoor::present
