#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "forms/xml/response_file.h"
#include "schema/base/finding.h"
#include "schema/base/progress.h"
#include "schema/language/form.h"

namespace wederhoor::present {

/// A return among the files that came in, read and not yet understood.
struct ReturnedFile {
    std::string name;    ///< where a person finds it
    std::string folder;  ///< what lies in one came together
    std::string digest;  ///< SHA-256, hexadecimal
    forms::ResponseFile response;
};

/// Another file that came with them.
struct AccompanyingFile {
    std::string name;
    std::string folder;
    std::string fileName;
    std::uintmax_t size = 0;
    std::string digest;
    schema::Findings trouble = {};                      ///< why it is no return, for when no answer names it
    std::function<std::optional<std::string>()> bytes;  ///< read once more; nullopt if it changed or went
};

struct ReturnedFiles {
    std::vector<ReturnedFile> returns;
    std::vector<AccompanyingFile> others;
};

/// Reads files, folders and ZIPs, and tells returns from what came with them, by their bytes. A return that
/// is damaged is an error among the findings. Throws schema::FileTrouble, unless `tolerant`: then that is an
/// error as well.
ReturnedFiles returnedFiles(const std::vector<std::filesystem::path>& paths, const schema::Form& form,
                            bool tolerant, schema::Findings& findings, schema::Progress& progress);

}  // namespace wederhoor::present
