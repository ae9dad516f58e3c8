#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

#include "schema/base/finding.h"

namespace wederhoor::db {

class Connection;
class Query;

/// Findings about one study, of which there may be many alike.
class FindingList {
public:
    explicit FindingList(std::string file) : m_file(std::move(file)) {}

    void add(schema::Severity severity, std::string message, std::string remedy);
    /// A finding for each row, worded by `word`; after the first twenty only their number.
    void addEach(Query rows, const std::function<std::string(const Query&)>& word, const std::string& remedy);
    schema::Findings take() { return std::move(m_findings); }

private:
    std::string m_file;
    schema::Findings m_findings;
};

// Each looks at one thing in `copy` and adds what it finds.

/// Rules between rows that the stores keep, and that no table can.
void checkRules(Connection& copy, FindingList& findings);
/// Dates, codes and spellings that this version can't read.
void checkSpellings(Connection& copy, FindingList& findings);
/// Lines follow each other in a transcript; the words of quotes and passages are those at their place.
void checkTexts(Connection& copy, FindingList& findings);
/// Counts that are kept beside the rows.
void checkCounts(Connection& copy, FindingList& findings);
/// Digest and hash of every entry from the head on, and none beside them. Returns how many were followed.
std::size_t checkChain(Connection& copy, FindingList& findings);
/// Rows that are not what the journal made them. Takes the journal back: the copy is of no use after it.
/// `version`: of its tables.
void checkBypassed(Connection& copy, int version, FindingList& findings);

}  // namespace wederhoor::db
