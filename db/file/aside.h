#pragma once

#include <filesystem>
#include <string>

namespace wederhoor::db {

/// A database that is written beside the file that it is to become, so that at no moment half a study stands
/// there. Gone again, with all that SQLite keeps beside it, unless it was put in place.
class Aside {
public:
    /// Makes an empty file that only its owner may read. Throws FileTrouble: `file` exists already, there is
    /// no such folder, it is read-only ...
    explicit Aside(const std::filesystem::path& file);
    ~Aside();
    Aside(const Aside&) = delete;
    Aside& operator=(const Aside&) = delete;

    const std::filesystem::path& path() const { return m_path; }

    /// Gives it the file's name, and who may read and write it. No connection to it is open any more. Throws
    /// FileTrouble, also when somebody made a file of that name meanwhile.
    void putInPlace(std::filesystem::perms permissions);

private:
    std::filesystem::path m_file;
    std::filesystem::path m_path;
};

/// Those that a new file gets.
std::filesystem::perms permissionsOfNewFiles();

}  // namespace wederhoor::db
