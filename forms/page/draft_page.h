#pragma once

#include <string>
#include <variant>
#include <vector>

#include "forms/page/report.h"
#include "schema/base/date.h"

namespace wederhoor::forms {

/// What a draft that is out says of itself, so that what comes back finds its round.
struct DraftIdentity {
    std::string round;  ///< id, as text
    std::string study;  ///< title
    std::string municipality;
    int version = 1;
};

/// A description as it goes out for comment, as data: every word of it is here, its figures filled in, its
/// quotes under pseudonyms. DOCX and HTML give it a shape.
struct DraftPage {
    struct Heading {
        int level = 1;  ///< 1: a chapter, 2: a section
        std::string number;
        std::string words;
    };
    struct Paragraph {
        ReportProse prose;  ///< with its number
        std::vector<ReportQuotation> quotes;
    };
    using Block = std::variant<Heading, Paragraph>;

    DraftIdentity identity;
    std::string language;
    std::string title;
    std::string subtitle;                  ///< of which version, and until when
    std::vector<std::string> instruction;  ///< how to comment on it, a paragraph each
    std::string footer;
    std::string author;
    schema::Date sentOn{2000, 1, 1};
    std::vector<Block> blocks;
};

}  // namespace wederhoor::forms
