#include "app/cli/run.h"

int main(int argc, char** argv) {
    return wederhoor::cli::run(argc, argv);
}
