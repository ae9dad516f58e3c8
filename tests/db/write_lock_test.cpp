#include <array>
#include <boost/test/unit_test.hpp>
#include <csignal>
#include <fstream>
#include <sys/wait.h>
#include <unistd.h>

#include "db/file/connection.h"
#include "db/file/study_file.h"
#include "db/journal/edit.h"
#include "schema/base/trouble.h"
#include "tests/support/ordinary_user.h"
#include "tests/support/temporary_folder.h"

using namespace wederhoor;
using db::Access;
using db::Study;

namespace {
std::string troubleOf(const std::filesystem::path& file, Access access) {
    try {
        Study::open(file, access, "Onderzoeker B");
    } catch (const schema::FileTrouble& trouble) {
        return trouble.what();
    }
    return "";
}

struct StudyFile {
    tests::TemporaryFolder folder;
    std::filesystem::path file = folder / "a.wederhoor";
    std::filesystem::path lock = folder / "a.wederhoor.lock";

    StudyFile() { Study::create(file, "Proef", "nl", "Onderzoeker A"); }
};
}  // namespace

BOOST_FIXTURE_TEST_SUITE(write_lock, StudyFile)

BOOST_AUTO_TEST_CASE(a_second_writer_is_told_who_has_the_study_open_since_when_and_where) {
    const auto first = Study::open(file, Access::write, "Onderzoeker A");
    const auto sentence = troubleOf(file, Access::write);
    std::array<char, 256> machine{};
    gethostname(machine.data(), machine.size() - 1);
    BOOST_TEST(sentence.find("a.wederhoor is open elsewhere: Onderzoeker A has been") != std::string::npos,
               sentence);
    BOOST_TEST(sentence.find("since " + schema::Date::today().iso()) != std::string::npos, sentence);
    BOOST_TEST(sentence.find(machine.data()) != std::string::npos, sentence);
}

BOOST_AUTO_TEST_CASE(readers_read_beside_a_writer) {
    auto writer = Study::open(file, Access::write, "Onderzoeker A");
    const auto reader = Study::open(file, Access::read, "Onderzoeker B");
    const auto another = Study::open(file, Access::read, "Onderzoeker C");
    db::Edit edit(writer, "Rename study");
    edit.connection().run("UPDATE study SET title = 'Nieuw'");
    BOOST_TEST(reader.title() == "Proef");
    edit.commit();
    BOOST_TEST(reader.title() == "Nieuw");
    BOOST_TEST(another.title() == "Nieuw");
}

BOOST_AUTO_TEST_CASE(closing_the_study_leaves_nothing_but_the_study) {
    for (const auto access : {Access::write, Access::read}) {
        Study::open(file, access, "Onderzoeker A").title();
        for (const auto& entry : std::filesystem::directory_iterator(folder.path())) {
            BOOST_TEST(entry.path().filename().string() == "a.wederhoor");
        }
    }
    BOOST_TEST(troubleOf(file, Access::write) == "");
}

BOOST_AUTO_TEST_CASE(moving_a_study_into_another_variable_keeps_its_lock) {
    const tests::TemporaryFolder other;
    auto study = Study::create(other / "b.wederhoor", "Ander", "nl", "Onderzoeker A");
    study = Study::open(file, Access::write, "Onderzoeker A");
    BOOST_TEST(troubleOf(file, Access::write) != "");
    BOOST_TEST(troubleOf(other / "b.wederhoor", Access::write) == "");
}

BOOST_AUTO_TEST_CASE(a_link_to_a_study_is_the_study) {
    std::filesystem::create_symlink(file, folder / "link.wederhoor");
    const auto first = Study::open(file, Access::write, "Onderzoeker A");
    BOOST_TEST(troubleOf(folder / "link.wederhoor", Access::write) != "");
}

BOOST_AUTO_TEST_CASE(a_writer_that_was_killed_keeps_nobody_out) {
    std::array<int, 2> ready{};
    BOOST_REQUIRE(pipe(ready.data()) == 0);
    const pid_t child = fork();
    if (child == 0) {
        const auto study = Study::open(file, Access::write, "Onderzoeker A");
        (void)!write(ready[1], "x", 1);
        pause();
        _exit(0);
    }
    char byte = 0;
    BOOST_TEST(read(ready[0], &byte, 1) == 1);
    close(ready[0]);
    close(ready[1]);
    BOOST_TEST(troubleOf(file, Access::write) != "");
    kill(child, SIGKILL);
    waitpid(child, nullptr, 0);
    BOOST_TEST(std::filesystem::exists(lock));
    BOOST_TEST(troubleOf(file, Access::write) == "");
    BOOST_TEST(!std::filesystem::exists(lock));
}

BOOST_AUTO_TEST_CASE(a_colleague_with_another_login_is_told_too_and_kept_out_no_longer_than_needed) {
    if (geteuid() != 0) return;  // only root can act for two users
    std::filesystem::permissions(folder.path(), std::filesystem::perms(0777));
    std::filesystem::permissions(file, std::filesystem::perms(0666));
    const auto colleague = [this] { return "told: " + troubleOf(file, Access::write); };
    {
        const auto first = Study::open(file, Access::write, "Onderzoeker A");
        const auto sentence = tests::asOrdinaryUser(colleague);
        BOOST_TEST(sentence.find("Onderzoeker A has been working in it") != std::string::npos, sentence);
    }
    std::ofstream(lock) << "left behind by a writer that was killed";
    BOOST_TEST(tests::asOrdinaryUser(colleague) == "told: ");
    BOOST_TEST(!std::filesystem::exists(lock));
}

BOOST_AUTO_TEST_CASE(a_name_with_line_ends_stays_on_its_line) {
    const auto first = Study::open(file, Access::write, "Onderzoeker\nA\n\x1b[31m");
    const auto sentence = troubleOf(file, Access::write);
    BOOST_TEST(sentence.find("Onderzoeker A  [31m has been") != std::string::npos, sentence);
}

BOOST_AUTO_TEST_CASE(a_study_is_not_made_over_another_file) {
    BOOST_CHECK_THROW(Study::create(file, "Ander", "nl", "Onderzoeker A"), schema::FileTrouble);
    BOOST_TEST(Study::open(file, Access::read, "Onderzoeker A").title() == "Proef");
    BOOST_CHECK_THROW(Study::create(folder / "none" / "b.wederhoor", "Ander", "nl", "Onderzoeker A"),
                      schema::FileTrouble);
}

BOOST_AUTO_TEST_SUITE_END()
