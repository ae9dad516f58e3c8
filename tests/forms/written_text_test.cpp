#include "forms/text/written_text.h"

#include <boost/test/unit_test.hpp>

#include "tests/support/packed_file.h"

using namespace wederhoor;
using namespace wederhoor::tests;

namespace {
/// The text, or the finding in brackets.
std::string read(const std::string& bytes) {
    schema::Findings findings;
    const auto written = forms::readWrittenText(bytes, "a", findings);
    BOOST_TEST(written.has_value() == findings.empty());
    return written ? *written : "[" + findings.at(0).text() + "]";
}

std::string repeated(const std::string& text, int times) {
    std::string all;
    for (int time = 0; time < times; ++time) all += text;
    return all;
}

const std::string damaged =
    "[a: The file is damaged: part of it can't be unpacked. Open it in the "
    "program that it was made with, and "
    "save it anew.]";
const std::string password =
    "[a: The file is protected with a password. Save "
    "it without a password first.]";
}  // namespace

BOOST_AUTO_TEST_SUITE(written_text)

BOOST_AUTO_TEST_CASE(a_docx_gives_its_paragraphs_and_a_row_of_a_table_is_a_line) {
    const auto bytes = docx(
        "<w:p><w:pPr><w:tabs><w:tab w:val=\"left\"/></w:tabs></w:pPr><w:r><w:t "
        "xml:space=\"preserve\">Vier "
        "</w:t></w:r><w:r><w:t>mensen</w:t><w:tab/><w:t>&amp; "
        "&#233;&#233;n</w:t></w:r></w:p>"
        "<w:p><w:r><w:t>Regel</w:t><w:br/><w:t>twee</w:t></w:r></w:p>"
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Functie</w:t></w:r></w:p></w:tc>"
        "<w:tc><w:p><w:r><w:t>Fte</w:t></w:r></w:p><w:p><w:r><w:t>(vast)</w:t></"
        "w:r></w:p></w:tc></w:tr>"
        "<w:tr><w:tc><w:p><w:r><w:t>Hoofd</w:t></w:r></w:p></"
        "w:tc><w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p>"
        "</w:tc></w:tr></w:tbl>");
    BOOST_TEST(read(bytes) == "Vier mensen\t& één\nRegel\ntwee\nFunctie\tFte (vast)\nHoofd\t1");
}

BOOST_AUTO_TEST_CASE(what_was_deleted_or_only_steers_the_page_is_not_part_of_the_text) {
    BOOST_TEST(read(docx("<w:p><w:ins><w:r><w:t>Nieuw</w:t></w:r></"
                         "w:ins><w:del><w:r><w:delText>Oud</w:delText>"
                         "</w:r></w:del><w:moveFrom><w:r><w:t>Weg</w:t></w:r></w:moveFrom>"
                         "<w:r><w:instrText>PAGE</w:instrText></w:r></w:p>")) == "Nieuw");
    BOOST_TEST(read(odt("<text:tracked-changes><text:deletion><text:p>Oud</"
                        "text:p></text:deletion>"
                        "</text:tracked-changes><text:p>Nieuw</text:p>")) == "Nieuw");
}

BOOST_AUTO_TEST_CASE(an_odt_gives_its_paragraphs_with_blanks_as_they_show) {
    const auto bytes =
        odt("<text:h>1  Inleiding\n</text:h><text:p>Vier<text:s "
            "text:c=\"2\"/>mensen<text:line-break/>en "
            "<text:span>een</text:span><text:tab/>half</"
            "text:p><text:p>Zie<text:note><text:note-citation>1"
            "</text:note-citation><text:note-body><text:p>De "
            "nota</text:p></text:note-body></text:note>hier.</text:p>"
            "<table:table><table:table-row><table:table-cell><text:p>A</text:p></"
            "table:table-cell>"
            "<table:table-cell><text:p>B</text:p></table:table-cell></"
            "table:table-row></table:table>"
            "<text:list><text:list-item><text:p>Punt</text:p></text:list-item></"
            "text:list>");
    BOOST_TEST(read(bytes) ==
               "1 Inleiding\nVier  mensen\nen een\thalf\nZie [De "
               "nota] hier.\nA\tB\nPunt");
}

BOOST_AUTO_TEST_CASE(a_pdf_gives_the_text_of_its_pages) {
    BOOST_TEST(read(pdf({"Vier mensen in vaste dienst", "Co\\366rdinatie"})) ==
               "Vier mensen in vaste dienst\nCoördinatie");
}

BOOST_AUTO_TEST_CASE(a_plain_text_is_as_it_is) {
    BOOST_TEST(read("\xEF\xBB\xBFVier\r\nmensen\r\n") == "Vier\nmensen\n");
}

BOOST_AUTO_TEST_CASE(a_file_with_a_password_says_so) {
    BOOST_TEST(read(packed({{"word/document.xml", "<a/>"}}, "geheim")) == password);
    BOOST_TEST(read(odt("x", "<m><manifest:encryption-data/></m>")) == password);
    const std::string key(32, 'x');
    BOOST_TEST(read(pdf({"Geheim"}, "/Filter /Standard /V 1 /R 2 /P -4 /O (" + key + ") /U (" + key + ")")) ==
               password);
    BOOST_TEST(read("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 oud").find("(.doc)") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_damaged_file_gives_a_sentence_whatever_was_cut_off) {
    const auto whole = docx("<w:p><w:r><w:t>" + repeated("Vier mensen. ", 100) + "</w:t></w:r></w:p>");
    for (std::size_t kept = 8; kept < whole.size(); kept += 7)
        BOOST_TEST(read(whole.substr(0, kept)) == damaged);
    const auto page = pdf({"Vier mensen in vaste dienst"});
    for (std::size_t kept = 8; kept < page.size(); kept += 13)
        read(page.substr(0, kept));  // sentence or text
    BOOST_TEST(read("%PDF-1.4\nniets") ==
               "[a: This PDF is damaged and can't be opened. Ask for it anew, or "
               "print it to another PDF.]");
}

BOOST_AUTO_TEST_CASE(a_scan_says_that_it_holds_pictures) {
    BOOST_TEST(read(pdf({})).find("(OCR)") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(what_grows_out_of_all_proportion_is_stopped_while_it_is_unpacked) {
    const auto bomb = packed({{"word/document.xml", std::string(40U << 20U, ' ')}});
    BOOST_TEST(bomb.size() < 100000U);  // 40 MB of blanks
    BOOST_TEST(read(bomb) ==
               "[a: Unpacked the file holds more than 32 MB. Check "
               "that it is the right file, or split it.]");
}

BOOST_AUTO_TEST_CASE(a_doctype_is_refused_and_nothing_of_it_is_expanded) {
    BOOST_TEST(read(packed({{"word/document.xml",
                             "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]>"
                             "<w:document><w:body><w:p><w:t>&b;</w:t></w:p></w:body></"
                             "w:document>"}})) == damaged);
}

BOOST_AUTO_TEST_CASE(elements_a_million_deep_do_no_harm) {
    const int depth = 1000000;
    BOOST_TEST(read(docx(repeated("<w:p>", depth) + "<w:t>diep</w:t>" + repeated("</w:p>", depth))) ==
               "diep");
    BOOST_TEST(read(odt(repeated("<text:p>", depth) + "diep" + repeated("</text:p>", depth))) == "diep");
}

BOOST_AUTO_TEST_CASE(another_format_is_told_what_to_become) {
    BOOST_TEST(read("{\\rtf1 tekst}") ==
               "[a: This is an RTF file. Save it as "
               "DOCX, ODT, PDF or plain text first.]");
    BOOST_TEST(read(packed({{"xl/workbook.xml", "<a/>"}})) ==
               "[a: This packed file is neither DOCX nor ODT. Save it as DOCX, "
               "ODT, PDF or plain text first.]");
    BOOST_TEST(read(docx("")).find("There is no text in this file.") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
