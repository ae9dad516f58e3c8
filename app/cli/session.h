#pragma once

#include <filesystem>
#include <memory>
#include <ostream>
#include <string>

#include "app/cli/listing.h"
#include "db/file/study_file.h"
#include "schema/base/finding.h"
#include "schema/base/progress.h"

namespace wederhoor::cli {

/// What a command works with: where it prints, who runs it, and how to open a study.
class Session {
public:
    Session(std::ostream& out, std::ostream& err);

    std::ostream& out() const { return m_out; }  ///< what was asked for
    std::ostream& err() const { return m_err; }  ///< what went wrong, and progress

    /// Who does this: `--as`, else WEDERHOOR_RESEARCHER, else the login name.
    const std::string& researcher() const { return m_researcher; }
    void useResearcher(const std::string& name) { m_researcher = name; }
    /// False if there is no such format.
    bool useFormat(const std::string& name);
    /// For a command that has another way of showing its listing to people.
    Format format() const { return m_format; }

    db::Study read(const std::filesystem::path& file) const;
    db::Study write(const std::filesystem::path& file) const;

    /// Prints a listing in the format asked for.
    void print(const Listing& listing) const;
    /// Prints findings to err, a line each. Returns the exit code: 1 if one is an error, else 0.
    int report(const schema::Findings& findings) const;

    /// Progress on err when that is a terminal, else silence.
    schema::Progress& progress() { return *m_progress; }

private:
    std::ostream& m_out;
    std::ostream& m_err;
    std::string m_researcher;
    Format m_format = Format::text;
    std::unique_ptr<schema::Progress> m_progress;
};

}  // namespace wederhoor::cli
