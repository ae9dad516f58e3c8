#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "schema/study/document.h"

namespace wederhoor::db {

class Edit;
class Study;

/// Written material with its passages and checks. The study must outlive this.
class Documents {
public:
    explicit Documents(const Study& study) : m_study(study) {}

    /// By title; their texts are not read.
    std::vector<schema::Document> all() const;
    std::vector<schema::Document> of(schema::MunicipalityId municipality) const;
    std::optional<schema::Document> find(schema::DocumentId document) const;
    std::optional<schema::Document> titled(std::string_view title) const;
    /// The document that was read from a file with this SHA-256 (hexadecimal).
    std::optional<schema::Document> withDigest(const std::string& digest) const;
    /// UTF-8 with LF; empty if there is no such document.
    std::string text(schema::DocumentId document) const;
    /// SHA-256 of the file that it was read from, hexadecimal; empty if there was none.
    std::string digest(schema::DocumentId document) const;
    /// From the start of the text on.
    std::vector<schema::Passage> passages(schema::DocumentId document) const;
    std::vector<schema::DocumentCheck> checks(schema::PassageId passage) const;

    void add(Edit& edit, const schema::Document& document, std::string_view text,
             const std::string& digest) const;
    /// Makes what is known about the document with this id as given; its text and file stay.
    void change(Edit& edit, const schema::Document& document) const;
    /// With its passages and checks.
    void remove(Edit& edit, schema::DocumentId document) const;
    /// The passage on this span, made if it isn't there.
    schema::PassageId passageOn(Edit& edit, schema::DocumentId document, schema::TextSpan span,
                                std::string_view words) const;
    /// False, and nothing done, if the same researcher has checked the same answer against the same passage.
    bool addCheck(Edit& edit, const schema::DocumentCheck& check) const;
    /// A passage that no check is left of goes with it.
    void removeCheck(Edit& edit, schema::DocumentCheckId check) const;

private:
    const Study& m_study;
};

}  // namespace wederhoor::db
