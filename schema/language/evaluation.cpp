#include "schema/language/evaluation.h"

#include <algorithm>
#include <stdexcept>
#include <tuple>

#include "schema/language/evaluation_state.h"

namespace wederhoor::schema {

namespace {
using State = Evaluation::State;
using Location = Form::Parts::Location;

bool isVisible(const State& state, Location at) {
    return (state.flags(at.spot, at.row) & State::visible) != 0;
}

/// nullopt if the form has no such question, or its repeat no such row.
std::optional<Location> placeIn(const State& state, const AnswerPath& path) {
    const auto location = state.parts.locate(path);
    if (!location) return std::nullopt;
    const auto& spot = state.parts.spots[location->spot];
    const bool there =
        spot.kind != SpotKind::repeatCell || location->row < state.repeats[spot.container].count;
    return there ? location : std::nullopt;
}

/// nullopt if the form has no such repeat.
std::optional<std::uint32_t> repeatNamed(const State& state, std::string_view name) {
    const auto* entry = state.parts.names.find(0, name);
    const bool is = entry && entry->kind == NameTable::Kind::repeat && !entry->former;
    return is ? std::optional(entry->target) : std::nullopt;
}

/// Visits the answers that a check's test reads; stops when `visit` returns true.
template <class Visit>
bool eachAnswerRead(const State& state, const Sink& sink, std::uint32_t row, Visit visit) {
    const auto [begin, end] = state.parts.formulas[sink.test].steps;
    for (auto i = begin; i < end; ++i) {
        const auto& step = state.parts.code.steps[i];
        if (step.op == Op::cell && visit(Location{step.operand, 0})) return true;
        if (step.op == Op::repeatCell && visit(Location{step.operand, row})) return true;
        if (step.op != Op::tableColumn && step.op != Op::repeatColumn) continue;
        const auto& at = state.parts.spots[step.operand];
        for (std::uint32_t each = 0; each < state.rowsOf(step.operand); ++each) {
            const Location cell = step.op == Op::repeatColumn
                                      ? Location{step.operand, each}
                                      : Location{state.parts.tables[at.container].cell(each, at.column), 0};
            if (visit(cell)) return true;
        }
    }
    return false;
}

/// Beside which answer a failure is shown.
std::optional<Location> besideWhich(const State& state, const Sink& sink, std::uint32_t row) {
    if (state.parts.spots[sink.owner].question != nullptr) return Location{sink.owner, row};
    std::optional<Location> first;
    std::optional<Location> asked;
    eachAnswerRead(state, sink, row, [&](Location at) {
        if (!first) first = at;
        if (!isVisible(state, at)) return false;
        asked = at;
        return true;
    });
    if (asked) return asked;
    if (first) return first;
    for (auto spot = sink.owner + 1; spot < state.parts.spots[sink.owner].end; ++spot) {
        if (state.parts.spots[spot].kind == SpotKind::cell) return Location{spot, 0};
        if (state.parts.spots[spot].kind == SpotKind::repeatCell) return Location{spot, row};
    }
    return std::nullopt;
}

/// Sorts as the form's order.
std::tuple<std::uint32_t, std::uint32_t, std::uint32_t> orderOf(const State& state, Location at) {
    const auto& spot = state.parts.spots[at.spot];
    if (spot.kind != SpotKind::repeatCell) return {at.spot, 0, 0};
    return {spot.parent, at.row, spot.column};
}
}  // namespace

Evaluation::Evaluation(std::shared_ptr<const Form> form, Date today, int version)
    : m_state(std::make_unique<State>(std::move(form), today, version)) {}
Evaluation::Evaluation(std::shared_ptr<const Form> form, Date today)
    : Evaluation(form, today, form->questionnaire().version) {}
Evaluation::Evaluation(Evaluation&&) noexcept = default;
Evaluation& Evaluation::operator=(Evaluation&&) noexcept = default;
Evaluation::~Evaluation() = default;

const Form& Evaluation::form() const {
    return *m_state->form;
}

void Evaluation::load(const std::vector<std::pair<AnswerPath, Value>>& answers) {
    for (const auto& [path, value] : answers) put(path, value);
}

void Evaluation::put(const AnswerPath& path, const Value& value) {
    const auto location = m_state->parts.locate(path);
    if (!location) return;
    const auto& spot = m_state->parts.spots[location->spot];
    if (spot.kind == SpotKind::repeatCell) m_state->setRows(spot.container, location->row + 1);
    m_state->put(location->spot, location->row, value);
}

std::size_t Evaluation::rowCount(std::string_view repeat) const {
    const auto number = repeatNamed(*m_state, repeat);
    return number ? m_state->repeats[*number].count : 0;
}

void Evaluation::addRow(std::string_view repeat) {
    const auto number = repeatNamed(*m_state, repeat);
    if (!number) return;
    const auto most = static_cast<std::uint32_t>(m_state->parts.repeats[*number].repeat->max);
    m_state->setRows(*number, std::min(m_state->repeats[*number].count + 1, most));
}

void Evaluation::removeRow(std::string_view repeat, std::size_t row) {
    const auto number = repeatNamed(*m_state, repeat);
    if (!number || row < 1 || row > m_state->repeats[*number].count) return;
    m_state->removeRow(*number, static_cast<std::uint32_t>(row - 1));
}

std::vector<AnswerPath> Evaluation::paths() const {
    const auto& parts = m_state->parts;
    std::vector<AnswerPath> paths;
    for (std::uint32_t spot = 0; spot < parts.spots.size(); ++spot) {
        const auto& at = parts.spots[spot];
        if (at.kind == SpotKind::cell && at.question->type != QuestionType::note) {
            paths.push_back(parts.pathOf(spot, 0));
        }
        if (at.kind != SpotKind::repeat) continue;
        const auto& repeat = parts.repeats[at.container];
        for (std::uint32_t row = 0; row < m_state->repeats[at.container].count; ++row) {
            for (std::uint32_t column = 0; column < repeat.columns; ++column) {
                if (repeat.repeat->questions[column].type == QuestionType::note) continue;
                paths.push_back(parts.pathOf(repeat.firstColumn + column, row));
            }
        }
    }
    return paths;
}

bool Evaluation::isAsked(const AnswerPath& path) const {
    m_state->settle();
    const auto at = placeIn(*m_state, path);
    return at && isVisible(*m_state, *at);
}

bool Evaluation::isAsked(const Section& section) const {
    m_state->settle();
    const auto& sections = m_state->parts.questionnaire.sections;
    for (std::size_t i = 0; i < sections.size(); ++i) {
        if (&sections[i] == &section) return isVisible(*m_state, {m_state->parts.sections[i], 0});
    }
    return false;
}

bool Evaluation::isAsked(const Repeat& repeat) const {
    m_state->settle();
    const auto number = repeatNamed(*m_state, repeat.name);
    return number && isVisible(*m_state, {m_state->parts.repeats[*number].spot, 0});
}

bool Evaluation::isAsked(const Table& table) const {
    m_state->settle();
    const auto* entry = m_state->parts.names.find(0, table.name);
    return entry && entry->kind == NameTable::Kind::table &&
           isVisible(*m_state, {m_state->parts.tables[entry->target].spot, 0});
}

Value Evaluation::given(const AnswerPath& path) const {
    m_state->settle();
    const auto at = placeIn(*m_state, path);
    if (!at) return Value();
    if (m_state->parts.spots[at->spot].calculate != none) return m_state->seen(at->spot, at->row);
    return m_state->value(at->spot, at->row);
}

Value Evaluation::value(const AnswerPath& path) const {
    m_state->settle();
    const auto at = placeIn(*m_state, path);
    return at ? m_state->seen(at->spot, at->row) : Value();
}

Value Evaluation::value(const Expression& expression) const {
    if (expression.form() != m_state->parts.identity.get()) {
        throw std::logic_error("an expression is worked out over the form that it was bound to");
    }
    m_state->settle();
    const StepRange all{0, static_cast<std::uint32_t>(expression.code().steps.size())};
    return valueOf(m_state->evaluator.run(expression.code(), all, {none, 0, 0}), expression.type());
}

std::vector<Failure> Evaluation::failures() const {
    m_state->settle();
    const auto& parts = m_state->parts;
    struct Found {
        std::optional<Location> beside;
        std::tuple<std::uint32_t, std::uint32_t, std::uint32_t> order;
        const Sink* sink;
    };
    std::vector<Found> found;
    for (std::uint32_t i = 0; i < parts.sinks.size(); ++i) {
        const auto& sink = parts.sinks[i];
        const auto rows = sink.repeat == none ? 1 : m_state->repeats[sink.repeat].count;
        for (std::uint32_t row = 0; row < rows; ++row) {
            if (m_state->sinkFlags(i, row) != State::failed || !isVisible(*m_state, {sink.owner, row}))
                continue;
            const auto beside = besideWhich(*m_state, sink, row);
            found.push_back({beside, orderOf(*m_state, beside.value_or(Location{sink.owner, 0})), &sink});
        }
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const Found& a, const Found& b) { return a.order < b.order; });
    std::vector<Failure> failures;
    for (const auto& [beside, order, sink] : found) {
        const auto* question = parts.spots[sink->owner].question;
        AnswerPath path = beside ? parts.pathOf(beside->spot, beside->row)
                                 : AnswerPath{{}, {}, parts.sectionOf(sink->owner).name};
        failures.push_back({std::move(path), sink->check ? sink->check->level : Severity::error,
                            sink->check ? &sink->check->message : &question->message, sink->check});
    }
    return failures;
}

std::size_t Evaluation::workedOut() const {
    m_state->settle();
    return m_state->workedOut;
}

}  // namespace wederhoor::schema
