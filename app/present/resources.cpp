#include "app/present/resources.h"

#include <system_error>

namespace wederhoor::present {

namespace fs = std::filesystem;

namespace {
fs::path folderOfProgram() {
    std::error_code none;
    const auto program = fs::read_symlink("/proc/self/exe", none);
    return program.empty() ? fs::current_path(none) : program.parent_path();
}

/// The build folder has its programs at several depths, an installation in `bin`.
fs::path findShare() {
    const auto start = folderOfProgram();
    auto folder = start;
    for (int up = 0; up < 3; ++up, folder = folder.parent_path()) {
        std::error_code none;
        if (fs::is_directory(folder / "share" / "wederhoor", none)) return folder / "share";
    }
    return start.parent_path() / "share";
}

const fs::path& share() {
    static const fs::path found = findShare();
    return found;
}
}  // namespace

fs::path libraryFolder() {
    return share() / "wederhoor" / "library";
}

fs::path manualFolder() {
    return share() / "wederhoor" / "help";
}

fs::path iconFolder() {
    return share() / "wederhoor" / "icons";
}

fs::path localeFolder() {
    return share() / "locale";
}

}  // namespace wederhoor::present
