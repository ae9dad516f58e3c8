#include "forms/file/file.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>
#include <vector>

#include "schema/base/say.h"
#include "schema/base/trouble.h"

namespace wederhoor::forms {

using schema::FileTrouble;
using schema::say;

namespace {
/// An open file that closes itself.
class Handle {
public:
    explicit Handle(int number) : m_number(number) {}
    ~Handle() {
        if (m_number >= 0) ::close(m_number);
    }
    Handle(const Handle&) = delete;
    Handle& operator=(const Handle&) = delete;

    bool isOpen() const { return m_number >= 0; }
    int number() const { return m_number; }
    /// Some file systems tell only now that a write failed.
    bool close() { return ::close(std::exchange(m_number, -1)) == 0; }

private:
    int m_number;
};

[[noreturn]] void refuseToRead(const std::string& name, int error) {
    if (error == ENOENT || error == ENOTDIR) {
        throw FileTrouble(say("There is no file %1. Check its name and folder.", name));
    }
    if (error == EACCES || error == EPERM) {
        throw FileTrouble(say("You may not read %1. Ask its owner for permission to read it.", name));
    }
    throw FileTrouble(
        say("%1 can't be read: the disk or the network fails. Copy it to another disk and try "
            "again.",
            name));
}

[[noreturn]] void refuseToWrite(const std::filesystem::path& path, int error) {
    const std::string name = path.string();
    const std::string folder = path.parent_path().string();
    if (error == ENOENT || error == ENOTDIR) {
        throw FileTrouble(
            say("%1 can't be written: there is no folder %2. Make the folder first.", name, folder));
    }
    if (error == EACCES || error == EPERM || error == EROFS) {
        throw FileTrouble(
            say("%1 can't be written: you may not write in %2. Choose another folder.", name, folder));
    }
    if (error == ENOSPC || error == EDQUOT || error == EFBIG) {
        throw FileTrouble(
            say("%1 can't be written: there is no room left for it. Free some space, or "
                "choose another disk.",
                name));
    }
    if (error == EISDIR || error == ENOTEMPTY || error == EEXIST) {
        throw FileTrouble(say("%1 can't be written: a folder has that name. Choose another name.", name));
    }
    throw FileTrouble(
        say("%1 can't be written: the disk or the network fails. Choose another folder.", name));
}

/// A megabyte more or less doesn't matter to anyone who reads it.
std::size_t megabytes(std::size_t bytes) {
    return (bytes + (1U << 19U)) >> 20U;
}

/// Rounds up, so that a size above the limit never reads as the limit itself.
std::size_t megabytesAbove(std::size_t bytes, std::size_t limit) {
    return std::max(megabytes(bytes), megabytes(limit) + 1);
}

bool writeAll(int file, std::string_view bytes) {
    while (!bytes.empty()) {
        const auto written = ::write(file, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

/// The permissions of the file that is replaced, else those that any new file gets.
mode_t permissionsFor(const std::filesystem::path& path) {
    struct stat status {};
    if (::stat(path.c_str(), &status) == 0) return status.st_mode & 07777U;
    const mode_t mask = ::umask(0);
    ::umask(mask);
    return 0666U & ~mask;
}

/// A name beside the file, gone again unless it was given the file's name.
class Aside {
public:
    explicit Aside(const std::filesystem::path& path) {
        const std::string pattern =
            (path.parent_path() / ("." + path.filename().string() + ".XXXXXX")).string();
        m_name.assign(pattern.begin(), pattern.end());
        m_name.push_back('\0');
        m_file = ::mkstemp(m_name.data());
    }
    ~Aside() {
        if (m_file >= 0 && !m_renamed) ::unlink(m_name.data());
    }
    Aside(const Aside&) = delete;
    Aside& operator=(const Aside&) = delete;

    int file() const { return m_file; }
    bool renameTo(const std::filesystem::path& path) {
        m_renamed = ::rename(m_name.data(), path.c_str()) == 0;
        return m_renamed;
    }

private:
    std::vector<char> m_name;
    int m_file = -1;
    bool m_renamed = false;
};
}  // namespace

std::string readFile(const std::filesystem::path& path, std::size_t limit) {
    const std::string name = path.string();
    // Without O_NONBLOCK opening a pipe would wait for someone to write into it.
    const Handle file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (!file.isOpen()) refuseToRead(name, errno);
    struct stat status {};
    if (::fstat(file.number(), &status) != 0) refuseToRead(name, errno);
    if (S_ISDIR(status.st_mode)) {
        throw FileTrouble(say("%1 is a folder. Give the name of a file in it.", name));
    }
    if (!S_ISREG(status.st_mode)) {
        throw FileTrouble(say("%1 is not an ordinary file. Give the name of a file on disk.", name));
    }
    const auto size = static_cast<std::size_t>(status.st_size);
    if (size > limit) {
        throw FileTrouble(
            say("%1 holds %2 MB, and at most %3 MB can be read. Check that it is the right "
                "file, or split it.",
                name, megabytesAbove(size, limit), megabytes(limit)));
    }
    std::string bytes(size, '\0');
    std::size_t at = 0;
    while (at < size) {
        const auto got = ::read(file.number(), bytes.data() + at, size - at);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) refuseToRead(name, errno);
        if (got == 0) break;  // someone made it shorter meanwhile
        at += static_cast<std::size_t>(got);
    }
    bytes.resize(at);
    return bytes;
}

void writeFileAside(const std::filesystem::path& asked, std::string_view bytes) {
    std::error_code noLink;
    const auto named = std::filesystem::absolute(asked);
    const auto linked = std::filesystem::weakly_canonical(named, noLink);  // a link stays a link
    const auto path = noLink ? named : linked;
    if (std::filesystem::is_directory(path, noLink)) refuseToWrite(path, EISDIR);
    Aside aside(path);
    if (aside.file() < 0) refuseToWrite(path, errno);
    Handle file(aside.file());
    if (::fchmod(file.number(), permissionsFor(path)) != 0 || !writeAll(file.number(), bytes) ||
        ::fsync(file.number()) != 0 || !file.close() || !aside.renameTo(path)) {
        refuseToWrite(path, errno);
    }
    // The new name itself must survive a power cut too; a file system that can't is not the file's fault.
    const Handle folder(::open(path.parent_path().c_str(), O_RDONLY | O_CLOEXEC | O_DIRECTORY));
    if (folder.isOpen()) ::fsync(folder.number());
}

}  // namespace wederhoor::forms
