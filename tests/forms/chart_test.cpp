#include <boost/test/unit_test.hpp>
#include <cmath>
#include <limits>
#include <pugixml.hpp>

#include "forms/chart/bar_chart.h"
#include "forms/chart/text_width.h"
#include "forms/svg/svg_writer.h"

using namespace wederhoor::forms;

namespace {
BarChart timeSpent() {
    return {"Where does the time go?",
            {"Alkmaar", "Mean of the reference group"},
            {{"Social", {{40.0, "40 %"}, {25.0, "25 %"}}},
             {"Physical maintenance of streets, greens, playgrounds and everything else outside",
              {{std::nullopt, "not answered"}, {30.0, "30 %"}}}}};
}

std::vector<Drawing::Text> textsOf(const Drawing& drawing) {
    std::vector<Drawing::Text> texts;
    for (const auto& shape : drawing.shapes) {
        if (const auto* text = std::get_if<Drawing::Text>(&shape)) texts.push_back(*text);
    }
    return texts;
}

std::vector<Drawing::Bar> barsOf(const Drawing& drawing, Drawing::Ink ink) {
    std::vector<Drawing::Bar> bars;
    for (const auto& shape : drawing.shapes) {
        const auto* bar = std::get_if<Drawing::Bar>(&shape);
        if (bar && bar->ink == ink) bars.push_back(*bar);
    }
    return bars;
}

struct Box {
    double left, top, right, bottom;
    bool overlaps(const Box& other) const {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
};

Box boxOf(const Drawing::Text& text) {
    const double width = textWidth(text.words, text.size);
    const double left = text.anchor == Drawing::Anchor::start ? text.x : text.x - width;
    return {left, text.y - text.size * 0.8, left + width, text.y + text.size * 0.2};
}
}  // namespace

BOOST_AUTO_TEST_SUITE(bar_chart)

BOOST_AUTO_TEST_CASE(bars_are_as_long_as_their_values) {
    const auto drawing = drawn(timeSpent());
    const auto first = barsOf(drawing, Drawing::Ink::first);    // the legend's, then 40 %
    const auto second = barsOf(drawing, Drawing::Ink::second);  // the legend's, then 25 % and 30 %
    BOOST_REQUIRE(first.size() == 2U);
    BOOST_REQUIRE(second.size() == 3U);
    BOOST_TEST(second[1].width / first[1].width == 25.0 / 40.0, boost::test_tools::tolerance(1e-9));
    BOOST_TEST(second[2].width / first[1].width == 30.0 / 40.0, boost::test_tools::tolerance(1e-9));
}

BOOST_AUTO_TEST_CASE(labels_stay_inside_the_drawing_and_never_overlap) {
    auto chart = timeSpent();
    chart.series[1] =
        "Mean of the fifteen municipalities that were studied earlier in the same way, and in "
        "which the same questions were asked";
    chart.items.push_back({std::string(120, 'W'), {{-12.5, "-12.5"}, {1e6, "1,000,000"}}});
    for (const double width : {320.0, 640.0}) {
        const auto drawing = drawn(chart, width);
        const auto texts = textsOf(drawing);
        for (std::size_t at = 0; at < texts.size(); ++at) {
            const auto box = boxOf(texts[at]);
            BOOST_TEST((box.left >= 0 && box.right <= drawing.width && box.bottom <= drawing.height),
                       texts[at].words);
            for (std::size_t other = at + 1; other < texts.size(); ++other) {
                BOOST_TEST(!box.overlaps(boxOf(texts[other])), texts[at].words + " / " + texts[other].words);
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(a_missing_value_says_so_and_has_no_bar) {
    const auto drawing = drawn({"",
                                {"Hoorn"},
                                {{"Safety", {{std::nullopt, "not answered"}}},
                                 {"Other", {{std::numeric_limits<double>::quiet_NaN(), "?"}}}}});
    BOOST_TEST(barsOf(drawing, Drawing::Ink::first).size() == 1U);  // the legend's
    BOOST_TEST(drawing.description == "Safety: Hoorn not answered. Other: Hoorn ?.");
}

BOOST_AUTO_TEST_CASE(an_empty_chart_is_a_drawing_too) {
    const auto drawing = drawn({});
    BOOST_TEST(std::isfinite(drawing.height));
    BOOST_TEST(svg(drawing, "none").find("nan") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(words_are_broken_only_when_they_alone_are_too_wide) {
    BOOST_TEST(wrapped("one two", 10, 1000).size() == 1U);
    BOOST_TEST(wrapped("one two", 10, textWidth("one", 10) + 0.1).size() == 2U);
    const auto pieces = wrapped("ééééé", 10, textWidth("éé", 10) + 0.1);
    BOOST_REQUIRE(pieces.size() == 3U);
    BOOST_TEST(pieces[0] == "éé");  // never inside a letter
    BOOST_TEST(wrapped("", 10, 5).size() == 1U);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(svg_writer)

BOOST_AUTO_TEST_CASE(the_svg_is_well_formed_and_says_what_it_shows) {
    auto chart = timeSpent();
    chart.title = "<script>alert('1')</script> & \"more\"\x01";
    const auto text = svg(drawn(chart), "chart-1");
    pugi::xml_document document;
    BOOST_REQUIRE(document.load_string(text.c_str()));
    const auto root = document.document_element();
    BOOST_TEST(root.attribute("role").value() == std::string("img"));
    BOOST_TEST(root.child("title").text().get() == std::string("<script>alert('1')</script> & \"more\""));
    BOOST_TEST(root.child("desc").text().get() == std::string(drawn(chart).description));
    BOOST_TEST(root.attribute("aria-labelledby").value() == std::string("chart-1-title chart-1-text"));
    BOOST_TEST(text.find("<script") == std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
