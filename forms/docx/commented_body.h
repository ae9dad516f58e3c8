#pragma once

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "forms/docx/tracked_text.h"

// Known inside forms/docx only.
namespace wederhoor::forms {

/// Where comments hang on a document, and what was changed in it: one pass over its body.
class CommentedBody {
public:
    /// `notes`: the text of each footnote by its id; a reference to one reads `[text]`.
    explicit CommentedBody(std::map<std::string, std::string, std::less<>> notes)
        : m_notes(std::move(notes)) {}

    void read(pugi::xml_node body);

    /// What a comment is about; nothing is known of one that the body does not name.
    struct Anchor {
        std::optional<std::size_t> paragraph;
        std::size_t paragraphs = 0;
        std::string words;
    };
    Anchor anchor(const std::string& comment) const;

    std::vector<TrackedParagraph>& paragraphs() { return m_paragraphs; }
    const std::vector<TrackedChange>& changes() const { return m_changes; }
    /// Nothing in it is outside UTF-8.
    bool isSound() const;

private:
    static constexpr std::size_t none = static_cast<std::size_t>(-1);
    /// Paragraphs that can run on into each other: of the body, a cell, a text box.
    struct Flow {
        std::size_t open = none;  ///< the paragraph that is being read
        std::size_t last = none;  ///< the one before it
    };
    struct Range {
        std::size_t first = none;
        std::size_t last = none;
        std::size_t begin = 0;  ///< in m_shown
        std::size_t end = 0;
        bool started = false;
        bool ended = false;
    };

    bool enter(pugi::xml_node node);
    void leave(pugi::xml_node node);
    bool enterContainer(pugi::xml_node node, std::string_view name);
    void readContent(pugi::xml_node node, std::string_view name);
    void readAnchor(pugi::xml_node node, std::string_view name);
    void endParagraph();
    void endFlow();
    std::size_t here();
    void put(std::string_view text);
    TrackedState changed(pugi::xml_node change, std::string_view name, TrackedState state);
    TrackedState changedBy(pugi::xml_node properties, TrackedState state);

    std::map<std::string, std::string, std::less<>> m_notes;
    std::vector<TrackedParagraph> m_paragraphs;
    std::vector<TrackedChange> m_changes;
    std::map<std::pair<std::string, std::string>, int> m_known;  ///< changes by author and time
    std::vector<TrackedState> m_states{TrackedState{}};          ///< of the elements that are open
    std::vector<TrackedState> m_marks;                           ///< of the paragraphs that are open
    std::vector<Flow> m_flows{Flow{}};
    std::string m_shown;  ///< all that shows, a line a paragraph
    std::unordered_map<std::string, Range> m_ranges;
    std::vector<std::string> m_waiting;  ///< ranges that start before a paragraph
    std::vector<std::string> m_marked;   ///< bookmarks that do
    std::unordered_map<std::string, std::size_t> m_bookmarks;
};

}  // namespace wederhoor::forms
