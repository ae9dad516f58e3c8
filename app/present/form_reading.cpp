#include "app/present/form_reading.h"

#include "db/journal/chain.h"
#include "forms/file/file.h"
#include "forms/xml/comparison_file.h"
#include "forms/xml/questionnaire_file.h"
#include "forms/xml/tag_scanner.h"

namespace wederhoor::present {

using schema::Findings;

std::optional<ReadForm> readForm(const std::filesystem::path& file, Findings& findings) {
    const auto bytes = forms::readFile(file, forms::formFileLimit);
    auto form = forms::readQuestionnaire(bytes, file.string(), findings);
    if (!form) return std::nullopt;
    const auto& questionnaire = form->questionnaire();
    db::Questionnaires::Kept kept{schema::QuestionnaireId::fresh(),
                                  questionnaire.id,
                                  questionnaire.version,
                                  questionnaire.title.in(questionnaire.language),
                                  questionnaire.language,
                                  db::hex(db::sha256(bytes)),
                                  bytes};
    return ReadForm{std::move(form), std::move(kept)};
}

std::optional<ReadComparison> readComparisonFor(const schema::Form& form, const std::filesystem::path& file,
                                                Findings& findings) {
    const auto bytes = forms::readFile(file, forms::formFileLimit);
    auto comparison = forms::readComparison(bytes, file.string(), &form, findings);
    if (!comparison) return std::nullopt;
    return ReadComparison{std::move(*comparison), bytes, db::hex(db::sha256(bytes))};
}

bool isComparison(const std::filesystem::path& file) {
    const auto bytes = forms::readFile(file, forms::formFileLimit);
    forms::TagScanner scanner(bytes);
    while (const auto markup = scanner.next()) {
        if (!markup->name.empty()) return markup->name == "comparison";
    }
    return false;
}

}  // namespace wederhoor::present
