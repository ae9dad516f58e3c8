#pragma once

#include "app/cli/listing.h"

namespace wederhoor::present {
struct Mailing;
}

namespace wederhoor::cli {

class Session;

/// Prints the mails that were made, or what stood in the way; returns the exit code. `attached`: the column
/// of what goes along with each. The links are for programs: on a terminal they would drown the rest.
int printMails(Session& session, const present::Mailing& mailing, const Listing::Column& attached);

}  // namespace wederhoor::cli
