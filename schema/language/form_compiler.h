#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "schema/language/expression_reader.h"
#include "schema/language/form_parts.h"

namespace wederhoor::schema {

/// The steps from a questionnaire to a form, each over all of it: spots and names, expressions, texts, order.
/// What one finds does not keep the next from looking, as long as it can.
class FormCompiler {
public:
    FormCompiler(Form::Parts& parts, const Locate& locate, Findings& findings);

    /// True if there is a form.
    bool compile();

private:
    static constexpr std::uint32_t mostSpots = 1000000;
    static constexpr std::size_t mostTargets = 10000000;
    static constexpr int mostRows = 100000;            ///< of a repeat
    static constexpr std::size_t mostCells = 2000000;  ///< of a repeat that is full, checks included

    /// An expression in its place: what is to be worked out again when something it reads changes.
    struct Use {
        std::uint32_t formula;
        Target target;
        std::uint32_t row;  ///< spot of the table row that it belongs to; none otherwise
    };

    // Spots and names (form_structure.cpp)
    void buildSpots();
    void addSection(const Section& section, std::uint32_t number);
    void addQuestion(const Question& question, std::uint32_t parent);
    void addRepeat(const Repeat& repeat, std::uint32_t parent);
    void addTable(const Table& table, std::uint32_t parent);
    std::uint32_t addSpot(SpotKind kind, std::uint32_t parent, const Lifetime& lifetime);
    std::uint32_t listOf(const Question& question);
    void name(std::uint32_t scope, const std::string& name, const Lifetime& lifetime, NameTable::Kind kind,
              std::uint32_t target, SourceOffset offset);
    void nameColumn(const Question& column, std::uint32_t table, std::uint32_t number);
    void checkLists();

    // Expressions (form_compile.cpp)
    void readExpressions();
    void readQuestion(const Question& question, std::uint32_t spot, const Scope& scope);
    void readRepeat(std::uint32_t number);
    void readTable(std::uint32_t number);
    void readChecks(const std::vector<Check>& checks, std::uint32_t owner, const Scope& scope,
                    std::uint32_t repeat);
    std::uint32_t readFormula(const Formula& formula, const Scope& scope, const ReadType& wanted);
    std::uint32_t relevance(const Rare<Formula>& relevant, std::uint32_t spot, const Scope& scope);
    void addSink(std::uint32_t owner, const Check* check, std::uint32_t test, std::uint32_t relevant,
                 std::uint32_t repeat, std::uint32_t row);
    ReadType answerOf(const Question& question, std::uint32_t list) const;

    // What follows from what (form_order.cpp)
    void connect();
    template <class Found>
    void eachRead(const Use& use, Found found) const;
    void putInOrder();
    bool isInOrder() const;
    void reportCycle(std::vector<std::uint32_t> cycle);
    std::string nameOf(std::uint32_t spot) const;

    // Translations (form_texts.cpp)
    void checkTexts();

    void error(SourceOffset offset, std::string message, std::string remedy = {});
    void report(const Formula& formula, const Problem& problem);

    Form::Parts& m_parts;
    const Locate& m_locate;
    Findings& m_findings;
    ExpressionReader m_reader;
    std::vector<Use> m_uses;
    std::vector<std::pair<std::string_view, std::uint32_t>> m_lists;  ///< sorted by name
    bool m_failed = false;
};

}  // namespace wederhoor::schema
