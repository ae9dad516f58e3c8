#pragma once

#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace wederhoor::schema {

/// Turns an English sentence of the program into the reader's language; the identity until one is set.
using Translator = std::string (*)(std::string_view english);

/// Sets the translator for the whole process. Call once, before threads start.
void setTranslator(Translator translator);

namespace detail {
std::string sayWith(std::string_view english, const std::vector<std::string>& arguments);
/// The sentence with `%1` .. `%9` replaced, not translated.
std::string filledIn(std::string_view sentence, const std::vector<std::string>& arguments);

template <class T>
std::string asText(const T& value) {
    if constexpr (std::is_convertible_v<const T&, std::string_view>) {
        return std::string(std::string_view(value));
    } else {
        return std::to_string(value);
    }
}
}  // namespace detail

/// A sentence for a person: translated, then `%1` .. `%9` replaced by the arguments (texts or numbers).
/// Translators may reorder the places. Extracted with `xgettext --keyword=say`.
template <class... Arguments>
std::string say(std::string_view english, const Arguments&... arguments) {
    return detail::sayWith(english, {detail::asText(arguments)...});
}

}  // namespace wederhoor::schema
