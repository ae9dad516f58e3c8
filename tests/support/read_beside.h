#pragma once

#include "db/file/study_file.h"

namespace wederhoor::tests {

/// A fixture with its study open for reading only, so that the program can write in it.
template <class Fixture>
struct ReadBeside : Fixture {
    ReadBeside() { this->study = db::Study::open(this->path, db::Access::read, "Onderzoeker A"); }

    /// Does something that writes in the study itself.
    template <class Work>
    void writing(Work work) {
        this->study = db::Study::open(this->path, db::Access::write, "Onderzoeker A");
        work();
        this->study = db::Study::open(this->path, db::Access::read, "Onderzoeker A");
    }
};

}  // namespace wederhoor::tests
