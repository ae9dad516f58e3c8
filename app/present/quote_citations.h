#pragma once

#include <map>
#include <string>
#include <vector>

#include "db/file/study_file.h"
#include "schema/study/quote.h"

namespace wederhoor::present {

/// Where quotes are cited: `Hoorn 3.1.2` in the latest version of a draft, `O3` as evidence of an
/// observation. Reads every draft: for a question that is seldom asked.
std::map<schema::QuoteReference, std::vector<std::string>> quoteCitations(const db::Study& study);

}  // namespace wederhoor::present
