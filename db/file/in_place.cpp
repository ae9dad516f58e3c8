#include "db/file/in_place.h"

#include <sqlite3.h>

#include "db/file/connection.h"
#include "db/file/study_file.h"
#include "schema/base/say.h"
#include "schema/base/trouble.h"

namespace wederhoor::db {

using schema::say;

void requireWritableInPlace(const Study& study) {
    const auto file = study.file().string();
    if (study.access() == Access::read) {
        throw schema::Refusal(
            say("%1 is open for reading: nothing in it can be changed now. Close it, and open it again when "
                "nobody "
                "else has it open.",
                file));
    }
    int moved = 0;
    sqlite3_file_control(study.connection().handle(), "main", SQLITE_FCNTL_HAS_MOVED, &moved);
    if (moved == 0) return;
    throw schema::FileTrouble(
        say("%1 was moved, removed or replaced while it was open; nothing was changed. Put it back where it "
            "was, or "
            "make a backup of what is open now to another place, and go on in that.",
            file));
}

}  // namespace wederhoor::db
