#include "forms/docx/docx_parts.h"

#include <vector>

#include "schema/base/say.h"

namespace wederhoor::forms {

using schema::say;

namespace {
std::string folderOf(const std::string& entry) {
    const auto slash = entry.rfind('/');
    return slash == std::string::npos ? std::string() : entry.substr(0, slash + 1);
}

/// `../docProps/app.xml` seen from `word/` is `docProps/app.xml`; what climbs out stays at the top.
std::string resolved(const std::string& folder, std::string_view target) {
    const std::string whole = target.starts_with('/') ? std::string(target) : folder + std::string(target);
    std::vector<std::string> steps;
    for (std::size_t at = 0; at <= whole.size();) {
        const auto end = std::min(whole.find('/', at), whole.size());
        const auto step = whole.substr(at, end - at);
        if (step == "..") {
            if (!steps.empty()) steps.pop_back();
        } else if (!step.empty() && step != ".") {
            steps.push_back(step);
        }
        at = end + 1;
    }
    std::string entry;
    for (const auto& step : steps) entry += (entry.empty() ? "" : "/") + step;
    return entry;
}

/// The last word of a relationship's type.
std::string kindOf(std::string_view type) {
    return std::string(type.substr(type.rfind('/') + 1));
}

/// What the relationships of a part lead to, by kind; the first of a kind counts.
void addRelationships(const ZipArchive& archive, const std::string& part,
                      std::map<std::string, std::string, std::less<>>& parts, schema::Findings& findings) {
    const auto folder = folderOf(part);
    const auto entry = folder + "_rels/" + part.substr(folder.size()) + ".rels";
    if (!archive.has(entry)) return;
    const auto relationships = archive.readXml(entry, findings);
    if (!relationships) return;
    for (const auto each : relationships->document_element().children()) {
        if (localAttribute(each, "TargetMode") == "External") continue;
        parts.try_emplace(kindOf(localAttribute(each, "Type")),
                          resolved(folder, localAttribute(each, "Target")));
    }
}
}  // namespace

std::optional<DocxParts> DocxParts::open(const ZipArchive& archive, schema::Findings& findings) {
    DocxParts parts;
    const auto before = findings.size();
    addRelationships(archive, {}, parts.m_parts, findings);
    parts.m_document = parts.of("officeDocument");
    if (parts.m_document.empty()) parts.m_document = "word/document.xml";
    if (findings.size() == before && !archive.has(parts.m_document)) {
        findings.push_back({schema::Severity::error,
                            {archive.file()},
                            say("This packed file is no DOCX document."),
                            say("Save it as DOCX in the program that it was made with.")});
    }
    if (findings.size() == before) addRelationships(archive, parts.m_document, parts.m_parts, findings);
    if (findings.size() > before) return std::nullopt;
    return parts;
}

std::string DocxParts::of(std::string_view kind) const {
    const auto found = m_parts.find(kind);
    return found == m_parts.end() ? std::string() : found->second;
}

std::map<std::string, std::string> customProperties(const ZipArchive& archive, const DocxParts& parts,
                                                    schema::Findings& findings) {
    std::map<std::string, std::string> properties;
    for (const auto* kind : {"custom-properties", "customProperties"}) {  // transitional and strict
        const auto entry = parts.of(kind);
        if (entry.empty() || !archive.has(entry)) continue;
        const auto part = archive.readXml(entry, findings);
        if (!part) return properties;
        for (const auto property : part->document_element().children()) {
            std::string text;
            for (const auto value : property.children()) text += value.child_value();
            properties[std::string(localAttribute(property, "name"))] = text;
        }
    }
    return properties;
}

std::string_view localAttribute(pugi::xml_node element, std::string_view name) {
    for (const auto attribute : element.attributes()) {
        const std::string_view whole = attribute.name();
        if (whole.ends_with(name) && whole.substr(whole.find(':') + 1) == name) return attribute.value();
    }
    return {};
}

}  // namespace wederhoor::forms
