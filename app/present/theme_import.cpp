#include "app/present/theme_import.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "app/present/codebook.h"
#include "app/present/csv_file.h"
#include "db/journal/edit.h"
#include "db/store/themes.h"
#include "forms/csv/csv_cells.h"
#include "forms/file/hints.h"
#include "schema/base/say.h"

namespace wederhoor::present {

using schema::comparedName;
using schema::Findings;
using schema::say;
using schema::Severity;
using schema::Theme;
using schema::ThemeId;
using schema::ThemeTree;

namespace {
/// A row of the file that names a theme.
struct Entry {
    forms::Row row;
    std::string name;
    std::string parent;  ///< as written
    std::optional<schema::Colour> colour;
};

// Beyond this it is not a codebook but a mistake.
constexpr std::size_t mostThemes = 5000;

std::optional<schema::Colour> colourOf(const forms::Row& row, Findings& findings) {
    const auto cell = forms::trimmedCell(row, "colour");
    if (cell.empty()) return std::nullopt;
    const auto colour = schema::Colour::parse(cell);
    if (!colour) {
        findings.push_back({Severity::error, row.place("colour"), say("%1 is not a colour.", cell),
                            say("Write red, green and blue as in #FFCC00, or leave the cell empty.")});
    } else if (!schema::readableHighlight(*colour)) {
        findings.push_back({Severity::error, row.place("colour"),
                            say("The colour %1 does not show on a white page.", cell),
                            say("Choose a darker one, or leave the cell empty.")});
    }
    return colour;
}

/// Reads a codebook file against the codebook there is.
class Reading {
public:
    Reading(const ThemeTree& tree, const forms::Table& table, Findings& findings)
        : m_tree(tree), m_table(table), m_findings(findings) {
        if (table.rows().size() > mostThemes) {
            findings.push_back({Severity::error, table.rows()[mostThemes].place(),
                                say("A codebook has at most %1 themes.", mostThemes),
                                say("Check whether this is the right file.")});
            return;
        }
        for (const auto& row : table.rows()) readRow(row);
        for (const auto& entry : m_entries) checkParent(entry);
        for (const auto& entry : m_entries) checkCycle(entry);
    }

    /// The whole codebook as it is to be. Only when there are no errors.
    std::vector<Theme> wanted() const {
        std::vector<Theme> themes;
        for (const auto& entry : m_tree.entries()) themes.push_back(entry.theme);
        std::map<std::string, std::size_t> indexes;
        for (std::size_t i = 0; i < themes.size(); ++i) indexes[comparedName(themes[i].name)] = i;
        for (const auto& entry : m_entries) {
            if (!indexes.try_emplace(comparedName(entry.name), themes.size()).second) continue;
            themes.push_back({ThemeId::fresh(), {}, 0, entry.name, "", schema::nextColour(themes)});
        }
        for (const auto& entry : m_entries) fill(themes, indexes, entry);
        return themes;
    }

private:
    void readRow(const forms::Row& row) {
        const std::string name(forms::trimmedCell(row, "theme"));
        const auto place = row.place("theme");
        const auto colour = colourOf(row, m_findings);
        if (const auto objection = ThemeTree({}).objectionToName(name, std::nullopt)) {
            m_findings.push_back({Severity::error, place, *objection, {}});
            return;
        }
        const auto [first, isNew] = m_indexes.try_emplace(comparedName(name), m_entries.size());
        if (!isNew) {
            const int line = m_entries[first->second].row.place("theme").line;
            m_findings.push_back({Severity::error, place,
                                  say("The theme '%1' is there twice, first on line %2.", name, line),
                                  say("Names of themes are unique in the whole codebook, capitals or not.")});
            return;
        }
        m_entries.push_back({row, name, std::string(forms::trimmedCell(row, "parent")), colour});
    }

    void checkParent(const Entry& entry) {
        if (entry.parent.empty()) return;
        if (m_indexes.contains(comparedName(entry.parent)) || m_tree.find(entry.parent)) return;
        auto names = m_tree.names();
        for (const auto& other : m_entries) names.push_back(other.name);
        m_findings.push_back(
            {Severity::error, entry.row.place("parent"),
             say("There is no theme '%1' to be the parent of '%2'.", entry.parent, entry.name),
             forms::didYouMean(entry.parent, names)});
    }

    /// Name of the parent, as this file and the study together have it; empty at the top.
    std::string parentOf(const std::string& compared) const {
        const auto inFile = m_indexes.find(compared);
        if (inFile != m_indexes.end() && m_table.hasColumn("parent")) return m_entries[inFile->second].parent;
        const auto* theme = m_tree.find(compared);
        const auto* parent = theme && theme->parent ? m_tree.find(*theme->parent) : nullptr;
        return parent ? parent->name : std::string();
    }

    /// Each cycle is told once, at the first of its themes in the file.
    void checkCycle(const Entry& entry) {
        const auto start = comparedName(entry.name);
        std::string path = entry.name;
        std::set<std::string> passed;
        std::string parent = parentOf(start);
        while (!parent.empty() && comparedName(parent) != start) {
            if (!passed.insert(comparedName(parent)).second) return;
            path += " / " + parent;
            parent = parentOf(comparedName(parent));
        }
        if (parent.empty() || m_inCycle.contains(start)) return;
        m_inCycle.insert(start);
        m_inCycle.insert(passed.begin(), passed.end());
        m_findings.push_back(
            {Severity::error, entry.row.place("parent"),
             say("The theme '%1' ends up under itself: %2.", entry.name, path + " / " + parent),
             say("Give one of them another parent, or none.")});
    }

    void fill(std::vector<Theme>& themes, const std::map<std::string, std::size_t>& indexes,
              const Entry& entry) const {
        auto& theme = themes[indexes.at(comparedName(entry.name))];
        theme.name = entry.name;
        if (m_table.hasColumn("definition")) theme.definition = forms::trimmedCell(entry.row, "definition");
        if (entry.colour) theme.colour = *entry.colour;
        std::optional<ThemeId> parent = theme.parent;
        if (m_table.hasColumn("parent")) {
            parent.reset();
            if (!entry.parent.empty()) parent = themes[indexes.at(comparedName(entry.parent))].id;
        }
        if (theme.position > 0 && theme.parent == parent) return;
        int last = 0;
        for (const auto& other : themes) {
            if (other.parent == parent && other.id != theme.id) last = std::max(last, other.position);
        }
        theme.parent = parent;
        theme.position = last + 1;
    }

    const ThemeTree& m_tree;
    const forms::Table& m_table;
    Findings& m_findings;
    std::vector<Entry> m_entries;
    std::map<std::string, std::size_t> m_indexes;  ///< of m_entries, by compared name
    std::set<std::string> m_inCycle;
};

bool same(const Theme& one, const Theme& other) {
    const auto all = [](const Theme& theme) {
        return std::tie(theme.parent, theme.position, theme.name, theme.definition, theme.colour);
    };
    return all(one) == all(other);
}
}  // namespace

ThemeImport importThemes(db::Study& study, const std::filesystem::path& file) {
    ThemeImport import;
    const auto table = readCsvFile(file, {{"theme"}, {"parent", "definition", "colour"}}, import.findings);
    const auto tree = codebook(study);
    const Reading reading(tree, table, import.findings);
    schema::sortByPlace(import.findings);
    if (schema::hasErrors(import.findings)) return import;
    db::Edit edit(study, say("Import the codebook"));
    const db::Themes themes(study);
    const auto named = table.rows().size();
    const ThemeTree wanted(reading.wanted());
    for (const auto& [theme, depth] : wanted.entries()) {  // parents first
        const auto* before = tree.find(theme.id);
        if (!before) {
            themes.add(edit, theme);
            ++import.added;
        } else if (!same(*before, theme)) {
            themes.change(edit, theme);
            ++import.changed;
        }
    }
    import.same = static_cast<int>(named) - import.added - import.changed;
    edit.commit();
    return import;
}

}  // namespace wederhoor::present
