#include "forms/file/file.h"

#include <boost/test/unit_test.hpp>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <string>
#include <sys/resource.h>
#include <sys/stat.h>

#include "forms/file/plain_text.h"
#include "schema/base/trouble.h"
#include "tests/support/temporary_folder.h"

using namespace wederhoor;
using forms::readFile;
using forms::writeFileAside;

namespace {
std::string troubleOf(const std::filesystem::path& path) {
    try {
        readFile(path);
    } catch (const schema::FileTrouble& trouble) {
        return trouble.what();
    }
    return {};
}

std::string writeTroubleOf(const std::filesystem::path& path, const std::string& bytes) {
    try {
        writeFileAside(path, bytes);
    } catch (const schema::FileTrouble& trouble) {
        return trouble.what();
    }
    return {};
}

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

std::size_t filesIn(const std::filesystem::path& folder) {
    const std::filesystem::directory_iterator entries(folder);
    return static_cast<std::size_t>(std::distance(begin(entries), end(entries)));
}

std::string plainTrouble(const std::string& bytes) {
    schema::Findings findings;
    BOOST_TEST(!forms::plainText(bytes, "a.txt", findings).has_value());
    BOOST_REQUIRE(findings.size() == 1U);
    return findings[0].text();
}
}  // namespace

BOOST_AUTO_TEST_SUITE(files)

BOOST_AUTO_TEST_CASE(what_is_written_is_read_back) {
    const tests::TemporaryFolder folder;
    const std::string bytes("a\0\r\n\xFF", 5);
    writeFileAside(folder / "a.txt", bytes);
    BOOST_TEST(readFile(folder / "a.txt") == bytes);
    writeFileAside(folder / "a.txt", "");
    BOOST_TEST(readFile(folder / "a.txt").empty());
    BOOST_TEST(filesIn(folder.path()) == 1U);
}

BOOST_AUTO_TEST_CASE(trouble_names_the_file_and_says_what_to_do) {
    const tests::TemporaryFolder folder;
    const auto missing = (folder / "weg.txt").string();
    BOOST_TEST(troubleOf(missing) == "There is no file " + missing + ". Check its name and folder.");
    BOOST_TEST(troubleOf(folder.path()) ==
               folder.path().string() + " is a folder. Give the name of a file in it.");
    BOOST_TEST(contains(troubleOf("/dev/zero"), "not an ordinary file"));
}

BOOST_AUTO_TEST_CASE(a_pipe_is_refused_without_waiting_for_a_writer) {
    const tests::TemporaryFolder folder;
    BOOST_REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
    BOOST_TEST(contains(troubleOf(folder / "pipe"), "not an ordinary file"));
}

BOOST_AUTO_TEST_CASE(a_file_over_the_limit_is_refused_unread) {
    const tests::TemporaryFolder folder;
    const auto path = folder / "groot.csv";
    std::ofstream(path) << "a";
    std::filesystem::resize_file(path, 200U << 20U);  // a hole: takes no room on the disk
    BOOST_TEST(contains(troubleOf(path), "holds 200 MB, and at most 64 MB can be read"));
    std::filesystem::resize_file(path, forms::fileLimit + 1);
    BOOST_TEST(contains(troubleOf(path), "holds 65 MB, and at most 64 MB"));
    BOOST_CHECK_THROW(readFile(path, 10), schema::FileTrouble);
}

BOOST_AUTO_TEST_CASE(a_write_that_fails_leaves_the_old_file_and_no_litter) {
    const tests::TemporaryFolder folder;
    writeFileAside(folder / "a.txt", "old");
    // The nearest thing to a full disk that a test may ask of the system: no file above a kilobyte.
    rlimit before{};
    BOOST_REQUIRE(::getrlimit(RLIMIT_FSIZE, &before) == 0);
    const auto handled = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit tight{1024, before.rlim_max};
    BOOST_REQUIRE(::setrlimit(RLIMIT_FSIZE, &tight) == 0);
    const auto trouble = writeTroubleOf(folder / "a.txt", std::string(5000, 'x'));
    ::setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, handled);

    BOOST_TEST(contains(trouble, "there is no room left for it"));
    BOOST_TEST(readFile(folder / "a.txt") == "old");
    BOOST_TEST(filesIn(folder.path()) == 1U);
}

BOOST_AUTO_TEST_CASE(writing_into_a_missing_folder_or_over_a_folder_is_refused) {
    const tests::TemporaryFolder folder;
    BOOST_TEST(contains(writeTroubleOf(folder / "weg/a.txt", "x"), "there is no folder"));
    std::filesystem::create_directory(folder / "map");
    BOOST_TEST(contains(writeTroubleOf(folder / "map", "x"), "a folder has that name"));
    BOOST_TEST(filesIn(folder.path()) == 1U);
}

BOOST_AUTO_TEST_CASE(a_replaced_file_keeps_its_permissions_and_a_link_stays_a_link) {
    namespace fs = std::filesystem;
    const tests::TemporaryFolder folder;
    writeFileAside(folder / "a.txt", "old");
    fs::permissions(folder / "a.txt", fs::perms::owner_read | fs::perms::owner_write);
    fs::create_symlink("a.txt", folder / "link.txt");
    writeFileAside(folder / "link.txt", "new");
    BOOST_TEST(fs::is_symlink(folder / "link.txt"));
    BOOST_TEST(readFile(folder / "a.txt") == "new");
    BOOST_TEST(
        (fs::status(folder / "a.txt").permissions() == (fs::perms::owner_read | fs::perms::owner_write)));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(plain_text)

BOOST_AUTO_TEST_CASE(line_ends_and_a_byte_order_mark_do_not_matter) {
    schema::Findings findings;
    BOOST_TEST(*forms::plainText("\xEF\xBB\xBF"
                                 "a\r\nb\rc\n",
                                 "a.txt", findings) == "a\nb\nc\n");
    BOOST_TEST(findings.empty());
}

BOOST_AUTO_TEST_CASE(another_encoding_is_refused_with_the_place_and_the_way_out) {
    BOOST_TEST(plainTrouble("caf\xC3\xA9\r\n\xC3\xA9n caf\xE9") ==
               "a.txt:2:7: Here is a character that is not written in UTF-8. "
               "Save the file again with the encoding UTF-8.");
    const std::string utf16(
        "\xFF\xFE"
        "a\0b\0",
        6);
    BOOST_TEST(plainTrouble(utf16) ==
               "a.txt: This file is written in UTF-16. Save it again with the encoding UTF-8.");
    BOOST_TEST(plainTrouble(std::string("ab\nc\0d\xFF", 7)) ==
               "a.txt:2:2: This is not a text file. Check that it is the right file.");
}

BOOST_AUTO_TEST_CASE(places_count_lines_and_code_points_from_one) {
    const std::string text = "één\ntwéé";
    BOOST_TEST(forms::placeOf(text, 0, "f").column == 1);
    const auto place = forms::placeOf(text, text.size(), "f");
    BOOST_TEST(place.line == 2);
    BOOST_TEST(place.column == 5);
}

BOOST_AUTO_TEST_SUITE_END()
