#include "db/store/comparisons.h"

#include "db/file/connection.h"
#include "db/file/study_file.h"
#include "db/journal/edit.h"

namespace wederhoor::db {

using schema::ReferenceValue;

namespace {
using ReferenceId = schema::Id<struct Reference>;
constexpr int onlyRow = 1;
}  // namespace

std::optional<Comparisons::Kept> Comparisons::kept() const {
    auto query = m_study.connection().query("SELECT questionnaire_id, xml, digest FROM comparison");
    if (!query.next()) return std::nullopt;
    return Kept{query.id<schema::Questionnaire>(0), query.text(1), query.text(2)};
}

void Comparisons::put(Edit& edit, const Kept& comparison) const {
    edit.connection().run(
        "INSERT INTO comparison (id, questionnaire_id, digest, xml) VALUES (?1, ?2, ?3, ?4) "
        "ON CONFLICT (id) DO UPDATE SET questionnaire_id = ?2, digest = ?3, xml = ?4",
        onlyRow, comparison.questionnaire, comparison.digest, comparison.xml);
}

std::vector<ReferenceValue> Comparisons::references() const {
    auto query = m_study.connection().query("SELECT indicator, value, note FROM reference_value ORDER BY id");
    std::vector<ReferenceValue> references;
    while (query.next()) references.push_back({query.text(0), query.real(1), query.text(2)});
    return references;
}

void Comparisons::putReferences(Edit& edit, const std::vector<ReferenceValue>& references) const {
    edit.connection().run("DELETE FROM reference_value");
    for (const auto& reference : references) {
        edit.connection().run("INSERT INTO reference_value (id, indicator, value, note) VALUES (?, ?, ?, ?)",
                              ReferenceId::fresh(), reference.indicator, reference.value, reference.note);
    }
}

}  // namespace wederhoor::db
