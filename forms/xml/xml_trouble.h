#pragma once

#include <cstddef>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>

namespace wederhoor::forms {

/// Why a text is no XML, and at which byte.
struct XmlTrouble {
    std::size_t at = 0;
    std::string message;
    std::string remedy;
};

/// What a failed parse means to a person: which element is still open, what should have been written.
XmlTrouble troubleOf(std::string_view text, const pugi::xml_parse_result& result);

/// A DOCTYPE near byte `at`: no file of ours has one, and nothing of it is ever expanded.
XmlTrouble doctypeTrouble(std::string_view text, std::size_t at);

/// Which bytes a text has that most texts have none of, found in one pass: many bytes at a time, so that the
/// closer looks are for the files that need them.
struct OddBytes {
    bool beyondAscii = false;
    bool control = false;  ///< other than LF and tab: NUL and CR too
    bool ampersand = false;

    explicit OddBytes(std::string_view text);
};

/// What pugixml lets pass though other programs refuse it: an `&` that begins no character reference, control
/// characters.
std::optional<XmlTrouble> passedOver(std::string_view text);

}  // namespace wederhoor::forms
