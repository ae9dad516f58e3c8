#pragma once

#include <filesystem>
#include <string>

namespace wederhoor::db {

/// One writer a study: a file beside it (`NAME.lock`) on which the operating system keeps a lock (flock(2)),
/// with the holder's name in it for whoever comes second. A writer that is killed loses its lock by itself;
/// the file that it leaves behind means nothing. Readers take no notice.
class WriteLock {
public:
    /// Throws FileTrouble that tells who has the study open, since when and on which machine; or why nothing
    /// can be written beside it.
    WriteLock(const std::filesystem::path& study, const std::string& researcher);
    ~WriteLock();
    WriteLock(const WriteLock&) = delete;
    WriteLock& operator=(const WriteLock&) = delete;

private:
    std::filesystem::path m_path;
    int m_file = -1;
};

}  // namespace wederhoor::db
