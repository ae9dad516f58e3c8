#include "db/file/connection.h"
#include "db/verify/checks.h"
#include "schema/base/say.h"

namespace wederhoor::db {

void FindingList::add(schema::Severity severity, std::string message, std::string remedy) {
    m_findings.push_back({severity, {m_file}, std::move(message), std::move(remedy)});
}

void FindingList::addEach(Query rows, const std::function<std::string(const Query&)>& word,
                          const std::string& remedy) {
    constexpr int most = 20;
    int found = 0;
    for (; rows.next(); ++found) {
        if (found < most) add(schema::Severity::error, word(rows), remedy);
    }
    if (found > most) {
        add(schema::Severity::error, schema::say("There are %1 more like the one before.", found - most), "");
    }
}

}  // namespace wederhoor::db
