#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "schema/base/finding.h"

struct zip;

namespace wederhoor::forms {

/// A zip file in memory: what DOCX and ODT files are inside. Nothing is
/// unpacked before it is asked for, and never more than a limit, whatever the
/// file says about itself.
class ZipArchive {
public:
    /// `bytes` must outlive the archive. nullopt, with an error about `file`, if
    /// it is damaged.
    static std::optional<ZipArchive> open(std::string_view bytes, const std::string& file,
                                          schema::Findings& findings);

    /// What it is called in findings.
    const std::string& file() const { return m_file; }
    bool has(const std::string& entry) const;
    /// Of every entry, in the file's order; folders too, with a slash at the end. In UTF-8, whatever they
    /// were written in; two may be the same.
    std::vector<std::string> names() const;
    /// The bytes of an entry. nullopt, with an error, if there is no such entry,
    /// it is damaged, has a password or is larger than `limit` bytes.
    std::optional<std::string> read(const std::string& entry, schema::Findings& findings,
                                    std::size_t limit = 32U << 20U) const;
    /// The same for the entry at this place in names().
    std::optional<std::string> read(std::size_t entry, schema::Findings& findings, std::size_t limit) const;
    /// The entry at this place stands for another file.
    bool isLink(std::size_t entry) const;
    /// An entry that is XML, whatever its encoding, with all its blanks. A
    /// DOCTYPE is refused, and nothing of it is ever expanded. nullptr, with an
    /// error, if it isn't XML or can't be read. Walk it with a loop: nobody has
    /// looked how deep it is.
    std::unique_ptr<pugi::xml_document> readXml(const std::string& entry, schema::Findings& findings) const;

private:
    struct Close {
        void operator()(zip* archive) const;
    };
    ZipArchive(std::unique_ptr<zip, Close> archive, std::string file)
        : m_archive(std::move(archive)), m_file(std::move(file)) {}

    std::unique_ptr<zip, Close> m_archive;
    std::string m_file;
};

/// The name of an element without its namespace: `p` of `w:p`.
std::string_view localName(pugi::xml_node element);

}  // namespace wederhoor::forms
