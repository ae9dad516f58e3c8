#include <boost/test/unit_test.hpp>
#include <random>

#include "schema/language/evaluation.h"
#include "tests/support/form_lines.h"

using namespace wederhoor;
using namespace wederhoor::schema;

// Random forms, and random sequences of answers and rows: however an evaluation came to its answers, it says
// the same as one that was given them all at once.
namespace {
class RandomForm {
public:
    explicit RandomForm(unsigned seed) : m_random(seed) {}

    std::string lines() {
        std::string all;
        for (int section = 0; section < 4; ++section) {
            all +=
                "section s" + std::to_string(section) + maybe(" | relevant: ", &RandomForm::condition) + "\n";
            for (int i = 0; i < 6; ++i) all += question("q");
            const auto repeat = "r" + std::to_string(section);
            all += "repeat " + repeat + " | min: " + std::to_string(below(2)) + " | max: 5" +
                   maybe(" | relevant: ", &RandomForm::condition) + "\n";
            m_row = true;
            for (int i = 0; i < 3; ++i) all += question("q");
            all += "check " + condition() + "\nend\n";
            m_row = false;
            all +=
                "table t" + std::to_string(section) + maybe(" | relevant: ", &RandomForm::condition) + "\n";
            m_table = section;
            m_columns = 0;
            for (int i = 0; i < 2; ++i) {
                all += column(section, i);
                ++m_columns;
            }
            m_columns = 0;
            for (int i = 0; i < 3; ++i) {
                all += "row x" + std::to_string(i) + maybe(" | relevant: ", &RandomForm::condition) + "\n";
            }
            all += "end\n";
            m_repeats.push_back(repeat);
            m_sets.push_back("t" + std::to_string(section) + "/c" + std::to_string(section) + "0");
            m_sets.insert(m_sets.end(), m_rowNames.begin(), m_rowNames.end());
            m_rowNames.clear();
            m_names.push_back("t" + std::to_string(section) + "/x" + std::to_string(below(3)) + "/c" +
                              std::to_string(section) + "1");
            all += "check " + condition() + "\n";
        }
        return all;
    }

    int below(int limit) { return static_cast<int>(m_random() % static_cast<unsigned>(limit)); }

private:
    template <class Make>
    std::string maybe(const std::string& before, Make make) {
        return below(3) == 0 ? before + (this->*make)() : std::string();
    }

    std::string question(const std::string& prefix) {
        const auto name = prefix + std::to_string(m_count++);
        auto line = "question " + name + " decimal" + maybe(" | relevant: ", &RandomForm::condition) +
                    maybe(" | calculate: ", &RandomForm::number) +
                    maybe(" | constraint: ", &RandomForm::condition) +
                    maybe(" | check: ", &RandomForm::condition) + "\n";
        (m_row ? m_rowNames : m_names).push_back(name);
        return line;
    }

    std::string column(int section, int number) {
        return "column c" + std::to_string(section) + std::to_string(number) + " percent" +
               maybe(" | relevant: ", &RandomForm::condition) + maybe(" | calculate: ", &RandomForm::number) +
               maybe(" | constraint: ", &RandomForm::condition) + "\n";
    }

    /// Only what was made before, so that there are no circles; some of it in a row.
    std::string number() {
        switch (below(9)) {
            case 0:
                return std::to_string(below(4));
            case 1:
                return m_sets.empty() ? "1" : "sum(${" + m_sets[pick(m_sets)] + "}, 1)";
            case 2:
                return m_sets.empty() ? "2" : "count(${" + m_sets[pick(m_sets)] + "}, 1)";
            case 3:
                return "if(" + answer() + " gt 1, " + answer() + ", 2)";
            case 5:
                return m_repeats.empty() ? "3" : "count(${" + m_repeats[pick(m_repeats)] + "})";
            case 4:
                return "coalesce(" + answer() + ", " + answer() + ")";
            default:
                return answer() + (below(2) == 0 ? " + " : " * ") + answer();
        }
    }

    std::string condition() {
        switch (below(5)) {
            case 0:
                return answer() + " != ''";
            case 1:
                return answer() + " gt 1 or " + answer() + " lt 2";
            case 2:
                return "not(" + answer() + " = 2)";
            case 3:
                return m_sets.empty() ? "true()" : "count-non-empty(${" + m_sets[pick(m_sets)] + "}) gt 1";
            default:
                return answer() + " le " + number();
        }
    }

    std::string answer() {
        if (m_columns > 0 && below(2) == 0) return "${c" + std::to_string(m_table) + "0}";
        if (m_row && !m_rowNames.empty() && below(2) == 0) return "${" + m_rowNames[pick(m_rowNames)] + "}";
        return m_names.empty() ? "1" : "${" + m_names[pick(m_names)] + "}";
    }

    std::size_t pick(const std::vector<std::string>& from) { return m_random() % from.size(); }

    std::mt19937 m_random;
    int m_count = 0;
    bool m_row = false;
    int m_table = 0;
    int m_columns = 0;  ///< of the table that is being made
    std::vector<std::string> m_names;
    std::vector<std::string> m_rowNames;  ///< of the repeat that is being made
    std::vector<std::string> m_sets;
    std::vector<std::string> m_repeats;
};

Value randomValue(RandomForm& random) {
    switch (random.below(6)) {
        case 0:
            return Value();
        case 1:
            return Value(MissingReason::refused);
        default:
            return Value(double(random.below(4)));
    }
}

std::string everythingIn(const Evaluation& evaluation) {
    std::string all;
    for (const auto& path : evaluation.paths()) {
        all += path.text() + (evaluation.isAsked(path) ? " asked " : " hidden ") +
               evaluation.value(path).stored() + "\n";
    }
    for (const auto& failure : evaluation.failures()) {
        all += "fails: " + failure.path.text() + (failure.check ? " check\n" : " constraint\n");
    }
    return all;
}

/// Another evaluation, given the same answers and rows at once.
Evaluation fromScratch(const std::shared_ptr<const Form>& form, const Evaluation& other) {
    Evaluation evaluation(form, Date(2008, 2, 18));
    for (const auto& section : form->questionnaire().sections) {
        for (const auto& item : section.items) {
            const auto* repeat = std::get_if<Repeat>(&item);
            if (repeat == nullptr) continue;
            while (evaluation.rowCount(repeat->name) < other.rowCount(repeat->name))
                evaluation.addRow(repeat->name);
        }
    }
    std::vector<std::pair<AnswerPath, Value>> answers;
    for (const auto& path : other.paths()) answers.emplace_back(path, other.given(path));
    evaluation.load(answers);
    return evaluation;
}
}  // namespace

BOOST_AUTO_TEST_SUITE(evaluation_properties)

BOOST_AUTO_TEST_CASE(step_by_step_and_from_scratch_come_to_the_same) {
    for (unsigned seed = 1; seed <= 60; ++seed) {
        RandomForm random(seed);
        const auto form = test::FormLines(random.lines()).compile();
        Evaluation evaluation(form, Date(2008, 2, 18));
        for (int step = 0; step < 60; ++step) {
            const auto repeat = "r" + std::to_string(random.below(4));
            const int what = random.below(12);
            if (what == 0) {
                evaluation.addRow(repeat);
            } else if (what == 1) {
                evaluation.removeRow(repeat, static_cast<std::size_t>(random.below(4)));
            } else {
                const auto paths = evaluation.paths();
                const auto& path =
                    paths[static_cast<std::size_t>(random.below(static_cast<int>(paths.size())))];
                evaluation.put(path, randomValue(random));
            }
            if (random.below(3) == 0) continue;  // several changes are settled together
            const auto expected = everythingIn(fromScratch(form, evaluation));
            BOOST_REQUIRE_MESSAGE(everythingIn(evaluation) == expected,
                                  "seed " << seed << ", step " << step << "\n"
                                          << everythingIn(evaluation) << "instead of\n"
                                          << expected);
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
