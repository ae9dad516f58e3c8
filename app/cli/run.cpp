#include "app/cli/run.h"

#include <iostream>

namespace wederhoor::cli {

int run(int, char** argv) {
    std::cerr << "usage: " << argv[0] << " COMMAND\n";
    return 2;
}

}  // namespace wederhoor::cli
