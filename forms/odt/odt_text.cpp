#include "forms/odt/odt_text.h"

#include <algorithm>
#include <charconv>
#include <set>

#include "forms/text/flowing_text.h"
#include "forms/text/written_text.h"

namespace wederhoor::forms {

namespace {
bool isLeftOut(std::string_view name) {
    static const std::set<std::string_view> leftOut{"tracked-changes", "annotation", "forms",
                                                    "sequence-decls", "note-citation"};
    return leftOut.contains(name);
}

bool isParagraph(std::string_view name) {
    return name == "p" || name == "h";
}

bool isCell(std::string_view name) {
    return name == "table-cell" || name == "covered-table-cell";
}

/// Runs of blanks and line ends count as one blank (OpenDocument 1.2, part
/// 1, 6.1.2).
void addCollapsed(std::string_view words, bool& afterBlank, FlowingText& text) {
    std::string collapsed;
    for (const char letter : words) {
        const bool blank = letter == ' ' || letter == '\t' || letter == '\n' || letter == '\r';
        if (!blank) {
            collapsed += letter;
        } else if (!afterBlank) {
            collapsed += ' ';
        }
        afterBlank = blank;
    }
    text.add(collapsed);
}

std::size_t countOf(pugi::xml_node spaces) {
    const std::string_view written = spaces.attribute("text:c").value();
    std::size_t count = 1;
    std::from_chars(written.data(), written.data() + written.size(), count);
    return std::min<std::size_t>(count, 1000);
}

class Walk {
public:
    /// Without recursion: a hostile file may be very deep.
    void through(pugi::xml_node root) {
        auto node = root.first_child();
        while (node && node != root) {
            const bool said = begin(node);
            if (said && node.first_child()) {
                node = node.first_child();
                continue;
            }
            if (said) end(node);
            while (node != root && !node.next_sibling()) {
                node = node.parent();
                if (node != root) end(node);
            }
            if (node != root) node = node.next_sibling();
        }
    }
    std::string text() && { return std::move(m_text).text(); }

private:
    bool begin(pugi::xml_node node) {
        if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata) {
            if (m_paragraphs > 0) addCollapsed(node.value(), m_afterBlank, m_text);
            return true;
        }
        const auto name = localName(node);
        if (node.type() != pugi::node_element || isLeftOut(name)) return false;
        if (isParagraph(name)) {
            ++m_paragraphs;
            m_afterBlank = true;
        } else if (name == "s") {
            m_text.add(std::string(countOf(node), ' '));
        } else if (name == "tab") {
            m_text.add("\t");
        } else if (name == "line-break") {
            m_text.add("\n");
        } else if (name == "note") {
            m_text.add(" [");
        } else if (isCell(name)) {
            m_text.beginCell();
        }
        return true;
    }

    void end(pugi::xml_node node) {
        const auto name = localName(node);
        if (isParagraph(name) && m_paragraphs > 0) {
            // The paragraph of a note stands inside another one, which goes on behind
            // it.
            if (--m_paragraphs == 0) m_text.endParagraph();
        } else if (name == "note") {
            m_text.add("] ");
            m_afterBlank = true;
        } else if (isCell(name)) {
            m_text.endCell();
        } else if (name == "table-row") {
            m_text.endRow();
        }
    }

    FlowingText m_text;
    int m_paragraphs = 0;  ///< that are open, one in another
    bool m_afterBlank = true;
};

bool isEncrypted(const ZipArchive& archive) {
    schema::Findings unread;
    if (!archive.has("META-INF/manifest.xml")) return false;
    const auto manifest = archive.read("META-INF/manifest.xml", unread);
    return manifest && manifest->find("encryption-data") != std::string::npos;
}
}  // namespace

std::optional<std::string> readOdt(const ZipArchive& archive, schema::Findings& findings) {
    if (isEncrypted(archive)) {
        findings.push_back(passwordFinding(archive.file()));
        return std::nullopt;
    }
    const auto content = archive.readXml("content.xml", findings);
    if (!content) return std::nullopt;
    Walk walk;
    walk.through(content->document_element().child("office:body"));
    return std::move(walk).text();
}

}  // namespace wederhoor::forms
