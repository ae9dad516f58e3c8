#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

// Which room may know which: the linker enforces it for functions, this for headers.
namespace {
namespace fs = std::filesystem;

struct Room {
    std::set<std::string> knows;     ///< rooms whose headers it may include
    std::set<std::string> speaksTo;  ///< libraries, by the first part of their headers' names
};

const std::map<std::string, Room> rooms{
    {"schema", {{"schema"}, {}}},
    {"forms",
     {{"schema", "forms"},
      {"pugixml.hpp", "cmark.h", "zip.h", "xlsxwriter.h", "poppler", "cairo.h", "pango", "openssl"}}},
    {"db", {{"schema", "db"}, {"SQLiteCpp", "sqlite3.h", "libstemmer.h", "openssl", "zlib.h"}}},
    {"app/present", {{"schema", "forms", "db", "app/present"}, {}}},
    {"app/cli", {{"schema", "forms", "db", "app/present", "app/cli"}, {"CLI", "nlohmann"}}},
    {"app/view", {{"schema", "forms", "db", "app/present", "app/view"}, {"wx", "gtk"}}},
};

// The operating system's own headers, which the standard library lacks a word for.
const std::set<std::string> system{"unistd.h", "fcntl.h", "sys", "libintl.h", "signal.h", "pwd.h"};

std::string firstPart(const std::string& header) {
    const auto slash = header.find('/');
    return slash == std::string::npos ? header : header.substr(0, slash);
}

bool isStandard(const std::string& header) {
    return header.find('.') == std::string::npos && header.find('/') == std::string::npos;
}

std::string roomOf(const std::string& header) {
    if (header.starts_with("app/")) return header.substr(0, header.find('/', 4));
    return firstPart(header);
}

std::vector<std::string> trespasses(const fs::path& source, const Room& room) {
    static const std::regex include(R"re(^\s*#\s*include\s*(["<])([^">]+)[">])re");
    std::vector<std::string> found;
    std::ifstream stream(source);
    for (std::string line; std::getline(stream, line);) {
        std::smatch match;
        if (!std::regex_search(line, match, include)) continue;
        const std::string header = match[2];
        const bool allowed = match[1] == "\"" ? room.knows.contains(roomOf(header))
                                              : isStandard(header) || system.contains(firstPart(header)) ||
                                                    room.speaksTo.contains(firstPart(header));
        if (!allowed) found.push_back(source.string() + " includes " + header);
    }
    return found;
}

std::vector<fs::path> sourcesOf(const fs::path& folder) {
    std::vector<fs::path> sources;
    if (!fs::exists(folder)) return sources;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        const auto extension = entry.path().extension();
        if (extension == ".h" || extension == ".cpp") sources.push_back(entry.path());
    }
    return sources;
}

const fs::path root = WEDERHOOR_SOURCE;
}  // namespace

BOOST_AUTO_TEST_SUITE(house)

BOOST_AUTO_TEST_CASE(every_room_knows_only_what_the_design_lets_it_know) {
    std::size_t read = 0;
    for (const auto& [name, room] : rooms) {
        for (const auto& source : sourcesOf(root / name)) {
            ++read;
            for (const auto& trespass : trespasses(source, room)) BOOST_ERROR(trespass);
        }
    }
    BOOST_TEST(read > 20U);  // a moved folder would leave nothing to check
}

BOOST_AUTO_TEST_CASE(no_file_is_longer_than_five_hundred_lines) {
    for (const auto* folder : {"schema", "forms", "db", "app", "tests"}) {
        for (const auto& source : sourcesOf(root / folder)) {
            std::ifstream stream(source);
            const auto lines =
                std::count(std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>(), '\n');
            BOOST_TEST(lines <= 500, source.string() << " has " << lines << " lines");
        }
    }
}

BOOST_AUTO_TEST_CASE(the_top_level_holds_only_what_was_agreed) {
    const std::set<std::string> agreed{"CMakeLists.txt", "app",      "schema", "forms", "db",
                                       "tests",          "README.md"};
    for (const auto& entry : fs::directory_iterator(root)) {
        const std::string name = entry.path().filename().string();
        // Dotfiles, build folders and the demo's output are not part of the tree.
        if (name.starts_with(".") || name.starts_with("build") || name == "demo") continue;
        BOOST_TEST(agreed.contains(name), name);
    }
}

BOOST_AUTO_TEST_SUITE_END()
