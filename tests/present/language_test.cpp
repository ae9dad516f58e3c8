#include "app/present/language.h"

#include <boost/test/unit_test.hpp>
#include <cstdlib>
#include <map>
#include <optional>

#include "app/present/resources.h"
#include "schema/base/say.h"

using namespace wederhoor;
namespace utf = boost::unit_test;

namespace {
const std::string sentence = "There is no command '%1'.";

boost::test_tools::assertion_result translationsAreBuilt(utf::test_unit_id) {
    if (std::filesystem::exists(present::localeFolder() / "nl" / "LC_MESSAGES" / "wederhoor.mo")) return true;
    boost::test_tools::assertion_result skipped(false);
    skipped.message() << "the translations were not built: msgfmt is not installed (package gettext)";
    return skipped;
}

/// The variables that choose a language, as they were before.
class Environment {
public:
    Environment() {
        for (const auto* name : {"LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"}) {
            const char* value = std::getenv(name);
            m_before[name] = value ? std::optional<std::string>(value) : std::nullopt;
            unsetenv(name);
        }
    }
    ~Environment() {
        for (const auto& [name, value] : m_before) {
            unsetenv(name.c_str());
            if (value) set(name, *value);
        }
        present::useLanguage("en");
    }
    Environment(const Environment&) = delete;
    Environment& operator=(const Environment&) = delete;

    void set(const std::string& name, const std::string& value) { setenv(name.c_str(), value.c_str(), 1); }

private:
    std::map<std::string, std::optional<std::string>> m_before;
};
}  // namespace

BOOST_AUTO_TEST_SUITE(language)

BOOST_AUTO_TEST_CASE(the_language_changes_while_the_program_runs, *utf::precondition(translationsAreBuilt)) {
    const Environment environment;
    present::useLanguage("nl");
    BOOST_TEST(schema::say(sentence, "x") == "Er is geen opdracht 'x'.");
    BOOST_TEST(present::languageInUse() == "nl");
    present::useLanguage("en");
    BOOST_TEST(schema::say(sentence, "x") == "There is no command 'x'.");
    BOOST_TEST(present::languageInUse() == "en");
    present::useLanguage("nl");
    BOOST_TEST(schema::say(sentence, "x") == "Er is geen opdracht 'x'.");
}

BOOST_AUTO_TEST_CASE(a_language_that_is_not_spoken_gives_english) {
    const Environment environment;
    for (const auto* code : {"fy", "../nl", "C"}) {
        present::useLanguage(code);
        BOOST_TEST(present::languageInUse() == "en");
        BOOST_TEST(schema::say(sentence, "x") == "There is no command 'x'.");
    }
}

BOOST_AUTO_TEST_CASE(the_desktop_chooses_as_gettext_has_it) {
    Environment environment;
    BOOST_TEST(present::systemLanguage() == "en");
    environment.set("LANG", "nl_NL.UTF-8");
    BOOST_TEST(present::systemLanguage() == "nl");
    environment.set("LC_MESSAGES", "en_GB.UTF-8");
    BOOST_TEST(present::systemLanguage() == "en");
    environment.set("LANGUAGE", "fy:nl_BE:en");
    BOOST_TEST(present::systemLanguage() == "nl");
    environment.set("LC_ALL", "C");
    BOOST_TEST(present::systemLanguage() == "en");
    environment.set("LC_ALL", "C.UTF-8");
    BOOST_TEST(present::systemLanguage() == "nl");
}

BOOST_AUTO_TEST_SUITE_END()
