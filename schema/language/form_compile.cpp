#include "schema/base/say.h"
#include "schema/language/form_compiler.h"

// The expressions of a form.
namespace wederhoor::schema {

namespace {
constexpr ReadType truth{ValueType::truth};
}

FormCompiler::FormCompiler(Form::Parts& parts, const Locate& locate, Findings& findings)
    : m_parts(parts), m_locate(locate), m_findings(findings), m_reader(parts) {}

bool FormCompiler::compile() {
    buildSpots();
    readExpressions();
    checkTexts();
    if (m_failed) return false;
    connect();
    if (!m_failed) putInOrder();
    return !m_failed;
}

void FormCompiler::error(SourceOffset offset, std::string message, std::string remedy) {
    m_failed = true;
    m_findings.push_back({Severity::error, m_locate(offset, 0), std::move(message), std::move(remedy)});
}

void FormCompiler::report(const Formula& formula, const Problem& problem) {
    m_failed = true;
    m_findings.push_back(
        {Severity::error, m_locate(formula.offset, problem.at), problem.message, problem.remedy});
}

void FormCompiler::readExpressions() {
    const auto& sections = m_parts.questionnaire.sections;
    for (std::size_t i = 0; i < sections.size(); ++i) {
        const auto section = m_parts.sections[i];
        m_parts.spots[section].relevant = relevance(sections[i].relevant, section, {});
        for (auto spot = section + 1; spot < m_parts.spots[section].end; spot = m_parts.spots[spot].end) {
            const auto& item = m_parts.spots[spot];
            if (item.kind == SpotKind::repeat) {
                readRepeat(item.container);
            } else if (item.kind == SpotKind::table) {
                readTable(item.container);
            } else {
                Scope scope;
                scope.self = spot;
                readQuestion(*item.question, spot, scope);
            }
        }
        readChecks(sections[i].checks, section, {}, none);
    }
}

std::uint32_t FormCompiler::readFormula(const Formula& formula, const Scope& scope, const ReadType& wanted) {
    const auto begin = static_cast<std::uint32_t>(m_parts.code.steps.size());
    if (!m_reader.read(formula.text, scope, m_parts.code, wanted)) {
        for (const auto& problem : m_reader.problems()) report(formula, problem);
        return none;
    }
    m_parts.formulas.push_back({{begin, static_cast<std::uint32_t>(m_parts.code.steps.size())}, &formula});
    return static_cast<std::uint32_t>(m_parts.formulas.size() - 1);
}

std::uint32_t FormCompiler::relevance(const Rare<Formula>& relevant, std::uint32_t spot, const Scope& scope) {
    if (!relevant) return none;
    const auto formula = readFormula(*relevant, scope, truth);
    if (formula != none) m_uses.push_back({formula, {spot, Target::Kind::relevant, false}, none});
    return formula;
}

ReadType FormCompiler::answerOf(const Question& question, std::uint32_t list) const {
    switch (question.type) {
        case QuestionType::text:
            return {ValueType::text};
        case QuestionType::date:
            return {ValueType::date};
        case QuestionType::selectOne:
            return {ValueType::choice, false, false, list};
        case QuestionType::selectMultiple:
            return {ValueType::choices, false, false, list};
        default:
            return {ValueType::number};
    }
}

/// `spot`: the question's own, or that of a table's column as a whole; its cells get the same formulas.
void FormCompiler::readQuestion(const Question& question, std::uint32_t spot, const Scope& scope) {
    auto& own = m_parts.spots[spot];
    const auto repeat = own.kind == SpotKind::repeatCell ? own.container : none;
    if (question.relevant) own.relevant = relevance(question.relevant, spot, scope);
    if (question.calculate) {
        if (question.type == QuestionType::file || question.type == QuestionType::note) {
            error(question.calculate->offset, say("%1 can't be calculated: its type is %2.", question.name,
                                                  schema::nameOf(question.type)));
        }
        own.calculate = readFormula(*question.calculate, scope, answerOf(question, own.list));
        if (own.calculate != none) {
            m_uses.push_back({own.calculate, {spot, Target::Kind::calculate, false}, none});
        }
    }
    if (question.constraint) {
        const auto test = readFormula(*question.constraint, scope, truth);
        if (test != none) {
            own.constraint = static_cast<std::uint32_t>(m_parts.sinks.size());
            addSink(spot, nullptr, test, none, repeat, none);
        }
    }
    readChecks(question.checks, spot, scope, repeat);
}

void FormCompiler::readChecks(const std::vector<Check>& checks, std::uint32_t owner, const Scope& scope,
                              std::uint32_t repeat) {
    for (const auto& check : checks) {
        const auto test = readFormula(check.test, scope, truth);
        const auto relevant = check.relevant ? readFormula(*check.relevant, scope, truth) : none;
        addSink(owner, &check, test, relevant, repeat, none);
    }
}

void FormCompiler::addSink(std::uint32_t owner, const Check* check, std::uint32_t test,
                           std::uint32_t relevant, std::uint32_t repeat, std::uint32_t row) {
    const auto sink = static_cast<std::uint32_t>(m_parts.sinks.size());
    m_parts.sinks.push_back({owner, check, test, relevant, repeat});
    if (test != none) m_uses.push_back({test, {sink, Target::Kind::sink, false}, row});
    if (relevant != none) m_uses.push_back({relevant, {sink, Target::Kind::sink, false}, row});
}

void FormCompiler::readRepeat(std::uint32_t number) {
    auto& part = m_parts.repeats[number];
    m_parts.spots[part.spot].relevant = relevance(part.repeat->relevant, part.spot, {});
    part.firstSink = static_cast<std::uint32_t>(m_parts.sinks.size());
    Scope scope;
    scope.repeat = number;
    for (std::uint32_t column = 0; column < part.columns; ++column) {
        scope.self = part.firstColumn + column;
        readQuestion(part.repeat->questions[column], part.firstColumn + column, scope);
    }
    scope.self = none;
    readChecks(part.repeat->checks, part.spot, scope, number);
    part.sinks = static_cast<std::uint32_t>(m_parts.sinks.size()) - part.firstSink;
}

/// A column's expressions are read once, and worked out for each of its cells.
void FormCompiler::readTable(std::uint32_t number) {
    const TablePart part = m_parts.tables[number];
    m_parts.spots[part.spot].relevant = relevance(part.table->relevant, part.spot, {});
    Scope scope;
    scope.table = number;
    for (std::uint32_t row = 0; row < part.rows; ++row) {
        const auto spot = part.rowSpot(row);
        m_parts.spots[spot].relevant = relevance(part.table->rows[row].relevant, spot, scope);
    }
    for (std::uint32_t column = 0; column < part.columns; ++column) {
        const auto& question = part.table->columns[column];
        const auto whole = part.firstColumn + column;
        const auto firstUse = m_uses.size();
        const auto firstSink = m_parts.sinks.size();
        scope.inTableRow = true;
        scope.self = whole;
        readQuestion(question, whole, scope);
        const std::vector<Use> uses(m_uses.begin() + static_cast<std::ptrdiff_t>(firstUse), m_uses.end());
        const std::vector<Sink> sinks(m_parts.sinks.begin() + static_cast<std::ptrdiff_t>(firstSink),
                                      m_parts.sinks.end());
        m_uses.resize(firstUse);
        m_parts.sinks.resize(firstSink);
        if (uses.size() * part.rows + m_uses.size() > mostTargets) {
            return error(question.offset, say("The column %1 makes the form too large.", question.name));
        }
        auto& model = m_parts.spots[whole];
        for (std::uint32_t row = 0; row < part.rows; ++row) {
            const auto spot = part.cell(row, column);
            auto& cell = m_parts.spots[spot];
            cell.relevant = model.relevant;
            cell.calculate = model.calculate;
            for (const auto& use : uses) {
                if (use.target.kind == Target::Kind::sink) continue;
                m_uses.push_back({use.formula, {spot, use.target.kind, false}, part.rowSpot(row)});
            }
            for (const auto& sink : sinks) {
                if (!sink.check) cell.constraint = static_cast<std::uint32_t>(m_parts.sinks.size());
                addSink(spot, sink.check, sink.test, sink.relevant, none, part.rowSpot(row));
            }
        }
        model.relevant = model.calculate = model.constraint = none;
    }
    scope.inTableRow = false;
    scope.self = none;
    readChecks(part.table->checks, part.spot, scope, none);
}

}  // namespace wederhoor::schema
