#include "forms/file/hints.h"

#include "schema/base/nearest.h"
#include "schema/base/say.h"

namespace wederhoor::forms {

namespace {
constexpr std::size_t helpfulCount = 24;
}  // namespace

std::string listed(const std::vector<std::string>& names) {
    std::string text;
    for (const auto& name : names) text += (text.empty() ? "" : ", ") + name;
    return text;
}

std::string didYouMean(std::string_view name, const std::vector<std::string>& names) {
    if (const auto meant = schema::nearest(name, names)) return schema::say("Did you mean %1?", *meant);
    if (names.empty() || names.size() > helpfulCount) return {};
    return schema::say("Choose from: %1.", listed(names));
}

}  // namespace wederhoor::forms
