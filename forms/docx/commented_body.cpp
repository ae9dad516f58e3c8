#include "forms/docx/commented_body.h"

#include <algorithm>
#include <set>

#include "forms/docx/docx_parts.h"
#include "forms/docx/element_walk.h"
#include "schema/base/utf8.h"

namespace wederhoor::forms {

namespace {
// Enough to find the place by; a comment on half a chapter does not repeat it.
constexpr std::size_t mostWords = 300;  // code points

/// Elements that say nothing of the text itself.
bool isLeftOut(std::string_view name) {
    static const std::set<std::string_view> leftOut{"instrText", "delInstrText", "rPr",     "sectPr", "sdtPr",
                                                    "sdtEndPr",  "tblPr",        "tblPrEx", "tblGrid"};
    return leftOut.contains(name);
}

bool isChange(std::string_view name) {
    return name == "ins" || name == "del" || name == "moveFrom" || name == "moveTo";
}

/// Of alternatives the first is read; the others say the same again.
bool isSpareBranch(pugi::xml_node node, std::string_view name) {
    if (name != "Choice" && name != "Fallback") return false;
    auto before = node.previous_sibling();
    while (before && before.type() != pugi::node_element) before = before.previous_sibling();
    return static_cast<bool>(before);
}

pugi::xml_node childNamed(pugi::xml_node node, std::string_view name) {
    return node.find_child([name](pugi::xml_node child) { return localName(child) == name; });
}
}  // namespace

void CommentedBody::read(pugi::xml_node body) {
    walkElements(
        body, [this](pugi::xml_node node) { return enter(node); },
        [this](pugi::xml_node node) { leave(node); });
    while (!m_flows.empty()) endFlow();
}

bool CommentedBody::enter(pugi::xml_node node) {
    const auto name = localName(node);
    if (isLeftOut(name) || isSpareBranch(node, name)) return false;
    if (name == "pPr") {
        if (const auto properties = childNamed(node, "rPr"); properties && !m_marks.empty()) {
            m_marks.back() = changedBy(properties, m_marks.back());
        }
        return false;
    }
    if (enterContainer(node, name)) return true;
    if (name == "trPr" || name == "tcPr") return false;
    readContent(node, name);
    readAnchor(node, name);
    return name != "t" && name != "delText";
}

bool CommentedBody::enterContainer(pugi::xml_node node, std::string_view name) {
    if (isChange(name)) {
        m_states.push_back(changed(node, name, m_states.back()));
    } else if (name == "p") {
        m_marks.push_back(m_states.back());
        here();
    } else if (name == "tr") {
        m_states.push_back(changedBy(childNamed(node, "trPr"), m_states.back()));
    } else if (name == "tc") {
        m_states.push_back(changedBy(childNamed(node, "tcPr"), m_states.back()));
        m_flows.emplace_back();
    } else if (name == "txbxContent") {
        m_flows.emplace_back();
    } else {
        return false;
    }
    return true;
}

void CommentedBody::leave(pugi::xml_node node) {
    const auto name = localName(node);
    if (name == "p") {
        endParagraph();
    } else if (name == "tc" || name == "txbxContent") {
        endFlow();
    }
    if (isChange(name) || name == "tr" || name == "tc") m_states.pop_back();
}

void CommentedBody::readContent(pugi::xml_node node, std::string_view name) {
    if (m_marks.empty()) return;
    if (name == "t" || name == "delText") {
        for (const auto words : node.children()) put(words.value());
    } else if (name == "tab" || name == "ptab") {
        put("\t");
    } else if (name == "br") {
        const auto kind = localAttribute(node, "type");
        if (kind.empty() || kind == "textWrapping") put("\n");
    } else if (name == "cr") {
        put("\n");
    } else if (name == "noBreakHyphen") {
        put("-");
    } else if (name == "footnoteReference" || name == "endnoteReference") {
        const auto note = m_notes.find(std::string(name.substr(0, name.size() - 9)) +
                                       std::string(localAttribute(node, "id")));
        if (note != m_notes.end()) put("[" + note->second + "]");
    }
}

void CommentedBody::readAnchor(pugi::xml_node node, std::string_view name) {
    const auto& flow = m_flows.back();
    if (name == "bookmarkStart") {
        std::string bookmark(localAttribute(node, "name"));
        if (flow.open == none) {
            m_marked.push_back(std::move(bookmark));
        } else if (m_bookmarks.try_emplace(bookmark, flow.open).second) {
            m_paragraphs[flow.open].bookmarks.push_back(std::move(bookmark));
        }
        return;
    }
    if (!name.starts_with("comment")) return;
    const std::string id(localAttribute(node, "id"));
    if (name == "commentRangeStart") {
        auto& range = m_ranges[id];
        if (range.started) return;
        range.started = true;
        range.begin = m_shown.size();
        range.first = flow.open;
        if (flow.open == none) m_waiting.push_back(id);
    } else if (name == "commentRangeEnd") {
        auto& range = m_ranges[id];
        if (range.ended || !range.started) return;
        range.ended = true;
        range.end = m_shown.size();
        range.last = flow.open != none ? flow.open : flow.last;
    } else if (name == "commentReference") {
        auto& range = m_ranges[id];
        const auto at = flow.open != none ? flow.open : flow.last;
        if (!range.started && range.first == none) range.first = range.last = at;
    }
}

/// The paragraph that is being read; starts one.
std::size_t CommentedBody::here() {
    auto& flow = m_flows.back();
    if (flow.open != none) return flow.open;
    flow.open = m_paragraphs.size();
    m_paragraphs.emplace_back();
    if (flow.last != none) m_paragraphs[flow.last].next = static_cast<std::ptrdiff_t>(flow.open);
    for (const auto& id : m_waiting) {
        auto& range = m_ranges[id];
        range.first = flow.open;
        if (!range.ended) range.begin = m_shown.size();
    }
    m_waiting.clear();
    for (auto& bookmark : m_marked) {
        if (m_bookmarks.try_emplace(bookmark, flow.open).second) {
            m_paragraphs[flow.open].bookmarks.push_back(std::move(bookmark));
        }
    }
    m_marked.clear();
    return flow.open;
}

void CommentedBody::put(std::string_view text) {
    const auto& state = m_states.back();
    m_paragraphs[here()].add(text, state);
    if (state.deleted < 0) m_shown += text;
}

void CommentedBody::endParagraph() {
    const auto mark = m_marks.back();
    m_marks.pop_back();
    m_shown += '\n';
    auto& flow = m_flows.back();
    if (flow.open == none) return;
    auto& paragraph = m_paragraphs[flow.open];
    if (mark.inserted >= 0) {
        paragraph.addMark(mark);
        return;
    }
    paragraph.mark = mark;
    paragraph.closed = true;
    flow.last = flow.open;
    flow.open = none;
}

void CommentedBody::endFlow() {
    m_flows.pop_back();
}

TrackedState CommentedBody::changed(pugi::xml_node change, std::string_view name, TrackedState state) {
    const std::string author(localAttribute(change, "author"));
    const std::string stamp(localAttribute(change, "date"));
    const auto [known, isNew] = m_known.try_emplace({author, stamp}, static_cast<int>(m_changes.size()));
    if (isNew) m_changes.push_back({author, schema::Date::parse(std::string_view(stamp).substr(0, 10))});
    const bool away = name == "del" || name == "moveFrom" || name == "cellDel";
    (away ? state.deleted : state.inserted) = known->second;
    state.moved = state.moved || name.starts_with("move");
    return state;
}

/// The changes that the properties of a paragraph's mark, a row or a cell tell of.
TrackedState CommentedBody::changedBy(pugi::xml_node properties, TrackedState state) {
    for (const auto child : properties.children()) {
        const auto name = localName(child);
        if (isChange(name) || name == "cellIns" || name == "cellDel") state = changed(child, name, state);
    }
    return state;
}

CommentedBody::Anchor CommentedBody::anchor(const std::string& comment) const {
    const auto found = m_ranges.find(comment);
    if (found == m_ranges.end() || found->second.first == none) return {};
    const auto& range = found->second;
    const auto last = range.ended && range.last != none ? std::max(range.last, range.first) : range.first;
    Anchor anchor{range.first, last - range.first + 1, {}};
    if (!range.ended || range.end <= range.begin) return anchor;
    const auto words = std::string_view(m_shown).substr(range.begin, range.end - range.begin);
    anchor.words = words.substr(0, schema::byteOffset(words.substr(0, 4 * mostWords), mostWords));
    if (anchor.words.size() < words.size()) anchor.words += "…";
    while (anchor.words.ends_with('\n')) anchor.words.pop_back();
    return anchor;
}

bool CommentedBody::isSound() const {
    if (schema::firstInvalidUtf8(m_shown)) return false;
    const auto wrong = [](const auto& text) { return schema::firstInvalidUtf8(text).has_value(); };
    return std::none_of(m_paragraphs.begin(), m_paragraphs.end(),
                        [&](const auto& paragraph) {
                            return std::any_of(paragraph.pieces.begin(), paragraph.pieces.end(),
                                               [&](const auto& piece) { return wrong(piece.text); }) ||
                                   std::any_of(paragraph.bookmarks.begin(), paragraph.bookmarks.end(), wrong);
                        }) &&
           std::none_of(m_changes.begin(), m_changes.end(),
                        [&](const auto& change) { return wrong(change.author); });
}

}  // namespace wederhoor::forms
