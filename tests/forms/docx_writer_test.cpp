#include "forms/docx/docx_writer.h"

#include <boost/test/unit_test.hpp>
#include <stdexcept>

#include "forms/docx/docx_markdown.h"
#include "forms/html/insertion_mark.h"
#include "forms/text/written_text.h"
#include "tests/support/findings_text.h"
#include "tests/support/office.h"
#include "tests/support/packed_file.h"
#include "tests/support/word_rules.h"

using namespace wederhoor;
using namespace wederhoor::forms;
using namespace wederhoor::tests;

namespace {
using Look = DocxText::Look;

DocxParagraph paragraph(const std::string& words, DocxStyle style = DocxStyle::body) {
    return {style, {DocxText{words}}};
}

DocxTable::Cell cell(const std::string& words) {
    return {{paragraph(words, DocxStyle::table)}};
}

/// One of everything.
DocxDocument everything() {
    DocxDocument document{"nl", "Vragen & <antwoorden>", "Onderzoeker A"};
    document.created = schema::Date(2008, 2, 18);
    document.properties = {{"Form", "proef"}, {"Version", "2"}};
    document.protection = DocxDocument::Protection::forms;
    document.header = {DocxText{"Proef"}};
    document.footer = {DocxText{"Hoorn\t"}, DocxField::page, DocxText{" / "}, DocxField::pages};
    DocxSection upright;
    upright.blocks.emplace_back(paragraph("Titel", DocxStyle::title));
    DocxParagraph mixed{DocxStyle::body,
                        {DocxText{" twee  blanks "}, DocxText{"sterk", Look::strong},
                         DocxText{"English", Look::emphasis, "en"}, DocxText{"regel\neen\ttab", Look::muted}},
                        "p_1"};
    upright.blocks.emplace_back(mixed);
    upright.blocks.emplace_back(DocxParagraph{
        DocxStyle::answer,
        {DocxControl{DocxControl::Kind::line, "a_1", "tag", "Titel", "vul in"},
         DocxControl{DocxControl::Kind::paragraph, "a_2", "", "", "", "een\ntwee"},
         DocxControl{DocxControl::Kind::dropDown, "a_3", "", "", "kies", "", {{"yes", "Ja"}, {"no", "Nee"}}},
         DocxControl{DocxControl::Kind::check, "a_4", "", "", "", "", {}, true},
         DocxControl{DocxControl::Kind::date, "a_5", "", "", "", "", {}, false, schema::Date(2008, 3, 5)}}});
    for (const auto& item : docxOfMarkdown("1. een\n2. twee\n   - onder\n\n> citaat\n\n1. opnieuw")) {
        upright.blocks.emplace_back(item);
    }
    DocxTable table{{2, 1, 1}, 1, {{cell("a"), cell("b"), cell("c")}}};
    table.rows.push_back({{{paragraph("breed")}, 2, true}, {}});
    upright.blocks.emplace_back(table);
    upright.blocks.emplace_back(table);
    document.sections.push_back(std::move(upright));
    document.sections.push_back({true, {paragraph("Dwars"), table}});
    return document;
}

DocxTemplate readTemplate(const std::string& bytes) {
    schema::Findings findings;
    auto house = DocxTemplate::read(bytes, "huisstijl.docx", findings);
    BOOST_TEST_REQUIRE(house.has_value(), textOf(findings));
    return std::move(*house);
}

std::string textIn(const std::string& bytes) {
    schema::Findings findings;
    return readWrittenText(bytes, "a.docx", findings).value_or(textOf(findings));
}
}  // namespace

BOOST_AUTO_TEST_SUITE(docx_writer)

BOOST_AUTO_TEST_CASE(a_document_with_one_of_everything_is_as_word_insists) {
    const WordRules rules(docxOf(everything()));
    BOOST_TEST(rules.broken().empty(), rules.text());
}

BOOST_AUTO_TEST_CASE(the_rules_notice_what_word_would_not_open) {
    const WordRules rules(packed(
        {{"[Content_Types].xml", "<Types/>"},
         {"word/document.xml",
          "<w:document><w:body><w:tbl><w:tr><w:tc/></w:tr></w:tbl><w:p><w:bookmarkStart w:id=\"1\" "
          "w:name=\"1x\"/><w:pPr><w:jc/><w:pStyle w:val=\"x\"/></w:pPr></w:p></w:body></w:document>"}}));
    BOOST_TEST(rules.broken().size() >= 8U, rules.text());
}

BOOST_AUTO_TEST_CASE(the_same_document_gives_the_same_bytes) {
    BOOST_TEST((docxOf(everything()) == docxOf(everything())));
}

BOOST_AUTO_TEST_CASE(what_was_put_in_is_read_as_text) {
    BOOST_TEST(
        textIn(docxOf(everything())) ==
        "Titel\n twee  blanks sterkEnglishregel\neen\ttab\nvul in een\ntwee "
        "kies \xE2\x98\x92 5-3-2008\n"
        "een\ntwee\nonder\ncitaat\nopnieuw\na\tb\tc\nbreed\n\na\tb\tc\nbreed\n\nDwars\na\tb\tc\nbreed");
}

BOOST_AUTO_TEST_CASE(what_xml_cannot_hold_is_left_out_and_markup_stays_text) {
    DocxDocument document{"nl", "t", "a"};
    document.sections.push_back(
        {false, {paragraph(std::string("a\x01\x0B") + "\xEF\xBF\xBF<b>&\"'\r\nc" + "\xF0\x9F\x8F\xA0")}});
    const auto bytes = docxOf(document);
    const WordRules rules(bytes);
    BOOST_TEST(rules.broken().empty(), rules.text());
    BOOST_TEST(textIn(bytes) == "a<b>&\"'\nc\xF0\x9F\x8F\xA0");
}

BOOST_AUTO_TEST_CASE(a_bookmark_that_word_would_drop_is_never_written) {
    DocxDocument document{"nl", "t", "a"};
    document.sections.push_back({false, {paragraph("a")}});
    auto& first = std::get<DocxParagraph>(document.sections[0].blocks[0]);
    for (const auto* name : {"1a", "a b", "a-b", "abcdefghijklmnopqrstuvwxyzabcdefghijklmno"}) {
        first.bookmark = name;
        BOOST_CHECK_THROW(docxOf(document), std::logic_error);
    }
    first.bookmark = "a";
    document.sections[0].blocks.push_back(document.sections[0].blocks[0]);
    BOOST_CHECK_THROW(docxOf(document), std::logic_error);
}

BOOST_AUTO_TEST_CASE(a_name_becomes_a_bookmark_and_a_name_again) {
    for (const std::string name : {"areas", "staff[2]/fte", "Wijk.Naam-1", "\xC3\xA9\xC3\xA9n"}) {
        const auto bookmark = bookmarkName("a_", name);
        BOOST_TEST(bookmark.size() <= 40U);
        BOOST_TEST(nameInBookmark("a_", bookmark).value_or("") == name);
    }
    const std::string longer(60, 'x');
    BOOST_TEST(bookmarkName("a_", longer).size() == 40U);
    BOOST_TEST(bookmarkName("a_", longer) != bookmarkName("a_", longer + "y"));
    BOOST_TEST(!nameInBookmark("a_", bookmarkName("a_", longer)).has_value());
    BOOST_TEST(!nameInBookmark("a_", "_GoBack").has_value());
}

BOOST_AUTO_TEST_CASE(a_template_gives_its_styles_pages_and_heads_and_none_of_its_words) {
    auto house = everything();
    house.header = {DocxText{"Huis"}};
    auto bytes = docxOf(house);
    DocxDocument document{"en", "t", "a"};
    document.sections.push_back({false, {paragraph("Kop", DocxStyle::heading1)}});
    for (const auto& item : docxOfMarkdown("- a\n- b")) document.sections[0].blocks.emplace_back(item);
    const auto written = docxOf(document, readTemplate(bytes));
    const WordRules rules(written);
    BOOST_TEST(rules.broken().empty(), rules.text());
    BOOST_TEST(textIn(written) == "Kop\na\nb");
    BOOST_TEST(partOf(written, "word/wederhoor-header.xml").find("Huis") != std::string::npos);
    BOOST_TEST(partOf(written, "word/document.xml").find("w:headerReference") != std::string::npos);
    BOOST_TEST(partOf(written, "word/settings.xml").find("documentProtection") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_style_is_found_by_its_name_in_any_language_of_word) {
    const std::string root = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    const std::string office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const auto bytes = packed(
        {{"[Content_Types].xml", "<Types><Default Extension=\"xml\" ContentType=\"x\"/></Types>"},
         {"_rels/.rels", "<Relationships><Relationship Id=\"a\" Type=\"" + office +
                             "/officeDocument\" Target=\"w/main.xml\"/></Relationships>"},
         {"w/_rels/main.xml.rels", "<Relationships><Relationship Id=\"rId1\" Type=\"" + office +
                                       "/styles\" Target=\"huis.xml\"/></Relationships>"},
         {"w/huis.xml", "<w:styles " + root +
                            "><w:style w:type=\"paragraph\" w:styleId=\"Kop1\"><w:name w:val=\"heading "
                            "1\"/></w:style></w:styles>"},
         {"w/main.xml", "<w:document " + root +
                            "><w:body><w:p><w:r><w:t>Weg</w:t></w:r></w:p><w:sectPr><w:pgSz w:w=\"10000\" "
                            "w:h=\"15000\"/></w:sectPr></w:body></w:document>"}});
    DocxDocument document{"nl", "t", "a"};
    document.sections.push_back({false, {paragraph("Kop", DocxStyle::heading1)}});
    const auto written = docxOf(document, readTemplate(bytes));
    const WordRules rules(written);
    BOOST_TEST(rules.broken().empty(), rules.text());
    const auto body = partOf(written, "w/main.xml");
    BOOST_TEST(body.find("<w:pStyle w:val=\"Kop1\"/>") != std::string::npos);
    BOOST_TEST(body.find("w:w=\"10000\"") != std::string::npos);
    BOOST_TEST(body.find("Weg") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(what_can_be_no_template_is_refused_with_a_reason) {
    const auto refused = [](const std::string& bytes) {
        schema::Findings findings;
        BOOST_TEST(!DocxTemplate::read(bytes, "a", findings).has_value());
        return textOf(findings);
    };
    BOOST_TEST(refused("<html>").find("no DOCX file") != std::string::npos);
    BOOST_TEST(refused(packed({{"a", "b"}})).find("damaged") != std::string::npos);
    BOOST_TEST(refused(packed({{"[Content_Types].xml", "<Types/>"}})).find("no DOCX file") !=
               std::string::npos);
}

BOOST_AUTO_TEST_CASE(markdown_keeps_its_emphasis_lists_and_quotes_and_runs_nothing) {
    const auto paragraphs =
        docxOfMarkdown("# Kop\n\nEen **sterk** *schuin* [hier](https://a.nl) <b>x</b>\n\n- a\n  - b\n\n> c " +
                           insertionMark(0),
                       DocxStyle::body, MarkdownHeadings::headings, {{DocxText{"4,9", Look::strong}}});
    BOOST_TEST_REQUIRE(paragraphs.size() == 5U);
    BOOST_TEST((paragraphs[0].style == DocxStyle::title));
    std::string words;
    for (const auto& run : paragraphs[1].content) words += "|" + std::get<DocxText>(run).words;
    BOOST_TEST(words == "|Een |sterk| |schuin| |hier| (https://a.nl)| |<b>|x|</b>");
    BOOST_TEST((paragraphs[2].list == DocxParagraph::List::bullets));
    BOOST_TEST(paragraphs[3].level == 1);
    BOOST_TEST((paragraphs[4].style == DocxStyle::quote));
    BOOST_TEST(std::get<DocxText>(paragraphs[4].content.back()).words == "4,9");
}

BOOST_AUTO_TEST_CASE(libreoffice_fills_in_every_kind_of_control,
                     *boost::unit_test::precondition(OfficeIsThere())) {
    auto& office = Office::shared();
    const auto filled = office.edited(docxOf(everything()), {{"fill", "a_1", "4,9 \\ fte"},
                                                             {"fill", "a_2", "drie\nvier"},
                                                             {"choose", "a_3", "Nee"},
                                                             {"check", "a_4", "no"},
                                                             {"date", "a_5", "2008-05-06"}});
    BOOST_TEST(textIn(filled).find("4,9 \\ fte drie\nvier Nee \xE2\x98\x90 6-5-2008") != std::string::npos,
               textIn(filled));
    const auto body = partOf(filled, "word/document.xml");
    for (const auto* name : {"a_1", "a_2", "a_3", "a_4", "a_5"}) {
        BOOST_TEST(body.find(std::string("w:name=\"") + name + "\"") != std::string::npos);
    }
    BOOST_TEST(partOf(filled, "word/settings.xml").find("w:edit=\"forms\"") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
