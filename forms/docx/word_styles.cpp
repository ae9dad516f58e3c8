#include "forms/docx/word_styles.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "forms/docx/word_xml.h"

namespace wederhoor::forms {

namespace {
struct Look {
    std::string_view name;    ///< as Word spells it in the file, whatever its own language
    std::string_view id;      ///< if the document lacks it
    std::string_view kind;    ///< paragraph, character, table
    std::string_view inside;  ///< pPr, rPr, tblPr
};

// Sizes are in half points, distances in twentieths of a point.
constexpr Look body{"Normal", "Normal", "paragraph",
                    R"(<w:pPr><w:spacing w:after="120" w:line="264" w:lineRule="auto"/></w:pPr>)"};
constexpr Look title{
    "Title", "Title", "paragraph",
    R"(<w:pPr><w:keepNext/><w:spacing w:before="0" w:after="60" w:line="240" w:lineRule="auto"/></w:pPr>)"
    R"(<w:rPr><w:b/><w:color w:val="1F4E79"/><w:sz w:val="40"/><w:szCs w:val="40"/></w:rPr>)"};
constexpr Look subtitle{"Subtitle", "Subtitle", "paragraph",
                        R"(<w:pPr><w:spacing w:after="240"/></w:pPr>)"
                        R"(<w:rPr><w:color w:val="5A5A5A"/><w:sz w:val="24"/><w:szCs w:val="24"/></w:rPr>)"};
constexpr Look heading1{
    "heading 1", "Heading1", "paragraph",
    R"(<w:pPr><w:keepNext/><w:keepLines/><w:pBdr><w:bottom w:val="single" w:sz="8" w:space="2" )"
    R"(w:color="1F4E79"/></w:pBdr><w:spacing w:before="400" w:after="160" w:line="240" w:lineRule="auto"/>)"
    R"(<w:outlineLvl w:val="0"/></w:pPr>)"
    R"(<w:rPr><w:b/><w:color w:val="1F4E79"/><w:sz w:val="30"/><w:szCs w:val="30"/></w:rPr>)"};
constexpr Look heading2{
    "heading 2", "Heading2", "paragraph",
    R"(<w:pPr><w:keepNext/><w:keepLines/><w:spacing w:before="280" w:after="100" w:line="240" )"
    R"(w:lineRule="auto"/><w:outlineLvl w:val="1"/></w:pPr>)"
    R"(<w:rPr><w:b/><w:color w:val="1F4E79"/><w:sz w:val="25"/><w:szCs w:val="25"/></w:rPr>)"};
constexpr Look heading3{
    "heading 3", "Heading3", "paragraph",
    R"(<w:pPr><w:keepNext/><w:keepLines/><w:spacing w:before="200" w:after="80" w:line="240" )"
    R"(w:lineRule="auto"/><w:outlineLvl w:val="2"/></w:pPr>)"
    R"(<w:rPr><w:b/><w:sz w:val="22"/><w:szCs w:val="22"/></w:rPr>)"};
constexpr Look numbered{
    "Wederhoor paragraph", "WederhoorParagraph", "paragraph",
    R"(<w:pPr><w:tabs><w:tab w:val="left" w:pos="851"/></w:tabs><w:spacing w:after="120" w:line="264" )"
    R"(w:lineRule="auto"/><w:ind w:left="851" w:hanging="851"/></w:pPr>)"};
constexpr Look quote{
    "Quote", "Quote", "paragraph",
    R"(<w:pPr><w:pBdr><w:left w:val="single" w:sz="18" w:space="8" w:color="B9B9B9"/></w:pBdr>)"
    R"(<w:ind w:left="425" w:right="425"/></w:pPr><w:rPr><w:i/></w:rPr>)"};
constexpr Look question{
    "Wederhoor question", "WederhoorQuestion", "paragraph",
    R"(<w:pPr><w:keepNext/><w:keepLines/><w:spacing w:before="220" w:after="40"/></w:pPr>)"};
constexpr Look hint{
    "Wederhoor hint", "WederhoorHint", "paragraph",
    R"(<w:pPr><w:keepNext/><w:spacing w:after="40" w:line="240" w:lineRule="auto"/></w:pPr>)"
    R"(<w:rPr><w:i/><w:color w:val="5A5A5A"/><w:sz w:val="19"/><w:szCs w:val="19"/></w:rPr>)"};
constexpr Look answer{
    "Wederhoor answer", "WederhoorAnswer", "paragraph",
    R"(<w:pPr><w:spacing w:before="20" w:after="40" w:line="264" w:lineRule="auto"/></w:pPr>)"};
constexpr Look small{"Wederhoor small", "WederhoorSmall", "paragraph",
                     R"(<w:pPr><w:spacing w:after="40" w:line="240" w:lineRule="auto"/></w:pPr>)"
                     R"(<w:rPr><w:sz w:val="18"/><w:szCs w:val="18"/></w:rPr>)"};
constexpr Look inTable{
    "Wederhoor table", "WederhoorTable", "paragraph",
    R"(<w:pPr><w:spacing w:before="20" w:after="20" w:line="240" w:lineRule="auto"/></w:pPr>)"
    R"(<w:rPr><w:sz w:val="19"/><w:szCs w:val="19"/></w:rPr>)"};
// Heads and feet have their stops at the middle and the end of an A4 line with our margins.
constexpr std::string_view stops =
    R"(<w:pPr><w:tabs><w:tab w:val="right" w:pos="9638"/></w:tabs><w:spacing w:after="0" w:line="240" )"
    R"(w:lineRule="auto"/></w:pPr><w:rPr><w:color w:val="5A5A5A"/><w:sz w:val="17"/><w:szCs w:val="17"/></w:rPr>)";
constexpr Look header{"header", "Header", "paragraph", stops};
constexpr Look footer{"footer", "Footer", "paragraph", stops};

constexpr Look strong{"Strong", "Strong", "character", R"(<w:rPr><w:b/><w:bCs/></w:rPr>)"};
constexpr Look emphasis{"Emphasis", "Emphasis", "character", R"(<w:rPr><w:i/><w:iCs/></w:rPr>)"};
constexpr Look muted{"Wederhoor muted", "WederhoorMuted", "character",
                     R"(<w:rPr><w:color w:val="5A5A5A"/></w:rPr>)"};
constexpr Look field{"Wederhoor field", "WederhoorField", "character",
                     R"(<w:rPr><w:shd w:val="clear" w:color="auto" w:fill="E4EDF6"/></w:rPr>)"};
constexpr Look placeholder{"Placeholder Text", "PlaceholderText", "character",
                           R"(<w:rPr><w:color w:val="5A5A5A"/><w:shd w:val="clear" w:color="auto" )"
                           R"(w:fill="E4EDF6"/></w:rPr>)"};

constexpr Look table{
    "Wederhoor grid", "WederhoorGrid", "table",
    R"(<w:tblPr><w:tblBorders>)"
    R"(<w:top w:val="single" w:sz="4" w:space="0" w:color="B9B9B9"/>)"
    R"(<w:left w:val="single" w:sz="4" w:space="0" w:color="B9B9B9"/>)"
    R"(<w:bottom w:val="single" w:sz="4" w:space="0" w:color="B9B9B9"/>)"
    R"(<w:right w:val="single" w:sz="4" w:space="0" w:color="B9B9B9"/>)"
    R"(<w:insideH w:val="single" w:sz="4" w:space="0" w:color="B9B9B9"/>)"
    R"(<w:insideV w:val="single" w:sz="4" w:space="0" w:color="B9B9B9"/></w:tblBorders>)"
    R"(<w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="85" w:type="dxa"/>)"
    R"(<w:bottom w:w="40" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr>)"};

constexpr std::array paragraphs{
    std::pair{DocxStyle::title, title},       std::pair{DocxStyle::subtitle, subtitle},
    std::pair{DocxStyle::heading1, heading1}, std::pair{DocxStyle::heading2, heading2},
    std::pair{DocxStyle::heading3, heading3}, std::pair{DocxStyle::body, body},
    std::pair{DocxStyle::numbered, numbered}, std::pair{DocxStyle::quote, quote},
    std::pair{DocxStyle::question, question}, std::pair{DocxStyle::hint, hint},
    std::pair{DocxStyle::answer, answer},     std::pair{DocxStyle::small, small},
    std::pair{DocxStyle::table, inTable}};

constexpr std::array looks{std::pair{WordLook::strong, strong}, std::pair{WordLook::emphasis, emphasis},
                           std::pair{WordLook::muted, muted}, std::pair{WordLook::field, field},
                           std::pair{WordLook::placeholder, placeholder}};

bool sameName(std::string_view a, std::string_view b) {
    const auto low = [](unsigned char letter) { return std::tolower(letter); };
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [&](char one, char other) { return low(one) == low(other); });
}

class Completing {
public:
    explicit Completing(pugi::xml_document& styles) : m_root(styles.document_element()) {
        for (const auto style : m_root.children("w:style")) {
            const bool standard = std::string_view(style.attribute("w:default").value()) == "1";
            const std::string_view kind = style.attribute("w:type").value();
            if (standard && kind == "paragraph") m_paragraph = style.attribute("w:styleId").value();
            if (standard && kind == "table") m_table = style.attribute("w:styleId").value();
        }
    }

    /// The id of the style with that name; adds it if it is not there.
    std::string idOf(const Look& look) {
        for (const auto style : m_root.children("w:style")) {
            const bool same = sameName(style.child("w:name").attribute("w:val").value(), look.name) &&
                              style.attribute("w:type").value() == look.kind;
            if (same) return style.attribute("w:styleId").value();
        }
        return add(look);
    }

private:
    std::string freeId(std::string_view wanted) const {
        std::string id(wanted);
        while (m_root.find_child_by_attribute("w:style", "w:styleId", id.c_str())) id += "W";
        return id;
    }

    std::string add(const Look& look) {
        const auto id = freeId(look.id);
        const bool own = look.name.starts_with("Wederhoor");
        WordXml xml;
        xml.open("w:style", {{"w:type", look.kind}, {"w:customStyle", own ? "1" : ""}, {"w:styleId", id}});
        xml.value("w:name", look.name);
        if (look.kind == "paragraph" && !m_paragraph.empty()) xml.value("w:basedOn", m_paragraph);
        if (look.kind == "table" && !m_table.empty()) xml.value("w:basedOn", m_table);
        xml.value("w:uiPriority", "1").empty("w:qFormat");
        xml.raw(look.inside).close();
        m_root.append_buffer(xml.written().data(), xml.written().size(),
                             pugi::parse_fragment | pugi::parse_full);
        return id;
    }

    pugi::xml_node m_root;
    std::string m_paragraph;
    std::string m_table;
};
}  // namespace

std::string blankStyles() {
    WordXml xml = WordXml::part("w:styles");
    xml.raw(R"(<w:docDefaults><w:rPrDefault><w:rPr>)"
            R"(<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/>)"
            R"(<w:sz w:val="21"/><w:szCs w:val="21"/><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault>)"
            R"(<w:pPrDefault/></w:docDefaults>)");
    xml.open("w:style", {{"w:type", "paragraph"}, {"w:default", "1"}, {"w:styleId", body.id}});
    xml.value("w:name", body.name).empty("w:qFormat").raw(body.inside).close();
    xml.raw(
        R"(<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">)"
        R"(<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>)"
        R"(<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>)"
        R"(<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>)"
        R"(<w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>)"
        R"(<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>)");
    return xml.close().written();
}

WordStyles completeStyles(pugi::xml_document& styles) {
    Completing completing(styles);
    WordStyles ids;
    for (const auto& [style, look] : paragraphs) ids.paragraphs[style] = completing.idOf(look);
    for (const auto& [which, look] : looks) ids.looks[which] = completing.idOf(look);
    ids.table = completing.idOf(table);
    ids.header = completing.idOf(header);
    ids.footer = completing.idOf(footer);
    return ids;
}

}  // namespace wederhoor::forms
