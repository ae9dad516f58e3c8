#pragma once

#include <filesystem>
#include <string>
#include <vector>
#include <wx/gdicmn.h>

#include "app/present/place.h"

namespace wederhoor::view {

/// Light letters on dark, dark ones on light, or what the desktop says.
enum class Appearance { asDesktop, light, dark };

/// What a person chose about the window; kept in their own settings file.
struct Preferences {
    std::string language;    ///< `nl`, `en`; empty: as the desktop
    std::string researcher;  ///< who their edits are by
    int textSize = 100;      ///< percent of the desktop's
    Appearance appearance = Appearance::asDesktop;

    static Preferences load();
    void save() const;
};

/// How the window was left.
struct WindowState {
    wxRect place;  ///< empty: never kept
    bool maximised = false;
    present::Page page = present::Page::status;
    std::filesystem::path study;  ///< that was open; empty: none

    static WindowState load();
    void save() const;
};

/// Studies that were opened before, the last one first.
class RecentStudies {
public:
    static std::vector<std::filesystem::path> all();
    static void add(const std::filesystem::path& study);
    static void remove(const std::filesystem::path& study);
};

}  // namespace wederhoor::view
