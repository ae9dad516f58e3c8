#include "app/view/speech.h"

#include <boost/test/unit_test.hpp>
#include <cstdlib>
#include <filesystem>
#include <wx/stockitem.h>

#include "app/present/language.h"
#include "app/view/words.h"

using namespace wederhoor;

namespace {
struct Speech {
    std::string before = std::getenv("LANGUAGE") ? std::getenv("LANGUAGE") : "";
    ~Speech() { view::speak(""); }
};
}  // namespace

BOOST_FIXTURE_TEST_SUITE(speech, Speech)

BOOST_AUTO_TEST_CASE(the_toolkit_speaks_the_language_of_the_program) {
    view::speak("nl");
    BOOST_TEST(std::string(std::getenv("LANGUAGE")) == "nl");
    if (present::languageInUse() != "nl") return;  // its translations were not built
    if (!std::filesystem::exists("/usr/share/locale/nl/LC_MESSAGES/wxstd-3.2.mo")) {
        BOOST_TEST_MESSAGE("Skipped: wxWidgets has no Dutch here (package wx3.2-i18n)");
        return;
    }
    BOOST_TEST(view::utf8(wxGetStockLabel(wxID_CANCEL, wxSTOCK_NOFLAGS)) == "Annuleer");
    view::speak("en");
    BOOST_TEST(view::utf8(wxGetStockLabel(wxID_CANCEL, wxSTOCK_NOFLAGS)) == "Cancel");
}

BOOST_AUTO_TEST_CASE(the_desktops_own_language_comes_back) {
    view::speak("nl");
    view::speak("");
    BOOST_TEST((std::getenv("LANGUAGE") ? std::getenv("LANGUAGE") : "") == before);
}

BOOST_AUTO_TEST_SUITE_END()
