#include "forms/xml/xml_document.h"

#include <boost/test/unit_test.hpp>
#include <random>

#include "tests/support/findings_text.h"

using namespace wederhoor;
using forms::XmlDocument;

namespace {
/// What is wrong with a text, as one line.
std::string wrongWith(const std::string& text) {
    schema::Findings findings;
    const auto document = XmlDocument::parse(text, "f.xml", findings);
    BOOST_TEST((document == nullptr) == schema::hasErrors(findings));
    return tests::textOf(findings);
}
}  // namespace

BOOST_AUTO_TEST_SUITE(xml_document)

BOOST_AUTO_TEST_CASE(what_is_no_xml_is_explained_where_it_goes_wrong) {
    BOOST_TEST(wrongWith("<a>\n  <b>één</c>\n</a>") ==
               "f.xml:2:9: </c> stands here while <b> of line 2 is still open. "
               "Write </b> first, or mend the name.\n");
    BOOST_TEST(wrongWith("<a/></a>") ==
               "f.xml:1:5: </a> ends an element that never began. "
               "Take it out, or write the <a> that it belongs to.\n");
    BOOST_TEST(wrongWith("<a>1 < 2</a>") ==
               "f.xml:1:6: Here a < stands that begins no element. "
               "Write &lt; for the sign itself; in an expression write lt.\n");
    BOOST_TEST(wrongWith("<a b=c/>").starts_with("f.xml:1:6: Here an attribute is not written"));
    BOOST_TEST(wrongWith("<a>\n<!-- half").starts_with("f.xml:2:10: The file ends while <a> of line 1"));
    BOOST_TEST(wrongWith("<a>Jip & Janneke</a>") ==
               "f.xml:1:8: Here an & stands by itself. Write &amp; for the sign itself.\n");
    BOOST_TEST(wrongWith("<a>&euro; 5</a>").starts_with("f.xml:1:4: Here an & stands"));
    BOOST_TEST(wrongWith("<a>\x01</a>").starts_with("f.xml:1:4: Here is a control character"));
    BOOST_TEST(wrongWith("<a/><b/>").starts_with("f.xml:1:5: Here a second element begins"));
    BOOST_TEST(wrongWith("<a/>\n tot ziens").starts_with("f.xml:2:2: Here is text outside"));
    BOOST_TEST(wrongWith("") != "");
    BOOST_TEST(wrongWith("zomaar wat") != "");
}

BOOST_AUTO_TEST_CASE(a_truncated_file_names_what_is_still_open) {
    const std::string whole =
        "<form>\n  <section name=\"a\">\n    <label>Tekst</label>\n  </section>\n</form>";
    BOOST_TEST(wrongWith(whole) == "");
    BOOST_TEST(wrongWith(whole.substr(0, whole.find("</sec"))).find("<section> of line 2") !=
               std::string::npos);
    for (std::size_t length = 0; length < whole.size(); ++length) {
        BOOST_TEST(wrongWith(whole.substr(0, length)) != "");
    }
}

BOOST_AUTO_TEST_CASE(an_ampersand_in_a_comment_or_cdata_is_just_that) {
    BOOST_TEST(wrongWith("<!-- A & B --><a><![CDATA[1 & 2 < 3]]> &amp; &#233; &#xE9;</a>") == "");
}

BOOST_AUTO_TEST_CASE(a_doctype_is_refused_and_nothing_of_it_expanded) {
    std::string bomb = "<?xml version=\"1.0\"?>\n<!DOCTYPE lolz [<!ENTITY a \"ha\">";
    for (char c = 'b'; c < 'z'; ++c) {
        const std::string before(1, static_cast<char>(c - 1));
        bomb += "<!ENTITY " + std::string(1, c) + " \"&" + before + ";&" + before + ";&" + before + ";\">";
    }
    bomb += "]>\n<a>&y;</a>";
    const std::string refusal =
        "f.xml:2:1: A DOCTYPE does not belong in this file. Take it out, with everything in it.\n";
    BOOST_TEST(wrongWith(bomb) == refusal);
    BOOST_TEST(wrongWith("\n<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>") == refusal);
    BOOST_TEST(wrongWith("\n<!DOCTYPE a [<!ENTITY b \"c\"><a/>") == refusal);
}

BOOST_AUTO_TEST_CASE(other_encodings_and_other_files_are_refused_by_what_they_are) {
    BOOST_TEST(wrongWith("<a>caf\xE9</a>").starts_with("f.xml:1:7: Here is a character"));
    BOOST_TEST(wrongWith("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a/>")
                   .starts_with("f.xml:1:31: The file says that it is written in ISO-8859-1."));
    BOOST_TEST(wrongWith("<?xml version=\"1.0\" encoding=\"utf-8\"?><a/>") == "");
    BOOST_TEST(wrongWith(std::string("PK\x03\x04\x14\x00\x06", 7)) ==
               "f.xml: This is a Word, Excel or other packed file. Check that it is the right file.\n");
}

BOOST_AUTO_TEST_CASE(size_and_depth_have_a_limit) {
    BOOST_TEST(wrongWith(std::string((16U << 20U) + 1, ' ')) ==
               "f.xml: The file is larger than 16 MB. Check that it is the right file.\n");
    std::string nested;
    for (int i = 0; i < 100000; ++i) nested += "<a>";
    for (int i = 0; i < 100000; ++i) nested += "</a>";
    BOOST_TEST(wrongWith(nested).starts_with("f.xml:1:193: Elements stand more than 64 deep"));  // 64 * 3 + 1
}

BOOST_AUTO_TEST_CASE(a_byte_of_an_attribute_is_found_behind_its_escapes) {
    schema::Findings findings;
    const std::string text = "<a>\r\n  <b test=\"é &gt;= 2 &#8364; x\"/></a>";
    const auto document = XmlDocument::parse(text, "f.xml", findings);
    BOOST_REQUIRE(document);
    const std::string value = document->root().first_child().attribute("test").value();
    const auto start = document->offset(document->root().first_child().attribute("test").value());
    BOOST_TEST(document->place(start).line == 2);
    BOOST_TEST(document->place(start).column == 12);                       // the `é` behind `  <b test="`
    BOOST_TEST(document->place(start, value.find('2')).column == 12 + 8);  // é, space, &gt;, =, space
    BOOST_TEST(document->place(start, value.find('x')).column == 12 + 18);
}

BOOST_AUTO_TEST_CASE(random_bytes_do_no_harm) {
    std::mt19937 random(1995);
    const std::string whole =
        "<?xml version=\"1.0\"?><!-- c --><a b=\"1 &gt; 2\"><c>t &#65; <d/></c><![CDATA[x]]></a>";
    for (int round = 0; round < 20000; ++round) {
        std::string bytes = whole;
        for (int change = 0; change < 3; ++change) {
            bytes[random() % bytes.size()] = "<>&;/\"'!-[]? ax#\xC3\xA9"[random() % 18];
        }
        wrongWith(bytes);
    }
}

BOOST_AUTO_TEST_SUITE_END()
