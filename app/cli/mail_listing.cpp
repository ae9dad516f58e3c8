#include "app/cli/mail_listing.h"

#include "app/cli/session.h"
#include "app/present/mailing.h"
#include "schema/base/say.h"

namespace wederhoor::cli {

using schema::say;

int printMails(Session& session, const present::Mailing& mailing, const Listing::Column& attached) {
    if (const int code = session.report(mailing.findings)) return code;
    std::vector<Listing::Column> columns{{"municipality", say("Municipality")},
                                         {"to", say("To")},
                                         {"address", say("E-mail")},
                                         attached,
                                         {"mail", say("Mail")}};
    const bool isForPeople = session.format() == Format::text;
    if (!isForPeople) columns.push_back({"link", say("Link")});
    Listing listing(std::move(columns));
    for (const auto& made : mailing.mails) {
        std::vector<std::string> cells{made.municipality, made.contact, made.address, made.form.string(),
                                       made.mail.string()};
        if (!isForPeople) cells.push_back(made.link);
        listing.add(std::move(cells));
    }
    session.print(listing);
    return 0;
}

}  // namespace wederhoor::cli
