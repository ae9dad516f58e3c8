#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "schema/base/date.h"

namespace wederhoor::db {

class Connection;

enum class Access { read, write };

/// An open study: one SQLite file that holds one study. One thread at a time.
/// Every function throws schema::FileTrouble when the file is missing, locked, damaged, full, or not a study.
class Study {
public:
    /// Makes a new file, which must not exist yet. `language`: `nl` or `en`, the language of its texts
    /// (decides the stemming of its search). `researcher`: who works in it from now on.
    static Study create(const std::filesystem::path& file, const std::string& title,
                        const std::string& language, const std::string& researcher);
    /// Opens an existing file and migrates it first if it is older. A newer one is refused and left
    /// untouched.
    static Study open(const std::filesystem::path& file, Access access, const std::string& researcher);

    Study(Study&&) noexcept;
    Study& operator=(Study&&) noexcept;
    ~Study();

    const std::filesystem::path& file() const;
    const std::string& researcher() const { return m_researcher; }
    std::string title() const;
    std::string language() const;
    schema::Date createdOn() const;

    /// For db's own rooms.
    Connection& connection() const { return *m_connection; }

private:
    Study(std::unique_ptr<Connection> connection, std::string researcher);

    std::unique_ptr<Connection> m_connection;
    std::string m_researcher;
};

}  // namespace wederhoor::db
