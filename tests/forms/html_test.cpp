#include <boost/test/unit_test.hpp>

#include "forms/html/element.h"
#include "forms/html/markdown.h"
#include "forms/html/reading_writer.h"

using namespace wederhoor::forms;

BOOST_AUTO_TEST_SUITE(markdown)

BOOST_AUTO_TEST_CASE(emphasis_lists_and_links_become_html) {
    BOOST_TEST(htmlOfMarkdown("A *word* and [a site](https://example.org/x)") ==
               "<p>A <em>word</em> and <a href=\"https://example.org/x\">a site</a></p>\n");
    BOOST_TEST(htmlOfMarkdown("- one\n- two").find("<li>two</li>") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(tags_that_a_person_wrote_show_as_text) {
    BOOST_TEST(htmlOfMarkdown("a <script>alert(1)</script> b") ==
               "<p>a &lt;script&gt;alert(1)&lt;/script&gt; b</p>\n");
    BOOST_TEST(htmlOfMarkdown("<script>\nalert(1)\n</script>").find("<script") == std::string::npos);
    BOOST_TEST(htmlOfMarkdown("<img src=x onerror=alert(1)>").find("<img") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_link_goes_to_the_web_or_to_mail_and_nowhere_else) {
    for (const auto* address :
         {"javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "file:///etc/passwd",
          "vbscript:x", "//example.org", "&#106;avascript:alert(1)"}) {
        const auto html = htmlOfMarkdown("[go](" + std::string(address) + ")");
        BOOST_TEST(html == "<p>go</p>\n", address);
    }
    BOOST_TEST(htmlOfMarkdown("[mail](MAILTO:a@b.nl)").find("<a href") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(pictures_load_nothing_and_headings_stay_small) {
    BOOST_TEST(htmlOfMarkdown("![a *map*](https://example.org/map.png)") == "<p>a <em>map</em></p>\n");
    BOOST_TEST(htmlOfMarkdown("# Big") == "<p><strong>Big</strong></p>\n");
}

BOOST_AUTO_TEST_CASE(insertions_go_in_untouched_and_only_into_text) {
    const auto mark = insertionMark(0);
    BOOST_TEST(htmlOfMarkdown("x *" + mark + "* y", {"<b>*1*</b>"}) == "<p>x <em><b>*1*</b></em> y</p>\n");
    const auto link = htmlOfMarkdown("[a](https://example.org \"" + mark + "\")", {"\" onclick=\""});
    BOOST_TEST(link.find("onclick") == std::string::npos, link);
    const auto code = htmlOfMarkdown("```" + mark + "\nx\n```", {"\" onclick=\""});
    BOOST_TEST(code.find("onclick") == std::string::npos, code);
    BOOST_TEST(htmlOfMarkdown("a " + insertionMark(7), {"b"}).find("b") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(text_made_plain_shows_as_it_is) {
    const std::string odd = "*a* _b_ `c` [d](e) <f> & 1. g # h \\";
    BOOST_TEST(htmlOfMarkdown(asPlainMarkdown(odd)) ==
               "<p>*a* _b_ `c` [d](e) &lt;f&gt; &amp; 1. g # h \\</p>\n");
}

BOOST_AUTO_TEST_CASE(broken_bytes_do_not_break_it) {
    BOOST_TEST(htmlOfMarkdown("\xff\xfe*a*").find("<em>a</em>") != std::string::npos);
    const std::string nested(20000, '>');
    BOOST_TEST(!htmlOfMarkdown(nested + " deep").empty());
    BOOST_TEST(!htmlOfMarkdown(std::string(20000, '[') + "a").empty());
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(reading)

BOOST_AUTO_TEST_CASE(what_has_a_source_is_a_link_to_it) {
    using Kind = ReportRun::Kind;
    const ReportProse prose{"Zij telt " + insertionMark(0) + " fte. " + insertionMark(1),
                            {{Kind::figure, "4,9", "fte_total@Hoorn"}, {Kind::link, "3:10", "3:10"}},
                            "3.1.2",
                            "Hoorn 3.1.2",
                            {}};
    const auto html =
        readingHtml(prose, {{{{Kind::quote, "Ja <hoor>", "3:10"}, {Kind::muted, " Bewoner A", {}}}}});
    for (const auto* part : {"<p><small>3.1.2</small>", "<a href=\"fte_total@Hoorn\">4,9</a> fte.",
                             "“Ja &lt;hoor&gt;”</a>", "<i> Bewoner A</i>"}) {
        BOOST_TEST(html.find(part) != std::string::npos, part + (" in " + html));
    }
}

BOOST_AUTO_TEST_CASE(the_number_stands_before_text_that_is_no_paragraph) {
    const auto html = readingHtml({"- een\n- twee", {}, "1.1", "Hoorn 1.1", {}}, {});
    BOOST_TEST(html.find("<small>1.1</small>") < html.find("<ul>"), html);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(html_element)

BOOST_AUTO_TEST_CASE(text_and_attributes_are_escaped_and_tags_close_in_order) {
    Html html;
    html.open("p", {{"id", "a\"b"}}).text("1 < 2 & 'x'").element("b", "<i>").close();
    BOOST_TEST(html.written() == "<p id=\"a&quot;b\">1 &lt; 2 &amp; &#39;x&#39;<b>&lt;i&gt;</b></p>\n");
}

BOOST_AUTO_TEST_CASE(text_behind_other_text_is_escaped_only_where_it_would_be_markup) {
    BOOST_TEST(asInlineMarkdown("Klopt 4,9 fte?") == "Klopt 4,9 fte?");
    BOOST_TEST(htmlOfMarkdown("- " + asInlineMarkdown("*a* _b_ [c](d) <e> `f` &amp; \\g")) ==
               htmlOfMarkdown("- " + asPlainMarkdown("*a* _b_ [c](d) <e> `f` &amp; \\g")));
}

BOOST_AUTO_TEST_SUITE_END()
