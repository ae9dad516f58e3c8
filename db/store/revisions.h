#pragma once

#include <optional>
#include <string>
#include <vector>

#include "schema/study/revision.h"

namespace wederhoor::db {

class Edit;
class Study;

/// Returns of the municipalities, and what in them could not become an answer. The study must outlive this.
class Revisions {
public:
    explicit Revisions(const Study& study) : m_study(study) {}

    /// Of one municipality, oldest first.
    std::vector<schema::Revision> of(schema::MunicipalityId municipality) const;
    std::optional<schema::Revision> latest(schema::MunicipalityId municipality) const;

    void add(Edit& edit, const schema::Revision& revision) const;

    /// What was set aside from all returns of a municipality, oldest first, settled or not.
    std::vector<schema::Quarantined> quarantine(schema::MunicipalityId municipality) const;
    void quarantine(Edit& edit, const schema::Quarantined& item) const;
    void settle(Edit& edit, schema::QuarantineId item, schema::Date on, const std::string& how) const;

private:
    const Study& m_study;
};

}  // namespace wederhoor::db
