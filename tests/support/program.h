#pragma once

#include <array>
#include <cstdio>
#include <fstream>
#include <sstream>
#include <string>
#include <sys/wait.h>
#include <vector>

#include "tests/support/temporary_folder.h"

namespace wederhoor::tests {

/// What one run of the built program printed, and its exit code.
struct Run {
    int exitCode;
    std::string out;
    std::string err;
};

inline std::string contents(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    std::ostringstream text;
    text << stream.rdbuf();
    return text.str();
}

inline void write(const std::filesystem::path& file, const std::string& text) {
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << text;
}

/// `text` as one word for the shell.
inline std::string shellWord(const std::string& text) {
    std::string word = "'";
    for (const char c : text) word += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return word + "'";
}

/// Runs a program as a person would, in English, without a display and without a terminal. `environment`:
/// more for `env`, such as `LANGUAGE=nl`.
inline Run runAt(const std::filesystem::path& program, const std::vector<std::string>& arguments,
                 const std::string& environment = "") {
    const TemporaryFolder folder;
    std::string line =
        "env -u DISPLAY -u LC_ALL LANG=C.UTF-8 LANGUAGE=en WEDERHOOR_RESEARCHER='Onderzoeker A' " +
        environment + " " + shellWord(program.string());
    for (const auto& argument : arguments) line += " " + shellWord(argument);
    line +=
        " </dev/null >" + shellWord((folder / "out").string()) + " 2>" + shellWord((folder / "err").string());
    const int status = std::system(line.c_str());
    const int code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    return {code, contents(folder / "out"), contents(folder / "err")};
}

/// Runs the built program.
inline Run runProgram(const std::vector<std::string>& arguments, const std::string& environment = "") {
    return runAt(WEDERHOOR_PROGRAM, arguments, environment);
}

}  // namespace wederhoor::tests
