#pragma once

#include <filesystem>
#include <memory>
#include <span>
#include <string>

#include "schema/base/date.h"

namespace wederhoor::db {

class Connection;
class WriteLock;
struct Migration;

enum class Access { read, write };

/// An open study: one SQLite file that holds one study. One thread at a time; one writer at a time, and any
/// number of readers beside it. Every function throws schema::FileTrouble when the file is missing, open
/// elsewhere for writing, damaged, full, or not a study.
class Study {
public:
    /// Makes a new file, which must not exist yet. `language`: `nl` or `en`, the language of its texts
    /// (decides the stemming of its search). `researcher`: who works in it from now on.
    static Study create(const std::filesystem::path& file, const std::string& title,
                        const std::string& language, const std::string& researcher);
    /// Opens an existing file. For writing, an older one is copied beside itself and migrated first; for
    /// reading, it is refused. A newer one is refused and left untouched.
    static Study open(const std::filesystem::path& file, Access access, const std::string& researcher);
    /// The same with other migrations than this program's, which must outlive the study.
    static Study open(const std::filesystem::path& file, Access access, const std::string& researcher,
                      std::span<const Migration> migrations);

    Study(Study&&) noexcept;
    Study& operator=(Study&&) noexcept;
    ~Study();

    const std::filesystem::path& file() const;
    const std::string& researcher() const { return m_researcher; }
    std::string title() const;
    std::string language() const;
    schema::Date createdOn() const;
    Access access() const { return m_access; }
    /// Of the file's tables: the one that this program writes.
    int version() const;
    /// Edits of this version on can be undone; older ones lie behind a migration that no undo crosses.
    int undoableFrom() const;

    /// For db's own rooms.
    Connection& connection() const { return *m_connection; }

private:
    struct Parts;
    explicit Study(Parts parts);

    std::unique_ptr<WriteLock> m_lock;  // held until the connection is closed
    std::unique_ptr<Connection> m_connection;
    std::string m_researcher;
    Access m_access;
    std::span<const Migration> m_migrations;
};

}  // namespace wederhoor::db
