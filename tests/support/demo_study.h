#pragma once

#include <filesystem>

#include "app/present/demo.h"
#include "db/file/study_file.h"
#include "tests/support/temporary_folder.h"

namespace wederhoor::tests {

/// The sample study with every step of the methodology done, made once a test program. A test works in a copy
/// of it.
struct DemoStudy {
    TemporaryFolder folder;
    std::filesystem::path path = copied();
    db::Study study = db::Study::open(path, db::Access::write, "Onderzoeker A");

private:
    static const std::filesystem::path& once() {
        static const TemporaryFolder made;
        static const auto path = [] {
            schema::NoProgress progress;
            return present::makeDemo(
                       WEDERHOOR_SOURCE "/forms/library", made.path(), [](const present::DemoStep&) {},
                       progress)
                .study;
        }();
        return path;
    }
    std::filesystem::path copied() const {
        const auto copy = folder / "demo.wederhoor";
        std::filesystem::copy_file(once(), copy);
        return copy;
    }
};

}  // namespace wederhoor::tests
