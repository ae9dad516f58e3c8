#include "schema/language/form.h"

#include <algorithm>
#include <charconv>

#include "schema/language/form_compiler.h"
#include "schema/language/form_parts.h"
#include "schema/rules/report_words.h"

namespace wederhoor::schema {

namespace {
using Kind = NameTable::Kind;

/// Row of a repeat, from 0; nullopt if it is not a number from 1 to `most`.
std::optional<std::uint32_t> rowNumber(std::string_view row, int most) {
    int number = 0;
    const auto [end, error] = std::from_chars(row.data(), row.data() + row.size(), number);
    if (error != std::errc() || end != row.data() + row.size() || number < 1 || number > most) {
        return std::nullopt;
    }
    return static_cast<std::uint32_t>(number - 1);
}

bool comesFirst(const Finding& a, const Finding& b) {
    return std::pair(a.place.line, a.place.column) < std::pair(b.place.line, b.place.column);
}

const NameTable::Entry* known(const Form::Parts& parts, std::uint32_t scope, std::string_view name, Kind kind,
                              bool former) {
    const auto* entry = parts.names.find(scope, name);
    return entry && entry->kind == kind && (former || !entry->former) ? entry : nullptr;
}
}  // namespace

Form::Form(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) {}
Form::~Form() = default;

std::shared_ptr<const Form> Form::compile(Questionnaire questionnaire, const Locate& locate,
                                          Findings& findings) {
    auto parts = std::make_unique<Parts>();
    parts->questionnaire = std::move(questionnaire);
    const auto before = static_cast<std::ptrdiff_t>(findings.size());
    const bool fine = FormCompiler(*parts, locate, findings).compile();
    std::stable_sort(findings.begin() + before, findings.end(), comesFirst);
    if (!fine) return nullptr;
    return std::shared_ptr<const Form>(new Form(std::move(parts)));
}

const Questionnaire& Form::questionnaire() const {
    return m_parts->questionnaire;
}

std::optional<Form::Parts::Location> Form::Parts::locate(const AnswerPath& path) const {
    if (path.container.empty()) {
        const auto* entry = known(*this, 0, path.question, Kind::question, false);
        return entry ? std::optional(Location{entry->target, 0}) : std::nullopt;
    }
    const auto* container = names.find(0, path.container);
    if (container == nullptr || container->former) return std::nullopt;
    if (container->kind == Kind::repeat) {
        const auto* entry = known(*this, 0, path.question, Kind::repeatQuestion, false);
        if (!entry || spots[entry->target].container != container->target) return std::nullopt;
        const auto row = rowNumber(path.row, repeats[container->target].repeat->max);
        return row ? std::optional(Location{entry->target, *row}) : std::nullopt;
    }
    if (container->kind != Kind::table) return std::nullopt;
    const auto table = container->target;
    const auto* row = known(*this, NameTable::rowsOf(table), path.row, Kind::row, false);
    const auto* column = known(*this, NameTable::columnsOf(table), path.question, Kind::column, false);
    if (!row || !column) return std::nullopt;
    return Location{tables[table].cell(row->target, column->target), 0};
}

AnswerPath Form::Parts::pathOf(std::uint32_t spot, std::uint32_t row) const {
    const auto& at = spots[spot];
    if (at.kind == SpotKind::repeatCell) {
        return {repeats[at.container].repeat->name, std::to_string(row + 1), at.question->name};
    }
    if (at.container == none) return {{}, {}, at.question->name};
    const auto& table = *tables[at.container].table;
    return {table.name, table.rows[spots[at.parent].column].name, at.question->name};
}

const Section& Form::Parts::sectionOf(std::uint32_t spot) const {
    while (spots[spot].parent != none) spot = spots[spot].parent;
    return questionnaire.sections[spots[spot].column];
}

std::optional<Asked> Form::at(const AnswerPath& path) const {
    const auto location = m_parts->locate(path);
    if (!location) return std::nullopt;
    const auto& spot = m_parts->spots[location->spot];
    if (spot.question->type == QuestionType::note) return std::nullopt;
    Asked asked{&m_parts->sectionOf(location->spot), nullptr, nullptr, nullptr, spot.question};
    if (spot.kind == SpotKind::repeatCell) {
        asked.repeat = m_parts->repeats[spot.container].repeat;
    } else if (spot.container != none) {
        asked.table = m_parts->tables[spot.container].table;
        asked.row = &asked.table->rows[m_parts->spots[spot.parent].column];
    }
    return asked;
}

std::optional<AnswerPath> Form::present(const AnswerPath& path) const {
    const auto& parts = *m_parts;
    if (path.container.empty()) {
        const auto* entry = known(parts, 0, path.question, Kind::question, true);
        return entry ? std::optional(parts.pathOf(entry->target, 0)) : std::nullopt;
    }
    const auto* container = parts.names.find(0, path.container);
    if (container == nullptr) return std::nullopt;
    if (container->kind == Kind::repeat) {
        const auto* entry = known(parts, 0, path.question, Kind::repeatQuestion, true);
        if (!entry || parts.spots[entry->target].container != container->target) return std::nullopt;
        const auto row = rowNumber(path.row, parts.repeats[container->target].repeat->max);
        return row ? std::optional(parts.pathOf(entry->target, *row)) : std::nullopt;
    }
    if (container->kind != Kind::table) return std::nullopt;
    const auto table = container->target;
    const auto* row = known(parts, NameTable::rowsOf(table), path.row, Kind::row, true);
    const auto* column = known(parts, NameTable::columnsOf(table), path.question, Kind::column, true);
    if (!row || !column) return std::nullopt;
    return parts.pathOf(parts.tables[table].cell(row->target, column->target), 0);
}

const Question* Form::question(std::string_view name) const {
    const auto* entry = m_parts->names.find(0, name);
    if (entry == nullptr || entry->former) return nullptr;
    switch (entry->kind) {
        case Kind::question:
        case Kind::repeatQuestion:
            return m_parts->spots[entry->target].question;
        case Kind::column: {
            if (entry->target == none) return nullptr;
            const auto& part = m_parts->tables[entry->target];
            const auto* column = m_parts->names.find(NameTable::columnsOf(entry->target), name);
            return &part.table->columns[column->target];
        }
        default:
            return nullptr;
    }
}

std::string Form::labelOf(const AnswerPath& path, std::string_view language) const {
    const auto asked = at(path);
    if (!asked) return path.text();
    const auto worded = [language](const Localized& label, const std::string& name) {
        return label.empty() ? name : label.in(language);
    };
    const auto question = worded(asked->question->label, asked->question->name);
    if (asked->repeat) {
        return worded(asked->repeat->label, asked->repeat->name) + ", " +
               schema::worded(language, "row %1", path.row) + ": " + question;
    }
    if (!asked->table) return question;
    const auto place =
        worded(asked->table->label, asked->table->name) + ", " + worded(asked->row->label, asked->row->name);
    return asked->table->columns.size() == 1 ? place : place + ": " + question;
}

std::optional<Expression> Form::expression(std::string_view text, Problem& problem) const {
    ExpressionReader reader(*m_parts);
    auto code = std::make_shared<Code>();
    const auto type = reader.read(text, {}, *code, {});
    if (!type) {
        problem = reader.problems().front();
        return std::nullopt;
    }
    return Expression(std::move(code), type->type, m_parts->identity);
}

std::vector<AnswerPath> Form::reads(const Expression& expression) const {
    std::vector<AnswerPath> paths;
    for (const auto& step : expression.code().steps) {
        AnswerPath path;
        if (step.op == Op::cell) {
            path = m_parts->pathOf(step.operand, 0);
        } else if (step.op == Op::repeatColumn || step.op == Op::tableColumn) {
            const auto& spot = m_parts->spots[step.operand];
            const auto& container = step.op == Op::repeatColumn
                                        ? m_parts->repeats[spot.container].repeat->name
                                        : m_parts->tables[spot.container].table->name;
            path = {container, "*", spot.question->name};
        } else {
            continue;
        }
        if (std::find(paths.begin(), paths.end(), path) == paths.end()) paths.push_back(std::move(path));
    }
    return paths;
}

}  // namespace wederhoor::schema
