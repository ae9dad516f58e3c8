// Looks for bytes that break a reader, guided by what they reach in it (libFuzzer). Which reader: the
// variable WEDERHOOR_READER, one of tests/support/readers.h.

#include <cstdlib>
#include <iostream>

#include "tests/support/readers.h"

namespace {
const wederhoor::tests::Reader* chosen = nullptr;
}

extern "C" int LLVMFuzzerInitialize(int*, char***) {
    const auto* name = std::getenv("WEDERHOOR_READER");
    for (const auto& reader : wederhoor::tests::readers) {
        if (name && reader.name == name) chosen = &reader;
    }
    if (chosen) return 0;
    std::cerr << "WEDERHOOR_READER is one of:";
    for (const auto& reader : wederhoor::tests::readers) std::cerr << ' ' << reader.name;
    std::cerr << '\n';
    std::exit(2);
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    chosen->read({reinterpret_cast<const char*>(bytes), size});
    return 0;
}
