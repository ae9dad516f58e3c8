#include "forms/docx/filled_body.h"

#include <algorithm>
#include <array>

#include "forms/docx/docx_parts.h"
#include "forms/docx/element_walk.h"
#include "forms/zip/zip_archive.h"

namespace wederhoor::forms {

namespace {
/// Word and LibreOffice give up on far less.
constexpr std::size_t deepest = 1000;

/// What says nothing itself, or what stands elsewhere too, or was deleted.
bool isLeftOut(std::string_view name) {
    constexpr std::array<std::string_view, 10> leftOut{"del", "moveFrom", "instrText", "delText", "Fallback",
                                                       "pPr", "rPr",      "sectPr",    "sdtPr",   "sdtEndPr"};
    return std::find(leftOut.begin(), leftOut.end(), name) != leftOut.end();
}

bool isYes(std::string_view value) {
    return value == "1" || value == "true" || value == "on";
}

pugi::xml_node childOf(pugi::xml_node node, std::string_view name) {
    return node.find_child([&](pugi::xml_node child) { return localName(child) == name; });
}
}  // namespace

bool FilledBody::read(pugi::xml_node document) {
    walkElements(
        document, [this](pugi::xml_node node) { return enter(node); },
        [this](pugi::xml_node node) { leave(node); });
    for (auto& range : m_ranges) m_lost.push_back(std::move(range));
    for (auto& range : m_lost) {
        if (range.claimed || m_claimed.contains(range.bookmark)) continue;
        m_places.push_back({range.bookmark, range.text, {}, false, false});
    }
    return !m_tooDeep;
}

bool FilledBody::enter(pugi::xml_node node) {
    const auto name = localName(node);
    m_tooDeep = m_tooDeep || m_depth >= deepest;
    if (m_tooDeep || isLeftOut(name)) return false;
    if (name == "t") {
        addText(node);
        return false;
    }
    if (name == "p") {
        m_openParagraphs.push_back(m_paragraphs.size());
        m_paragraphs.emplace_back();
    } else if (name == "sdt") {
        beginControl(node);
    } else if (name == "bookmarkStart") {
        beginBookmark(node);
    } else if (name == "bookmarkEnd") {
        endBookmark(node);
    } else if (name == "tab") {
        add("\t");
    } else if (name == "br" || name == "cr") {
        add("\n");
    } else if (name == "noBreakHyphen") {
        add("-");
    }
    ++m_depth;
    return true;
}

void FilledBody::leave(pugi::xml_node node) {
    --m_depth;
    const auto name = localName(node);
    if (name == "p" && !m_openParagraphs.empty()) {
        if (!m_open.empty()) {
            putInParagraph(m_open.back());
            m_open.back().endsLine = !m_places[m_open.back().place].text.empty();
        }
        m_openParagraphs.pop_back();
    } else if (name == "sdt" && !m_open.empty()) {
        endControl();
    }
}

FilledParagraph& FilledBody::paragraph() {
    if (m_openParagraphs.empty()) {
        m_paragraphs.emplace_back();
        return m_paragraphs.back();
    }
    return m_paragraphs[m_openParagraphs.back()];
}

void FilledBody::putInParagraph(Open& open) {
    if (open.placed || m_openParagraphs.empty()) return;
    paragraph().pieces.push_back({{}, open.place});
    open.placed = true;
}

void FilledBody::beginControl(pugi::xml_node node) {
    const auto about = childOf(node, "sdtPr");
    FilledPlace place;
    place.bookmark = localAttribute(childOf(about, "tag"), "val");
    if (!m_isSlot(place.bookmark)) place.bookmark.clear();
    place.placeholder = bool(childOf(about, "showingPlcHdr"));
    if (const auto box = childOf(about, "checkbox")) {
        place.checked = isYes(localAttribute(childOf(box, "checked"), "val"));
    }
    // The bookmark that began last stands around this control; those that began before it are around another.
    if (!m_ranges.empty() && !m_ranges.back().claimed && m_ranges.back().text.empty()) {
        m_ranges.back().claimed = true;
        place.bookmark = m_ranges.back().bookmark;
    }
    if (!place.bookmark.empty()) m_claimed.insert(place.bookmark);
    m_open.push_back({m_places.size(), bool(childOf(about, "text"))});
    m_places.push_back(std::move(place));
    putInParagraph(m_open.back());
}

void FilledBody::endControl() {
    putInParagraph(m_open.back());
    m_open.pop_back();
}

void FilledBody::beginBookmark(pugi::xml_node node) {
    const std::string name(localAttribute(node, "name"));
    if (!m_isSlot(name)) return;
    Range range{std::string(localAttribute(node, "id")), name};
    // LibreOffice puts the beginning inside the control.
    if (!m_open.empty() && !m_claimed.contains(name)) {
        auto& place = m_places[m_open.back().place];
        if (place.bookmark.empty() || place.bookmark == name) {
            place.bookmark = name;
            m_claimed.insert(name);
        }
    }
    range.claimed = m_claimed.contains(name);
    m_ranges.push_back(std::move(range));
}

void FilledBody::endBookmark(pugi::xml_node node) {
    const auto id = localAttribute(node, "id");
    const auto found =
        std::find_if(m_ranges.begin(), m_ranges.end(), [&](const Range& each) { return each.id == id; });
    if (found == m_ranges.end()) return;
    m_lost.push_back(std::move(*found));
    m_ranges.erase(found);
}

void FilledBody::add(std::string_view words) {
    if (m_open.empty()) {
        auto& pieces = paragraph().pieces;
        if (pieces.empty() || pieces.back().place) pieces.emplace_back();
        pieces.back().words += words;
        for (auto& range : m_ranges) {
            if (!range.claimed) range.text += words;
        }
        return;
    }
    auto& open = m_open.back();
    putInParagraph(open);
    auto& text = m_places[open.place].text;
    if (open.endsLine) text += "\n";
    open.endsLine = false;
    text += words;
}

void FilledBody::addText(pugi::xml_node node) {
    const auto before = node.previous_sibling();
    const bool sideBySide = before && localName(before) == "t";
    if (sideBySide && !m_open.empty() && m_open.back().plainText) add("\n");
    for (const auto words : node.children()) add(words.value());
}

}  // namespace wederhoor::forms
