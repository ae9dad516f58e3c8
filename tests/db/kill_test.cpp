#include <array>
#include <boost/test/unit_test.hpp>
#include <chrono>
#include <csignal>
#include <random>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

#include "db/file/connection.h"
#include "db/file/study_file.h"
#include "db/journal/edit.h"
#include "db/journal/journal.h"
#include "tests/support/temporary_folder.h"

using namespace wederhoor;
using db::Access;
using db::Study;

namespace {
/// Commits edits until it is killed, and tells the number of each once it is committed.
[[noreturn]] void editForEver(const std::filesystem::path& file, int told) {
    auto study = Study::open(file, Access::write, "Onderzoeker A");
    auto query = study.connection().query("SELECT count(*) FROM municipality");
    query.next();
    for (std::int64_t number = query.number(0) + 1;; ++number) {
        db::Edit edit(study, "Add municipality " + std::to_string(number));
        // Two rows of two tables: half an edit would show.
        edit.connection().run("INSERT INTO municipality (id, name) VALUES (?1, 'Gemeente ' || ?1)", number);
        edit.connection().run(
            "INSERT INTO person (id, name, role, municipality_id) VALUES (?1, 'Contact', 'contact', ?1)",
            number);
        edit.commit();
        if (write(told, &number, sizeof number) != sizeof number) _exit(1);
    }
}

/// The last number that the child told before it was killed at a random moment; 0 if none.
std::int64_t killedWhileEditing(const std::filesystem::path& file, std::chrono::microseconds after) {
    std::array<int, 2> pipes{};
    BOOST_REQUIRE(pipe(pipes.data()) == 0);
    const pid_t child = fork();
    BOOST_REQUIRE(child >= 0);
    if (child == 0) {
        close(pipes[0]);
        try {
            editForEver(file, pipes[1]);
        } catch (...) {
            _exit(2);
        }
    }
    close(pipes[1]);
    std::this_thread::sleep_for(after);
    kill(child, SIGKILL);
    int status = 0;
    waitpid(child, &status, 0);
    BOOST_TEST(WIFSIGNALED(status));  // it did not end by itself
    std::int64_t last = 0;
    for (std::int64_t number = 0; read(pipes[0], &number, sizeof number) == sizeof number;) last = number;
    close(pipes[0]);
    return last;
}

std::int64_t numberOf(const Study& study, const char* sql) {
    auto query = study.connection().query(sql);
    return query.next() ? query.number(0) : -1;
}

std::string textOf(const Study& study, const char* sql) {
    auto query = study.connection().query(sql);
    return query.next() ? query.text(0) : "";
}
}  // namespace

BOOST_AUTO_TEST_SUITE(killed)

BOOST_AUTO_TEST_CASE(no_committed_edit_is_lost_when_the_process_is_killed_at_any_moment) {
    const tests::TemporaryFolder folder;
    const auto file = folder / "a.wederhoor";
    Study::create(file, "Proef", "nl", "Onderzoeker A");
    std::mt19937 random(20080506);
    std::int64_t told = 0;
    constexpr int kills = 60;
    for (int i = 0; i < kills; ++i) {
        const std::chrono::microseconds after(random() % 60'000);
        told = std::max(told, killedWhileEditing(file, after));
        auto study = Study::open(file, i % 2 == 0 ? Access::write : Access::read, "Onderzoeker B");
        BOOST_TEST(textOf(study, "PRAGMA integrity_check") == "ok");
        const auto kept = numberOf(study, "SELECT count(*) FROM municipality");
        BOOST_TEST(kept >= told);  // one more at most: committed, and killed before it was told
        BOOST_TEST(kept <= told + 1);
        BOOST_TEST(numberOf(study, "SELECT coalesce(max(id), 0) FROM municipality") == kept);
        BOOST_TEST(numberOf(study, "SELECT count(*) FROM person") == kept);
        BOOST_TEST(numberOf(study, "SELECT count(*) FROM journal") == kept + 1);  // and the study's start
        const auto last = db::Journal(study).undoable();
        BOOST_TEST(last.has_value() == (kept > 0));
        if (last) BOOST_TEST(last->label == "Add municipality " + std::to_string(kept));
        told = kept;
    }
    BOOST_TEST(told > kills);  // it was killed at work, not before it began
}

BOOST_AUTO_TEST_SUITE_END()
