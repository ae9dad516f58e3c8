#pragma once

#include <string>
#include <string_view>
#include <wx/string.h>

#include "schema/base/say.h"

namespace wederhoor::view {

/// UTF-8, as everything below the view has it, for wx.
inline wxString wide(std::string_view text) {
    return wxString::FromUTF8(text.data(), text.size());
}

/// What a person typed, for everything below the view.
inline std::string utf8(const wxString& text) {
    return text.utf8_string();
}

/// schema::say() for wx: a sentence in the reader's language.
template <class... Arguments>
wxString tr(std::string_view english, const Arguments&... arguments) {
    return wide(schema::say(english, arguments...));
}

}  // namespace wederhoor::view
