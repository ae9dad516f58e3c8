#include "forms/xml/response_file.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <pugixml.hpp>

#include "forms/file/hints.h"
#include "forms/xml/xml_document.h"
#include "schema/base/say.h"
#include "schema/base/trimmed.h"

namespace wederhoor::forms {

using schema::AnswerPath;
using schema::Findings;
using schema::say;
using schema::Severity;
using schema::trimmed;

namespace {
/// The text of an element itself, without that of the elements in it.
std::string ownText(pugi::xml_node node) {
    std::string text = node.value();
    for (const auto child : node.children()) {
        if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) text += child.value();
    }
    return std::string(trimmed(text));
}

std::string attributeOf(pugi::xml_node node, const char* name) {
    return std::string(trimmed(node.attribute(name).value()));
}

class Reader {
public:
    Reader(const XmlDocument& document, Findings& findings) : m_document(document), m_findings(findings) {}

    std::optional<ResponseFile> response() && {
        const auto root = m_document.root();
        m_response.place = place(root);
        if (root.name() != std::string_view("response")) {
            error(root, say("This is a '%1', not a response.", root.name()),
                  say("Take in the file that came back from the municipality."));
            return std::nullopt;
        }
        readRoot(root);
        readChildren(root, {}, {});
        if (m_failed) return std::nullopt;
        return std::move(m_response);
    }

private:
    schema::Place place(pugi::xml_node node) const { return m_document.place(m_document.offset(node)); }

    void error(pugi::xml_node node, std::string message, std::string remedy) {
        m_findings.push_back({Severity::error, place(node), std::move(message), std::move(remedy)});
        m_failed = true;
    }

    std::string required(pugi::xml_node root, const char* name) {
        auto text = attributeOf(root, name);
        if (text.empty()) {
            error(root, say("The response does not say what its %1 is.", name),
                  say("Write %1=\"...\" in <response>.", name));
        }
        return text;
    }

    void readRoot(pugi::xml_node root) {
        m_response.questionnaire = required(root, "questionnaire");
        m_response.definition = attributeOf(root, "definition");
        m_response.municipality = attributeOf(root, "municipality");
        m_response.language = attributeOf(root, "language");
        readVersion(root);
        const auto filled = attributeOf(root, "filled");
        m_response.filledOn = schema::Date::parse(filled);
        if (!filled.empty() && !m_response.filledOn) {
            error(root, say("'%1' is not a day on which the response was filled in.", filled),
                  say("Write it like 2008-02-18."));
        }
    }

    void readVersion(pugi::xml_node root) {
        const auto text = attributeOf(root, "version");
        if (text.empty()) return;
        const auto* end = text.data() + text.size();
        const auto [stop, trouble] = std::from_chars(text.data(), end, m_response.version);
        if (trouble != std::errc() || stop != end || m_response.version < 1) {
            error(root, say("'%1' is not a version of a questionnaire.", text),
                  say("A version is a whole number from 1."));
        }
    }

    /// Answers of the response itself, or of one row.
    void readChildren(pugi::xml_node parent, const std::string& container, const std::string& row) {
        for (const auto node : parent.children()) {
            const std::string_view name = node.name();
            if (node.type() != pugi::node_element) continue;
            if (name == "answer") {
                readAnswer(node, {container, row, attributeOf(node, "name")});
            } else if (name == "respondent" && container.empty()) {
                m_response.respondent = attributeOf(node, "name");
                m_response.respondentFunction = attributeOf(node, "function");
                m_response.respondentEmail = attributeOf(node, "email");
            } else if (name == "rows" && container.empty()) {
                readRows(node);
            } else if (name == "attachment" && container.empty()) {
                readAttachment(node);
            } else {
                keepUnknown(node, container, row);
            }
        }
    }

    void readRows(pugi::xml_node rows) {
        const auto container = attributeOf(rows, "name");
        int number = 0;
        for (const auto row : rows.children()) {
            if (row.type() != pugi::node_element) continue;
            if (row.name() != std::string_view("row")) {
                keepUnknown(row, container, {});
                continue;
            }
            ++number;
            const auto name = attributeOf(row, "name");
            readChildren(row, container, name.empty() ? std::to_string(number) : name);
        }
    }

    void readAnswer(pugi::xml_node node, AnswerPath path) {
        RawAnswer answer{.path = std::move(path), .text = ownText(node), .place = place(node)};
        answer.missing = attributeOf(node, "missing");
        answer.other = attributeOf(node, "other");
        answer.source = attributeOf(node, "source");
        answer.reference = attributeOf(node, "reference");
        for (const auto child : node.children()) {
            if (child.type() != pugi::node_element) continue;
            if (child.name() == std::string_view("remark")) {
                answer.remark += (answer.remark.empty() ? "" : "\n") + ownText(child);
            } else {
                keepUnknown(child, answer.path.container, answer.path.row);
            }
        }
        m_response.answers.push_back(std::move(answer));
    }

    /// One that names no answer or no file says nothing: it is kept as what it is.
    void readAttachment(pugi::xml_node node) {
        const auto answer = AnswerPath::parse(attributeOf(node, "answer"));
        auto name = attributeOf(node, "name");
        if (!answer || name.empty()) return keepUnknown(node, {}, {});
        auto digest = attributeOf(node, "sha256");
        std::transform(digest.begin(), digest.end(), digest.begin(),
                       [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
        m_response.attachments.push_back(
            {*answer, std::move(name), node.attribute("size").as_ullong(), std::move(digest), place(node)});
    }

    void keepUnknown(pugi::xml_node node, const std::string& container, const std::string& row) {
        m_response.answers.push_back({.path = {container, row, "<" + std::string(node.name()) + ">"},
                                      .text = ownText(node),
                                      .place = place(node)});
    }

    const XmlDocument& m_document;
    Findings& m_findings;
    ResponseFile m_response;
    bool m_failed = false;
};

void put(pugi::xml_node node, const char* name, const std::string& text) {
    if (!text.empty()) node.append_attribute(name) = text.c_str();
}

void putAnswer(pugi::xml_node parent, const RawAnswer& answer) {
    auto node = parent.append_child("answer");
    node.append_attribute("name") = answer.path.question.c_str();
    put(node, "missing", answer.missing);
    put(node, "source", answer.source);
    put(node, "reference", answer.reference);
    put(node, "other", answer.other);
    if (!answer.remark.empty()) {
        node.append_child("remark").append_child(pugi::node_pcdata).set_value(answer.remark.c_str());
    }
    if (!answer.text.empty()) node.append_child(pugi::node_pcdata).set_value(answer.text.c_str());
}

/// The number of a repeat's row; 0 for the name of a table's row.
int rowNumber(const std::string& row) {
    int number = 0;
    const auto* end = row.data() + row.size();
    const auto result = std::from_chars(row.data(), end, number);
    return result.ec == std::errc() && result.ptr == end ? number : 0;
}

/// Where the rows of one repeat or table are being written.
class Rows {
public:
    void put(pugi::xml_node root, const RawAnswer& answer) {
        const auto& path = answer.path;
        const int wanted = rowNumber(path.row);
        if (!rows || container != path.container || (wanted > 0 && wanted < number)) {
            container = path.container;
            row.clear();
            node = {};
            number = 0;
            rows = root.append_child("rows");
            rows.append_attribute("name") = container.c_str();
        }
        if (path.row.empty() && path.question.starts_with('<')) return putStray(answer);
        moveTo(path.row, wanted);
        putAnswer(node, answer);
    }

private:
    void moveTo(const std::string& wantedRow, int wanted) {
        if (node && row == wantedRow) return;
        row = wantedRow;
        if (wanted == 0) {
            node = rows.append_child("row");
            node.append_attribute("name") = row.c_str();
        }
        for (; number < wanted; ++number) node = rows.append_child("row");  // a row without answers counts
    }

    /// What nobody knows and stood in no row: as the element that it was, see Reader::keepUnknown().
    void putStray(const RawAnswer& answer) {
        const auto& name = answer.path.question;
        rows.append_child(name.substr(1, name.size() - 2).c_str())
            .append_child(pugi::node_pcdata)
            .set_value(answer.text.c_str());
    }

    std::string container;
    std::string row;
    int number = 0;
    pugi::xml_node rows;
    pugi::xml_node node;
};

struct Text final : pugi::xml_writer {
    std::string text;
    void write(const void* data, std::size_t size) override {
        text.append(static_cast<const char*>(data), size);
    }
};
}  // namespace

std::optional<ResponseFile> readResponse(std::string_view bytes, const std::string& file,
                                         Findings& findings) {
    const auto document = XmlDocument::parse(bytes, file, findings);
    if (!document) return std::nullopt;
    return Reader(*document, findings).response();
}

std::string writeResponse(const ResponseFile& response) {
    pugi::xml_document document;
    auto declaration = document.append_child(pugi::node_declaration);
    declaration.append_attribute("version") = "1.0";
    declaration.append_attribute("encoding") = "UTF-8";
    auto root = document.append_child("response");
    put(root, "questionnaire", response.questionnaire);
    put(root, "version", std::to_string(response.version));
    put(root, "definition", response.definition);
    put(root, "municipality", response.municipality);
    put(root, "language", response.language);
    if (response.filledOn) put(root, "filled", response.filledOn->iso());
    if (!response.respondent.empty() || !response.respondentFunction.empty() ||
        !response.respondentEmail.empty()) {
        auto respondent = root.append_child("respondent");
        put(respondent, "name", response.respondent);
        put(respondent, "function", response.respondentFunction);
        put(respondent, "email", response.respondentEmail);
    }
    Rows rows;
    for (const auto& answer : response.answers) {
        if (answer.path.container.empty()) {
            rows = {};
            putAnswer(root, answer);
        } else {
            rows.put(root, answer);
        }
    }
    for (const auto& attachment : response.attachments) {
        auto node = root.append_child("attachment");
        put(node, "answer", attachment.answer.text());
        put(node, "name", attachment.name);
        put(node, "size", std::to_string(attachment.size));
        put(node, "sha256", attachment.digest);
    }
    Text text;
    document.save(text, "  ");
    return text.text;
}

}  // namespace wederhoor::forms
