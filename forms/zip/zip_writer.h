#pragma once

#include <string>
#include <vector>

namespace wederhoor::forms {

struct ZipEntry {
    std::string name;  ///< `word/document.xml`
    std::string bytes;
};

/// A zip file with these entries in this order. The same entries give the same bytes: no entry has a time of
/// its own. Throws schema::FileTrouble where the memory for it is not there.
std::string zipOf(const std::vector<ZipEntry>& entries);

}  // namespace wederhoor::forms
