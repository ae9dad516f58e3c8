#include "app/cli/all_commands.h"
#include "app/cli/import_report.h"
#include "app/cli/session.h"
#include "app/present/outgoing_form.h"
#include "app/present/sending_import.h"
#include "schema/base/say.h"

namespace wederhoor::cli {

using schema::say;

namespace {
present::FormFormat formatFor(const std::string& typed) {
    if (const auto format = present::formFormatOf(typed)) return *format;
    throw WrongUsage(say("A questionnaire can go out as html or as docx, not as '%1'.", typed));
}

int registered(Session& session, const std::string& file, const std::string& municipality,
               const std::optional<schema::Date>& deadline) {
    auto study = session.write(file);
    present::Entry entry({{"municipality", municipality},
                          {"sent", schema::Date::today().iso()},
                          {"deadline", deadline ? std::optional(deadline->iso()) : std::nullopt}});
    return reportImport(session, present::registerSending(study, entry));
}
}  // namespace

void addSend(Commands& commands) {
    auto& command =
        commands.add("send", say("Make the questionnaire of one municipality a file to fill in and to mail"));
    const auto file = command.required("STUDY", say("the study file"));
    const auto municipality = command.required("MUNICIPALITY", say("for whom it is"));
    command.nameResearcher("--by");
    const auto format =
        command.option("--as", "html|docx", say("filled in with a browser, or with Word (default: html)"));
    const auto output =
        command.option("-o", "FILE", say("the file (default: named after the municipality, here)"));
    const auto language =
        command.option("--language", "CODE", say("in which it opens (default: the study's own)"));
    const auto deadline =
        command.option("--deadline", "DATE", say("by when it should be back (default: as registered)"));
    const auto prefill = command.flag("--prefill", say("with the answers that the study has already"));
    const auto registers =
        command.flag("--register", say("note in the study that it went out today; it is you who mails it"));
    command.action([=](Session& session) {
        present::OutgoingWish wish{formatFor(format->value_or("html")), *language, {}, *prefill};
        if (*deadline) wish.deadline = dayFor("--deadline", **deadline);
        const std::filesystem::path path =
            output->value_or(*municipality + "." + std::string(nameOf(wish.format)));
        present::writeOutgoingForm(session.read(*file), *municipality, wish, path);
        session.out() << say("%1: the questionnaire for %2.", path.string(), *municipality) << "\n";
        return *registers ? registered(session, *file, *municipality, wish.deadline) : 0;
    });
}

}  // namespace wederhoor::cli
