#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "schema/base/finding.h"
#include "schema/base/id.h"
#include "schema/base/localized.h"
#include "schema/base/rare.h"
#include "schema/language/value.h"

// A questionnaire as its author wrote it: values only, nothing worked out. Form (form.h) is the same,
// understood.
namespace wederhoor::schema {

using QuestionnaireId = Id<struct Questionnaire>;

/// Where something stands in the form's file: bytes from its start. Turned into a Place only when there is
/// something to report.
using SourceOffset = std::size_t;

/// An expression as written. Attributes of XML are unescaped in `text`, so a byte of `text` need not stand at
/// the same distance from `offset` in the file.
struct Formula {
    std::string text;
    SourceOffset offset = 0;
};

/// In which versions of a form something takes part, and what it was called before.
struct Lifetime {
    int since = 1;               ///< first version that has it
    std::optional<int> retired;  ///< first version that no longer has it; what it held stays readable
    RareText was;                ///< its earlier name; empty if it never had another

    bool in(int version) const { return version >= since && (!retired || version < *retired); }
};

enum class QuestionType {
    text,
    integer,
    decimal,
    percent,
    money,
    date,
    year,
    selectOne,
    selectMultiple,
    file,
    note  ///< a text to read; has no answer
};
/// As written in forms: `text`, `select_one` ...
std::string_view nameOf(QuestionType type);
std::optional<QuestionType> questionTypeOf(std::string_view name);
/// integer, decimal, percent, money or year.
bool isNumber(QuestionType type);

struct Choice {
    std::string value;
    Localized label;
    std::optional<MissingReason> missing;  ///< choosing it is a reason for having no answer
    bool exclusive = false;                ///< goes with no other choice
    bool other = false;                    ///< asks for the respondent's own words
    Lifetime lifetime;
    SourceOffset offset = 0;
};

struct ChoiceList {
    std::string name;
    std::vector<Choice> choices;
    SourceOffset offset = 0;

    /// By its value, also one of before (`was`); nullptr if there is none.
    const Choice* find(std::string_view value) const;
};

/// A condition that should hold between answers. When it fails that becomes a query; a test that yields blank
/// is not failed.
struct Check {
    Formula test;
    Rare<Formula> relevant;
    double tolerance = 0;  ///< how far the two sides of an `=` in the test may lie apart
    Severity level = Severity::error;
    Localized message;
    SourceOffset offset = 0;
};

/// A form has thousands; what understanding it looks at stands in front, and what few have takes little.
struct Question {
    std::string name;
    std::string choices;  ///< name of the list, of select questions
    Lifetime lifetime;
    SourceOffset offset = 0;
    QuestionType type = QuestionType::text;
    bool required = false;
    bool asksSource = false;  ///< where the answer comes from is asked as well
    Rare<Formula> relevant;
    Rare<Formula> constraint;
    Rare<Formula> calculate;  ///< worked out, never typed
    std::vector<Check> checks;
    Localized label;
    Localized hint;
    Localized message;  ///< shown when the constraint does not hold
    std::vector<MissingReason> missing;
    RareText unit;
    std::string currency = "EUR";
    int decimals = 2;  ///< at most, of decimal, percent and money
    int rows = 1;      ///< lines that a text is given
};

/// Questions that are answered for as many rows as needed.
struct Repeat {
    std::string name;
    Localized label;
    Localized hint;
    Rare<Formula> relevant;
    int min = 0;
    int max = 1000;
    std::vector<Question> questions;
    std::vector<Check> checks;  ///< made for every row
    Lifetime lifetime;
    SourceOffset offset = 0;
};

struct TableRow {
    std::string name;
    Localized label;
    Rare<Formula> relevant;
    Lifetime lifetime;
    SourceOffset offset = 0;
};

/// Questions (the columns) that are answered for fixed rows.
struct Table {
    std::string name;
    Localized label;
    Localized hint;
    Rare<Formula> relevant;
    std::vector<Question> columns;
    std::vector<TableRow> rows;
    std::vector<Check> checks;  ///< made once, over the whole table
    Lifetime lifetime;
    SourceOffset offset = 0;
};

using Item = std::variant<Question, Repeat, Table>;

struct Section {
    std::string name;
    int chapter = 1;  ///< of the description and the report that it feeds
    Localized label;
    Localized hint;
    Rare<Formula> relevant;
    std::vector<Item> items;
    std::vector<Check> checks;
    Lifetime lifetime;
    SourceOffset offset = 0;
};

struct Questionnaire {
    std::string id;
    int version = 1;
    std::string language;  ///< of every text that does not name another
    std::string period;
    Localized title;
    std::vector<ChoiceList> choices;
    std::vector<Section> sections;

    /// nullptr if there is none of that name.
    const ChoiceList* choiceList(std::string_view name) const;
};

}  // namespace wederhoor::schema
