#pragma once

#include <string>

#include "db/file/connection.h"
#include "db/file/study_file.h"
#include "db/migrations/migrations.h"

namespace wederhoor::tests {

/// Every row of every recorded table and of the counts beside them, as text: two studies that hold the same
/// give the same text.
inline std::string tableContents(const db::Study& study) {
    auto& connection = study.connection();
    const auto rowsOf = [&connection](const std::string& table, const std::string& condition) {
        SQLite::Statement rows(connection.database(),
                               "SELECT * FROM " + table + condition + " ORDER BY 1, 2");
        std::string text = table + "\n";
        while (rows.executeStep()) {
            for (int i = 0; i < rows.getColumnCount(); ++i) text += rows.getColumn(i).getString() + "|";
            text += "\n";
        }
        return text;
    };
    std::string text;
    for (const char* table : db::recordedTables()) text += rowsOf(table, "");
    // A count of nothing is as good as no count.
    text += rowsOf("interview_tally", " WHERE quotes > 0 OR codings > 0");
    return text + rowsOf("theme_tally", " WHERE quotes > 0 OR codings > 0");
}

}  // namespace wederhoor::tests
