#include "db/file/write_lock.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <fcntl.h>
#include <optional>
#include <sstream>
#include <sys/file.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>
#include <utility>

#include "db/file/file_trouble.h"
#include "schema/base/date.h"
#include "schema/base/say.h"
#include "schema/base/trouble.h"
#include "schema/base/utf8.h"

namespace wederhoor::db {

using schema::FileTrouble;
using schema::say;

namespace {
/// Beside the file itself, not beside a link to it: both names are one study.
std::filesystem::path lockOf(const std::filesystem::path& study) {
    std::error_code ignored;
    auto path = std::filesystem::weakly_canonical(study, ignored);
    if (ignored) path = study;
    path += ".lock";
    return path;
}

/// On one line of its own; anyone may have written the file.
std::string oneLine(std::string text) {
    if (schema::firstInvalidUtf8(text)) return "?";
    std::replace_if(
        text.begin(), text.end(), [](unsigned char c) { return c < ' ' || c == 127; }, ' ');
    return text;
}

std::string machineName() {
    std::array<char, 256> name{};
    if (::gethostname(name.data(), name.size() - 1) != 0) return "?";
    return name.data();
}

struct Holder {
    std::string name;
    std::string since;
    std::string machine;
};

std::optional<Holder> holderIn(int file) {
    std::array<char, 4096> bytes{};
    const auto size = ::pread(file, bytes.data(), bytes.size(), 0);
    std::istringstream lines(std::string(bytes.data(), static_cast<std::size_t>(std::max<ssize_t>(size, 0))));
    Holder holder;
    if (!std::getline(lines, holder.name) || !std::getline(lines, holder.since) ||
        !std::getline(lines, holder.machine)) {
        return std::nullopt;
    }
    return Holder{oneLine(holder.name), oneLine(holder.since), oneLine(holder.machine)};
}

/// The lock's file, made if it isn't there; of another user, it can only be read.
class LockFile {
public:
    explicit LockFile(const std::filesystem::path& path)
        : m_number(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666)) {
        if (m_number >= 0 || errno != EACCES) return;
        m_ours = false;
        m_number = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
        if (m_number < 0) errno = EACCES;
    }
    ~LockFile() {
        if (m_number >= 0) ::close(m_number);
    }
    LockFile(const LockFile&) = delete;
    LockFile& operator=(const LockFile&) = delete;

    bool isOpen() const { return m_number >= 0; }
    bool isOurs() const { return m_ours; }
    int number() const { return m_number; }
    int release() { return std::exchange(m_number, -1); }

private:
    int m_number;
    bool m_ours = true;
};

[[noreturn]] void refuse(const std::filesystem::path& study, int file) {
    std::optional<Holder> holder = holderIn(file);
    // Who has only just got the lock is writing the name down.
    for (int tries = 0; !holder && tries < 10; ++tries) {
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
        holder = holderIn(file);
    }
    if (!holder) {
        throw FileTrouble(
            say("%1 is open elsewhere. Nothing was changed; close it there, or read it meanwhile.",
                study.string()));
    }
    throw FileTrouble(say(
        "%1 is open elsewhere: %2 has been working in it since %3 on %4. Nothing was changed; wait until it "
        "is closed there, or read it meanwhile.",
        study.string(), holder->name, holder->since, holder->machine));
}

void writeDown(int file, const std::string& researcher) {
    const std::string text =
        oneLine(researcher) + "\n" + schema::Moment::now().text() + "\n" + oneLine(machineName()) + "\n";
    // Without it, a second writer is told that the study is open, but not by whom.
    if (::ftruncate(file, 0) != 0 || ::pwrite(file, text.data(), text.size(), 0) < 0) return;
}

/// The holder before may have taken the file away between our opening and our locking it.
bool isStillAt(const std::filesystem::path& path, int file) {
    struct stat ours {};
    struct stat there {};
    return ::fstat(file, &ours) == 0 && ::stat(path.c_str(), &there) == 0 && ours.st_ino == there.st_ino &&
           ours.st_dev == there.st_dev;
}
}  // namespace

WriteLock::WriteLock(const std::filesystem::path& study, const std::string& researcher)
    : m_path(lockOf(study)) {
    while (m_file < 0) {
        LockFile file(m_path);
        if (!file.isOpen()) refuseToWrite(study, errno);
        if (::flock(file.number(), LOCK_EX | LOCK_NB) != 0) {
            if (errno == EWOULDBLOCK) refuse(study, file.number());
            refuseToWrite(study, errno);
        }
        if (!isStillAt(m_path, file.number())) continue;
        if (file.isOurs()) {
            m_file = file.release();
        } else if (::unlink(m_path.c_str()) != 0) {  // left behind by another user's writer
            refuseToWrite(study, errno);
        }
    }
    writeDown(m_file, researcher);
}

WriteLock::~WriteLock() {
    if (isStillAt(m_path, m_file)) ::unlink(m_path.c_str());  // while it is still ours
    ::close(m_file);
}

}  // namespace wederhoor::db
