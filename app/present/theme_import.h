#pragma once

#include <filesystem>

#include "db/file/study_file.h"
#include "schema/base/finding.h"

namespace wederhoor::present {

struct ThemeImport {
    int added = 0;
    int changed = 0;
    int same = 0;
    schema::Findings findings;  ///< with an error among them nothing was changed
};

/// Takes in a codebook: a CSV file with the column theme, and parent, definition and colour where wanted. A
/// parent may come later in the file, or be in the study already. A theme of that name (letters without
/// regard to case) that the study has is made as the file says; what has no column, and a colour left empty,
/// stays as it is. Themes that the file doesn't name are left alone. Throws schema::FileTrouble.
ThemeImport importThemes(db::Study& study, const std::filesystem::path& file);

}  // namespace wederhoor::present
