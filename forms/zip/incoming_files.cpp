#include "forms/zip/incoming_files.h"

#include <algorithm>
#include <array>
#include <fstream>

#include "forms/file/file.h"
#include "forms/zip/zip_archive.h"
#include "schema/base/say.h"
#include "schema/base/trouble.h"

namespace wederhoor::forms {

using schema::say;
using schema::Severity;
namespace fs = std::filesystem;

namespace {
constexpr std::size_t mostFiles = 10'000;           // in one folder or ZIP
constexpr std::size_t mostUnpacked = 1024U << 20U;  // bytes, of all ZIPs together
constexpr std::size_t largestZip = 256U << 20U;     // bytes
constexpr int deepest = 2;                          // a ZIP in a ZIP

/// What operating systems and office programs leave beside files.
bool isLitter(std::string_view name) {
    constexpr std::array<std::string_view, 2> known{"Thumbs.db", "desktop.ini"};
    return name.starts_with('.') || name.starts_with("~$") || name == "__MACOSX" ||
           std::find(known.begin(), known.end(), name) != known.end();
}

/// Its parts, without those that mean here; backslashes, which some programs write, are slashes.
std::vector<std::string> partsOf(std::string name) {
    std::replace(name.begin(), name.end(), '\\', '/');
    std::vector<std::string> parts(1);
    for (const char c : name) {
        if (c == '/') {
            parts.emplace_back();
        } else {
            parts.back() += c;
        }
    }
    std::erase(parts, ".");
    if (parts.empty()) parts.emplace_back();
    return parts;
}

/// From the root, from a drive, or up.
bool climbsOut(const std::string& name) {
    const auto parts = partsOf(name);
    const bool isDrive = parts[0].size() == 2 && parts[0][1] == ':';
    return parts[0].empty() || isDrive || std::find(parts.begin(), parts.end(), "..") != parts.end();
}

/// A ZIP may be larger than a text that a study takes in.
bool isPacked(const fs::path& file) {
    std::array<char, 4> head{};
    std::ifstream(file, std::ios::binary).read(head.data(), head.size());
    return fileKindOf({head.data(), head.size()}) == FileKind::zip;
}

std::string joined(const std::string& folder, const std::vector<std::string>& parts) {
    auto name = folder;
    for (const auto& part : parts) name += (name.empty() ? "" : "/") + part;
    return name;
}
}  // namespace

/// A ZIP that was opened, for as long as one of its files is needed.
struct IncomingFiles::Package {
    std::string name;
    std::string bytes;
    int depth = 1;
    std::optional<ZipArchive> archive = {};
};

IncomingFiles::IncomingFiles(const std::vector<fs::path>& paths, schema::Findings& findings)
    : m_findings(findings) {
    std::vector<Waiting> given;
    for (const auto& path : paths) given.push_back({path, {}, 0, path.string(), true});
    put(std::move(given));
}

IncomingFiles::~IncomingFiles() = default;

void IncomingFiles::put(std::vector<Waiting> inOrder) {
    m_waiting.insert(m_waiting.end(), std::make_move_iterator(inOrder.rbegin()),
                     std::make_move_iterator(inOrder.rend()));
}

void IncomingFiles::error(const std::string& file, std::string message, std::string remedy) {
    m_findings.push_back({Severity::error, {file}, std::move(message), std::move(remedy)});
}

std::optional<IncomingFile> IncomingFiles::next() {
    while (!m_waiting.empty()) {
        const auto waiting = std::move(m_waiting.back());
        m_waiting.pop_back();
        std::error_code none;
        if (!waiting.package && fs::is_directory(waiting.path, none)) {
            spreadFolder(waiting);
            continue;
        }
        ++m_done;
        auto bytes = read(waiting);
        if (!bytes) continue;
        IncomingFile file;
        file.name = waiting.name;
        const auto slash = file.name.find_last_of('/');
        file.folder = slash == std::string::npos ? std::string() : file.name.substr(0, slash);
        file.fileName = file.name.substr(slash == std::string::npos ? 0 : slash + 1);
        file.isGiven = waiting.isGiven;
        file.kind = fileKindOf(*bytes);
        file.bytes = std::move(*bytes);
        if (file.kind == FileKind::zip && spreadPackage(waiting, file)) continue;
        file.again = [path = waiting.path, package = waiting.package,
                      entry = waiting.entry]() -> std::optional<std::string> {
            schema::Findings ignored;
            if (package) return package->archive->read(entry, ignored, fileLimit);
            try {
                return readFile(path);
            } catch (const schema::FileTrouble&) {
                return std::nullopt;
            }
        };
        return file;
    }
    return std::nullopt;
}

std::optional<std::string> IncomingFiles::read(const Waiting& waiting) {
    if (!waiting.package) return readFile(waiting.path, isPacked(waiting.path) ? largestZip : fileLimit);
    if (m_unpacked > mostUnpacked) return std::nullopt;  // told already
    auto bytes = waiting.package->archive->read(waiting.entry, m_findings, fileLimit);
    m_unpacked += bytes ? bytes->size() : fileLimit;
    if (m_unpacked <= mostUnpacked) return bytes;
    error(waiting.package->name, say("Unpacked the files hold more than %1 MB.", mostUnpacked >> 20U),
          say("Check that it is the right file, or unpack it yourself and take in the files in parts."));
    return std::nullopt;
}

void IncomingFiles::spreadFolder(const Waiting& folder) {
    std::vector<Waiting> found;
    std::error_code trouble;
    for (fs::directory_iterator at(folder.path, trouble), end; !trouble && at != end; at.increment(trouble)) {
        const auto name = at->path().filename().string();
        if (isLitter(name)) continue;
        const bool isUsable = at->symlink_status().type() == fs::file_type::regular ||
                              at->symlink_status().type() == fs::file_type::directory;
        if (!isUsable) {
            m_findings.push_back({Severity::warning,
                                  {at->path().string()},
                                  say("This is a link, not a file: it was passed over."),
                                  say("Take in the file itself if it belongs to the returns.")});
            continue;
        }
        found.push_back({at->path(), {}, 0, at->path().string(), false});
    }
    if (trouble) {
        throw schema::FileTrouble(say("The folder %1 can't be read: %2.", folder.name, trouble.message()));
    }
    std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
    if (m_done + m_waiting.size() + found.size() > mostFiles) {
        error(folder.name, say("There are more than %1 files here.", mostFiles),
              say("Check that it is the right folder, or take in its folders one by one."));
        return;
    }
    put(std::move(found));
}

bool IncomingFiles::spreadPackage(const Waiting& file, IncomingFile& incoming) {
    auto package = std::make_shared<Package>();
    package->name = file.name;
    package->depth = file.package ? file.package->depth + 1 : 1;
    package->bytes = std::move(incoming.bytes);
    package->archive = ZipArchive::open(package->bytes, file.name, m_findings);
    if (!package->archive) return true;
    incoming.kind = packageKindOf(*package->archive);
    if (incoming.kind != FileKind::zip) {
        package->archive.reset();
        incoming.bytes = std::move(package->bytes);
        return false;
    }
    if (package->depth > deepest) {
        error(file.name, say("This is a ZIP in a ZIP in a ZIP."),
              say("Unpack the outer ones yourself, and take in what is in them."));
        return true;
    }
    put(entriesOf(package));
    return true;
}

std::vector<IncomingFiles::Waiting> IncomingFiles::entriesOf(const std::shared_ptr<Package>& package) {
    std::vector<Waiting> entries;
    const auto names = package->archive->names();
    if (names.size() > mostFiles) {
        error(package->name, say("There are more than %1 files here.", mostFiles),
              say("Check that it is the right file, or unpack it yourself and take in the files in parts."));
        return entries;
    }
    for (std::size_t entry = 0; entry < names.size(); ++entry) {
        const auto parts = partsOf(names[entry]);
        const bool isNothing = parts.back().empty() || std::any_of(parts.begin(), parts.end(), isLitter);
        if (isNothing && !climbsOut(names[entry])) continue;
        if (climbsOut(names[entry])) {
            error(package->name,
                  say("A file in it, '%1', wants to lie outside it. It was not read.", names[entry]),
                  say("Don't trust this ZIP. If you know who made it, ask for the file by itself."));
        } else if (package->archive->isLink(entry)) {
            error(package->name,
                  say("A file in it, '%1', is a link to another place. It was not read.", names[entry]),
                  say("Ask for the file itself."));
        } else {
            entries.push_back({{}, package, entry, joined(package->name, parts), false});
        }
    }
    return entries;
}

}  // namespace wederhoor::forms
