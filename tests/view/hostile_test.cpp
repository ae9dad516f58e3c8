#include <boost/test/unit_test.hpp>
#include <csignal>
#include <sqlite3.h>
#include <sys/resource.h>
#include <thread>
#include <wx/weakref.h>

#include "app/present/codebook.h"
#include "db/file/study_file.h"
#include "db/journal/edit.h"
#include "db/store/themes.h"
#include "schema/base/trouble.h"
#include "tests/view/window.h"

// Moments at which a program can lose what people did: each ends with a sentence that helps, and nothing
// lost.
using namespace wederhoor;
namespace fs = std::filesystem;

namespace {
struct Hostile : tests::Window {
    fs::path study = sample();

    Hostile() { open(study); }

    /// Adds a theme as an event handler of a page would.
    void addTheme(const std::string& name) {
        frame->CallAfter([this, name] {
            try {
                frame->workspace().change([&](db::Study& opened) {
                    present::addTheme(opened, {name, {}, "", {}});
                });
            } catch (...) {
                frame->showTrouble(std::current_exception());
            }
        });
        settle();
    }
    bool kept(const std::string& name) const {
        return present::codebook(frame->workspace().study()).find(name) != nullptr;
    }
    bool said(const std::string& part) const {
        return frame->news().sentence().find(part) != std::string::npos;
    }
};

/// No file can grow beyond `bytes` as long as this lives: what a full disk does.
class FullDisk {
public:
    explicit FullDisk(rlim_t bytes) : m_handler(std::signal(SIGXFSZ, SIG_IGN)) {
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit full{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &full);
    }
    ~FullDisk() {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    FullDisk(const FullDisk&) = delete;
    FullDisk& operator=(const FullDisk&) = delete;

private:
    void (*m_handler)(int);
    rlimit m_before{};
};

void countUntilStopped(schema::Progress& progress) {
    while (!progress.cancelled()) std::this_thread::yield();
}
}  // namespace

BOOST_FIXTURE_TEST_SUITE(hostile, Hostile)

BOOST_AUTO_TEST_CASE(a_file_that_vanishes_is_missed_before_work_goes_into_it) {
    const auto elsewhere = folder / "elsewhere";
    fs::rename(study, elsewhere);
    addTheme("Verloren");
    BOOST_TEST(said("was moved, removed or replaced while it was open"), frame->news().sentence());
    fs::rename(elsewhere, study);
    addTheme("Gevonden");
    BOOST_TEST(kept("Gevonden"));
    BOOST_TEST(!kept("Verloren"));
}

BOOST_AUTO_TEST_CASE(a_full_disk_is_said_and_work_goes_on_once_there_is_room) {
    {
        const FullDisk disk(1);
        addTheme("Te veel");
    }
    BOOST_TEST(said("the disk is full"), frame->news().sentence());
    BOOST_TEST(!kept("Te veel"));
    addTheme("Past weer");
    BOOST_TEST(kept("Past weer"));
}

BOOST_AUTO_TEST_CASE(a_file_that_another_process_holds_is_waited_for_then_said) {
    sqlite3* other = nullptr;
    BOOST_REQUIRE(sqlite3_open(study.c_str(), &other) == SQLITE_OK);
    BOOST_REQUIRE(sqlite3_exec(other, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr) == SQLITE_OK);
    addTheme("Bezet");
    BOOST_TEST(!frame->news().sentence().empty());
    BOOST_TEST(!said("mistake in Wederhoor"), frame->news().sentence());
    BOOST_TEST(!kept("Bezet"));
    sqlite3_exec(other, "ROLLBACK", nullptr, nullptr, nullptr);
    sqlite3_close(other);
    addTheme("Vrij");
    BOOST_TEST(kept("Vrij"));
}

BOOST_AUTO_TEST_CASE(work_that_fails_halfway_has_changed_nothing) {
    const auto before = frame->workspace().undoable();
    frame->workIn(
        "Import",
        [](db::Study& opened, schema::Progress&) {
            db::Edit edit(opened, "Import");
            db::Themes(opened).add(
                edit, {schema::ThemeId::fresh(), {}, 99, "Half", "", *schema::Colour::parse("#ffcc00")});
            throw schema::Refusal("The second file can't be read.");
        },
        [] {});
    until([&] { return !frame->busy(); }, "the work has ended");
    BOOST_TEST(said("The second file can't be read."));
    BOOST_TEST(frame->panel() != nullptr);  // the page is back
    BOOST_TEST(!kept("Half"));
    BOOST_TEST((frame->workspace().undoable() == before));
}

BOOST_AUTO_TEST_CASE(a_window_that_is_closed_during_work_waits_for_it_to_stop) {
    frame->workIn(
        "Counting", [](db::Study&, schema::Progress& progress) { countUntilStopped(progress); }, [] {});
    frame->Close();
    BOOST_TEST(said("closes as soon as the work in it has stopped"));
    until([&] { return gone(); }, "the window is closed");
    const auto reopened = db::Study::open(study, db::Access::write, "Onderzoeker B");  // its lock is free
    BOOST_TEST(reopened.title() == "Wijkgericht werken in Noord-Holland, 2008");
}

BOOST_AUTO_TEST_CASE(a_study_that_is_open_for_reading_says_so_at_the_first_change) {
    frame->open(study, db::Access::read);
    addTheme("Mag niet");
    BOOST_TEST(said("open for reading"), frame->news().sentence());
    BOOST_TEST(!kept("Mag niet"));
}

BOOST_AUTO_TEST_SUITE_END()
