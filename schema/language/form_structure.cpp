#include <algorithm>

#include "schema/base/say.h"
#include "schema/language/form_compiler.h"

// Spots and names of a form.
namespace wederhoor::schema {

namespace {
using Kind = NameTable::Kind;

/// Can stand in `${...}`, in a path and in a file: a letter or _, then also digits, - and dots. Letters
/// beyond ASCII are letters. Names of rows may begin with a digit.
bool isName(std::string_view name, bool mayBeginWithDigit) {
    const auto isLetter = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || (c & 0x80) != 0;
    };
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    if (name.empty() || !(isLetter(name[0]) || (mayBeginWithDigit && isDigit(name[0])))) return false;
    return std::all_of(name.begin(), name.end(),
                       [&](char c) { return isLetter(c) || isDigit(c) || c == '-' || c == '.'; });
}

bool isSelect(QuestionType type) {
    return type == QuestionType::selectOne || type == QuestionType::selectMultiple;
}

void ask(Spot& spot, const Question& question, std::uint32_t list) {
    spot.question = &question;
    spot.type = question.type;
    spot.list = list;
}

std::size_t namesIn(const Questionnaire& questionnaire) {
    std::size_t names = 0;
    for (const auto& section : questionnaire.sections) names += section.items.size() + 1;
    return names + names / 4;
}
}  // namespace

void FormCompiler::buildSpots() {
    const std::size_t expected = namesIn(m_parts.questionnaire);
    m_parts.names.reserve(expected);
    m_parts.spots.reserve(expected);
    checkLists();
    std::uint32_t number = 0;
    for (const auto& section : m_parts.questionnaire.sections) addSection(section, number++);
}

std::uint32_t FormCompiler::addSpot(SpotKind kind, std::uint32_t parent, const Lifetime& lifetime) {
    const auto spot = static_cast<std::uint32_t>(m_parts.spots.size());
    auto& added = m_parts.spots.emplace_back();
    added.kind = kind;
    added.parent = parent;
    added.end = spot + 1;
    added.since = lifetime.since;
    added.retired = lifetime.retired.value_or(ever);
    return spot;
}

void FormCompiler::addSection(const Section& section, std::uint32_t number) {
    const auto spot = addSpot(SpotKind::section, none, section.lifetime);
    m_parts.spots[spot].column = number;
    m_parts.sections.push_back(spot);
    name(0, section.name, section.lifetime, Kind::section, spot, section.offset);
    for (const auto& item : section.items) {
        if (const auto* question = std::get_if<Question>(&item)) addQuestion(*question, spot);
        if (const auto* repeat = std::get_if<Repeat>(&item)) addRepeat(*repeat, spot);
        if (const auto* table = std::get_if<Table>(&item)) addTable(*table, spot);
    }
    m_parts.spots[spot].end = static_cast<std::uint32_t>(m_parts.spots.size());
}

void FormCompiler::addQuestion(const Question& question, std::uint32_t parent) {
    const auto spot = addSpot(SpotKind::cell, parent, question.lifetime);
    ask(m_parts.spots[spot], question, listOf(question));
    name(0, question.name, question.lifetime, Kind::question, spot, question.offset);
}

void FormCompiler::addRepeat(const Repeat& repeat, std::uint32_t parent) {
    const auto spot = addSpot(SpotKind::repeat, parent, repeat.lifetime);
    const auto number = static_cast<std::uint32_t>(m_parts.repeats.size());
    m_parts.spots[spot].container = number;
    m_parts.repeats.push_back({&repeat, spot, spot + 1, static_cast<std::uint32_t>(repeat.questions.size())});
    name(0, repeat.name, repeat.lifetime, Kind::repeat, number, repeat.offset);
    if (repeat.min < 0 || repeat.max < 1 || repeat.min > repeat.max || repeat.max > mostRows) {
        error(repeat.offset,
              say("The repeat %1 can't have %2 to %3 rows.", repeat.name, repeat.min, repeat.max),
              say("Give it a min of 0 or more, and a max from there to %1.", mostRows));
    }
    std::size_t width = repeat.questions.size() + repeat.checks.size();
    for (const auto& question : repeat.questions) width += question.checks.size();
    if (repeat.max > 0 && repeat.max <= mostRows &&
        width * static_cast<std::size_t>(repeat.max) > mostCells) {
        error(repeat.offset, say("The repeat %1 makes the form too large.", repeat.name),
              say("Give it a smaller max."));
    }
    std::uint32_t column = 0;
    for (const auto& question : repeat.questions) {
        const auto cell = addSpot(SpotKind::repeatCell, spot, question.lifetime);
        auto& added = m_parts.spots[cell];
        added.container = number;
        added.column = column++;
        ask(added, question, listOf(question));
        name(0, question.name, question.lifetime, Kind::repeatQuestion, cell, question.offset);
    }
    m_parts.spots[spot].end = static_cast<std::uint32_t>(m_parts.spots.size());
}

void FormCompiler::addTable(const Table& table, std::uint32_t parent) {
    const auto spot = addSpot(SpotKind::table, parent, table.lifetime);
    const auto number = static_cast<std::uint32_t>(m_parts.tables.size());
    const auto rows = static_cast<std::uint32_t>(table.rows.size());
    const auto columns = static_cast<std::uint32_t>(table.columns.size());
    m_parts.spots[spot].container = number;
    const bool fits = std::uint64_t{rows} * (columns + 1) + m_parts.spots.size() < mostSpots;
    if (!fits) error(table.offset, say("The table %1 makes the form too large.", table.name));
    const std::uint32_t built = fits ? rows : 0;
    m_parts.tables.push_back({&table, spot, spot + 1, built, columns, spot + 1 + built * (columns + 1)});
    name(0, table.name, table.lifetime, Kind::table, number, table.offset);
    std::vector<std::uint32_t> lists;
    for (std::uint32_t column = 0; column < columns; ++column) {
        lists.push_back(listOf(table.columns[column]));
        nameColumn(table.columns[column], number, column);
    }
    for (std::uint32_t row = 0; row < built; ++row) {
        const auto rowSpot = addSpot(SpotKind::tableRow, spot, table.rows[row].lifetime);
        m_parts.spots[rowSpot].container = number;
        m_parts.spots[rowSpot].column = row;
        m_parts.spots[rowSpot].end = rowSpot + 1 + columns;
        name(NameTable::rowsOf(number), table.rows[row].name, table.rows[row].lifetime, Kind::row, row,
             table.rows[row].offset);
        for (std::uint32_t column = 0; column < columns; ++column) {
            auto& cell = m_parts.spots[addSpot(SpotKind::cell, rowSpot, table.columns[column].lifetime)];
            cell.container = number;
            cell.column = column;
            ask(cell, table.columns[column], lists[column]);
        }
    }
    for (std::uint32_t column = 0; column < columns; ++column) {
        auto& whole = m_parts.spots[addSpot(SpotKind::tableColumn, spot, table.columns[column].lifetime)];
        whole.container = number;
        whole.column = column;
        ask(whole, table.columns[column], lists[column]);
    }
    m_parts.spots[spot].end = static_cast<std::uint32_t>(m_parts.spots.size());
}

void FormCompiler::name(std::uint32_t scope, const std::string& name, const Lifetime& lifetime, Kind kind,
                        std::uint32_t target, SourceOffset offset) {
    if (!isName(name, kind == Kind::row)) {
        error(offset, name.empty() ? say("This has no name.") : say("%1 can't be a name.", name),
              say("Begin with a letter, and use letters, digits, _, - and points."));
        return;
    }
    if (m_parts.names.add(scope, name, kind, target, false) != nullptr) {
        error(offset, say("The name %1 is used twice.", name),
              say("Give one of the two another name; names of earlier versions are not used again either."));
    }
    if (lifetime.was.empty()) return;
    if (m_parts.names.add(scope, lifetime.was.text(), kind, target, true) != nullptr) {
        error(
            offset,
            say("%1 was never the name of %2 alone: the form uses it elsewhere.", lifetime.was.text(), name),
            say("Names of earlier versions are not used again."));
    }
}

/// Columns of different tables may share a name; alone it then stands for neither.
void FormCompiler::nameColumn(const Question& column, std::uint32_t table, std::uint32_t number) {
    name(NameTable::columnsOf(table), column.name, column.lifetime, Kind::column, number, column.offset);
    const auto* taken = m_parts.names.add(0, column.name, Kind::column, table, false);
    if (taken == nullptr || column.name.empty()) return;
    if (taken->kind == Kind::column) {
        if (taken->target != table) m_parts.names.severalColumns(*taken);
        return;
    }
    error(column.offset, say("The name %1 is used twice.", column.name),
          say("Give one of the two another name; names of earlier versions are not used again either."));
}

void FormCompiler::checkLists() {
    const auto& lists = m_parts.questionnaire.choices;
    for (std::uint32_t i = 0; i < lists.size(); ++i) m_lists.emplace_back(lists[i].name, i);
    std::sort(m_lists.begin(), m_lists.end());
    for (std::size_t i = 1; i < m_lists.size(); ++i) {
        if (m_lists[i].first != m_lists[i - 1].first) continue;
        error(lists[m_lists[i].second].offset,
              say("The list of choices %1 is there twice.", m_lists[i].first),
              say("Give one of the two another name."));
    }
    std::vector<std::pair<std::string_view, SourceOffset>> values;
    for (const auto& list : lists) {
        values.clear();
        for (const auto& choice : list.choices) {
            values.emplace_back(choice.value, choice.offset);
            if (!choice.lifetime.was.empty()) values.emplace_back(choice.lifetime.was.text(), choice.offset);
            const bool spoilt = std::any_of(choice.value.begin(), choice.value.end(), [](char c) {
                return static_cast<unsigned char>(c) <= ' ' || c == '\'' || c == '"';
            });
            if (choice.value.empty() || spoilt) {
                error(choice.offset, say("%1 can't be the value of a choice.", "\"" + choice.value + "\""),
                      say("Use at least one letter or digit, and no spaces or quotation marks."));
            }
        }
        std::sort(values.begin(), values.end());
        for (std::size_t i = 1; i < values.size(); ++i) {
            if (values[i].first != values[i - 1].first || values[i].first.empty()) continue;
            error(values[i].second, say("The list %1 has the choice %2 twice.", list.name, values[i].first),
                  say("Give one of the two another value; values of earlier versions are not used again "
                      "either."));
        }
    }
}

std::uint32_t FormCompiler::listOf(const Question& question) {
    if (!isSelect(question.type)) {
        if (!question.choices.empty()) {
            error(question.offset,
                  say("%1 has choices, but its type is %2.", question.name, schema::nameOf(question.type)),
                  say("Only select_one and select_multiple have choices."));
        }
        return none;
    }
    if (question.choices.empty()) {
        error(question.offset, say("%1 has no list of choices.", question.name),
              say("Name one, as in choices=\"yn\"."));
        return none;
    }
    const std::string_view wanted = question.choices;
    const auto found =
        std::lower_bound(m_lists.begin(), m_lists.end(), wanted,
                         [](const auto& list, std::string_view name) { return list.first < name; });
    if (found != m_lists.end() && found->first == wanted) return found->second;
    std::vector<std::string> names;
    for (const auto& list : m_lists) names.emplace_back(list.first);
    error(question.offset, say("There is no list of choices %1.", wanted),
          m_reader.didYouMean(wanted, names));
    return none;
}

}  // namespace wederhoor::schema
