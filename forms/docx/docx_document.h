#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "schema/base/date.h"

// A Word document as values: what stands in it and what part each thing plays. How it looks is for the
// styles, which a house style replaces (docx_writer.h).
namespace wederhoor::forms {

/// What a paragraph is. Each is a style with a name of its own in the document, so that a template gives it
/// another look by having a style of that name: `Title`, `Subtitle`, `heading 1`, `heading 2`, `heading 3`,
/// `Normal`, `Wederhoor paragraph`, `Quote`, `Wederhoor question`, `Wederhoor hint`, `Wederhoor answer`,
/// `Wederhoor small`, `Wederhoor table`.
enum class DocxStyle {
    title,
    subtitle,
    heading1,
    heading2,
    heading3,
    body,
    numbered,  ///< begins with its number and a tab, and hangs on it
    quote,
    question,  ///< what is asked, above its answer
    hint,
    answer,  ///< where something is filled in
    small,   ///< beside the matter: a reason, a source, what a figure rests on
    table,   ///< in a cell
};

/// A few words. A line end in them breaks the line, a tab jumps to the next stop; what XML can't hold is left
/// out.
struct DocxText {
    enum class Look { plain, strong, emphasis, muted };
    std::string words;
    Look look = Look::plain;
    std::string language = {};  ///< of the words; empty: the document's
};

/// Something to fill in (a content control, ECMA-376 part 1, 17.5.2), in the line. LibreOffice loses `tag`,
/// so what a reader goes by is `bookmark`, which stands around it.
struct DocxControl {
    enum class Kind {
        line,       ///< a text of one line
        paragraph,  ///< a text with line ends in it
        dropDown,   ///< one of `choices`
        check,
        date,
    };
    struct Choice {
        std::string value;  ///< unique in the list
        std::string label;  ///< unique in the list: Word refuses two alike
    };
    Kind kind = Kind::line;
    std::string bookmark;          ///< see bookmarkName()
    std::string tag = {};          ///< at most 64 characters are kept
    std::string title = {};        ///< what Word shows above it; at most 64 characters are kept
    std::string placeholder = {};  ///< shown in grey while nothing is filled in
    std::string words = {};        ///< filled in; of a drop-down the label
    std::vector<Choice> choices = {};
    bool checked = false;
    std::optional<schema::Date> date = {};  ///< filled in; `words` are left out of account
};

/// Worked out by whatever shows the document.
enum class DocxField { page, pages };

using DocxInline = std::variant<DocxText, DocxControl, DocxField>;
using DocxInlines = std::vector<DocxInline>;

struct DocxParagraph {
    enum class List { none, bullets, numbers };
    DocxStyle style = DocxStyle::body;
    DocxInlines content = {};
    std::string bookmark = {};  ///< around everything in it; empty: none
    List list = List::none;
    int level = 0;             ///< of the list, 0 to 2
    bool startsCount = false;  ///< of a numbered item: it is number 1
    bool keepWithNext = false;
    bool pageBreakBefore = false;
};

/// A table as wide as the page.
struct DocxTable {
    struct Cell {
        std::vector<DocxParagraph> paragraphs;
        int columns = 1;      ///< that it spans
        bool shaded = false;  ///< a heading, a total
    };
    using Row = std::vector<Cell>;
    std::vector<int> widths;  ///< one a column, in any unit: shares of the page's width
    int headingRows = 1;      ///< of `rows`: repeated on each page
    std::vector<Row> rows;    ///< its cells span as many columns as there are widths
    bool breaks = false;      ///< a row may go on on the next page: its cells hold much
    bool ruled = true;        ///< false: without lines, to set things side by side
};

using DocxBlock = std::variant<DocxParagraph, DocxTable>;

struct DocxSection {
    bool landscape = false;
    std::vector<DocxBlock> blocks;
};

struct DocxDocument {
    enum class Protection {
        none,
        forms,           ///< only controls can be filled in
        trackedChanges,  ///< every change is tracked, whatever the reader does; comments are free
    };
    std::string language;  ///< `nl`, `en`: of the text
    std::string title;
    std::string author;
    std::optional<schema::Date> created = {};
    std::vector<std::pair<std::string, std::string>> properties = {};  ///< custom ones, name and text
    Protection protection = Protection::none;
    DocxInlines header = {};  ///< of each page; empty: none, or the template's
    DocxInlines footer = {};
    std::vector<DocxSection> sections = {};
};

/// A bookmark's name (ECMA-376 part 1, 17.13.6.2, and what Word takes of it): a letter, then letters, digits
/// and underscores, 40 at most. `name` with a capital Z and two hex digits for every other byte and for
/// capitals of its own; where that is too long its beginning, and at the end a hash of it all. Two names
/// never become the same one, but for a chance of one in 2^48 among long ones.
std::string bookmarkName(std::string_view prefix, std::string_view name);
/// What bookmarkName() was given; nullopt if another prefix, not made so, or too long to be told from it.
std::optional<std::string> nameInBookmark(std::string_view prefix, std::string_view bookmark);

}  // namespace wederhoor::forms
