#include "forms/file/plain_text.h"

#include <algorithm>

#include "schema/base/say.h"
#include "schema/base/utf8.h"

namespace wederhoor::forms {

using schema::Finding;
using schema::Place;
using schema::say;
using schema::Severity;

schema::Place placeOf(std::string_view text, std::size_t offset, const std::string& file) {
    const auto before = text.substr(0, offset);
    const auto lineEnd = before.rfind('\n');
    const auto line = std::count(before.begin(), before.end(), '\n') + 1;
    const auto lineBegin = lineEnd == std::string_view::npos ? 0 : lineEnd + 1;
    const auto column = schema::codePointCount(before.substr(lineBegin)) + 1;
    return {file, static_cast<int>(line), static_cast<int>(column)};
}

bool isPlainText(std::string_view bytes, const std::string& file, schema::Findings& findings) {
    const auto refuse = [&](Place place, std::string message, std::string remedy) {
        findings.push_back({Severity::error, std::move(place), std::move(message), std::move(remedy)});
    };
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
        refuse({file}, say("This file is written in UTF-16."), say("Save it again with the encoding UTF-8."));
        return false;
    }
    if (bytes.starts_with("PK\x03\x04")) {
        refuse({file}, say("This is a Word, Excel or other packed file."),
               say("Check that it is the right file."));
        return false;
    }
    const auto nul = bytes.find('\0');
    const auto bad = schema::firstInvalidUtf8(bytes.substr(0, nul));
    if (!bad && nul == std::string_view::npos) return true;
    const auto at = bad.value_or(nul);
    const Place place = placeOf(schema::withPlainLineEnds(bytes.substr(0, at)), std::string_view::npos, file);
    if (bad) {
        refuse(place, say("Here is a character that is not written in UTF-8."),
               say("Save the file again with the encoding UTF-8."));
    } else {
        refuse(place, say("This is not a text file."), say("Check that it is the right file."));
    }
    return false;
}

std::optional<std::string> plainText(std::string_view bytes, const std::string& file,
                                     schema::Findings& findings) {
    if (!isPlainText(bytes, file, findings)) return std::nullopt;
    return schema::withPlainLineEnds(bytes);
}

}  // namespace wederhoor::forms
