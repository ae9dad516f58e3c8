#include "forms/page/form_page.h"

#include <algorithm>

#include "schema/language/answer_text.h"
#include "schema/rules/report_words.h"

namespace wederhoor::forms {

using schema::AnswerPath;
using schema::Question;
using schema::QuestionType;

namespace {
/// More than this many choices take too much of the page to stand in sight.
constexpr std::size_t mostRadios = 7;

class Planner {
public:
    Planner(const schema::Form& form, const std::string& language, int version)
        : m_form(form), m_language(language), m_version(version) {}

    PageSection section(const schema::Section& section) const {
        PageSection page{section.name, labelOr(section.label, section.name), section.hint.in(m_language), {}};
        for (const auto& item : section.items) {
            std::visit([&](const auto& each) { add(page, each); }, item);
        }
        return page;
    }

    bool has(const schema::Lifetime& lifetime) const { return lifetime.in(m_version); }

private:
    enum class Room { page, cell };

    void add(PageSection& page, const Question& question) const {
        if (!has(question.lifetime)) return;
        const AnswerPath path{{}, {}, question.name};
        if (question.type == QuestionType::note) {
            page.parts.emplace_back(PageNote{path, question.label.in(m_language)});
        } else {
            page.parts.emplace_back(control(question, path, Room::page));
        }
    }

    void add(PageSection& page, const schema::Repeat& repeat) const {
        if (!has(repeat.lifetime)) return;
        PageRepeat plan{repeat.name,
                        labelOr(repeat.label, repeat.name),
                        repeat.hint.in(m_language),
                        repeat.min,
                        repeat.max,
                        {}};
        for (const auto& question : repeat.questions) {
            if (!has(question.lifetime)) continue;
            if (question.type == QuestionType::note) {
                plan.hint += (plan.hint.empty() ? "" : " ") + question.label.in(m_language);
            } else {
                plan.columns.push_back(control(question, {repeat.name, {}, question.name}, Room::cell));
            }
        }
        page.parts.emplace_back(std::move(plan));
    }

    void add(PageSection& page, const schema::Table& table) const {
        if (!has(table.lifetime)) return;
        PageTable plan{table.name, labelOr(table.label, table.name), table.hint.in(m_language), {}, {}};
        for (const auto& row : table.rows) {
            if (has(row.lifetime)) plan.rows.push_back({row.name, labelOr(row.label, row.name), {}});
        }
        for (const auto& column : table.columns) {
            if (!has(column.lifetime)) continue;
            for (auto& row : plan.rows) {
                row.cells.push_back(control(column, {table.name, row.name, column.name}, Room::cell));
            }
            const auto unit = column.type == QuestionType::percent ? "%"
                              : column.type == QuestionType::money ? schema::currencySign(column.currency)
                                                                   : std::string_view(column.unit.text());
            plan.columns.push_back({labelOr(column.label, column.name), column.hint.in(m_language),
                                    std::string(unit), isSummed(table, column)});
        }
        page.parts.emplace_back(std::move(plan));
    }

    bool isSummed(const schema::Table& table, const Question& column) const {
        if (!isNumber(column.type) || column.type == QuestionType::year) return false;
        const AnswerPath whole{table.name, "*", column.name};
        return std::any_of(table.checks.begin(), table.checks.end(), [&](const schema::Check& check) {
            schema::Problem problem;
            const auto test = m_form.expression(check.test.text, problem);
            if (!test) return false;
            const auto read = m_form.reads(*test);
            return std::find(read.begin(), read.end(), whole) != read.end();
        });
    }

    PageControl control(const Question& question, const AnswerPath& path, Room room) const {
        PageControl control;
        control.path = path;
        control.label = labelOr(question.label, question.name);
        control.hint = question.hint.in(m_language);
        control.required = question.required;
        control.asksSource = question.asksSource;
        control.after = question.unit.text();
        addChoices(question, control);
        for (const auto reason : question.missing) {
            control.reasons.push_back({reason, schema::absenceWord(schema::Value(reason), m_language)});
        }
        shape(question, room, control);
        if (question.calculate) control.kind = PageControl::Kind::result;
        return control;
    }

    void shape(const Question& question, Room room, PageControl& control) const {
        using Kind = PageControl::Kind;
        switch (question.type) {
            case QuestionType::text:
                control.rows = question.rows;
                control.kind = question.rows > 1 ? Kind::paragraph : Kind::line;
                break;
            case QuestionType::percent:
                control.after = "%";
                control.kind = Kind::number;
                control.characters = 6;
                break;
            case QuestionType::money:
                control.before = schema::currencySign(question.currency);
                control.kind = Kind::number;
                control.characters = 12;
                break;
            case QuestionType::integer:
            case QuestionType::decimal:
                control.kind = Kind::number;
                control.characters = 10;
                break;
            case QuestionType::year:
                control.kind = Kind::number;
                control.characters = 5;
                break;
            case QuestionType::date:
                control.kind = Kind::date;
                control.characters = 11;
                break;
            case QuestionType::selectOne:
                control.kind =
                    room == Room::page && offered(control) <= mostRadios ? Kind::radios : Kind::menu;
                break;
            case QuestionType::selectMultiple:
                control.kind = Kind::checks;
                break;
            case QuestionType::file:
                control.kind = Kind::file;
                break;
            case QuestionType::note:
                break;
        }
    }

    static std::size_t offered(const PageControl& control) {
        return static_cast<std::size_t>(
            std::count_if(control.choices.begin(), control.choices.end(),
                          [](const PageChoice& choice) { return choice.offered; }));
    }

    void addChoices(const Question& question, PageControl& control) const {
        const auto* list = m_form.questionnaire().choiceList(question.choices);
        if (!list) return;
        for (const auto& choice : list->choices) {
            control.choices.push_back({choice.value, labelOr(choice.label, choice.value), choice.missing,
                                       choice.exclusive, choice.other, has(choice.lifetime)});
        }
    }

    std::string labelOr(const schema::Localized& label, const std::string& name) const {
        return label.empty() ? name : label.in(m_language);
    }

    const schema::Form& m_form;
    const std::string& m_language;
    int m_version;
};
}  // namespace

FormPage formPage(const schema::Form& form, const std::string& language, int version) {
    const auto& questionnaire = form.questionnaire();
    const Planner planner(form, language, version);
    FormPage page{language, questionnaire.title.in(language), {}};
    for (const auto& section : questionnaire.sections) {
        if (planner.has(section.lifetime)) page.sections.push_back(planner.section(section));
    }
    return page;
}

AnswerPath atRow(const AnswerPath& path, std::size_t row) {
    return {path.container, std::to_string(row), path.question};
}

}  // namespace wederhoor::forms
