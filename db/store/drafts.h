#pragma once

#include <optional>
#include <string>
#include <vector>

#include "schema/study/draft.h"

namespace wederhoor::db {

class Edit;
class Study;

/// Versions of the municipalities' descriptions. The study must outlive this.
class Drafts {
public:
    explicit Drafts(const Study& study) : m_study(study) {}

    /// Every version of one municipality, oldest first.
    std::vector<schema::Draft> of(schema::MunicipalityId municipality) const;
    std::optional<schema::Draft> version(schema::MunicipalityId municipality, int version) const;
    std::optional<schema::Draft> latest(schema::MunicipalityId municipality) const;
    std::optional<schema::Draft> find(schema::DraftId draft) const;
    /// The draft that was read from a file with this SHA-256 (hexadecimal).
    std::optional<schema::Draft> withDigest(const std::string& digest) const;

    /// In the outline's order.
    std::vector<schema::DraftParagraph> paragraphs(schema::DraftId draft) const;
    std::optional<schema::DraftParagraph> paragraph(schema::DraftId draft,
                                                    schema::ParagraphNumber number) const;

    /// Adds a version with its paragraphs. `digest`: SHA-256 of the file it was read from, hexadecimal, or
    /// empty.
    void add(Edit& edit, const schema::Draft& draft, const std::vector<schema::DraftParagraph>& paragraphs,
             const std::string& digest) const;
    /// Makes these the paragraphs of a section of a version; those whose words stay where they are keep their
    /// id. What it was read from is no longer what it says. For versions that nobody has commented on.
    void write(Edit& edit, schema::DraftId draft, schema::SectionNumber section,
               const std::vector<std::string>& paragraphs) const;

private:
    const Study& m_study;
};

}  // namespace wederhoor::db
