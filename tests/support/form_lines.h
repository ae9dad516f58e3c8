#pragma once

#include <memory>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "schema/language/form.h"

namespace wederhoor::test {

/// A questionnaire in short lines, so that a test shows its form at a glance:
///
///     version 3
///     list moods happy unhappy dk(missing=dont-know) fine(was=good)
///     section street | relevant: ${homes} gt 5
///     question homes integer | constraint: . gt 0 | check: . lt 100 | since: 2
///     question mood select_one moods
///     check ${homes} = 100 | tolerance: 1 | relevant: ... | level: warning
///     repeat staff | max: 5        (questions and checks up to `end`)
///     end
///     table time                   (columns, rows and checks up to `end`)
///     column pct percent
///     row social
///     end
///
/// A question before the first section opens one. Offsets are 1000 x the number of the line; `places` turns
/// them, and the byte inside an expression (from 0), into a Place with that line and column.
class FormLines {
public:
    explicit FormLines(std::string_view lines) {
        std::istringstream stream{std::string(lines)};
        for (std::string line; std::getline(stream, line);) add(line);
    }

    void add(const std::string& line) {
        ++m_line;
        const auto fields = split(line, " | ");
        std::istringstream words(fields[0]);
        std::string kind;
        words >> kind;
        if (kind.empty() || kind[0] == '#') return;
        if (kind == "version") {
            words >> form.version;
        } else if (kind == "list") {
            addList(words);
        } else if (kind == "section") {
            auto& section = form.sections.emplace_back();
            words >> section.name;
            section.offset = offset();
            describe(section, fields);
        } else if (kind == "question" || kind == "column") {
            addQuestion(words, fields);
        } else if (kind == "repeat") {
            openIn<schema::Repeat>(words, fields);
        } else if (kind == "table") {
            openIn<schema::Table>(words, fields);
        } else if (kind == "row") {
            auto& row = std::get<schema::Table>(section().items.back()).rows.emplace_back();
            words >> row.name;
            row.offset = offset();
            describe(row, fields);
        } else if (kind == "check") {
            addCheck(fields);
        } else if (kind == "end") {
            m_inside = false;
        } else {
            throw std::invalid_argument("no such line: " + line);
        }
    }

    static schema::Place places(schema::SourceOffset start, std::size_t inside) {
        return {"form", static_cast<int>(start / 1000), static_cast<int>(inside)};
    }

    std::shared_ptr<const schema::Form> compile(schema::Findings& findings) const {
        return schema::Form::compile(form, places, findings);
    }
    /// Throws with what was found if there is no form.
    std::shared_ptr<const schema::Form> compile() const {
        schema::Findings findings;
        auto compiled = compile(findings);
        if (compiled) return compiled;
        std::string all;
        for (const auto& finding : findings) all += finding.text() + "\n";
        throw std::invalid_argument(all);
    }

    schema::Questionnaire form{"test", 1, "en", "2008", {}, {}, {}};

private:
    static std::vector<std::string> split(const std::string& text, const std::string& by) {
        std::vector<std::string> parts;
        std::size_t from = 0;
        for (std::size_t at; (at = text.find(by, from)) != std::string::npos; from = at + by.size()) {
            parts.push_back(text.substr(from, at - from));
        }
        parts.push_back(text.substr(from));
        return parts;
    }

    schema::SourceOffset offset() const { return static_cast<schema::SourceOffset>(m_line) * 1000; }

    schema::Section& section() {
        if (form.sections.empty()) form.sections.emplace_back().name = "all";
        return form.sections.back();
    }

    void addList(std::istringstream& words) {
        auto& list = form.choices.emplace_back();
        words >> list.name;
        list.offset = offset();
        for (std::string word; words >> word;) {
            auto& choice = list.choices.emplace_back();
            const auto open = word.find('(');
            choice.value = word.substr(0, open);
            choice.offset = offset();
            if (open == std::string::npos) continue;
            const auto inside = word.substr(open + 1, word.size() - open - 2);
            const auto value = inside.substr(inside.find('=') + 1);
            if (inside.starts_with("missing")) choice.missing = schema::missingReasonOf(value);
            if (inside.starts_with("was")) choice.lifetime.was = value;
        }
    }

    void addQuestion(std::istringstream& words, const std::vector<std::string>& fields) {
        schema::Question question;
        std::string type;
        words >> question.name >> type >> question.choices;
        question.type = schema::questionTypeOf(type).value();
        question.offset = offset();
        describe(question, fields);
        auto& items = section().items;
        if (!m_inside) {
            items.emplace_back(std::move(question));
        } else if (auto* repeat = std::get_if<schema::Repeat>(&items.back())) {
            repeat->questions.push_back(std::move(question));
        } else {
            std::get<schema::Table>(items.back()).columns.push_back(std::move(question));
        }
    }

    template <class Container>
    void openIn(std::istringstream& words, const std::vector<std::string>& fields) {
        Container container;
        words >> container.name;
        container.offset = offset();
        describe(container, fields);
        section().items.emplace_back(std::move(container));
        m_inside = true;
    }

    void addCheck(const std::vector<std::string>& fields) {
        schema::Check check;
        check.test = {fields[0].substr(fields[0].find("check ") + 6), offset()};
        check.offset = offset();
        for (std::size_t i = 1; i < fields.size(); ++i) {
            const auto [key, value] = keyed(fields[i]);
            if (key == "tolerance") check.tolerance = std::stod(value);
            if (key == "relevant") check.relevant = schema::Formula{value, offset()};
            if (key == "level")
                check.level = value == "error"     ? schema::Severity::error
                              : value == "warning" ? schema::Severity::warning
                                                   : schema::Severity::info;
        }
        auto& items = section().items;
        if (!m_inside) {
            section().checks.push_back(std::move(check));
        } else if (auto* repeat = std::get_if<schema::Repeat>(&items.back())) {
            repeat->checks.push_back(std::move(check));
        } else {
            std::get<schema::Table>(items.back()).checks.push_back(std::move(check));
        }
    }

    static std::pair<std::string, std::string> keyed(const std::string& field) {
        const auto colon = field.find(": ");
        return {field.substr(0, colon), field.substr(colon + 2)};
    }

    template <class Thing>
    void describe(Thing& thing, const std::vector<std::string>& fields) {
        for (std::size_t i = 1; i < fields.size(); ++i) {
            const auto [key, value] = keyed(fields[i]);
            const schema::Formula formula{value, offset()};
            if (key == "relevant") thing.relevant = formula;
            if (key == "since") thing.lifetime.since = std::stoi(value);
            if (key == "retired") thing.lifetime.retired = std::stoi(value);
            if (key == "was") thing.lifetime.was = value;
            if constexpr (std::is_same_v<Thing, schema::Question>) {
                if (key == "required") thing.required = value == "yes";
                if (key == "calculate") thing.calculate = formula;
                if (key == "constraint") thing.constraint = formula;
                if (key == "check")
                    thing.checks.push_back({formula, {}, 0, schema::Severity::error, {}, offset()});
            }
            if constexpr (std::is_same_v<Thing, schema::Repeat>) {
                if (key == "min") thing.min = std::stoi(value);
                if (key == "max") thing.max = std::stoi(value);
            }
        }
    }

    int m_line = 0;
    bool m_inside = false;  ///< a repeat or table is open
};

}  // namespace wederhoor::test
