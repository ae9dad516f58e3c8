#include "app/view/preferences.h"

#include <algorithm>
#include <wx/config.h>
#include <wx/utils.h>

#include "app/view/words.h"

namespace wederhoor::view {

namespace {
constexpr int leastTextSize = 70;
constexpr int mostTextSize = 250;
constexpr std::size_t mostRecent = 10;

wxString recentKey(std::size_t number) {
    return wxString::Format("/recent/%zu", number);
}

void writeRecent(const std::vector<std::filesystem::path>& studies) {
    auto& config = *wxConfigBase::Get();
    config.DeleteGroup("/recent");
    for (std::size_t number = 0; number < studies.size(); ++number) {
        config.Write(recentKey(number), wide(studies[number].string()));
    }
    config.Flush();
}
}  // namespace

Preferences Preferences::load() {
    const auto& config = *wxConfigBase::Get();
    Preferences preferences;
    preferences.language = utf8(config.Read("/language", ""));
    preferences.researcher = utf8(config.Read("/researcher", wxGetUserName()));
    preferences.textSize = static_cast<int>(
        std::clamp(config.ReadLong("/text-size", 100), long(leastTextSize), long(mostTextSize)));
    const auto appearance = config.Read("/appearance", "");
    if (appearance == "light") preferences.appearance = Appearance::light;
    if (appearance == "dark") preferences.appearance = Appearance::dark;
    return preferences;
}

void Preferences::save() const {
    auto& config = *wxConfigBase::Get();
    config.Write("/language", wide(language));
    config.Write("/researcher", wide(researcher));
    config.Write("/text-size", textSize);
    config.Write("/appearance", appearance == Appearance::light  ? "light"
                                : appearance == Appearance::dark ? "dark"
                                                                 : "");
    config.Flush();
}

WindowState WindowState::load() {
    const auto& config = *wxConfigBase::Get();
    WindowState state;
    const auto number = [&](const char* key) { return static_cast<int>(config.ReadLong(key, 0)); };
    state.place = {number("/window/x"), number("/window/y"), number("/window/width"),
                   number("/window/height")};
    state.maximised = config.ReadBool("/window/maximised", false);
    const auto page = config.Read("/window/page", "");
    for (int at = 0; at <= static_cast<int>(present::lastPage); ++at) {
        if (page == nameOf(present::Page(at))) state.page = present::Page(at);
    }
    state.study = std::filesystem::path(utf8(config.Read("/window/study", "")));
    return state;
}

void WindowState::save() const {
    auto& config = *wxConfigBase::Get();
    config.Write("/window/x", place.x);
    config.Write("/window/y", place.y);
    config.Write("/window/width", place.width);
    config.Write("/window/height", place.height);
    config.Write("/window/maximised", maximised);
    config.Write("/window/page", nameOf(page));
    config.Write("/window/study", wide(study.string()));
    config.Flush();
}

std::vector<std::filesystem::path> RecentStudies::all() {
    std::vector<std::filesystem::path> studies;
    for (std::size_t number = 0; number < mostRecent; ++number) {
        const auto path = wxConfigBase::Get()->Read(recentKey(number), "");
        if (!path.empty()) studies.emplace_back(utf8(path));
    }
    return studies;
}

void RecentStudies::add(const std::filesystem::path& study) {
    auto studies = all();
    std::erase(studies, study);
    studies.insert(studies.begin(), study);
    studies.resize(std::min(studies.size(), mostRecent));
    writeRecent(studies);
}

void RecentStudies::remove(const std::filesystem::path& study) {
    auto studies = all();
    std::erase(studies, study);
    writeRecent(studies);
}

}  // namespace wederhoor::view
