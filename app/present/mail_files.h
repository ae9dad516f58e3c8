#pragma once

#include <filesystem>
#include <string>

namespace wederhoor::present {

/// A name without what names of files can't have anywhere.
std::string fileNameFor(std::string name);

/// The media type of a form or draft that goes along with a mail: HTML, else DOCX.
std::string attachmentType(const std::filesystem::path& file);

/// Makes the folder if need be. Throws schema::FileTrouble.
void makeFolder(const std::filesystem::path& folder);

/// Throws schema::Refusal if the file is there already.
void checkAbsent(const std::filesystem::path& file);

}  // namespace wederhoor::present
