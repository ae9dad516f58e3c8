#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "app/present/comment_round.h"
#include "app/present/draft_page.h"

namespace wederhoor::present {

/// The shape that a file is written in by its name; nullopt unless it ends in .docx, .html or .htm.
std::optional<DraftShape> draftShapeOf(const std::filesystem::path& file);

/// Writes the draft of a municipality that is out for comment. `house`: a DOCX file that gives it its looks.
/// Throws schema::Refusal when none is out, when a house style is given for HTML, or it can't be read, and
/// schema::FileTrouble.
void writeDraft(const db::Study& study, const std::string& municipality, DraftShape shape,
                const std::optional<std::filesystem::path>& house, const std::filesystem::path& file);

}  // namespace wederhoor::present
