#include "forms/docx/docx_package.h"

#include <algorithm>
#include <set>

#include "forms/docx/word_xml.h"
#include "forms/zip/zip_writer.h"
#include "schema/base/say.h"

namespace wederhoor::forms {

using schema::say;

namespace {
constexpr std::string_view typesPart = "[Content_Types].xml";
constexpr std::string_view typesNamespace = "http://schemas.openxmlformats.org/package/2006/content-types";
constexpr std::string_view relationsNamespace =
    "http://schemas.openxmlformats.org/package/2006/relationships";
constexpr std::string_view relationsType = "application/vnd.openxmlformats-package.relationships+xml";

constexpr std::size_t mostParts = 2000;
constexpr std::size_t mostBytes = 128U << 20U;

std::string_view lastWord(std::string_view address) {
    return address.substr(address.rfind('/') + 1);
}

std::string_view withoutSlash(std::string_view name) {
    return name.starts_with('/') ? name.substr(1) : name;
}

/// Where the relationships of a part stand: `word/_rels/document.xml.rels`.
std::string relationsPart(std::string_view from) {
    const auto slash = from.rfind('/');
    const auto cut = slash == std::string_view::npos ? 0 : slash + 1;
    return std::string(from.substr(0, cut)) + "_rels/" + std::string(from.substr(cut)) + ".rels";
}

/// Parts by name, and by the end of a name.
struct ContentTypes {
    std::map<std::string, std::string> names;
    std::map<std::string, std::string> ends;

    std::string of(const std::string& name) const {
        if (const auto found = names.find(name); found != names.end()) return found->second;
        const auto found = ends.find(name.substr(name.rfind('.') + 1));
        return found == ends.end() ? "application/octet-stream" : found->second;
    }
};

ContentTypes typesIn(const pugi::xml_document& document) {
    ContentTypes types;
    for (const auto node : document.document_element().children()) {
        const std::string type = node.attribute("ContentType").value();
        if (localName(node) == "Override") {
            types.names[std::string(withoutSlash(node.attribute("PartName").value()))] = type;
        } else {
            types.ends[node.attribute("Extension").value()] = type;
        }
    }
    return types;
}

void tooLarge(const std::string& file, schema::Findings& findings) {
    findings.push_back({schema::Severity::error,
                        {file},
                        say("Unpacked the file holds more than %1 MB.", mostBytes >> 20U),
                        say("Check that it is the right file, or split it.")});
}
}  // namespace

std::string partAt(std::string_view from, std::string_view target) {
    if (target.starts_with('/')) return std::string(target.substr(1));
    std::string folder(from.substr(0, from.rfind('/') == std::string_view::npos ? 0 : from.rfind('/') + 1));
    while (target.starts_with("../") || target.starts_with("./")) {
        const bool up = target.starts_with("../");
        target.remove_prefix(up ? 3 : 2);
        if (!up || folder.empty()) continue;
        folder.pop_back();
        folder.erase(folder.rfind('/') == std::string::npos ? 0 : folder.rfind('/') + 1);
    }
    return folder + std::string(target);
}

std::optional<DocxPackage> DocxPackage::read(const ZipArchive& archive, schema::Findings& findings) {
    const auto types = archive.readXml(std::string(typesPart), findings);
    if (!types) return std::nullopt;
    const auto kinds = typesIn(*types);
    const auto names = archive.names();
    DocxPackage package;
    std::size_t total = 0;
    for (const auto& name : names) {
        if (name == typesPart || name.ends_with('/') || name.ends_with(".rels")) continue;
        auto bytes = archive.read(name, findings);
        if (!bytes) return std::nullopt;
        total += bytes->size();
        if (names.size() > mostParts || total > mostBytes) {
            tooLarge(archive.file(), findings);
            return std::nullopt;
        }
        package.put(name, kinds.of(name), std::move(*bytes));
    }
    auto sources = package.names();
    sources.emplace_back();
    for (const auto& from : sources) {
        const auto part = relationsPart(from);
        if (!archive.has(part)) continue;
        const auto relations = archive.readXml(part, findings);
        if (!relations) return std::nullopt;
        for (const auto node : relations->document_element().children()) {
            const std::string address = node.attribute("Type").value();
            const bool external = std::string_view(node.attribute("TargetMode").value()) == "External";
            const std::string target = node.attribute("Target").value();
            package.m_relationships[from].push_back({node.attribute("Id").value(),
                                                     std::string(lastWord(address)), address,
                                                     external ? target : partAt(from, target), external});
        }
    }
    return package;
}

std::vector<std::string> DocxPackage::names() const {
    std::vector<std::string> names;
    for (const auto& [name, part] : m_parts) names.push_back(name);
    return names;
}

void DocxPackage::put(const std::string& name, std::string_view type, std::string bytes) {
    m_parts[name] = {std::string(type), std::move(bytes)};
}

void DocxPackage::remove(const std::string& name) {
    m_parts.erase(name);
    m_relationships.erase(name);
    for (auto& [from, relations] : m_relationships) {
        std::erase_if(relations, [&](const auto& each) { return !each.external && each.target == name; });
    }
}

const std::vector<DocxPackage::Relationship>& DocxPackage::relationships(const std::string& from) const {
    static const std::vector<Relationship> none;
    const auto found = m_relationships.find(from);
    return found == m_relationships.end() ? none : found->second;
}

std::optional<std::string> DocxPackage::related(const std::string& from, std::string_view type) const {
    for (const auto& each : relationships(from)) {
        if (each.type == type && !each.external && has(each.target)) return each.target;
    }
    return std::nullopt;
}

std::string DocxPackage::relate(const std::string& from, std::string_view address,
                                const std::string& target) {
    auto& relations = m_relationships[from];
    std::set<std::string> taken;
    for (const auto& each : relations) {
        if (!each.external && each.target == target && each.address == address) return each.id;
        taken.insert(each.id);
    }
    std::size_t number = relations.size() + 1;
    while (taken.contains("rId" + std::to_string(number))) ++number;
    relations.push_back({"rId" + std::to_string(number), std::string(lastWord(address)), std::string(address),
                         target, false});
    return relations.back().id;
}

void DocxPackage::unrelate(const std::string& from, std::string_view type) {
    std::erase_if(m_relationships[from], [&](const auto& each) { return each.type == type; });
}

std::string DocxPackage::contentTypes() const {
    WordXml xml;
    xml.raw(xmlDeclaration).open("Types", {{"xmlns", typesNamespace}});
    xml.empty("Default", {{"Extension", "rels"}, {"ContentType", relationsType}});
    xml.empty("Default", {{"Extension", "xml"}, {"ContentType", "application/xml"}});
    for (const auto& [name, part] : m_parts) {
        xml.empty("Override", {{"PartName", "/" + name}, {"ContentType", part.type}});
    }
    return xml.close().written();
}

std::string DocxPackage::relationshipsOf(const std::string& from) const {
    WordXml xml;
    xml.raw(xmlDeclaration).open("Relationships", {{"xmlns", relationsNamespace}});
    for (const auto& each : relationships(from)) {
        xml.empty("Relationship", {{"Id", each.id},
                                   {"Type", each.address},
                                   {"Target", each.external ? each.target : "/" + each.target},
                                   {"TargetMode", each.external ? "External" : ""}});
    }
    return xml.close().written();
}

std::string DocxPackage::zipped() const {
    std::vector<ZipEntry> entries{{std::string(typesPart), contentTypes()}};
    for (const auto& [from, relations] : m_relationships) {
        if (!relations.empty()) entries.push_back({relationsPart(from), relationshipsOf(from)});
    }
    for (const auto& [name, part] : m_parts) entries.push_back({name, part.bytes});
    return zipOf(entries);
}

}  // namespace wederhoor::forms
