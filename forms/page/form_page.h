#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "schema/language/answer_path.h"
#include "schema/language/form.h"

// A form as it stands on a page, in one language: what is asked, in which order, with what kind of control.
// Nothing of what was answered, or of how a control looks: the window, HTML and DOCX render the same plan.
namespace wederhoor::forms {

struct PageChoice {
    std::string value;
    std::string label;
    std::optional<schema::MissingReason> missing;
    bool exclusive = false;  ///< goes with no other choice
    bool other = false;      ///< asks for the respondent's own words
    bool offered = true;     ///< can still be chosen; false of one that only older answers have
};

/// A reason for having no answer that the question offers.
struct PageReason {
    schema::MissingReason reason;
    std::string label;
};

/// Where one answer is given.
struct PageControl {
    enum class Kind {
        line,       ///< a text of one line
        paragraph,  ///< a text of several, see `rows`
        number,
        date,
        radios,  ///< one choice, all of them in sight
        menu,    ///< one choice out of many, or where there is little room
        checks,  ///< any number of choices
        file,    ///< the name of a file
        result,  ///< worked out, never typed
    };
    Kind kind = Kind::line;
    schema::AnswerPath path;  ///< of a question in a repeat without its row: see atRow()
    std::string label;
    std::string hint;
    std::string before;  ///< the sign of a currency
    std::string after;   ///< the unit, `%`
    int rows = 1;
    int characters = 0;  ///< that the answer commonly takes; 0: any number
    bool required = false;
    bool asksSource = false;
    std::vector<PageChoice> choices;
    std::vector<PageReason> reasons;
};

/// A text to read.
struct PageNote {
    schema::AnswerPath path;  ///< it is shown when this is asked
    std::string words;
};

/// Questions that are answered in as many rows as needed: a column each.
struct PageRepeat {
    std::string name;
    std::string label;
    std::string hint;
    int min = 0;
    int max = 0;
    std::vector<PageControl> columns;
};

/// Questions that are answered in fixed rows.
struct PageTable {
    struct Row {
        std::string name;
        std::string label;
        std::vector<PageControl> cells;  ///< one a column
    };
    struct Column {
        std::string label;
        std::string hint;
        std::string unit;
        bool summed = false;  ///< a check looks at its sum, which is therefore shown
    };
    std::string name;
    std::string label;
    std::string hint;
    std::vector<Column> columns;
    std::vector<Row> rows;
};

using PagePart = std::variant<PageControl, PageNote, PageRepeat, PageTable>;

struct PageSection {
    std::string name;
    std::string label;
    std::string hint;
    std::vector<PagePart> parts;
};

struct FormPage {
    std::string language;
    std::string title;
    std::vector<PageSection> sections;
};

/// The plan of a form as it was in `version`: what that version did not have yet, or no longer, is left out.
/// `language`: of every text; one without a translation stands in the form's own.
FormPage formPage(const schema::Form& form, const std::string& language, int version);

/// The path of a repeat's question in row `row`, from 1.
schema::AnswerPath atRow(const schema::AnswerPath& path, std::size_t row);

}  // namespace wederhoor::forms
