#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "schema/language/evaluation.h"
#include "tests/support/form_lines.h"

namespace wederhoor::test {

/// One line of tests/cases/expressions/*.txt: a form, answers, an expression over them and what it yields.
/// The files say how they are written (see README.md there).
struct ExpressionCase {
    std::string place;  ///< `numbers.txt:12`
    std::shared_ptr<const schema::Form> form;
    std::vector<std::pair<schema::AnswerPath, schema::Value>> answers;
    std::string expression;
    std::string expected;
};

/// The day that today() yields in every case.
inline schema::Date todayOfCases() {
    return schema::Date(2008, 2, 18);
}

inline std::vector<std::filesystem::path> expressionCaseFiles() {
    std::vector<std::filesystem::path> files;
    for (const auto& entry :
         std::filesystem::directory_iterator(std::string(WEDERHOOR_SOURCE) + "/tests/cases/expressions")) {
        if (entry.path().extension() == ".txt") files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

inline std::vector<ExpressionCase> readExpressionCases(const std::filesystem::path& file) {
    std::vector<ExpressionCase> cases;
    std::vector<std::pair<schema::AnswerPath, schema::Value>> answers;
    std::string lines;
    std::shared_ptr<const schema::Form> form;
    std::ifstream stream(file);
    int number = 0;
    for (std::string line; std::getline(stream, line);) {
        const std::string place = file.filename().string() + ":" + std::to_string(++number);
        if (line.empty() || line[0] == '#') continue;
        const auto arrow = line.find(" => ");
        if (line == "form") {
            form.reset();
            lines.clear();
            answers.clear();
        } else if (line.starts_with("put ")) {
            const auto equals = line.find(" = ");
            const auto path = schema::AnswerPath::parse(line.substr(4, equals - 4));
            const auto value = schema::Value::fromStored(line.substr(equals + 3));
            if (!path || !value) throw std::invalid_argument(place + ": no such answer");
            std::erase_if(answers, [&](const auto& answer) { return answer.first == *path; });
            answers.emplace_back(*path, *value);
        } else if (arrow != std::string::npos) {
            if (!form) form = FormLines(lines).compile();
            cases.push_back({place, form, answers, line.substr(0, arrow), line.substr(arrow + 4)});
        } else {
            lines += line + "\n";
        }
    }
    return cases;
}

/// As `expected` spells it: a stored value, `blank`, or `error N` with the byte where the expression is
/// wrong.
inline std::string outcomeOf(const ExpressionCase& given) {
    schema::Problem problem;
    const auto expression = given.form->expression(given.expression, problem);
    if (!expression) return "error " + std::to_string(problem.at);
    schema::Evaluation evaluation(given.form, todayOfCases());
    evaluation.load(given.answers);
    const auto stored = evaluation.value(*expression).stored();
    return stored.empty() ? "blank" : stored;
}

}  // namespace wederhoor::test
