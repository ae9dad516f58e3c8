#pragma once

#include "tests/support/packed_file.h"

namespace wederhoor::tests {

/// A DOCX file as another program may have written it. Everything is markup with the prefix `w:`.
struct WordFile {
    std::string body = {};
    std::string comments = {};    ///< inside w:comments
    std::string extended = {};    ///< inside w15:commentsEx
    std::string footnotes = {};   ///< inside w:footnotes
    std::string properties = {};  ///< custom properties
    /// Where the parts are; with another word than `word`, nothing is called as usual.
    std::string folder = "word";
    bool strict = false;

    std::string bytes() const {
        const std::string office =
            strict ? "http://purl.oclc.org/ooxml/officeDocument/relationships/"
                   : "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
        const std::string spelled =
            std::string("xmlns:w=\"") +
            (strict ? "http://purl.oclc.org/ooxml/wordprocessingml/main"
                    : "http://schemas.openxmlformats.org/wordprocessingml/2006/main") +
            "\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
            "xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\" "
            "xmlns:w15=\"http://schemas.microsoft.com/office/word/2012/wordml\"";
        const auto part = [&](const std::string& root, const std::string& inside) {
            return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><" + root + " " + spelled +
                   ">" + inside + "</" + root + ">";
        };
        const auto relation = [&](const std::string& type, const std::string& target) {
            return "<Relationship Id=\"r" + target.substr(0, 3) + "\" Type=\"" + type + "\" Target=\"" +
                   target + "\"/>";
        };
        const auto relations = [](const std::string& inside) {
            return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" +
                   inside + "</Relationships>";
        };
        const bool usual = folder == "word";
        const std::string main = usual ? "document.xml" : "hoofdtekst.xml";
        const std::string notes = usual ? "comments.xml" : "marge/kanttekeningen.xml";
        std::vector<std::pair<std::string, std::string>> entries{
            {"_rels/.rels", relations(relation(office + "officeDocument", folder + "/" + main) +
                                      relation(office + "custom-properties", "docProps/custom.xml"))},
            {folder + "/" + main, part("w:document", "<w:body>" + body + "<w:sectPr/></w:body>")}};
        std::string inside;
        const auto add = [&](const std::string& type, const std::string& target, const std::string& root,
                             const std::string& text) {
            if (text.empty()) return;
            inside += relation(type, target);
            entries.emplace_back(folder + "/" + target, part(root, text));
        };
        add(office + "comments", notes, "w:comments", comments);
        add("http://schemas.microsoft.com/office/2011/relationships/commentsExtended", "commentsExtended.xml",
            "w15:commentsEx", extended);
        add(office + "footnotes", "footnotes.xml", "w:footnotes", footnotes);
        entries.emplace_back(folder + "/_rels/" + main + ".rels", relations(inside));
        if (!properties.empty())
            entries.emplace_back("docProps/custom.xml", "<Properties>" + properties + "</Properties>");
        return packed(entries);
    }
};

/// A run of these words.
inline std::string run(const std::string& words) {
    return "<w:r><w:t xml:space=\"preserve\">" + words + "</w:t></w:r>";
}
/// A paragraph with this inside. `mark`: what happened to its end.
inline std::string paragraph(const std::string& inside, const std::string& mark = {}) {
    return "<w:p>" + (mark.empty() ? "" : "<w:pPr><w:rPr>" + mark + "</w:rPr></w:pPr>") + inside + "</w:p>";
}
/// `what`: `ins`, `del`, `moveFrom`, `moveTo`; without content it marks the end of a paragraph, or a row.
inline std::string tracked(const std::string& what, const std::string& author, const std::string& inside = {},
                           const std::string& date = "2008-06-12T10:30:00Z") {
    const auto tag = "<w:" + what + " w:id=\"7\" w:author=\"" + author + "\" w:date=\"" + date + "\"";
    return inside.empty() ? tag + "/>" : tag + ">" + inside + "</w:" + what + ">";
}
inline std::string deletedRun(const std::string& words) {
    return "<w:r><w:delText xml:space=\"preserve\">" + words + "</w:delText></w:r>";
}
/// A comment with one paragraph for each of `texts`; the last one carries `para`.
inline std::string marginNote(const std::string& id, const std::string& author, const std::string& text,
                              const std::string& para = "00000001",
                              const std::string& date = " w:date=\"2008-06-12T10:30:00Z\"") {
    return "<w:comment w:id=\"" + id + "\" w:author=\"" + author + "\"" + date + "><w:p w14:paraId=\"" +
           para + "\"><w:r><w:annotationRef/></w:r>" + run(text) + "</w:p></w:comment>";
}
inline std::string rangeStart(const std::string& id) {
    return "<w:commentRangeStart w:id=\"" + id + "\"/>";
}
inline std::string rangeEnd(const std::string& id) {
    return "<w:commentRangeEnd w:id=\"" + id + "\"/><w:r><w:commentReference w:id=\"" + id + "\"/></w:r>";
}

}  // namespace wederhoor::tests
