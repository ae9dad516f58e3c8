#include "app/present/manual.h"

#include <algorithm>
#include <system_error>

#include "app/present/language.h"
#include "app/present/resources.h"
#include "forms/file/file.h"
#include "forms/html/markdown.h"

namespace wederhoor::present {

namespace {
const std::string ending = ".md";

std::filesystem::path fileOf(const std::string& name) {
    auto file = manualFolder() / languageInUse() / (name + ending);
    std::error_code none;
    return std::filesystem::exists(file, none) ? file : manualFolder() / "en" / (name + ending);
}

bool isPage(const std::string& name) {
    const auto names = manualNames();
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// The first line without its `#`.
std::string headingOf(const std::string& markdown) {
    const auto line = markdown.substr(0, markdown.find('\n'));
    const auto begin = line.find_first_not_of("# ");
    return begin == std::string::npos ? std::string() : line.substr(begin);
}
}  // namespace

std::vector<std::string> manualNames() {
    std::vector<std::string> names{"start", "first-steps"};
    for (int page = 0; page <= static_cast<int>(lastPage); ++page) {
        names.emplace_back(nameOf(static_cast<Page>(page)));
    }
    names.emplace_back("keys");
    return names;
}

ManualPage manualPage(const std::string& name) {
    const std::string known = isPage(name) ? name : "start";
    const auto markdown = forms::readFile(fileOf(known));
    return {known, headingOf(markdown), forms::htmlOfManual(markdown)};
}

std::string manualLink(const std::string& address) {
    if (!address.ends_with(ending)) return {};
    const auto name = address.substr(0, address.size() - ending.size());
    return isPage(name) ? name : std::string();
}

}  // namespace wederhoor::present
