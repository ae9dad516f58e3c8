#include <algorithm>

#include "schema/base/say.h"
#include "schema/language/form_compiler.h"

// Translations of a form.
namespace wederhoor::schema {

namespace {
/// Calls `visit(text, offset)` for every text of a form in its order.
template <class Visit>
class Texts {
public:
    explicit Texts(Visit visit) : m_visit(visit) {}

    void of(const Questionnaire& form) {
        m_visit(form.title, 0);
        for (const auto& list : form.choices) {
            for (const auto& choice : list.choices) m_visit(choice.label, choice.offset);
        }
        for (const auto& section : form.sections) {
            m_visit(section.label, section.offset);
            m_visit(section.hint, section.offset);
            for (const auto& item : section.items) {
                std::visit([this](const auto& each) { of(each); }, item);
            }
            of(section.checks);
        }
    }

private:
    void of(const std::vector<Check>& checks) {
        for (const auto& check : checks) m_visit(check.message, check.offset);
    }
    void of(const Question& question) {
        m_visit(question.label, question.offset);
        m_visit(question.hint, question.offset);
        m_visit(question.message, question.offset);
        of(question.checks);
    }
    void of(const Repeat& repeat) {
        m_visit(repeat.label, repeat.offset);
        m_visit(repeat.hint, repeat.offset);
        for (const auto& question : repeat.questions) of(question);
        of(repeat.checks);
    }
    void of(const Table& table) {
        m_visit(table.label, table.offset);
        m_visit(table.hint, table.offset);
        for (const auto& column : table.columns) of(column);
        for (const auto& row : table.rows) m_visit(row.label, row.offset);
        of(table.checks);
    }

    Visit m_visit;
};
}  // namespace

void FormCompiler::checkTexts() {
    std::vector<std::string_view> languages;
    std::size_t fewest = static_cast<std::size_t>(-1);
    std::string_view before;  // nearly every text is there in the languages of the one before it
    Texts collect([&](const Localized& text, SourceOffset) {
        if (text.empty() || text.languages() == before) return;
        before = text.languages();
        std::size_t has = 0;
        for (const auto [language, words] : text) {
            const auto known = std::find(languages.begin(), languages.end(), language);
            if (known == languages.end()) languages.emplace_back(language);
            ++has;
        }
        fewest = std::min(fewest, has);
    });
    collect.of(m_parts.questionnaire);
    if (languages.empty() || fewest == languages.size()) return;
    Texts report([&](const Localized& text, SourceOffset offset) {
        if (text.empty() || text.size() == languages.size()) return;
        for (const auto language : languages) {
            if (text.has(language)) continue;
            m_findings.push_back({Severity::info,
                                  m_locate(offset, 0),
                                  say("A text has no translation in %1: %2", language, text.in(language)),
                                  {}});
        }
    });
    report.of(m_parts.questionnaire);
}

}  // namespace wederhoor::schema
