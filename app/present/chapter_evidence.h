#pragma once

#include <vector>

#include "app/present/section_evidence.h"

namespace wederhoor::present {

/// All evidence for a section but its quotes: see SectionEvidence. `values`: of the municipality alone.
std::vector<EvidenceItem> chapterEvidence(const ComparisonValues& values, schema::SectionNumber section);

}  // namespace wederhoor::present
