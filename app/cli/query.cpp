#include "app/cli/all_commands.h"
#include "app/cli/session.h"
#include "db/store/municipalities.h"
#include "db/store/queries.h"
#include "schema/base/say.h"
#include "schema/rules/query_state.h"

namespace wederhoor::cli {

using schema::say;

void addQuery(Commands& commands) {
    auto& command = commands.add("query list", say("List the queries about answers"));
    const auto file = command.required("STUDY", say("the study file"));
    const auto municipality = command.option("--municipality", "NAME", say("only about this one's answers"));
    const auto open = command.flag("--open", say("only those that are not closed"));
    command.listing();
    command.action([=](Session& session) {
        const auto study = session.read(*file);
        const db::Municipalities municipalities(study);
        const auto of =
            *municipality ? std::vector{municipalities.named(**municipality)} : municipalities.all();
        Listing listing({{"municipality", say("Municipality")},
                         {"path", say("Name")},
                         {"kind", say("Kind")},
                         {"state", say("State")},
                         {"opened", say("Opened")},
                         {"by", say("By")},
                         {"text", say("Query")},
                         {"answer", say("Answer")},
                         {"closed", say("Closed")},
                         {"why", say("Why")}});
        const db::Queries queries(study);
        for (const auto& one : of) {
            for (const auto& query : *open ? queries.open(one.id) : queries.of(one.id)) {
                listing.add({one.name, query.path.text(), std::string(nameOf(query.kind)),
                             std::string(nameOf(stateOf(query))), query.openedAt.text(), query.openedBy,
                             query.text, query.answer,
                             query.closedAt ? query.closedAt->text() : std::string(), query.closedWhy});
            }
        }
        session.print(listing);
        return 0;
    });
}

}  // namespace wederhoor::cli
