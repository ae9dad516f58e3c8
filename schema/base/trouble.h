#pragma once

#include <stdexcept>
#include <string>

namespace wederhoor::schema {

/// Trouble with a file that no editing of its contents mends: missing, locked, damaged, full. `what()` is a
/// sentence for people (made with say()) that names the file and says what to do. Exit code 3.
class FileTrouble : public std::runtime_error {
public:
    explicit FileTrouble(const std::string& sentence) : std::runtime_error(sentence) {}
};

/// What a person asked for can't be done as things stand (no such municipality, a round that is closed ...).
/// `what()` is a sentence for people that says why and what to do. Exit code 1.
class Refusal : public std::runtime_error {
public:
    explicit Refusal(const std::string& sentence) : std::runtime_error(sentence) {}
};

}  // namespace wederhoor::schema
