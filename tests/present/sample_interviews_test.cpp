// The interviews, codebook and codings of the sample study, taken in as a user would, and held against what
// the sample promises.
#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <map>
#include <set>
#include <sstream>

#include "app/present/codebook.h"
#include "app/present/coding.h"
#include "app/present/interview_import.h"
#include "app/present/interviews.h"
#include "app/present/quote_list.h"
#include "app/present/theme_import.h"
#include "db/journal/edit.h"
#include "db/store/interviews.h"
#include "db/store/municipalities.h"
#include "db/store/persons.h"
#include "db/store/quotes.h"
#include "forms/csv/csv_reader.h"
#include "forms/file/file.h"
#include "tests/support/temporary_folder.h"

using namespace wederhoor;

namespace {
const std::filesystem::path sample =
    std::filesystem::path(WEDERHOOR_SOURCE) / "forms/library/noord-holland-2008";

forms::Table table(const char* name, const forms::CsvColumns& columns) {
    schema::Findings findings;
    auto read = forms::readCsv(forms::readFile(sample / name), name, columns, findings);
    BOOST_TEST(!schema::hasErrors(findings));
    return read;
}

struct Sample {
    tests::TemporaryFolder folder;
    db::Study study = db::Study::create(folder / "s.wederhoor", "Voorbeeld", "nl", "Onderzoeker A");
    present::InterviewImport interviews;
    present::ThemeImport themes;
    present::CodingOutcome codings;

    Sample() {
        addPeople();
        std::set<std::filesystem::path> files;
        for (const auto& entry : std::filesystem::directory_iterator(sample / "interviews")) {
            files.insert(entry.path());
        }
        schema::NoProgress progress;
        interviews = present::importInterviews(study, {files.begin(), files.end()}, progress);
        themes = present::importThemes(study, sample / "themes.csv");
        codings = present::importCodings(study, sample / "codings.csv");
    }

private:
    void addPeople() {
        db::Edit edit(study, "People");
        const db::Municipalities municipalities(study);
        const auto compared = table("municipalities.csv", {{"name"}, {"code", "note"}});
        for (const auto& row : compared.rows()) {
            municipalities.add(edit, {schema::MunicipalityId::fresh(), std::string(row["name"]), "", ""});
        }
        const auto people = table("people.csv", {{"name", "role", "municipality", "audience"},
                                                 {"function", "organisation", "email"}});
        for (const auto& row : people.rows()) {
            const auto municipality = municipalities.find(row["municipality"]);
            std::optional<schema::MunicipalityId> of;
            if (municipality) of = municipality->id;
            db::Persons(study).add(edit, {schema::PersonId::fresh(), std::string(row["name"]),
                                          schema::roleOf(row["role"]).value(), of,
                                          schema::audienceOf(row["audience"]), "", "", ""});
        }
        edit.commit();
    }
};

std::string texts(const schema::Findings& findings) {
    std::string text;
    for (const auto& finding : findings) text += finding.text() + "\n";
    return text;
}

std::size_t wordCount(const present::ShownInterview& shown) {
    std::size_t count = 0;
    for (const auto& turn : shown.turns) {
        std::istringstream words(turn.spoken);
        for (std::string word; words >> word;) ++count;
    }
    return count;
}
}  // namespace

BOOST_FIXTURE_TEST_SUITE(sample_interviews, Sample)

BOOST_AUTO_TEST_CASE(the_sample_comes_in_without_a_single_finding) {
    BOOST_TEST(texts(interviews.findings) == "");
    BOOST_TEST(texts(themes.findings) == "");
    BOOST_TEST(texts(codings.findings) == "");
    // Two group interviews in each of the seven municipalities; everyone in them is in people.csv.
    BOOST_TEST(interviews.added == 14);
    BOOST_TEST(interviews.persons == 0);
    for (const auto& coverage : present::wholeCoverage(study)) {
        BOOST_TEST(coverage.interviews == 1, coverage.name << " " << nameOf(coverage.audience));
    }
    BOOST_TEST(present::wholeCoverage(study).size() == 14U);
}

BOOST_AUTO_TEST_CASE(every_interview_is_long_enough_to_code_has_several_speakers_and_is_marked_illustrative) {
    for (int number = 1; number <= 14; ++number) {
        const auto shown = present::showInterview(study, number);
        BOOST_TEST(wordCount(shown) >= 500U, "interview " << number << ": " << wordCount(shown) << " words");
        std::map<std::string, int> turns;
        for (const auto& turn : shown.turns) {
            if (turn.text.empty()) continue;
            ++turns[turn.speaker];
            BOOST_TEST(!turn.speaker.empty(), "interview " << number << ": " << turn.text);
        }
        BOOST_TEST(turns.size() == shown.participants.size());
        BOOST_TEST(turns.size() >= 4U, "interview " << number);  // a researcher and a group
        BOOST_TEST(shown.interview.note.find("llustratie") != std::string::npos, "interview " << number);
        BOOST_TEST((shown.interview.kind == schema::InterviewKind::group));
        BOOST_TEST(shown.interview.consentOn.has_value());
        BOOST_TEST(shown.interview.heldOn.has_value());
    }
}

BOOST_AUTO_TEST_CASE(the_codebook_is_a_tree_of_about_twenty_themes_that_are_all_used) {
    const auto rows = present::codebookRows(study);
    BOOST_TEST(rows.size() >= 18U);
    BOOST_TEST(rows.size() <= 26U);
    BOOST_TEST(std::any_of(rows.begin(), rows.end(), [](const auto& row) { return row.depth > 0; }));
    std::set<schema::Colour> colours;
    for (const auto& row : rows) {
        BOOST_TEST(row.codingsBelow > 0, row.theme.name);
        BOOST_TEST(!row.theme.definition.empty(), row.theme.name);
        BOOST_TEST(schema::readableHighlight(row.theme.colour), row.theme.name);
        colours.insert(row.theme.colour);
    }
    BOOST_TEST(colours.size() == rows.size());
}

BOOST_AUTO_TEST_CASE(two_researchers_coded_every_interview_and_every_quote_is_verbatim) {
    BOOST_TEST(codings.codings >= 150);
    BOOST_TEST(codings.same == 0);  // no row is there twice
    std::map<std::string, std::set<int>> interviewsOf;
    std::set<std::string> memos;
    const auto list = present::quoteList(study, {});
    for (const auto& quote : list.quotes) {
        const auto& row = quote.row;
        for (const auto& name : quote.researchers) interviewsOf[name].insert(row.reference.interview);
        for (const auto& memo : row.memos) memos.insert(memo.text);
        const auto words = db::Interviews(study).transcript(row.quote.interview).words(row.quote.span);
        BOOST_TEST_REQUIRE(words.has_value());
        BOOST_TEST(row.quote.words == *words, row.reference.text());
        BOOST_TEST(!row.speaker.empty(), row.reference.text());
        BOOST_TEST(!quote.themes.empty(), row.reference.text());
    }
    BOOST_TEST_REQUIRE(interviewsOf.size() == 2U);
    for (const auto& [researcher, numbers] : interviewsOf) BOOST_TEST(numbers.size() == 14U, researcher);
    BOOST_TEST(!memos.empty());
}

BOOST_AUTO_TEST_CASE(every_row_of_the_codings_names_the_words_it_means) {
    const auto rows =
        table("codings.csv", {{"interview", "start", "end", "theme", "researcher", "words"}, {"memo"}});
    for (const auto& row : rows.rows()) {
        const std::string words(row["words"]);
        BOOST_TEST(!words.empty(), "line " << row.place().line);
        // A quote starts and ends with what someone said, not with a blank.
        BOOST_TEST(words.find_first_of(" \n") != 0U, words);
        BOOST_TEST(words.find_last_of(" \n") != words.size() - 1, words);
    }
    BOOST_TEST(int(rows.rows().size()) == codings.codings);
}

BOOST_AUTO_TEST_SUITE_END()
