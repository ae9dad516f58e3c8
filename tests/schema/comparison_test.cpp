#include "schema/rules/comparison.h"

#include <boost/test/unit_test.hpp>
#include <limits>

#include "schema/rules/report_words.h"
#include "schema/study/evidence.h"

using namespace wederhoor::schema;

namespace {
Indicator indicator(IndicatorType type, SummaryKind summary, int decimals = 0) {
    Indicator made;
    made.name = "it";
    made.type = type;
    made.summary = summary;
    made.decimals = decimals;
    return made;
}

std::string inDutch(const Indicator& of, const Value& value) {
    return written(value, Wording::of(of, "nl", {}));
}

std::string summedUp(const Indicator& of, const std::vector<Value>& values, const std::string& language) {
    return written(summaryOf(of, values), Wording::of(of, language, {}));
}
}  // namespace

BOOST_AUTO_TEST_SUITE(comparison)

BOOST_AUTO_TEST_CASE(a_mean_leaves_out_who_did_not_answer_and_says_how_many_did) {
    const auto fte = indicator(IndicatorType::decimal, SummaryKind::mean, 2);
    BOOST_TEST(summedUp(fte, {Value(0.5), Value(), Value(1.0), Value(MissingReason::dontKnow)}, "nl") ==
               "gemiddeld 0,75 (n = 2)");
    BOOST_TEST(summedUp(fte, {Value(), Value(MissingReason::refused)}, "nl") == "");
    BOOST_TEST(summedUp(fte, {Value(std::numeric_limits<double>::infinity())}, "nl") == "");
}

BOOST_AUTO_TEST_CASE(a_count_of_yes_is_said_of_those_that_answered) {
    const auto calls = indicator(IndicatorType::boolean, SummaryKind::count);
    const std::vector<Value> values{Value(true), Value(true), Value(false), Value()};
    BOOST_TEST(summedUp(calls, values, "nl") == "2 van de 3");
    BOOST_TEST(summedUp(calls, values, "en") == "2 of 3");
}

BOOST_AUTO_TEST_CASE(counted_choices_are_tallied_most_chosen_first) {
    const auto roles = indicator(IndicatorType::choices, SummaryKind::count);
    const auto summary = summaryOf(roles, {Value(Value::Choices{"broker", "director"}), Value(),
                                           Value(Value::Choices{"director", "adviser"})});
    BOOST_REQUIRE(summary.tally.size() == 3U);
    BOOST_TEST(summary.tally[0].first == "director");
    BOOST_TEST(summary.tally[0].second == 2U);
    const auto label = [](const std::string& code) {
        return code == "director" ? std::string("regisseur") : std::string();
    };
    BOOST_TEST(written(summary, Wording::of(roles, "nl", label)) ==
               "regisseur 2, broker 1, adviser 1 (n = 2)");
}

BOOST_AUTO_TEST_CASE(a_sum_is_of_what_was_answered) {
    BOOST_TEST(summedUp(indicator(IndicatorType::money, SummaryKind::sum),
                        {Value(160000.0), Value(), Value(500.0)}, "en") == "total €\u00A0160,500 (n = 2)");
}

BOOST_AUTO_TEST_CASE(values_are_written_by_type_and_language) {
    BOOST_TEST(inDutch(indicator(IndicatorType::integer, SummaryKind::none), Value(94000.0)) == "94.000");
    BOOST_TEST(inDutch(indicator(IndicatorType::year, SummaryKind::none), Value(1995.0)) == "1995");
    BOOST_TEST(inDutch(indicator(IndicatorType::percent, SummaryKind::none), Value(40.0)) == "40\u00A0%");
    BOOST_TEST(inDutch(indicator(IndicatorType::money, SummaryKind::none, 2), Value(1.7)) == "€\u00A01,70");
    BOOST_TEST(inDutch(indicator(IndicatorType::boolean, SummaryKind::none), Value(false)) == "nee");
    BOOST_TEST(inDutch(indicator(IndicatorType::text, SummaryKind::none), Value("<b>")) == "<b>");
    BOOST_TEST(inDutch(indicator(IndicatorType::text, SummaryKind::none), Value(Date(2008, 2, 18))) ==
               "18 februari 2008");
    BOOST_TEST(inDutch(indicator(IndicatorType::integer, SummaryKind::none), Value()) == "niet beantwoord");
    BOOST_TEST(inDutch(indicator(IndicatorType::integer, SummaryKind::none),
                       Value(MissingReason::dontKnow)) == "weet niet");
}

BOOST_AUTO_TEST_CASE(a_row_names_its_unit_unless_its_label_does) {
    OverviewTable::Row row;
    row.label = "Formatie";
    BOOST_TEST(row.heading() == "Formatie");
    row.unit = "fte";
    BOOST_TEST(row.heading() == "Formatie (fte)");
    row.label = "Inwoners per gebied";
    row.unit = "inwoners";
    BOOST_TEST(row.heading() == "Inwoners per gebied");
}

BOOST_AUTO_TEST_CASE(in_running_text_trailing_zeros_are_left_out) {
    const auto fte = indicator(IndicatorType::decimal, SummaryKind::none, 2);
    BOOST_TEST(writtenInText(Value(4.9), Wording::of(fte, "nl", {})) == "4,9");
    BOOST_TEST(written(Value(4.9), Wording::of(fte, "nl", {})) == "4,90");
    const auto money = indicator(IndicatorType::money, SummaryKind::none, 2);
    BOOST_TEST(writtenInText(Value(160000.0), Wording::of(money, "nl", {})) == "€\u00A0160.000");
    BOOST_TEST(writtenInText(Value(0.5), Wording::of(money, "nl", {})) == "€\u00A00,50");
}

BOOST_AUTO_TEST_CASE(numbers_round_as_people_do) {
    BOOST_TEST(numberWord(0.125, 2, "en") == "0.13");
    BOOST_TEST(numberWord(1.005, 2, "en") == "1.01");
    BOOST_TEST(numberWord(-0.001, 2, "en") == "0.00");
    BOOST_TEST(numberWord(-1234.5, 0, "nl") == "-1.235");
    BOOST_TEST(numberWord(1e300, 0, "en").size() > 300U);
}

BOOST_AUTO_TEST_CASE(a_table_has_a_row_an_indicator_with_its_reference) {
    Overview overview;
    overview.chapter = 3;
    overview.title = Localized("nl", "De unit");
    overview.indicators = {indicator(IndicatorType::decimal, SummaryKind::mean, 1)};
    const auto table = tableOf(
        overview, {"Alkmaar", "Hoorn"},
        [](const Indicator&, std::size_t at) { return at == 0 ? Value(2.0) : Value(); }, {{"it", 0.9, ""}},
        {}, "nl");
    BOOST_REQUIRE(table.rows.size() == 1U);
    BOOST_TEST(table.rows[0].cells[0] == "2,0");
    BOOST_TEST(table.rows[0].cells[1] == "niet beantwoord");
    BOOST_TEST(table.rows[0].summaryText == "gemiddeld 2,0 (n = 1)");
    BOOST_TEST(table.rows[0].referenceText == "0,9");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(evidence)

BOOST_AUTO_TEST_CASE(every_spelling_reads_back_as_itself) {
    for (const auto* text :
         {"indicator:fte_per_10000", "indicator:fte_per_10000@Den Helder", "answer:Alkmaar:staff[2]/fte",
          "quote:3:10", "document:Nota: buurten", "paragraph:Den Helder:3.1.2"}) {
        const auto evidence = Evidence::parse(text);
        BOOST_REQUIRE_MESSAGE(evidence, text);
        BOOST_TEST(evidence->text() == text);
        const auto again = Evidence::parse(evidence->shortText());
        BOOST_REQUIRE_MESSAGE(again, evidence->shortText());
        BOOST_TEST(again->shortText() == evidence->shortText());
    }
}

BOOST_AUTO_TEST_CASE(short_spellings_name_their_kind) {
    const auto kindOf = [](const char* text) { return Evidence::parse(text).value().kind; };
    BOOST_TEST((kindOf("3:10") == Evidence::Kind::quote));
    BOOST_TEST((kindOf("O3") == Evidence::Kind::observation));
    BOOST_TEST((kindOf("Den Helder C4") == Evidence::Kind::comment));
    BOOST_TEST((kindOf("Alkmaar 1.2") == Evidence::Kind::paragraph));
    BOOST_TEST((kindOf("time[social]/pct@Den Helder") == Evidence::Kind::figure));
    BOOST_TEST(Evidence::parse("time[social]/pct@Den Helder")->municipality == "Den Helder");
}

BOOST_AUTO_TEST_CASE(what_is_no_reference_is_refused) {
    for (const auto* text : {"", "  ", "quote:3", "quote:0:1", "answer:Alkmaar", "answer::x",
                             "paragraph:Alkmaar:x", "document:", "@Alkmaar", "x@", "indicator:"}) {
        BOOST_TEST(!Evidence::parse(text), text);
    }
}

BOOST_AUTO_TEST_SUITE_END()
