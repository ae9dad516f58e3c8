#include <algorithm>

#include "schema/base/say.h"
#include "schema/language/form_compiler.h"

// What follows from what, and the order in which it is worked out.
namespace wederhoor::schema {

namespace {
constexpr std::size_t mostCycles = 20;  ///< told of; with one mended the next may be gone too
constexpr std::size_t mostNamesInCycle = 8;

/// What waits for a spot besides the expressions that read it: what stands inside it, and the column of a
/// cell.
template <class Found>
void eachImplied(const Form::Parts& parts, std::uint32_t spot, Found found) {
    const auto& from = parts.spots[spot];
    for (auto inside = spot + 1; inside < from.end; inside = parts.spots[inside].end) found(inside);
    if (from.kind == SpotKind::cell && from.container != none) {
        found(parts.tables[from.container].firstColumn + from.column);
    }
}

/// Kahn's algorithm, told afterwards which spots to let go although they wait for something.
class Sorter {
public:
    explicit Sorter(const Form::Parts& parts) : m_parts(parts), m_waiting(parts.spots.size(), 0) {
        m_order.reserve(parts.spots.size());
        for (std::uint32_t spot = 0; spot < parts.spots.size(); ++spot) {
            eachNext(spot, [this](std::uint32_t next) { ++m_waiting[next]; });
        }
        for (std::uint32_t spot = 0; spot < parts.spots.size(); ++spot) {
            if (m_waiting[spot] == 0) m_order.push_back(spot);
        }
    }

    void run() {
        for (; m_done < m_order.size(); ++m_done) {
            eachNext(m_order[m_done], [this](std::uint32_t next) {
                if (m_waiting[next] > 0 && --m_waiting[next] == 0) m_order.push_back(next);
            });
        }
    }

    void letGo(std::uint32_t spot) {
        m_waiting[spot] = 0;
        m_order.push_back(spot);
    }

    bool waits(std::uint32_t spot) const { return m_waiting[spot] > 0; }
    bool finished() const { return m_order.size() == m_parts.spots.size(); }
    std::vector<std::uint32_t>& order() { return m_order; }

private:
    template <class Found>
    void eachNext(std::uint32_t spot, Found found) const {
        for (auto i = m_parts.firstTarget[spot]; i < m_parts.firstTarget[spot + 1]; ++i) {
            if (m_parts.targets[i].kind != Target::Kind::sink) found(m_parts.targets[i].index);
        }
        eachImplied(m_parts, spot, found);
    }

    const Form::Parts& m_parts;
    std::vector<std::uint32_t> m_waiting;
    std::vector<std::uint32_t> m_order;
    std::size_t m_done = 0;
};
}  // namespace

/// Calls `found(spot, step)` for every spot that the expression reads.
template <class Found>
void FormCompiler::eachRead(const Use& use, Found found) const {
    const auto [begin, end] = m_parts.formulas[use.formula].steps;
    for (auto i = begin; i < end; ++i) {
        const auto& step = m_parts.code.steps[i];
        switch (step.op) {
            case Op::cell:
            case Op::repeatCell:
            case Op::tableColumn:
            case Op::repeatColumn:
            case Op::rowsOf:
                found(step.operand, step);
                break;
            case Op::tableCell:
                found(use.row + 1 + step.operand, step);
                break;
            default:
                break;
        }
    }
}

void FormCompiler::connect() {
    auto& first = m_parts.firstTarget;
    first.assign(m_parts.spots.size() + 2, 0);
    std::size_t count = 0;
    for (const auto& use : m_uses) {
        eachRead(use, [&](std::uint32_t spot, const CodeStep&) {
            ++first[spot + 2];
            ++count;
        });
        if (count <= mostTargets) continue;
        return error(m_parts.formulas[use.formula].source->offset,
                     say("The form's expressions read more answers than can be kept track of."),
                     say("Use fewer rows or shorter expressions in its tables."));
    }
    for (std::size_t i = 2; i < first.size(); ++i) first[i] += first[i - 1];
    m_parts.targets.resize(count);
    for (const auto& use : m_uses) {
        eachRead(use, [&](std::uint32_t spot, const CodeStep& step) {
            Target target = use.target;
            target.sameRow = step.op == Op::repeatCell;
            m_parts.targets[first[spot + 1]++] = target;
        });
    }
    first.pop_back();
}

bool FormCompiler::isInOrder() const {
    for (const auto& use : m_uses) {
        if (use.target.kind == Target::Kind::sink) continue;
        bool before = true;
        eachRead(use,
                 [&](std::uint32_t spot, const CodeStep&) { before = before && spot < use.target.index; });
        if (!before) return false;
    }
    return true;
}

void FormCompiler::putInOrder() {
    if (isInOrder()) return;
    Sorter sorter(m_parts);
    sorter.run();
    for (std::size_t cycles = 0; !sorter.finished() && cycles < mostCycles; ++cycles) {
        // Everything that still waits needs something else that waits; going from need to need ends in a
        // circle.
        std::vector<std::uint32_t> needs(m_parts.spots.size(), none);
        for (std::uint32_t spot = 0; spot < m_parts.spots.size(); ++spot) {
            if (!sorter.waits(spot)) continue;
            eachImplied(m_parts, spot, [&](std::uint32_t next) { needs[next] = spot; });
        }
        for (const auto& use : m_uses) {
            if (use.target.kind == Target::Kind::sink || !sorter.waits(use.target.index)) continue;
            eachRead(use, [&](std::uint32_t spot, const CodeStep&) {
                if (sorter.waits(spot)) needs[use.target.index] = spot;
            });
        }
        std::uint32_t at = 0;
        while (!sorter.waits(at)) ++at;
        std::vector<bool> seen(m_parts.spots.size(), false);
        for (; !seen[at]; at = needs[at]) seen[at] = true;
        std::vector<std::uint32_t> cycle{at};
        for (auto next = needs[at]; next != at; next = needs[next]) cycle.push_back(next);
        reportCycle(cycle);
        for (const auto spot : cycle) sorter.letGo(spot);
        sorter.run();
    }
    if (m_failed) return;
    m_parts.order = std::move(sorter.order());
    m_parts.rank.resize(m_parts.order.size());
    for (std::uint32_t i = 0; i < m_parts.order.size(); ++i) m_parts.rank[m_parts.order[i]] = i;
}

std::string FormCompiler::nameOf(std::uint32_t spot) const {
    const auto& at = m_parts.spots[spot];
    switch (at.kind) {
        case SpotKind::section:
            return m_parts.questionnaire.sections[at.column].name;
        case SpotKind::repeat:
            return m_parts.repeats[at.container].repeat->name;
        case SpotKind::table:
            return m_parts.tables[at.container].table->name;
        case SpotKind::tableRow: {
            const auto& table = *m_parts.tables[at.container].table;
            return table.name + "/" + table.rows[at.column].name;
        }
        case SpotKind::tableColumn:
            return m_parts.tables[at.container].table->name + "/" + at.question->name;
        case SpotKind::cell:
            return at.container == none ? at.question->name : m_parts.pathOf(spot, 0).text();
        case SpotKind::repeatCell:
            return at.question->name;
    }
    return {};
}

/// `cycle`: each needs the next, the last needs the first.
void FormCompiler::reportCycle(std::vector<std::uint32_t> cycle) {
    std::rotate(cycle.begin(), std::min_element(cycle.begin(), cycle.end()), cycle.end());
    std::string names;
    for (std::size_t i = 0; i < cycle.size() && i < mostNamesInCycle; ++i) names += nameOf(cycle[i]) + " -> ";
    if (cycle.size() > mostNamesInCycle) names += "... -> ";
    names += nameOf(cycle.front());
    for (std::size_t i = 0; i < cycle.size(); ++i) {
        const auto needed = cycle[(i + 1) % cycle.size()];
        for (const auto& use : m_uses) {
            if (use.target.kind == Target::Kind::sink || use.target.index != cycle[i]) continue;
            const CodeStep* reading = nullptr;
            eachRead(use, [&](std::uint32_t spot, const CodeStep& step) {
                if (spot == needed && reading == nullptr) reading = &step;
            });
            if (reading == nullptr) continue;
            return report(*m_parts.formulas[use.formula].source,
                          {reading->at, say("This depends on itself: %1.", names),
                           say("Take one of these references out.")});
        }
    }
}

}  // namespace wederhoor::schema
