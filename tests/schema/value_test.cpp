#include "schema/language/value.h"

#include <boost/test/unit_test.hpp>

using namespace wederhoor::schema;

BOOST_AUTO_TEST_SUITE(value)

BOOST_AUTO_TEST_CASE(every_kind_reads_back_from_its_stored_spelling) {
    const std::vector<Value> all{Value(),
                                 Value(MissingReason::notYetKnown),
                                 Value(true),
                                 Value(0.1 + 0.2),
                                 Value(-1e300),
                                 Value(std::string("number:4")),
                                 Value(Date(2008, 2, 29)),
                                 Value(Value::Choices{"broker", "director"})};
    for (const auto& value : all) {
        const auto back = Value::fromStored(value.stored());
        BOOST_TEST_REQUIRE(back.has_value(), value.stored());
        BOOST_TEST((*back == value), value.stored());
    }
}

BOOST_AUTO_TEST_CASE(what_is_no_stored_value_is_refused) {
    for (const auto* text :
         {"4", "number:four", "number:nan", "missing:lost", "date:2008-02-30", "truth:", ":"}) {
        BOOST_TEST(!Value::fromStored(text).has_value(), text);
    }
}

BOOST_AUTO_TEST_SUITE_END()
