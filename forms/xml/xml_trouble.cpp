#include "forms/xml/xml_trouble.h"

#include <algorithm>
#include <array>
#include <vector>

#include "forms/xml/tag_scanner.h"
#include "schema/base/say.h"

namespace wederhoor::forms {

using schema::say;

namespace {
constexpr std::string_view blanks = " \t\n";

/// Elements that are open where the text is cut off, outermost first.
std::vector<Markup> openIn(std::string_view text) {
    std::vector<Markup> open;
    TagScanner scanner(text);
    while (const auto markup = scanner.next()) {
        if (markup->kind == Markup::Kind::begin) open.push_back(*markup);
        if (markup->kind == Markup::Kind::end && !open.empty()) open.pop_back();
    }
    return open;
}

std::string lineOf(std::string_view text, std::size_t at) {
    const auto before = text.substr(0, at);
    return std::to_string(std::count(before.begin(), before.end(), '\n') + 1);
}

XmlTrouble endsTooSoon(std::string_view text) {
    const std::string remedy = say(
        "Perhaps the last part is missing: fetch or save the file again. Or write what is still to come.");
    const auto open = openIn(text);
    // A tag that is itself cut off is not what people look for.
    const auto whole = std::find_if(open.rbegin(), open.rend(),
                                    [](const Markup& markup) { return markup.text.ends_with('>'); });
    if (whole == open.rend()) return {text.size(), say("The file ends before it is complete."), remedy};
    return {text.size(),
            say("The file ends while <%1> of line %2 is still open.", whole->name, lineOf(text, whole->at)),
            remedy};
}

/// The first end tag that does not end what is open there; if there is none, the text ends too soon.
XmlTrouble wrongEnd(std::string_view text) {
    std::vector<Markup> open;
    TagScanner scanner(text);
    while (const auto markup = scanner.next()) {
        if (markup->kind == Markup::Kind::begin) open.push_back(*markup);
        if (markup->kind != Markup::Kind::end) continue;
        if (open.empty()) {
            return {markup->at, say("</%1> ends an element that never began.", markup->name),
                    say("Take it out, or write the <%1> that it belongs to.", markup->name)};
        }
        if (open.back().name != markup->name) {
            return {markup->at,
                    say("</%1> stands here while <%2> of line %3 is still open.", markup->name,
                        open.back().name, lineOf(text, open.back().at)),
                    say("Write </%1> first, or mend the name.", open.back().name)};
        }
        open.pop_back();
    }
    return endsTooSoon(text);
}

XmlTrouble wrongStart(std::string_view text, std::size_t at) {
    const auto begin = text.rfind('<', at);
    return {begin == std::string_view::npos ? at : begin, say("Here a < stands that begins no element."),
            say("Write &lt; for the sign itself; in an expression write lt.")};
}
}  // namespace

XmlTrouble doctypeTrouble(std::string_view text, std::size_t at) {
    const auto begin = text.rfind("<!DOCTYPE", at);
    return {begin == std::string_view::npos ? at : begin, say("A DOCTYPE does not belong in this file."),
            say("Take it out, with everything in it.")};
}

XmlTrouble troubleOf(std::string_view text, const pugi::xml_parse_result& result) {
    const auto at =
        std::min(static_cast<std::size_t>(std::max<std::ptrdiff_t>(result.offset, 0)), text.size());
    if (text.find_first_not_of(blanks) == std::string_view::npos) {
        return {0, say("The file is empty."), say("Check that it is the right file.")};
    }
    if (text.find_first_not_of(blanks, at + 1) == std::string_view::npos && !text.ends_with('>')) {
        return endsTooSoon(text);
    }
    switch (result.status) {
        case pugi::status_end_element_mismatch:
        case pugi::status_bad_end_element:
            return wrongEnd(text);
        case pugi::status_bad_attribute:
            return {at, say("Here an attribute is not written as name=\"value\"."),
                    say("Put the value in quotes, and a space before each attribute.")};
        case pugi::status_bad_comment:
        case pugi::status_bad_cdata:
        case pugi::status_bad_pi: {
            const auto begin = text.rfind('<', at);
            return {begin == std::string_view::npos ? at : begin, say("What begins here never ends."),
                    say("End a comment with -->, and CDATA with ]]>.")};
        }
        case pugi::status_bad_doctype:
            return doctypeTrouble(text, at);
        case pugi::status_no_document_element:
            return {at, say("There is no element in this file: it is not XML."),
                    say("Check that it is the right file.")};
        case pugi::status_bad_start_element:
        case pugi::status_unrecognized_tag:
            return wrongStart(text, at);
        default:
            return {at, say("Here the file is no XML."), say("Check what stands here.")};
    }
}

namespace {
bool isControl(char c) {
    return bool((static_cast<unsigned char>(c) < 0x20) & (c != '\n') & (c != '\t'));
}

/// Length of the character reference at the start of `text`; 0 if there is none.
std::size_t referenceLength(std::string_view text) {
    static constexpr std::array<std::string_view, 5> named{"&amp;", "&lt;", "&gt;", "&quot;", "&apos;"};
    for (const auto name : named) {
        if (text.starts_with(name)) return name.size();
    }
    if (!text.starts_with("&#")) return 0;
    const bool hexadecimal = text.substr(2).starts_with('x');
    const std::size_t begin = hexadecimal ? 3 : 2;
    const auto end = text.find_first_not_of(hexadecimal ? "0123456789abcdefABCDEF" : "0123456789", begin);
    return end != std::string_view::npos && end > begin && text[end] == ';' ? end + 1 : 0;
}

std::optional<std::size_t> strayAmpersand(std::string_view text) {
    for (auto at = text.find('&'); at != std::string_view::npos; at = text.find('&', at + 1)) {
        if (referenceLength(text.substr(at)) == 0) return at;
    }
    return std::nullopt;
}

/// The same, but not in comments and CDATA, where an & is an &.
std::optional<std::size_t> strayAmpersandInMarkup(std::string_view text) {
    TagScanner scanner(text);
    while (const auto markup = scanner.next()) {
        if (markup->kind == Markup::Kind::verbatim) continue;
        if (const auto at = strayAmpersand(markup->text)) return markup->at + *at;
    }
    return std::nullopt;
}
}  // namespace

OddBytes::OddBytes(std::string_view text) {
    unsigned char all = 0;
    unsigned char controls = 0;
    unsigned char ampersands = 0;
    for (const char c : text) {  // no early exit and no branch: this way the compiler takes many at a time
        all = static_cast<unsigned char>(all | static_cast<unsigned char>(c));
        controls = static_cast<unsigned char>(controls | static_cast<unsigned char>(isControl(c)));
        ampersands = static_cast<unsigned char>(ampersands | static_cast<unsigned char>(c == '&'));
    }
    beyondAscii = all >= 0x80;
    control = controls != 0;
    ampersand = ampersands != 0;
}

std::optional<XmlTrouble> passedOver(std::string_view text) {
    const auto control = std::find_if(text.begin(), text.end(), isControl);
    if (control != text.end()) {
        return XmlTrouble{static_cast<std::size_t>(control - text.begin()),
                          say("Here is a control character, which a text can't have."), say("Take it out.")};
    }
    if (!strayAmpersand(text)) return std::nullopt;
    const auto at = strayAmpersandInMarkup(text);
    if (!at) return std::nullopt;
    return XmlTrouble{*at, say("Here an & stands by itself."), say("Write &amp; for the sign itself.")};
}

}  // namespace wederhoor::forms
