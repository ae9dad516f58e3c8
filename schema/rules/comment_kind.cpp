#include "schema/rules/comment_kind.h"

#include <algorithm>
#include <string>
#include <vector>

#include "schema/base/matching.h"

namespace wederhoor::schema {

namespace {
bool isDigit(char letter) {
    return letter >= '0' && letter <= '9';
}

/// Numbers of a text, with their points and commas, in order.
std::vector<std::string> figuresIn(std::string_view text) {
    std::vector<std::string> figures;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!isDigit(text[at])) continue;
        auto end = at;
        while (end < text.size() && (isDigit(text[end]) || text[end] == '.' || text[end] == ',')) ++end;
        auto figure = std::string(text.substr(at, end - at));
        while (!isDigit(figure.back())) figure.pop_back();
        figures.push_back(std::move(figure));
        at = end;
    }
    std::sort(figures.begin(), figures.end());
    return figures;
}
}  // namespace

CommentKind likelyKind(std::string_view comment) {
    const auto text = folded(comment);
    const bool confidential =
        text.find("vertrouwelijk") != std::string::npos || text.find("confidential") != std::string::npos;
    return confidential ? CommentKind::confidential : CommentKind::factual;
}

CommentKind likelyKind(std::string_view before, std::string_view proposed) {
    return figuresIn(before) == figuresIn(proposed) ? CommentKind::wording : CommentKind::factual;
}

}  // namespace wederhoor::schema
