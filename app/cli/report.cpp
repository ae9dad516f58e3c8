#include "app/present/report.h"

#include "app/cli/all_commands.h"
#include "app/cli/session.h"
#include "schema/base/say.h"

namespace wederhoor::cli {

using schema::say;

void addReport(Commands& commands) {
    auto& command =
        commands.add("report", say("Make the report of the whole study as one file to read and to print"));
    const auto file = command.required("STUDY", say("the study file"));
    const auto output = command.option("-o", "FILE", say("the HTML file (default: beside the study)"));
    const auto language = command.option("--language", "nl|en", say("default: the study's own"));
    command.action([=](Session& session) {
        if (*language && !present::isReportLanguage(**language)) {
            throw WrongUsage(say("A report can be in nl or en, not in '%1'.", **language));
        }
        auto study = session.write(*file);
        const auto path = *output ? std::filesystem::path(**output)
                                  : std::filesystem::path(*file).replace_extension(".html");
        const auto made =
            present::makeReport(study, path, language->value_or(study.language()), session.progress());
        if (!made) return 1;
        session.out() << say("%1: %2 chapters and annexes, %3 tables, %4 charts, %5 quotes.", path.string(),
                             made->chapters, made->tables, made->charts, made->quotes)
                      << "\n";
        return 0;
    });
}

}  // namespace wederhoor::cli
