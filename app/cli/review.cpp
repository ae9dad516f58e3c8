#include "app/cli/all_commands.h"
#include "app/cli/session.h"
#include "app/present/response_views.h"
#include "app/present/review_minutes.h"
#include "app/present/review_recording.h"
#include "forms/file/file.h"
#include "forms/file/hints.h"
#include "schema/base/say.h"

namespace wederhoor::cli {

using schema::say;

namespace {
int tell(const Session& session, const present::RecordedReview& recorded) {
    if (const int code = session.report(recorded.findings)) return code;
    if (recorded.known) {
        session.out() << say("This record was taken in before; nothing changed.") << "\n";
        return 0;
    }
    session.out()
        << say("%1 steps: %2 answers discussed, %3 amended, %4 verified; %5 queries opened, %6 closed; "
               "%7 remarks.",
               recorded.steps, recorded.discussed, recorded.amended, recorded.verified,
               recorded.queriesOpened, recorded.queriesClosed, recorded.remarks)
        << "\n";
    return 0;
}

void addAgenda(Commands& commands) {
    auto& command = commands.add(
        "review agenda", say("List what to talk about with the contact person, in the proposed order"));
    const auto file = command.required("STUDY", say("the study file"));
    const auto municipality = command.required("MUNICIPALITY", say("whose response"));
    command.listing();
    command.action([=](Session& session) {
        const auto study = session.read(*file);
        Listing listing({{"number", say("Number"), Listing::Kind::number},
                         {"reason", say("Reason")},
                         {"path", say("Name")},
                         {"question", say("Question")},
                         {"answer", say("Answer")},
                         {"why", say("Why")}});
        int number = 0;
        for (const auto& line : present::agendaLines(study, *municipality)) {
            listing.add({std::to_string(++number), std::string(nameOf(line.reason)), line.path, line.question,
                         line.answer, line.why});
        }
        session.print(listing);
        if (listing.empty()) session.err() << say("Nothing is left to talk about.") << "\n";
        return 0;
    });
}

void addRecord(Commands& commands) {
    auto& command = commands.add("review record", say("Take in the record of a review"));
    const auto file = command.required("STUDY", say("the study file"));
    const auto municipality = command.required("MUNICIPALITY", say("whose response was reviewed"));
    const auto csv = command.required(
        "FILE", say("CSV with the columns at, action, question, value, text, by; the actions are those of "
                    "'wederhoor review do'"));
    command.action([=](Session& session) {
        auto study = session.write(*file);
        return tell(session, present::recordReview(study, *municipality, *csv));
    });
}

void addDo(Commands& commands) {
    auto& command = commands.add("review do", say("Record one step of a review"));
    const auto file = command.required("STUDY", say("the study file"));
    const auto municipality = command.required("MUNICIPALITY", say("whose response is reviewed"));
    const auto action =
        command.required("ACTION", forms::listed(forms::namesUpTo(schema::ReviewAction::signOff)));
    const auto question =
        command.option("--question", "PATH", say("the question, such as areas or staff[2]/fte"));
    const auto value = command.option(
        "--value", "TEXT", say("of amend: what the answer becomes ('blank': nothing); of query: its kind"));
    const auto text = command.option("--text", "TEXT", say("what was said, or why"));
    const auto at = command.option("--at", "MOMENT", say("when, as '2008-03-05 10:00' (default: now)"));
    const auto by = command.option("--by", "NAME", say("who did it (default: the researcher)"));
    command.action([=](Session& session) {
        const auto known = schema::reviewActionOf(*action);
        if (!known) {
            throw WrongUsage(say("There is no action '%1' in a review.", *action) + " " +
                             forms::didYouMean(*action, forms::namesUpTo(schema::ReviewAction::signOff)));
        }
        const auto moment = *at ? schema::Moment::parse(**at) : schema::Moment::now();
        if (!moment) throw WrongUsage(say("'%1' is not a moment. Write it like 2008-03-05 10:00.", **at));
        auto study = session.write(*file);
        return tell(session,
                    present::recordStep(study, *municipality,
                                        {*moment, *known, question->value_or(""), value->value_or(""),
                                         text->value_or(""), by->value_or(session.researcher())}));
    });
}

std::string minutesAs(const std::string& kind, const db::Study& study, const std::string& municipality) {
    if (kind == "md") return present::reviewMinutes(study, municipality);
    if (kind == "docx") return present::reviewMinutesDocx(study, municipality);
    throw WrongUsage(say("Minutes can be written as md or docx, not as '%1'.", kind));
}

void addMinutes(Commands& commands) {
    auto& command = commands.add("review minutes", say("Write the minutes of the review sessions"));
    const auto file = command.required("STUDY", say("the study file"));
    const auto municipality = command.required("MUNICIPALITY", say("whose sessions"));
    command.nameResearcher("--by");
    const auto kind = command.option(
        "--as", "md|docx", say("Markdown (default), or a Word document for the contact person's agreement"));
    const auto out = command.option("-o", "FILE", say("where to write them (default: on the screen)"));
    command.action([=](Session& session) {
        const auto as = kind->value_or("md");
        if (as != "md" && !*out) throw WrongUsage(say("Say with -o FILE where to write the document."));
        const auto study = session.read(*file);
        const auto minutes = minutesAs(as, study, *municipality);
        if (*out) {
            forms::writeFileAside(**out, minutes);
            session.out() << say("The minutes are in %1.", **out) << "\n";
        } else {
            session.out() << minutes;
        }
        return 0;
    });
}
}  // namespace

void addReview(Commands& commands) {
    addAgenda(commands);
    addRecord(commands);
    addDo(commands);
    addMinutes(commands);
}

}  // namespace wederhoor::cli
