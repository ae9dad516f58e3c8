#include "app/cli/all_commands.h"
#include "app/cli/session.h"
#include "app/present/form_reading.h"
#include "app/present/form_summary.h"
#include "app/present/study_setup.h"
#include "schema/base/say.h"

namespace wederhoor::cli {

using schema::Findings;
using schema::say;

namespace {
void print(const Session& session, const schema::Questionnaire& questionnaire) {
    const auto summary = present::summaryOf(questionnaire);
    auto& out = session.out();
    out << say("%1, version %2: %3", questionnaire.id, questionnaire.version,
               questionnaire.title.in(questionnaire.language))
        << "\n"
        << say("%1 questions and %2 notes in %3 sections, with %4 repeats and %5 tables", summary.questions,
               summary.notes, summary.sections, summary.repeats, summary.tables)
        << "\n"
        << say("%1 expressions, %2 checks", summary.expressions, summary.checks) << "\n";
    for (const auto& language : summary.languages) {
        out << (language.untranslated == 0
                    ? say("Language %1: complete", language.code)
                    : say("Language %1: %2 texts not translated", language.code, language.untranslated))
            << "\n";
    }
}

void print(const Session& session, const schema::Comparison& comparison) {
    std::size_t indicators = 0;
    for (const auto& overview : comparison.overviews) indicators += overview.indicators.size();
    session.out() << say("Comparison of %1: %2 chapters, %3 overviews with %4 indicators, %5 charts",
                         comparison.questionnaire, comparison.outline.size(), comparison.overviews.size(),
                         indicators, comparison.charts.size())
                  << "\n";
}

int checkQuestionnaire(const Session& session, const std::string& file) {
    Findings findings;
    const auto read = present::readForm(file, findings);
    const int code = session.report(findings);
    if (read) print(session, read->form->questionnaire());
    return code;
}

int checkComparison(const Session& session, const std::string& file, const std::string& formFile) {
    Findings findings;
    const auto form = present::readForm(formFile, findings);
    if (!form) return session.report(findings);
    findings.clear();  // those of the form are for a check of its own
    const auto comparison = present::readComparisonFor(*form->form, file, findings);
    const int code = session.report(findings);
    if (comparison) print(session, comparison->comparison);
    return code;
}

void addCheck(Commands& commands) {
    auto& command = commands.add("form check", say("Look for mistakes in a questionnaire or a comparison"));
    const auto file = command.required("FILE", say("the XML file; nothing is changed"));
    const auto form =
        command.option("--form", "FORM.xml", say("the questionnaire that the comparison in FILE belongs to"));
    command.action([=](Session& session) {
        if (*form) return checkComparison(session, *file, **form);
        if (!present::isComparison(*file)) return checkQuestionnaire(session, *file);
        session.err() << say("%1 is a comparison. Add --form FORM.xml with its questionnaire.", *file)
                      << "\n";
        return 2;
    });
}

void addUse(Commands& commands) {
    auto& command =
        commands.add("form use", say("Give a study its questionnaire, or a newer version of the one it has"));
    const auto study = command.required("STUDY", say("the study file"));
    const auto file = command.required("FORM.xml", say("the questionnaire"));
    const auto comparison = command.option("--comparison", "FILE",
                                           say("what municipalities are compared on (default: as it was)"));
    command.action([=](Session& session) {
        auto opened = session.write(*study);
        const auto outcome = present::useForm(opened, *file, *comparison);
        if (session.report(outcome.findings) != 0) {
            session.err() << say("Nothing was changed.") << "\n";
            return 1;
        }
        session.out() << say("The study uses questionnaire %1.", outcome.questionnaire) << "\n";
        if (outcome.renamed > 0) {
            session.out() << say("%1 answers go by another name in it.", outcome.renamed) << "\n";
        }
        return 0;
    });
}
}  // namespace

void addForm(Commands& commands) {
    addCheck(commands);
    addUse(commands);
}

}  // namespace wederhoor::cli
