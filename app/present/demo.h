#pragma once

#include <filesystem>
#include <functional>
#include <string>

#include "schema/base/progress.h"

namespace wederhoor::present {

/// A step of the methodology that the demo took: what it is, and what came of it.
struct DemoStep {
    std::string heading;
    std::string counts;
};

/// The two files that the demo leaves.
struct Demo {
    std::filesystem::path study;
    std::filesystem::path report;
};

/// Where they are to stand in a folder.
Demo demoIn(const std::filesystem::path& folder);

/// Takes the sample study through every step of the methodology, with the importers that everybody uses,
/// and makes its report. `library`: folder of the shipped forms. `folder` is made if need be; both files come
/// to stand in it at the end, or neither does. `told` hears of each step when it is done. Throws
/// schema::Refusal when one of the two is there already or the sample has an error, schema::FileTrouble
/// when a file can't be read or written.
Demo makeDemo(const std::filesystem::path& library, const std::filesystem::path& folder,
              const std::function<void(const DemoStep&)>& told, schema::Progress& progress);

}  // namespace wederhoor::present
