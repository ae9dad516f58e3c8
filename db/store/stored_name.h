#pragma once

#include <optional>
#include <string>

#include "schema/base/say.h"
#include "schema/base/trouble.h"

namespace wederhoor::db {

/// The value that a stored code stands for. Throws FileTrouble when this version knows no such code:
/// something else wrote the file.
template <class Value>
Value known(std::optional<Value> value, const std::string& code) {
    if (!value) {
        throw schema::FileTrouble(schema::say(
            "The study file holds '%1' where this version knows no such word. Run 'wederhoor verify'.",
            code));
    }
    return *value;
}

}  // namespace wederhoor::db
