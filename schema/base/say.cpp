#include "schema/base/say.h"

namespace wederhoor::schema {

namespace {
std::string unchanged(std::string_view english) {
    return std::string(english);
}

Translator g_translator = unchanged;
}  // namespace

void setTranslator(Translator translator) {
    g_translator = translator ? translator : unchanged;
}

std::string detail::sayWith(std::string_view english, const std::vector<std::string>& arguments) {
    return filledIn(g_translator(english), arguments);
}

std::string detail::filledIn(std::string_view sentence, const std::vector<std::string>& arguments) {
    std::string said;
    for (std::size_t at = 0; at < sentence.size(); ++at) {
        const bool place = sentence[at] == '%' && at + 1 < sentence.size() && sentence[at + 1] >= '1' &&
                           sentence[at + 1] <= '9';
        if (!place) {
            said += sentence[at];
            continue;
        }
        const auto number = static_cast<std::size_t>(sentence[++at] - '1');
        if (number < arguments.size()) said += arguments[number];
    }
    return said;
}

}  // namespace wederhoor::schema
