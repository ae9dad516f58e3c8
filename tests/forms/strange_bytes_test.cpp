#include <boost/test/unit_test.hpp>
#include <filesystem>

#include "tests/support/program.h"
#include "tests/support/readers.h"

using namespace wederhoor;
using tests::readers;

namespace {
std::filesystem::path dataOf(std::string_view reader) {
    return std::filesystem::path(WEDERHOOR_SOURCE) / "tests" / "data" / reader;
}
}  // namespace

BOOST_AUTO_TEST_SUITE(strange_bytes)

// What once broke a reader, and what the search for more starts from (tests/fuzz). A reader may say no; it
// may not crash, or go on for ever.
BOOST_AUTO_TEST_CASE(every_reader_ends_on_everything_that_was_kept_for_it) {
    for (const auto& reader : readers) {
        std::size_t files = 0;
        for (const auto& entry : std::filesystem::directory_iterator(dataOf(reader.name))) {
            BOOST_TEST_CONTEXT(entry.path().string()) {
                BOOST_CHECK_NO_THROW(reader.read(tests::contents(entry.path())));
            }
            ++files;
        }
        BOOST_TEST(files > 0, "nothing is kept for " << reader.name);
    }
}

// Half a file is what a broken download leaves.
BOOST_AUTO_TEST_CASE(every_reader_ends_on_every_beginning_of_them) {
    for (const auto& reader : readers) {
        for (const auto& entry : std::filesystem::directory_iterator(dataOf(reader.name))) {
            const auto bytes = tests::contents(entry.path());
            const auto step = std::max<std::size_t>(1, bytes.size() / 40);
            for (std::size_t size = 0; size < bytes.size(); size += step) {
                BOOST_TEST_CONTEXT(entry.path().string() << " to byte " << size) {
                    BOOST_CHECK_NO_THROW(reader.read(std::string_view(bytes).substr(0, size)));
                }
            }
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
