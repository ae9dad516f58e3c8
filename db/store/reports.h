#pragma once

#include <string>
#include <vector>

#include "schema/base/date.h"

namespace wederhoor::db {

class Edit;
class Study;

/// One report that was made of the study.
struct MadeReport {
    schema::Date madeOn;
    std::string fileName;
    std::string digest;  ///< SHA-256 of the file, hexadecimal
};

/// Which reports were made, and when. The study must outlive this.
class Reports {
public:
    explicit Reports(const Study& study) : m_study(study) {}

    /// Oldest first.
    std::vector<MadeReport> all() const;
    void add(Edit& edit, const MadeReport& report) const;

private:
    const Study& m_study;
};

}  // namespace wederhoor::db
