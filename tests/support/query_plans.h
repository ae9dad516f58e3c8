#pragma once

#include <algorithm>
#include <set>
#include <sqlite3.h>
#include <string>

#include "db/file/connection.h"
#include "db/file/study_file.h"

namespace wederhoor::tests {

/// Listens to the statements that a study runs, and asks SQLite how it does each of them.
class QueryPlans {
public:
    explicit QueryPlans(const db::Study& study) : m_database(study.connection().handle()) {
        sqlite3_trace_v2(m_database, SQLITE_TRACE_STMT, heard, &m_statements);
    }
    ~QueryPlans() { sqlite3_trace_v2(m_database, 0, nullptr, nullptr); }
    QueryPlans(const QueryPlans&) = delete;
    QueryPlans& operator=(const QueryPlans&) = delete;

    std::size_t heardCount() const { return m_statements.size(); }

    /// The steps that read all of one of `tables` or sort what they found, with their statements; empty if
    /// none does.
    std::string costly(const std::set<std::string>& tables) const {
        return stepsThat([&](const std::string& step) {
            return isScan(step, tables) || step.starts_with("USE TEMP B-TREE");
        });
    }
    /// Only those that read all of one of `tables`: of a page that sorts the few rows that it shows.
    std::string scans(const std::set<std::string>& tables) const {
        return stepsThat([&](const std::string& step) { return isScan(step, tables); });
    }

private:
    static bool isScan(const std::string& step, const std::set<std::string>& tables) {
        return std::any_of(tables.begin(), tables.end(), [&](const std::string& table) {
            return step == "SCAN " + table || step.starts_with("SCAN " + table + " USING");
        });
    }

    template <class Which>
    std::string stepsThat(const Which& which) const {
        std::string found;
        for (const auto& sql : m_statements) {
            sqlite3_stmt* plan = nullptr;
            if (sqlite3_prepare_v2(m_database, ("EXPLAIN QUERY PLAN " + sql).c_str(), -1, &plan, nullptr)) {
                found += "not explained: " + sql + "\n";
            }
            while (plan && sqlite3_step(plan) == SQLITE_ROW) {
                const std::string step = reinterpret_cast<const char*>(sqlite3_column_text(plan, 3));
                if (which(step)) found += step + ": " + sql + "\n";
            }
            sqlite3_finalize(plan);
        }
        return found;
    }

    static int heard(unsigned, void* statements, void*, void* sql) {
        const std::string text = static_cast<const char*>(sql);
        // What a virtual table does inside is spelled as a comment.
        if (!text.starts_with("--")) static_cast<std::set<std::string>*>(statements)->insert(text);
        return 0;
    }

    sqlite3* m_database;
    std::set<std::string> m_statements;
};

}  // namespace wederhoor::tests
