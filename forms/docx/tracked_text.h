#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "forms/docx/commented_document.h"

// Known inside forms/docx only.
namespace wederhoor::forms {

/// Who changed something, and when.
struct TrackedChange {
    std::string author;
    std::optional<schema::Date> date;
};

/// What happened to a piece of text: indexes of changes, -1 for none.
struct TrackedState {
    int inserted = -1;
    int deleted = -1;
    bool moved = false;
    friend bool operator==(const TrackedState&, const TrackedState&) = default;
};

/// Everything between two paragraph marks that were there from the start.
struct TrackedParagraph {
    struct Piece {
        TrackedState state;
        bool mark = false;  ///< the end of a paragraph that somebody made in it
        std::string text;
    };
    std::vector<Piece> pieces;
    TrackedState mark;         ///< of the mark that ends it
    bool closed = false;       ///< it has such a mark
    std::ptrdiff_t next = -1;  ///< the paragraph that it would go on in without its mark
    std::vector<std::string> bookmarks;

    void add(std::string_view text, const TrackedState& state);
    void addMark(const TrackedState& state);
};

/// What the paragraphs were, and what each author proposes for them. The same number, in the same order.
std::vector<ReturnedParagraph> proposalsIn(std::vector<TrackedParagraph> paragraphs,
                                           const std::vector<TrackedChange>& changes);

}  // namespace wederhoor::forms
