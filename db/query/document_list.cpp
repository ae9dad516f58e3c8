#include "db/query/document_list.h"

#include <map>

#include "db/file/connection.h"
#include "db/file/study_file.h"
#include "db/store/documents.h"
#include "db/store/municipalities.h"

namespace wederhoor::db {

std::vector<DocumentRow> documentList(const Study& study) {
    std::map<schema::MunicipalityId, std::string> names;
    for (const auto& municipality : Municipalities(study).all()) names[municipality.id] = municipality.name;
    auto row = study.connection().query(
        "SELECT document_id, sum(verdict = 'confirms'), sum(verdict = 'contradicts'), "
        "sum(verdict = 'supplements') FROM document_check JOIN passage ON passage.id = passage_id "
        "GROUP BY document_id");
    std::vector<DocumentRow> rows;
    for (auto& document : Documents(study).all()) {
        rows.push_back({std::move(document), {}, 0, 0, 0});
        if (const auto of = rows.back().document.municipality) rows.back().municipality = names[*of];
    }
    std::map<schema::DocumentId, std::size_t> places;
    for (std::size_t at = 0; at < rows.size(); ++at) places[rows[at].document.id] = at;
    while (row.next()) {
        const auto place = places.find(row.id<schema::Document>(0));
        if (place == places.end()) continue;
        auto& counted = rows[place->second];
        counted.confirms = static_cast<int>(row.number(1));
        counted.contradicts = static_cast<int>(row.number(2));
        counted.supplements = static_cast<int>(row.number(3));
    }
    return rows;
}

}  // namespace wederhoor::db
