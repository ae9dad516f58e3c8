#include <filesystem>
#include <string>

#include "app/cli/run.h"
#include "app/view/application.h"

// `wederhoor` and `wederhoor STUDY.wederhoor` open the window, everything else is a command.
int main(int argc, char** argv) {
    if (argc == 1) return wederhoor::view::run(argc, argv, std::nullopt);
    const std::filesystem::path first = argv[1];
    if (argc == 2 && first.extension() == ".wederhoor") return wederhoor::view::run(argc, argv, first);
    return wederhoor::cli::run(argc, argv);
}
