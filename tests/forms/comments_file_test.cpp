#include "forms/xml/comments_file.h"

#include <boost/test/unit_test.hpp>

using namespace wederhoor;

namespace {
std::optional<forms::CommentsFile> read(const std::string& bytes, schema::Findings& findings) {
    return forms::readCommentsFile(bytes, "a.xml", findings);
}
}  // namespace

BOOST_AUTO_TEST_SUITE(comments_file)

BOOST_AUTO_TEST_CASE(a_file_with_comments_tells_its_round_and_each_comment) {
    schema::Findings findings;
    const auto file = read(
        "<comments round=\"7\" study=\"S\" municipality=\"Hoorn\" version=\"2\" by=\"Bea\">"
        "<comment id=\"a1\" paragraph=\"3.1.1\" kind=\"wording\" by=\"Bea\" on=\"2008-06-12\"><text>Dit "
        "&lt;b&gt; niet</text>"
        "<proposal>Dat\nwel</proposal></comment><comment id=\"a2\"><text> "
        "</text><proposal/></comment></comments>",
        findings);
    BOOST_TEST(findings.empty());
    BOOST_REQUIRE(file);
    BOOST_TEST(file->identity.round == "7");
    BOOST_TEST(file->identity.municipality == "Hoorn");
    BOOST_TEST(file->identity.version == 2);
    BOOST_TEST(file->comments.size() == 1U);  // one says nothing
    const auto& comment = file->comments.at(0);
    BOOST_TEST(comment.id == "a1");
    BOOST_TEST(comment.paragraph == "3.1.1");
    BOOST_TEST(comment.kind == "wording");
    BOOST_TEST(comment.commenter == "Bea");
    BOOST_TEST((comment.date == schema::Date(2008, 6, 12)));
    BOOST_TEST(comment.text == "Dit <b> niet");
    BOOST_TEST(comment.proposal == "Dat\nwel");
}

BOOST_AUTO_TEST_CASE(what_is_no_such_file_is_refused_with_a_sentence) {
    for (const auto* bytes :
         {"<response/>", "<comments>", "", "<!DOCTYPE a [<!ENTITY b \"c\">]><comments>&b;</comments>",
          "\xff\xfe<comments/>"}) {
        schema::Findings findings;
        BOOST_TEST(!read(bytes, findings));
        BOOST_TEST(findings.size() == 1U);
    }
    std::string deep;
    for (int level = 0; level < 10000; ++level) deep += "<comment>";
    schema::Findings findings;
    BOOST_TEST(!read("<comments>" + deep, findings));
    BOOST_TEST(findings.size() == 1U);
}

BOOST_AUTO_TEST_SUITE_END()
