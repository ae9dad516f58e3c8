#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <random>
#include <string>
#include <vector>

#include "forms/csv/csv_reader.h"
#include "forms/csv/csv_writer.h"
#include "forms/file/file.h"

using namespace wederhoor;
using forms::CsvWriter;
using forms::readCsv;
using forms::Table;

namespace {
struct Read {
    schema::Findings findings;
    Table table;
    Read(const std::string& text, const forms::CsvColumns& columns)
        : table(readCsv(text, "a.csv", columns, findings)) {}

    std::string found() const {
        std::string all;
        for (const auto& finding : findings) all += finding.text() + "\n";
        return all;
    }
};

const forms::CsvColumns nameAndNote{{"name"}, {"note"}};
}  // namespace

BOOST_AUTO_TEST_SUITE(csv)

BOOST_AUTO_TEST_CASE(rows_are_read_by_column_name_with_the_place_of_each_cell) {
    const Read read("note,name\n\"één, twee\",Hoorn\nx,\"Den \"\"Helder\"\"\nNH\"\n", nameAndNote);
    BOOST_TEST(read.found() == "");
    BOOST_REQUIRE(read.table.rows().size() == 2U);
    const auto& first = read.table.rows()[0];
    BOOST_TEST(first["note"] == "één, twee");
    BOOST_TEST(first["name"] == "Hoorn");
    BOOST_TEST(first.place("name").line == 2);
    BOOST_TEST(first.place("name").column ==
               13);  // behind "één, twee", which is eleven code points and a comma
    BOOST_TEST(first.place("name").file == "a.csv");
    BOOST_TEST(read.table.rows()[1]["name"] == "Den \"Helder\"\nNH");
}

BOOST_AUTO_TEST_CASE(a_spreadsheet_may_write_semicolons_or_tabs_a_mark_and_other_line_ends) {
    for (const std::string text : {"\xEF\xBB\xBFname;note\r\nHoorn;4,9\r\n", "Name \tnote\nHoorn\t4,9",
                                   "\n\nname,note,,\nHoorn,\"4,9\",,\n,,,\n\n"}) {
        const Read read(text, nameAndNote);
        BOOST_TEST(read.found() == "", text);
        BOOST_REQUIRE(read.table.rows().size() == 1U);
        BOOST_TEST(read.table.rows()[0]["name"] == "Hoorn");
        BOOST_TEST(read.table.rows()[0]["note"] == "4,9");
    }
}

BOOST_AUTO_TEST_CASE(a_column_that_the_file_lacks_is_empty_and_stands_where_the_row_stands) {
    const Read read("name\nHoorn\n", nameAndNote);
    BOOST_TEST(!read.table.hasColumn("note"));
    BOOST_TEST(read.table.rows().at(0)["note"] == "");
    BOOST_TEST(read.table.rows().at(0).place("note").line == 2);
    BOOST_CHECK_THROW(read.table.rows().at(0)["nothing"], std::logic_error);
}

BOOST_AUTO_TEST_CASE(everything_wrong_is_told_at_once) {
    const Read read("nane,code,code\nHoorn,1,2\nx,1\ny,\"1\"2,3\nz,1,2,3\n", {{"name", "code"}, {}});
    BOOST_TEST(read.found() ==
               "a.csv:1:1: The column nane is not known and is left out. Did you mean name?\n"
               "a.csv:1:11: The column code is there twice. Take one of the two out.\n"
               "a.csv:1: The column name is missing. The first row must name these columns: name, code.\n"
               "a.csv:3: This row has 2 cells, and the first row has 3. "
               "Fill in the missing cells; a cell may be empty.\n"
               "a.csv:4:6: Behind the closing quotation mark the cell goes on. "
               "Put the quotation marks around the whole cell, and write a \" inside it twice.\n"
               "a.csv:5:7: This row has 4 cells, and the first row has 3. "
               "Put quotation marks around a cell that holds a separator.\n");
    BOOST_TEST(read.table.rows().size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_quotation_mark_that_never_closes_is_told_where_it_opens) {
    const Read read("name,note\nHoorn,x\nAlkmaar,\"been\n\nthere", nameAndNote);
    BOOST_TEST(read.found() ==
               "a.csv:3:9: The quotation mark that opens here is never closed. "
               "Put a \" behind the cell, and write a \" inside it twice.\n");
    BOOST_TEST(read.table.rows().size() == 1U);
}

BOOST_AUTO_TEST_CASE(an_empty_file_and_another_encoding_are_refused) {
    BOOST_TEST(Read("", nameAndNote).found() ==
               "a.csv: This file is empty. The first row must name these columns: name.\n");
    BOOST_TEST(schema::hasErrors(Read("name\ncaf\xE9\n", nameAndNote).findings));
}

BOOST_AUTO_TEST_CASE(no_spreadsheet_runs_what_a_stranger_wrote) {
    BOOST_TEST(forms::protectedCell("=1+1") == "'=1+1");
    BOOST_TEST(forms::protectedCell("@SUM(A1)") == "'@SUM(A1)");
    BOOST_TEST(forms::protectedCell("+31 72") == "'+31 72");
    BOOST_TEST(forms::protectedCell("-3,5") == "-3,5");
    BOOST_TEST(forms::protectedCell("+4") == "+4");
    BOOST_TEST(forms::protectedCell("'s avonds") == "'s avonds");
    BOOST_TEST(forms::protectedCell("-3+cmd") == "'-3+cmd");
    BOOST_TEST(forms::unprotectedCell("'=1+1") == "=1+1");
    BOOST_TEST(forms::unprotectedCell("'s avonds") == "'s avonds");
}

BOOST_AUTO_TEST_CASE(whatever_is_written_is_read_back) {
    std::mt19937 random(1907);
    const std::vector<std::string> pieces{"=",  "+",  "-", "@", "'", "\"", ",", ";",
                                          "\n", "\t", " ", "é", "7", "a",  ".", "name"};
    const std::vector<std::string> columns{"a", "b", "c"};
    std::vector<std::vector<std::string>> rows(500);
    CsvWriter writer(columns);
    for (auto& row : rows) {
        for (std::size_t i = 0; i < columns.size(); ++i) {
            std::string cell;
            for (auto left = random() % 6; left > 0; --left) cell += pieces[random() % pieces.size()];
            row.push_back(cell);
        }
        writer.row(row);
    }
    const Read read(writer.text(), {columns});
    BOOST_TEST(read.found() == "");
    BOOST_REQUIRE(read.table.rows().size() == rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        for (std::size_t j = 0; j < columns.size(); ++j) {
            BOOST_TEST(read.table.rows()[i][columns[j]] == rows[i][j]);
        }
    }
}

BOOST_AUTO_TEST_CASE(truncated_and_random_bytes_do_no_harm) {
    const std::string whole = "\xEF\xBB\xBFname;note\r\n\"Hoorn \"\"x\"\"\";é\nAlkmaar;\n";
    for (std::size_t length = 0; length <= whole.size(); ++length) Read(whole.substr(0, length), nameAndNote);
    std::mt19937 random(20080218);
    for (int round = 0; round < 5000; ++round) {
        std::string bytes = whole;
        for (int change = 0; change < 4; ++change) {
            bytes[random() % bytes.size()] = "\",;\n\r\t\0\xFF\xC3 a"[random() % 11];
        }
        const Read read(bytes, nameAndNote);
        for (const auto& row : read.table.rows()) BOOST_TEST(row.place("note").line >= 1);
    }
    const Read quotes(std::string(1U << 20U, '"'), nameAndNote);
    BOOST_TEST(schema::hasErrors(quotes.findings));
}

BOOST_AUTO_TEST_CASE(the_tables_of_the_sample_study_are_sound) {
    const std::filesystem::path sample =
        std::filesystem::path(WEDERHOOR_SOURCE) / "forms/library/noord-holland-2008";
    schema::Findings findings;
    const auto themes = readCsv(forms::readFile(sample / "themes.csv"), "themes.csv",
                                {{"theme", "parent", "definition", "colour"}}, findings);
    const auto codings =
        readCsv(forms::readFile(sample / "codings.csv"), "codings.csv",
                {{"interview", "start", "end", "theme", "researcher", "words"}, {"memo"}}, findings);
    const auto comments = readCsv(
        forms::readFile(sample / "comments.csv"), "comments.csv",
        {{"municipality", "number", "paragraph", "commenter", "kind", "text", "proposal", "received"}},
        findings);
    BOOST_TEST(findings.empty());
    BOOST_TEST(themes.rows().size() > 5U);
    BOOST_TEST(codings.rows().size() > 20U);
    BOOST_TEST(comments.rows().size() > 5U);
}

BOOST_AUTO_TEST_SUITE_END()
