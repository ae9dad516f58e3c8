#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "forms/docx/docx_document.h"
#include "forms/docx/filled_body.h"

// Known inside forms/docx only.
namespace wederhoor::forms {

/// A paragraph of a form as it went out: words of the form, and controls in between.
struct ExpectedParagraph {
    struct Piece {
        std::string words;
        const DocxControl* control = nullptr;  ///< instead of words
    };
    std::vector<Piece> pieces;
};

/// All of a document, those in tables too. Points into it.
std::vector<ExpectedParagraph> expectedParagraphs(const DocxDocument& document);

/// What the paragraphs of a returned form tell, held against those that went out.
struct FormAlignment {
    struct Recovered {
        std::string text;                       ///< what stands where the control was
        std::optional<std::size_t> place = {};  ///< a control that stands there, of which nobody knew which
    };
    std::map<std::string, Recovered> recovered;  ///< by the control's bookmark, of those not in `known`

    struct Beside {
        std::string text;      ///< that the form does not have
        std::string bookmark;  ///< of the control that stands last before it; empty: none
    };
    std::vector<Beside> beside;
};

/// Pairs paragraphs in order: first those whose words stand in the form once, then between them by what fits.
/// `known`: bookmarks whose control was found.
FormAlignment align(const std::vector<ExpectedParagraph>& expected, const FilledBody& filled,
                    const std::map<std::string, std::size_t>& known);

}  // namespace wederhoor::forms
