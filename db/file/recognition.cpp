#include "db/file/recognition.h"

#include <array>
#include <cerrno>
#include <cstdint>
#include <fcntl.h>
#include <memory>
#include <sqlite3.h>
#include <string_view>
#include <sys/stat.h>
#include <unistd.h>

#include "db/file/file_trouble.h"
#include "schema/base/say.h"
#include "schema/base/trouble.h"

namespace wederhoor::db {

using schema::FileTrouble;
using schema::say;

namespace {
// SQLite's file format, 1.3 "The database header".
constexpr std::string_view magic{"SQLite format 3\0", 16};
constexpr std::size_t headerSize = 100;
constexpr std::size_t userVersionAt = 60;
constexpr std::size_t applicationIdAt = 68;
using Header = std::array<char, headerSize>;

std::int64_t bigEndian(const Header& header, std::size_t at) {
    std::int64_t number = 0;
    for (std::size_t i = at; i < at + 4; ++i) number = number * 256 + static_cast<unsigned char>(header[i]);
    return number;
}

void refuseWhatIsNoFile(const std::filesystem::path& file, mode_t mode) {
    if (S_ISDIR(mode)) {
        throw FileTrouble(
            say("%1 is a folder. Give the name of a study file in it (*.wederhoor).", file.string()));
    }
    if (!S_ISREG(mode)) {
        throw FileTrouble(
            say("%1 is not an ordinary file. Give the name of a study file on disk (*.wederhoor).",
                file.string()));
    }
}

using Database = std::unique_ptr<sqlite3, decltype(&sqlite3_close)>;

Database opened(const std::filesystem::path& file) {
    sqlite3* handle = nullptr;
    const int code = sqlite3_open_v2(file.c_str(), &handle, SQLITE_OPEN_READONLY, nullptr);
    Database database(handle, &sqlite3_close);
    if (code != SQLITE_OK) refuseToRead(file, handle ? sqlite3_system_errno(handle) : ENOMEM);
    return database;
}

sqlite3_file* fileOf(const Database& database) {
    sqlite3_file* handle = nullptr;
    sqlite3_file_control(database.get(), "main", SQLITE_FCNTL_FILE_POINTER, &handle);
    return handle;
}

/// Shorter files leave zeros. Read through SQLite, without its locks: whoever closes a descriptor of his own
/// drops the locks that the process's other connections have on the file (POSIX), and another process then
/// clears away the log that they still write in.
Header headerOf(const std::filesystem::path& file) {
    struct stat status {};
    if (::stat(file.c_str(), &status) != 0) refuseToRead(file, errno);
    refuseWhatIsNoFile(file, status.st_mode);
    if (status.st_size == 0) {
        throw FileTrouble(
            say("%1 is empty: there is no study in it. Choose another file (*.wederhoor), or go back to your "
                "last "
                "backup.",
                file.string()));
    }
    const Database database = opened(file);
    sqlite3_file* const handle = fileOf(database);
    Header header{};
    const int read = handle->pMethods->xRead(handle, header.data(), static_cast<int>(header.size()), 0);
    if (read != SQLITE_OK && read != SQLITE_IOERR_SHORT_READ) refuseToRead(file, EIO);
    return header;
}

bool mayWrite(const std::filesystem::path& file) {
    const auto folder = file.has_parent_path() ? file.parent_path() : std::filesystem::path(".");
    return ::faccessat(AT_FDCWD, file.c_str(), W_OK, AT_EACCESS) == 0 &&
           ::faccessat(AT_FDCWD, folder.c_str(), W_OK, AT_EACCESS) == 0;
}

bool hasLog(const std::filesystem::path& file) {
    std::error_code none;
    const auto size = std::filesystem::file_size(file.string() + "-wal", none);
    return !none && size > 0;
}
}  // namespace

void refuseNewer(const std::filesystem::path& file, int version, int newest) {
    if (version <= newest) return;
    throw FileTrouble(say(
        "%1 was made by a newer version of Wederhoor. Install that version to open it; the file was left as "
        "it is.",
        file.string()));
}

Opening recognised(const std::filesystem::path& file, Access access, int newest) {
    const Header header = headerOf(file);
    if (std::string_view(header.data(), magic.size()) != magic ||
        bigEndian(header, applicationIdAt) != applicationId) {
        throw FileTrouble(say(
            "%1 is not a study file. Choose a file that Wederhoor made (*.wederhoor); if this was one, it is "
            "damaged: go back to your last backup.",
            file.string()));
    }
    refuseNewer(file, static_cast<int>(bigEndian(header, userVersionAt)), newest);
    std::error_code unresolved;
    const auto real =
        std::filesystem::canonical(file, unresolved);  // what SQLite keeps, it keeps beside that
    const bool writable = mayWrite(unresolved ? file : real);
    if (access == Access::write && !writable) refuseToWrite(file, EACCES);
    if (access == Access::write) return Opening::write;
    if (writable) return Opening::read;
    return hasLog(unresolved ? file : real) ? Opening::readShared : Opening::readUnshared;
}

}  // namespace wederhoor::db
