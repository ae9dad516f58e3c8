#include "schema/language/answer_path.h"

#include <algorithm>

namespace wederhoor::schema {

namespace {
bool isName(std::string_view text) {
    return !text.empty() && std::none_of(text.begin(), text.end(), [](char c) {
        return c == '/' || c == '[' || c == ']' || static_cast<unsigned char>(c) <= ' ';
    });
}
}  // namespace

std::optional<AnswerPath> AnswerPath::parse(std::string_view text) {
    const auto slash = text.find('/');
    if (slash == std::string_view::npos) {
        if (!isName(text)) return std::nullopt;
        return AnswerPath{{}, {}, std::string(text)};
    }
    const auto place = text.substr(0, slash);
    const auto open = place.find('[');
    if (open == std::string_view::npos || !place.ends_with(']')) return std::nullopt;
    const auto container = place.substr(0, open);
    const auto row = place.substr(open + 1, place.size() - open - 2);
    const auto question = text.substr(slash + 1);
    if (!isName(container) || !isName(row) || !isName(question)) return std::nullopt;
    return AnswerPath{std::string(container), std::string(row), std::string(question)};
}

std::string AnswerPath::text() const {
    return container.empty() ? question : container + "[" + row + "]/" + question;
}

}  // namespace wederhoor::schema
