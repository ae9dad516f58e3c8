#include <boost/test/unit_test.hpp>
#include <csignal>
#include <sys/resource.h>

#include "db/file/backup.h"
#include "db/file/connection.h"
#include "db/file/study_file.h"
#include "db/journal/edit.h"
#include "db/journal/journal.h"
#include "db/verify/verify.h"
#include "schema/base/progress.h"
#include "schema/base/trouble.h"
#include "tests/support/ordinary_user.h"
#include "tests/support/program.h"

using namespace wederhoor;
using db::Access;
using db::Study;
using tests::asOrdinaryUser;
namespace fs = std::filesystem;

namespace {
/// The sentence with which a study is refused; "opened" if it is not.
std::string opened(const fs::path& file, Access access) {
    try {
        Study::open(file, access, "Onderzoeker A").title();
    } catch (const schema::FileTrouble& trouble) {
        return trouble.what();
    }
    return "opened";
}

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

/// Every file of a folder with its bytes.
std::string everything(const fs::path& folder) {
    std::map<std::string, std::string> files;
    for (const auto& entry : fs::directory_iterator(folder)) {
        if (entry.is_regular_file()) files[entry.path().filename().string()] = tests::contents(entry.path());
    }
    std::string text;
    for (const auto& [name, bytes] : files) text += name + "\n" + bytes + "\n";
    return text;
}

struct File {
    tests::TemporaryFolder folder;
    fs::path file = folder / "a.wederhoor";

    void study() const { Study::create(file, "Proef", "nl", "Onderzoeker A"); }

    /// Refused for reading and for writing with the same sentence, and everything is left as it was.
    void refused(const std::string& sentence) const {
        const auto before = everything(folder.path());
        for (const auto access : {Access::read, Access::write}) {
            const auto said = opened(file, access);
            BOOST_TEST(said.starts_with(file.string()), said);
            BOOST_TEST(has(said, sentence), said);
        }
        BOOST_TEST((everything(folder.path()) == before));
    }

    /// Nobody may write: neither in the file nor beside it.
    void protect() const {
        fs::permissions(file, fs::perms(0444));
        fs::permissions(folder.path(), fs::perms(0555));
    }
    ~File() { fs::permissions(folder.path(), fs::perms(0755)); }
};

void addMunicipalities(Study& study, int count) {
    db::Edit edit(study, "Add municipalities");
    for (int i = 1; i <= count; ++i) {
        edit.connection().run("INSERT INTO municipality (id, name, note) VALUES (?, 'Hoorn', ?)", i,
                              std::string(4000, 'x'));
    }
    edit.commit();
}

int municipalities(const Study& study) {
    auto query = study.connection().query("SELECT count(*) FROM municipality");
    return query.next() ? static_cast<int>(query.number(0)) : -1;
}
}  // namespace

BOOST_FIXTURE_TEST_SUITE(file_trouble, File)

BOOST_AUTO_TEST_CASE(what_is_not_there_is_told_with_its_name) {
    BOOST_TEST(opened(file, Access::read).starts_with("There is no file " + file.string()));
    BOOST_TEST(opened(folder / "none" / "b.wederhoor", Access::write).starts_with("There is no file "));
    BOOST_TEST(!fs::exists(file));
}

BOOST_AUTO_TEST_CASE(a_file_of_another_kind_is_not_a_study) {
    for (const std::string bytes : {"one line of text\n", "\x89PNG\r\n\x1a\n", "S", "SQLite format 3"}) {
        tests::write(file, bytes);
        refused("is not a study file");
    }
    tests::write(file, "");
    refused("is empty");
}

BOOST_AUTO_TEST_CASE(a_database_of_another_program_is_not_a_study) {
    SQLite::Database(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE).exec("CREATE TABLE t (x)");
    refused("is not a study file");
}

BOOST_AUTO_TEST_CASE(a_folder_or_a_device_is_not_a_study) {
    fs::create_directory(file);
    refused("is a folder");
    BOOST_TEST(has(opened("/dev/null", Access::read), "is not an ordinary file"));
}

BOOST_AUTO_TEST_CASE(a_newer_version_is_refused_and_left_as_it_is) {
    study();
    Study::open(file, Access::write, "A").connection().execute("PRAGMA user_version=99");
    refused("was made by a newer version of Wederhoor. Install that version");
}

BOOST_AUTO_TEST_CASE(a_file_that_was_cut_off_is_damaged) {
    study();
    fs::resize_file(file, fs::file_size(file) / 2);
    for (const auto access : {Access::read, Access::write}) {
        BOOST_TEST(has(opened(file, access), "is damaged. Go back to your last backup"));
    }
    tests::write(file, tests::contents(file).substr(0, 50));
    refused("is not a study file");
}

BOOST_AUTO_TEST_CASE(bytes_that_were_overwritten_are_found_where_they_are_read) {
    study();
    {
        auto made = Study::open(file, Access::write, "A");
        addMunicipalities(made, 200);
    }
    auto bytes = tests::contents(file);
    bytes.replace(bytes.size() / 2, 20 * 4096, 20 * 4096, '\xAA');
    tests::write(file, bytes);
    const auto damaged = Study::open(file, Access::read, "A");
    schema::NoProgress quietly;
    BOOST_TEST(db::verify(damaged, quietly).damaged);
    BOOST_CHECK_EXCEPTION(damaged.connection().query("SELECT sum(length(note)) FROM municipality").next(),
                          schema::FileTrouble,
                          [](const auto& trouble) { return has(trouble.what(), "is damaged"); });
}

BOOST_AUTO_TEST_CASE(overwriting_any_page_gives_a_sentence_or_what_was_there) {
    study();
    const auto whole = tests::contents(file);
    for (std::size_t page = 1; page < whole.size() / 4096; page += 7) {  // the first page holds the header
        auto bytes = whole;
        bytes.replace(page * 4096, 4096, 4096, '\x5A');
        tests::write(file, bytes);
        const auto said = opened(file, Access::write);
        BOOST_TEST((said == "opened" || has(said, "is damaged")), said);
    }
}

BOOST_AUTO_TEST_CASE(a_read_only_file_is_read_and_not_written) {
    study();
    protect();
    BOOST_TEST(asOrdinaryUser([this] { return Study::open(file, Access::read, "A").title(); }) == "Proef");
    const auto said = asOrdinaryUser([this] { return opened(file, Access::write); });
    BOOST_TEST(said.starts_with(file.string() + " can't be written: the file or its folder is read-only."),
               said);
    BOOST_TEST(std::distance(fs::directory_iterator(folder.path()), {}) == 1);
}

BOOST_AUTO_TEST_CASE(a_study_in_a_read_only_folder_is_read_verified_and_backed_up_while_another_writes) {
    study();
    auto writer = Study::open(file, Access::write, "Onderzoeker A");
    addMunicipalities(writer, 3);
    protect();
    for (const auto* suffix : {"-wal", "-shm"}) fs::permissions(file.string() + suffix, fs::perms(0444));
    BOOST_TEST(asOrdinaryUser([this] {
                   const auto reader = Study::open(file, Access::read, "B");
                   schema::NoProgress quietly;
                   return std::to_string(municipalities(reader)) + " " +
                          std::to_string(db::verify(reader, quietly).entries);
               }) == "3 2");  // the study's start and the edit
}

BOOST_AUTO_TEST_CASE(a_file_that_may_not_be_read_is_told_so) {
    study();
    fs::permissions(file, fs::perms::none);
    const auto said = asOrdinaryUser([this] { return opened(file, Access::read); });
    BOOST_TEST(said.starts_with("You may not read " + file.string()), said);
}

BOOST_AUTO_TEST_CASE(a_study_is_not_made_where_nothing_may_be_written) {
    fs::permissions(folder.path(), fs::perms(0555));
    const auto said = asOrdinaryUser([this] { return Study::create(file, "Proef", "nl", "A").title(); });
    BOOST_TEST(has(said, "a.wederhoor can't be written: the file or its folder is read-only."), said);
}

BOOST_AUTO_TEST_CASE(an_edit_for_which_there_is_no_room_changes_nothing) {
    study();
    auto made = Study::open(file, Access::write, "A");
    addMunicipalities(made, 3);
    made.connection().execute("PRAGMA max_page_count=" + std::to_string(fs::file_size(file) / 4096 + 10));
    db::Edit edit(made, "Too much");
    BOOST_CHECK_EXCEPTION(
        edit.connection().run("INSERT INTO municipality (id, name, note) VALUES (9, 'Groot', ?)",
                              std::string(1'000'000, 'x')),
        schema::FileTrouble, [this](const auto& trouble) {
            return has(trouble.what(), file.string() + " could not be written: the disk is full.");
        });
    BOOST_TEST(municipalities(made) == 3);
}

BOOST_AUTO_TEST_CASE(a_file_that_went_while_it_was_open_takes_no_more_edits) {
    study();
    auto made = Study::open(file, Access::write, "A");
    addMunicipalities(made, 3);
    const auto elsewhere = fs::path(file).replace_extension("elsewhere");
    fs::rename(file, elsewhere);
    const auto moved = [this](const auto& trouble) {
        return has(trouble.what(), file.string() + " was moved, removed or replaced while it was open");
    };
    BOOST_CHECK_EXCEPTION(db::Edit(made, "Lost"), schema::FileTrouble, moved);
    BOOST_CHECK_EXCEPTION(db::Journal(made).undo(), schema::FileTrouble, moved);
    fs::rename(elsewhere, file);
    BOOST_CHECK_NO_THROW(db::Edit(made, "Back in its place"));
    BOOST_TEST(municipalities(made) == 3);
}

BOOST_AUTO_TEST_CASE(a_disk_that_is_full_at_any_write_loses_nothing) {
    study();
    const auto said = asOrdinaryUser([] { return std::string("ordinary"); });
    BOOST_TEST(said == "ordinary");
    for (const std::size_t room : {0U, 5000U, 100'000U, 300'000U}) {
        // In a process of its own: the limit can't be raised again.
        const pid_t child = fork();
        if (child == 0) {
            signal(SIGXFSZ, SIG_IGN);
            const rlimit limit{room, room};
            setrlimit(RLIMIT_FSIZE, &limit);
            try {
                auto full = Study::open(file, Access::write, "A");
                addMunicipalities(full, 200);
            } catch (const schema::FileTrouble& trouble) {
                _exit(has(trouble.what(), "the disk is full") ? 0 : 1);
            } catch (...) {
                _exit(2);
            }
            _exit(3);
        }
        int status = 0;
        waitpid(child, &status, 0);
        BOOST_TEST(WIFEXITED(status));
        BOOST_TEST(WEXITSTATUS(status) == 0, "room for " << room << " bytes: " << WEXITSTATUS(status));
        const auto after = Study::open(file, Access::write, "A");
        BOOST_TEST(municipalities(after) == 0);
        schema::NoProgress quietly;
        BOOST_TEST(db::verify(after, quietly).findings.empty());
    }
}

BOOST_AUTO_TEST_CASE(a_log_that_a_lost_file_left_behind_is_not_taken_for_a_new_studys) {
    tests::write(file.string() + "-wal", "a log");
    BOOST_CHECK_THROW(Study::create(file, "Proef", "nl", "A"), schema::FileTrouble);
}

BOOST_AUTO_TEST_SUITE_END()
