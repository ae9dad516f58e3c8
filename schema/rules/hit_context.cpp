#include "schema/rules/hit_context.h"

#include <algorithm>

#include "schema/base/utf8.h"

namespace wederhoor::schema {

namespace {
constexpr std::size_t before = 50;  // code points in front of the hit
constexpr std::size_t whole = 160;
constexpr std::string_view blanks = " \n\t";
constexpr std::string_view cutSign = "…";
}  // namespace

HitContext contextOf(std::string_view text, const std::vector<TextSpan>& marks) {
    HitContext context;
    if (marks.empty()) return context;
    const TextSpan hit = marks.front();
    std::size_t begin = hit.begin() > before ? hit.begin() - before : 0;
    const std::size_t end = std::max(begin + whole, std::min(hit.end(), begin + 2 * whole));
    const auto from = byteOffset(text, begin);
    auto shown = text.substr(from);
    shown = shown.substr(0, byteOffset(shown, end - begin));
    const bool cutBehind = from + shown.size() < text.size();
    if (begin > 0) {  // to the start of a word, if there is one in front of the hit
        const auto front = shown.substr(0, byteOffset(shown, hit.begin() - begin));
        const auto blank = front.find_first_of(blanks);
        if (blank != std::string_view::npos) {
            begin += codePointCount(front.substr(0, blank + 1));
            shown.remove_prefix(blank + 1);
        }
        context.text = cutSign;
    }
    if (cutBehind) {
        const auto blank = shown.find_last_of(blanks);
        if (blank != std::string_view::npos && blank >= byteOffset(shown, hit.end() - begin)) {
            shown = shown.substr(0, blank);
        }
    }
    const auto shownEnd = begin + codePointCount(shown);
    const std::size_t shift = codePointCount(context.text);
    context.text += shown;
    std::replace(context.text.begin(), context.text.end(), '\n', ' ');
    if (cutBehind) context.text += cutSign;
    for (const auto mark : marks) {
        const auto last = std::min(mark.end(), shownEnd);
        if (mark.begin() >= begin && mark.begin() < last) {
            context.marks.emplace_back(mark.begin() - begin + shift, last - begin + shift);
        }
    }
    return context;
}

}  // namespace wederhoor::schema
