#include "schema/base/say.h"
#include "schema/language/expression_reader.h"

// What the names in an expression stand for.
namespace wederhoor::schema {

namespace {
using Kind = NameTable::Kind;

ValueType answerType(QuestionType type) {
    switch (type) {
        case QuestionType::text:
        case QuestionType::file:
            return ValueType::text;
        case QuestionType::date:
            return ValueType::date;
        case QuestionType::selectOne:
            return ValueType::choice;
        case QuestionType::selectMultiple:
            return ValueType::choices;
        case QuestionType::note:
            return ValueType::unknown;
        default:
            return ValueType::number;
    }
}

std::string reference(std::string_view name) {
    return "${" + std::string(name) + "}";
}
}  // namespace

void ExpressionReader::refer(Op op, std::uint32_t operand, std::uint32_t spot, std::size_t at) {
    const auto& question = *m_parts.spots[spot].question;
    if (question.type == QuestionType::note) {
        problem(at, say("%1 is a note, which has no answer.", question.name));
    }
    const bool many = op == Op::repeatColumn || op == Op::tableColumn;
    emit(op, {answerType(question.type), many, false, m_parts.spots[spot].list}, operand, at);
}

void ExpressionReader::bindSelf(std::size_t at) {
    if (m_scope.self == none) {
        problem(at, say("Here . stands for nothing: this expression belongs to no single answer."),
                say("Name the answer, as in ${name}."));
        return emit(Op::blank, {}, 0, at);
    }
    const auto& spot = m_parts.spots[m_scope.self];
    switch (spot.kind) {
        case SpotKind::tableColumn:
            return refer(Op::tableCell, spot.column, m_scope.self, at);
        case SpotKind::repeatCell:
            return refer(Op::repeatCell, m_scope.self, m_scope.self, at);
        default:
            return refer(Op::cell, m_scope.self, m_scope.self, at);
    }
}

void ExpressionReader::bind(std::string_view name, std::size_t at) {
    const auto slash = name.find('/');
    if (slash == std::string_view::npos) return bindPlain(name, at);
    bindPath(name.substr(0, slash), name.substr(slash + 1), at);
}

void ExpressionReader::unknownName(std::string_view name, std::uint32_t scope, std::size_t at) {
    emit(Op::blank, {}, 0, at);
    std::vector<std::string> candidates;
    if (m_guesses < mostGuesses) {
        candidates = m_parts.names.present(scope);
        if (scope == 0 && m_scope.table != none) {
            const auto columns = m_parts.names.present(NameTable::columnsOf(m_scope.table));
            candidates.insert(candidates.end(), columns.begin(), columns.end());
        }
    }
    problem(at, name.empty() ? say("There is no name here.") : say("The form has no %1.", name),
            didYouMean(name, candidates));
}

void ExpressionReader::bindPlain(std::string_view name, std::size_t at) {
    if (m_scope.table != none) {
        const auto* column = m_parts.names.find(NameTable::columnsOf(m_scope.table), name);
        if (column != nullptr && !column->former) return bindColumn(m_scope.table, name, at);
    }
    const auto* entry = m_parts.names.find(0, name);
    if (entry == nullptr) return unknownName(name, 0, at);
    if (entry->former) {
        emit(Op::blank, {}, 0, at);
        return problem(at, say("%1 is a name of an earlier version.", name), say("Use its present name."));
    }
    switch (entry->kind) {
        case Kind::question:
            return refer(Op::cell, entry->target, entry->target, at);
        case Kind::repeatQuestion: {
            const bool ownRow = m_parts.spots[entry->target].container == m_scope.repeat;
            return refer(ownRow ? Op::repeatCell : Op::repeatColumn, entry->target, entry->target, at);
        }
        case Kind::repeat:
            return emit(Op::rowsOf, {ValueType::rows}, m_parts.repeats[entry->target].spot, at);
        case Kind::column:
            if (entry->target != none) return bindColumn(entry->target, name, at);
            emit(Op::blank, {}, 0, at);
            return problem(
                at, say("Several tables have a column %1.", name),
                say("Write the table before it, as in %1.", reference("table/" + std::string(name))));
        case Kind::table:
            emit(Op::blank, {}, 0, at);
            return problem(
                at, say("%1 is a table, and not one answer.", name),
                say("Name a column or a cell of it, as in %1.", reference(std::string(name) + "/column")));
        default:
            emit(Op::blank, {}, 0, at);
            return problem(at, say("%1 is a section, and not an answer.", name));
    }
}

void ExpressionReader::bindColumn(std::uint32_t table, std::string_view column, std::size_t at) {
    const auto* found = m_parts.names.find(NameTable::columnsOf(table), column);
    if (found == nullptr || found->former) return unknownName(column, NameTable::columnsOf(table), at);
    const std::uint32_t spot = m_parts.tables[table].firstColumn + found->target;
    if (m_scope.inTableRow && table == m_scope.table) return refer(Op::tableCell, found->target, spot, at);
    refer(Op::tableColumn, spot, spot, at);
}

void ExpressionReader::bindPath(std::string_view container, std::string_view rest, std::size_t at) {
    const auto* entry = m_parts.names.find(0, container);
    if (entry == nullptr || entry->former) return unknownName(container, 0, at);
    const auto slash = rest.find('/');
    if (entry->kind == Kind::table) {
        if (slash != std::string_view::npos) {
            return bindCell(entry->target, rest.substr(0, slash), rest.substr(slash + 1), at);
        }
        const auto* found = m_parts.names.find(NameTable::columnsOf(entry->target), rest);
        if (found == nullptr || found->former) {
            return unknownName(rest, NameTable::columnsOf(entry->target), at);
        }
        const std::uint32_t spot = m_parts.tables[entry->target].firstColumn + found->target;
        return refer(Op::tableColumn, spot, spot, at);
    }
    const auto* question = m_parts.names.find(0, rest);
    if (entry->kind == Kind::repeat && question != nullptr && question->kind == Kind::repeatQuestion &&
        !question->former && m_parts.spots[question->target].container == entry->target) {
        return refer(Op::repeatColumn, question->target, question->target, at);
    }
    emit(Op::blank, {}, 0, at);
    if (entry->kind != Kind::repeat) {
        return problem(at, say("%1 is neither a table nor a repeat.", container),
                       say("An answer that stands alone is written %1.", "${name}"));
    }
    std::vector<std::string> names;
    for (const auto& each : m_parts.repeats[entry->target].repeat->questions) names.push_back(each.name);
    problem(at, say("The repeat %1 has no question %2.", container, rest), didYouMean(rest, names));
}

void ExpressionReader::bindCell(std::uint32_t table, std::string_view row, std::string_view column,
                                std::size_t at) {
    const auto* foundRow = m_parts.names.find(NameTable::rowsOf(table), row);
    if (foundRow == nullptr || foundRow->former) return unknownName(row, NameTable::rowsOf(table), at);
    const auto* foundColumn = m_parts.names.find(NameTable::columnsOf(table), column);
    if (foundColumn == nullptr || foundColumn->former) {
        return unknownName(column, NameTable::columnsOf(table), at);
    }
    const std::uint32_t spot = m_parts.tables[table].cell(foundRow->target, foundColumn->target);
    refer(Op::cell, spot, spot, at);
}

}  // namespace wederhoor::schema
