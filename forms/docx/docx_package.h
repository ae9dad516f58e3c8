#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "forms/zip/zip_archive.h"
#include "schema/base/finding.h"

// Known inside forms/docx only.
namespace wederhoor::forms {

/// The parts that a DOCX file consists of, with what kind each is and how they lead to each other (Open
/// Packaging Conventions, ECMA-376 part 2). Names of parts are without a slash in front: `word/styles.xml`.
class DocxPackage {
public:
    struct Relationship {
        std::string id;
        std::string type;  ///< the last word of its address: `styles`
        std::string address;
        std::string target;  ///< name of a part; as written if it leads out of the file
        bool external = false;
    };

    /// nullopt with an error in `findings` if it is damaged, or too large to be a document.
    static std::optional<DocxPackage> read(const ZipArchive& archive, schema::Findings& findings);

    bool has(const std::string& name) const { return m_parts.contains(name); }
    /// Throws std::out_of_range if there is no such part.
    const std::string& bytes(const std::string& name) const { return m_parts.at(name).bytes; }
    const std::string& type(const std::string& name) const { return m_parts.at(name).type; }
    std::vector<std::string> names() const;

    void put(const std::string& name, std::string_view type, std::string bytes);
    /// With all relationships that lead to it, and its own.
    void remove(const std::string& name);

    /// Of a part; of the package itself for "".
    const std::vector<Relationship>& relationships(const std::string& from) const;
    /// The part that `from` leads to by a relationship of this type; nullopt if none.
    std::optional<std::string> related(const std::string& from, std::string_view type) const;
    /// Makes `from` lead to a part, unless it does so already. Returns the relationship's id.
    std::string relate(const std::string& from, std::string_view address, const std::string& target);
    void unrelate(const std::string& from, std::string_view type);

    std::string zipped() const;

private:
    struct Part {
        std::string type;
        std::string bytes;
    };
    std::string contentTypes() const;
    std::string relationshipsOf(const std::string& from) const;

    std::map<std::string, Part> m_parts;
    std::map<std::string, std::vector<Relationship>> m_relationships;
};

/// `word/styles.xml` for `styles.xml` in `word/document.xml`; folders climbed out of too far are left out.
std::string partAt(std::string_view from, std::string_view target);

}  // namespace wederhoor::forms
