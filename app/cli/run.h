#pragma once

namespace wederhoor::cli {

/// Runs the program's arguments as a command and returns the exit code: 0 done, 1 the input has findings
/// (nothing changed), 2 wrong usage, 3 file trouble.
int run(int argc, char** argv);

}  // namespace wederhoor::cli
