#include "db/store/reports.h"

#include "db/file/connection.h"
#include "db/file/study_file.h"
#include "db/journal/edit.h"

namespace wederhoor::db {

namespace {
using ReportId = schema::Id<struct Report>;
}

std::vector<MadeReport> Reports::all() const {
    auto query = m_study.connection().query("SELECT made_on, file_name, digest FROM report ORDER BY id");
    std::vector<MadeReport> reports;
    while (query.next()) reports.push_back({query.date(0), query.text(1), query.text(2)});
    return reports;
}

void Reports::add(Edit& edit, const MadeReport& report) const {
    edit.connection().run("INSERT INTO report (id, made_on, file_name, digest) VALUES (?, ?, ?, ?)",
                          ReportId::fresh(), report.madeOn, report.fileName, report.digest);
}

}  // namespace wederhoor::db
