#include "db/file/aside.h"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "db/file/file_trouble.h"

namespace wederhoor::db {

namespace {
/// 0, or errno. Never replaces a file.
int renameTo(const std::filesystem::path& from, const std::filesystem::path& to) {
    if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0) return 0;
    if (errno != EINVAL && errno != ENOSYS) return errno;
    // A file system that can't promise it: as good as it gets.
    if (::access(to.c_str(), F_OK) == 0) return EEXIST;
    return ::rename(from.c_str(), to.c_str()) == 0 ? 0 : errno;
}

/// A new name must survive a power cut too; a file system that can't is not the file's fault.
void flushFolder(const std::filesystem::path& folder) {
    const int number = ::open(folder.c_str(), O_RDONLY | O_CLOEXEC | O_DIRECTORY);
    if (number < 0) return;
    ::fsync(number);
    ::close(number);
}
}  // namespace

Aside::Aside(const std::filesystem::path& file) : m_file(std::filesystem::absolute(file)) {
    // A log that a lost file left behind would be read as this one's.
    for (const auto* suffix : {"", "-wal", "-journal"}) {
        const std::filesystem::path name(file.string() + suffix);
        std::error_code ignored;
        if (std::filesystem::exists(std::filesystem::symlink_status(name, ignored))) refuseToReplace(name);
    }
    std::string name = (m_file.parent_path() / ("." + m_file.filename().string() + ".XXXXXX")).string();
    const int made = ::mkstemp(name.data());
    if (made < 0) refuseToWrite(file, errno);
    ::close(made);
    m_path = name;
}

Aside::~Aside() {
    for (const auto* suffix : {"", "-wal", "-shm", "-journal"}) {
        ::unlink((m_path.string() + suffix).c_str());
    }
}

void Aside::putInPlace(std::filesystem::perms permissions) {
    if (::chmod(m_path.c_str(), static_cast<mode_t>(permissions)) != 0) refuseToWrite(m_file, errno);
    const int error = renameTo(m_path, m_file);
    if (error == EEXIST) refuseToReplace(m_file);
    if (error != 0) refuseToWrite(m_file, error);
    flushFolder(m_file.parent_path());
}

std::filesystem::perms permissionsOfNewFiles() {
    const mode_t mask = ::umask(0);
    ::umask(mask);
    return static_cast<std::filesystem::perms>(0666U & ~mask);
}

}  // namespace wederhoor::db
