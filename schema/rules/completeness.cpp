#include "schema/rules/completeness.h"

namespace wederhoor::schema {

std::vector<Completeness> completenessOf(const Evaluation& evaluation) {
    std::vector<Completeness> sections;
    for (const auto& path : evaluation.paths()) {
        const auto asked = evaluation.form().at(path);
        if (!asked || asked->question->calculate || !evaluation.isAsked(path)) continue;
        if (sections.empty() || sections.back().section != asked->section)
            sections.push_back({asked->section});
        auto& section = sections.back();
        const auto value = evaluation.given(path);
        ++section.asked;
        if (value.isAnswer()) ++section.answered;
        if (value.isMissing()) ++section.missing;
    }
    return sections;
}

}  // namespace wederhoor::schema
