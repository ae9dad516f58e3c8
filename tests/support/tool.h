#pragma once

#include <boost/test/unit_test.hpp>
#include <cstdlib>
#include <string>

namespace wederhoor::tests {

/// Whether a program of the machine is there, as a precondition of a test that needs it; else the test is
/// skipped, and says why: `*boost::unit_test::precondition(Tool("xgettext", "gettext"))`.
class Tool {
public:
    /// `package`: what it comes in on Debian.
    Tool(std::string name, std::string package) : m_name(std::move(name)), m_package(std::move(package)) {}

    boost::test_tools::assertion_result operator()(boost::unit_test::test_unit_id) const {
        if (std::system(("command -v " + m_name + " >/dev/null 2>&1").c_str()) == 0) return true;
        boost::test_tools::assertion_result missing(false);
        missing.message() << m_name << " is not installed (package " << m_package << ")";
        return missing;
    }

private:
    std::string m_name;
    std::string m_package;
};

}  // namespace wederhoor::tests
