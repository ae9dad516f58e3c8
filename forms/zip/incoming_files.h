#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "forms/zip/file_kind.h"
#include "schema/base/finding.h"

namespace wederhoor::forms {

class ZipArchive;

/// One of the files that came in.
struct IncomingFile {
    std::string name;      ///< where a person finds it: `returns.zip/Hoorn/nota.pdf`
    std::string folder;    ///< of it: `returns.zip/Hoorn`; what lies in one came together
    std::string fileName;  ///< `nota.pdf`
    bool isGiven = false;  ///< by itself, not in a folder or ZIP
    FileKind kind = FileKind::other;
    std::string bytes;
    /// Its bytes once more, for who let go of them; nullopt if it changed or went.
    std::function<std::optional<std::string>()> again;
};

/// Goes through files, folders and ZIPs of them, in order; never writes anything, and follows no links.
///
/// ZIPs are opened wherever they lie, one in another too, but not deeper. What an entry calls itself is only
/// a name: one that climbs out of the ZIP, or is a link, is an error and is left alone. A ZIP or folder of
/// more than 10,000 files, and ZIPs that unpack to more than 1 GB together, are errors: what of them was not
/// read is left out. Litter of operating systems and office programs is passed over.
class IncomingFiles {
public:
    /// Must outlive this: `findings`.
    IncomingFiles(const std::vector<std::filesystem::path>& paths, schema::Findings& findings);
    ~IncomingFiles();
    IncomingFiles(const IncomingFiles&) = delete;
    IncomingFiles& operator=(const IncomingFiles&) = delete;

    /// The next file; nullopt at the end. One that can't be unpacked is an error among the findings, and
    /// passed over. Throws schema::FileTrouble for one on the disk that can't be read; the next call goes on
    /// behind it.
    std::optional<IncomingFile> next();

    std::size_t done() const { return m_done; }
    std::size_t total() const { return m_done + m_waiting.size(); }  ///< as far as is known by now

private:
    struct Package;
    struct Waiting {
        std::filesystem::path path;        ///< on the disk; empty: in a ZIP
        std::shared_ptr<Package> package;  ///< that it is in
        std::size_t entry = 0;
        std::string name;
        bool isGiven = false;
    };

    void spreadFolder(const Waiting& folder);
    /// False: it is no ZIP of files, but a document.
    bool spreadPackage(const Waiting& file, IncomingFile& incoming);
    std::vector<Waiting> entriesOf(const std::shared_ptr<Package>& package);
    std::optional<std::string> read(const Waiting& waiting);
    void put(std::vector<Waiting> inOrder);
    void error(const std::string& file, std::string message, std::string remedy);

    schema::Findings& m_findings;
    std::vector<Waiting> m_waiting;  ///< the next one last
    std::size_t m_done = 0;
    std::size_t m_unpacked = 0;  ///< bytes
};

}  // namespace wederhoor::forms
