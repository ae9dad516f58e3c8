#define BOOST_TEST_MODULE wederhoor
#include <boost/test/unit_test.hpp>
