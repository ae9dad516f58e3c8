#include "db/file/recognition.h"

#include <array>
#include <cerrno>
#include <cstdint>
#include <fcntl.h>
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

/// Shorter files leave zeros.
Header headerOf(const std::filesystem::path& file) {
    struct stat status {};
    if (::stat(file.c_str(), &status) != 0) refuseToRead(file, errno);
    refuseWhatIsNoFile(file, status.st_mode);
    const int number = ::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (number < 0) refuseToRead(file, errno);
    Header header{};
    const auto size = ::pread(number, header.data(), header.size(), 0);
    const int error = errno;
    ::close(number);
    if (size < 0) refuseToRead(file, error);
    if (size == 0) {
        throw FileTrouble(
            say("%1 is empty: there is no study in it. Choose another file (*.wederhoor), or go back to your "
                "last "
                "backup.",
                file.string()));
    }
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
