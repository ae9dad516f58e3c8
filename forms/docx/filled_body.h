#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <pugixml.hpp>
#include <set>
#include <string>
#include <vector>

// Known inside forms/docx only.
namespace wederhoor::forms {

/// Something that somebody could fill in, as a document holds it now.
struct FilledPlace {
    std::string bookmark;  ///< or the tag, where the bookmark is gone; empty: nobody knows which it is
    std::string text;
    std::optional<bool> checked = {};  ///< of a box to tick
    bool placeholder = false;          ///< the program says that nothing was filled in
    bool control = true;               ///< false: only the bookmark is left
};

/// A paragraph: words of the form, and places in between.
struct FilledParagraph {
    struct Piece {
        std::string words;
        std::optional<std::size_t> place = {};  ///< instead of words
    };
    std::vector<Piece> pieces;
};

/// A form as it came back, taken apart: what stands in controls and what stands around them.
class FilledBody {
public:
    /// `isSlot`: of a bookmark, whether it may be one of a form.
    explicit FilledBody(bool (*isSlot)(std::string_view bookmark)) : m_isSlot(isSlot) {}

    /// False if it is nested deeper than any program writes.
    bool read(pugi::xml_node document);

    const std::vector<FilledParagraph>& paragraphs() const { return m_paragraphs; }
    const std::vector<FilledPlace>& places() const { return m_places; }

private:
    struct Open {
        std::size_t place;
        bool plainText;         ///< holds text only: line ends come back as texts side by side
        bool placed = false;    ///< stands in a paragraph already
        bool endsLine = false;  ///< a paragraph ended in it
    };
    struct Range {
        std::string id;
        std::string bookmark;
        bool claimed = false;  ///< by a control
        std::string text = {};
    };

    bool enter(pugi::xml_node node);
    void leave(pugi::xml_node node);
    void beginControl(pugi::xml_node node);
    void endControl();
    void beginBookmark(pugi::xml_node node);
    void endBookmark(pugi::xml_node node);
    void add(std::string_view words);
    void addText(pugi::xml_node node);
    void putInParagraph(Open& open);
    FilledParagraph& paragraph();

    bool (*m_isSlot)(std::string_view);
    std::vector<FilledParagraph> m_paragraphs;
    std::vector<FilledPlace> m_places;
    std::vector<std::size_t> m_openParagraphs;
    std::vector<Open> m_open;
    std::vector<Range> m_ranges;
    std::vector<Range> m_lost;  ///< bookmarks around no control
    std::set<std::string> m_claimed;
    std::size_t m_depth = 0;
    bool m_tooDeep = false;
};

}  // namespace wederhoor::forms
