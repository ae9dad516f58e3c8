#pragma once

#include <vector>

#include "schema/study/query.h"

namespace wederhoor::db {

class Edit;
class Study;

/// Unclarities about answers. The study must outlive this.
class Queries {
public:
    explicit Queries(const Study& study) : m_study(study) {}

    /// Of one municipality, in the order in which they were opened.
    std::vector<schema::Query> of(schema::MunicipalityId municipality) const;
    /// Of one municipality, those that are not closed, in that order.
    std::vector<schema::Query> open(schema::MunicipalityId municipality) const;

    void add(Edit& edit, const schema::Query& query) const;
    /// Makes the answer and the closing of the query with this id as given; the rest of it never changes.
    void change(Edit& edit, const schema::Query& query) const;

private:
    const Study& m_study;
};

}  // namespace wederhoor::db
