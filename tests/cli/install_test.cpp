#include <array>
#include <boost/test/unit_test.hpp>
#include <cstdio>

#include "tests/support/program.h"
#include "tests/support/tool.h"

// The program as it is after installing: it starts, finds what ships with it, and the desktop can read what
// is said about it.
using namespace wederhoor::tests;
namespace fs = std::filesystem;
namespace utf = boost::unit_test;

namespace {
const std::string id = "org.wederhoor.Wederhoor";

/// What a command of the shell prints. Fails the test unless it succeeds.
std::string printed(const std::string& command) {
    const TemporaryFolder folder;
    const auto out = (folder / "out").string();
    const int status = std::system((command + " >" + shellWord(out) + " 2>&1").c_str());
    BOOST_TEST(status == 0, command << "\n" << contents(out));
    return contents(out);
}

struct Installed {
    TemporaryFolder folder;
    fs::path prefix = folder / "prefix";
    fs::path program = prefix / "bin" / "wederhoor";

    Installed() {
        printed(shellWord(WEDERHOOR_CMAKE) + " --install " + shellWord(WEDERHOOR_BUILD) + " --prefix " +
                shellWord(prefix.string()));
    }
    std::string file(const std::string& name) const { return (prefix / "share" / name).string(); }
};
}  // namespace

BOOST_AUTO_TEST_SUITE(install)

BOOST_FIXTURE_TEST_CASE(the_installed_program_makes_the_sample_from_what_was_installed, Installed) {
    BOOST_TEST(runAt(program, {"help"}).exitCode == 0);
    const auto demo = runAt(program, {"demo", (folder / "demo").string()});
    BOOST_TEST(demo.exitCode == 0, demo.err);
    BOOST_TEST(fs::exists(folder / "demo" / "report.html"));

    // Not from the sources: without the installed library there is no sample.
    fs::remove_all(prefix / "share" / "wederhoor" / "library");
    BOOST_TEST(runAt(program, {"demo", (folder / "again").string()}).exitCode == 3);
}

BOOST_FIXTURE_TEST_CASE(the_installed_program_speaks_dutch, Installed,
                        *utf::precondition(Tool("msgfmt", "gettext"))) {
    const auto run = runAt(program, {"versoin"}, "LANGUAGE=nl");
    BOOST_TEST(run.err.find("Er is geen opdracht 'versoin'.") != std::string::npos, run.err);
}

BOOST_FIXTURE_TEST_CASE(the_manual_and_the_icons_are_installed, Installed) {
    for (const auto* name : {"wederhoor/help/en/start.md", "wederhoor/help/nl/start.md",
                             "wederhoor/icons/status.svg", "icons/hicolor/scalable/apps/wederhoor.svg"}) {
        BOOST_TEST(fs::exists(file(name)), name);
    }
}

BOOST_FIXTURE_TEST_CASE(the_desktop_knows_a_study_by_its_bytes, Installed) {
    const auto study = (folder / "new.wederhoor").string();
    BOOST_REQUIRE(runAt(program, {"new", study, "--title", "Proef", "--language", "nl"}).exitCode == 0);
    const auto bytes = contents(study);
    std::array<char, 11> number{};
    std::snprintf(number.data(), number.size(),
                  "0x%02x%02x%02x%02x",  // big-endian, at byte 68 of SQLite's header
                  static_cast<unsigned char>(bytes.at(68)), static_cast<unsigned char>(bytes.at(69)),
                  static_cast<unsigned char>(bytes.at(70)), static_cast<unsigned char>(bytes.at(71)));
    const auto kind = contents(file("mime/packages/wederhoor.xml"));
    BOOST_TEST(kind.find("offset=\"68\" value=\"" + std::string(number.data()) + "\"") != std::string::npos,
               kind);
}

BOOST_FIXTURE_TEST_CASE(the_menu_entry_is_valid, Installed,
                        *utf::precondition(Tool("desktop-file-validate", "desktop-file-utils"))) {
    printed("desktop-file-validate " + shellWord(file("applications/" + id + ".desktop")));
}

BOOST_FIXTURE_TEST_CASE(the_page_of_the_software_centre_is_valid, Installed,
                        *utf::precondition(Tool("appstreamcli", "appstream"))) {
    printed("appstreamcli validate --no-net " + shellWord(file("metainfo/" + id + ".metainfo.xml")));
}

BOOST_AUTO_TEST_CASE(a_debian_package_is_made, *utf::precondition(Tool("dpkg-shlibdeps", "dpkg-dev"))) {
    const TemporaryFolder folder;
    printed("cd " + shellWord(folder.path().string()) + " && " + shellWord(WEDERHOOR_CPACK) +
            " -G DEB --config " + shellWord(WEDERHOOR_BUILD "/CPackConfig.cmake") + " -B " +
            shellWord(folder.path().string()));
    fs::path package;
    for (const auto& entry : fs::directory_iterator(folder.path())) {
        if (entry.path().extension() == ".deb") package = entry.path();
    }
    BOOST_REQUIRE(!package.empty());

    const auto listed = printed("dpkg-deb --contents " + shellWord(package.string()));
    for (const auto* name :
         {"./usr/bin/wederhoor", "./usr/share/applications/org.wederhoor.Wederhoor.desktop",
          "./usr/share/mime/packages/wederhoor.xml", "./usr/share/wederhoor/help/nl/start.md",
          "./usr/share/wederhoor/library/wijkgericht-werken.xml"}) {
        BOOST_TEST(listed.find(name) != std::string::npos, name << " is not in " << listed);
    }
    const auto depends = printed("dpkg-deb --field " + shellWord(package.string()) + " Depends");
    BOOST_TEST(depends.find("libsqlite3-0") != std::string::npos, depends);
}

BOOST_AUTO_TEST_SUITE_END()
