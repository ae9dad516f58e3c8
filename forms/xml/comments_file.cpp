#include "forms/xml/comments_file.h"

#include <charconv>
#include <pugixml.hpp>

#include "forms/xml/xml_document.h"
#include "schema/base/say.h"
#include "schema/base/trimmed.h"

namespace wederhoor::forms {

using schema::say;
using schema::trimmed;

namespace {
std::string attributeOf(pugi::xml_node node, const char* name) {
    return std::string(trimmed(node.attribute(name).value()));
}

std::string textIn(pugi::xml_node node, const char* name) {
    const auto element = node.child(name);
    std::string text = element.value();  // where a text stands alone, it is kept in its element
    for (const auto part : element.children()) text += part.value();
    return std::string(trimmed(text));
}

DraftIdentity identityIn(pugi::xml_node root) {
    DraftIdentity identity{attributeOf(root, "round"), attributeOf(root, "study"),
                           attributeOf(root, "municipality"), 0};
    const auto version = attributeOf(root, "version");
    std::from_chars(version.data(), version.data() + version.size(), identity.version);
    return identity;
}
}  // namespace

std::optional<CommentsFile> readCommentsFile(std::string_view bytes, const std::string& file,
                                             schema::Findings& findings) {
    const auto document = XmlDocument::parse(bytes, file, findings);
    if (!document) return std::nullopt;
    const auto root = document->root();
    const auto placeOf = [&](pugi::xml_node node) { return document->place(document->offset(node)); };
    if (root.name() != std::string_view("comments")) {
        findings.push_back({schema::Severity::error, placeOf(root),
                            say("This is a '%1', not a file with comments.", root.name()),
                            say("Take in the file that the page of the draft saved.")});
        return std::nullopt;
    }
    CommentsFile read{identityIn(root), {}};
    for (const auto node : root.children("comment")) {
        PageComment comment{attributeOf(node, "id"),   attributeOf(node, "paragraph"),
                            attributeOf(node, "by"),   schema::Date::parse(attributeOf(node, "on")),
                            attributeOf(node, "kind"), textIn(node, "text"),
                            textIn(node, "proposal"),  placeOf(node)};
        if (!comment.text.empty() || !comment.proposal.empty()) read.comments.push_back(std::move(comment));
    }
    return read;
}

}  // namespace wederhoor::forms
