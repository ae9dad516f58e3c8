#include "app/present/manual.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <regex>
#include <set>

#include "app/present/language.h"
#include "forms/file/file.h"

using namespace wederhoor;
namespace fs = std::filesystem;

namespace {
const fs::path folder = fs::path(WEDERHOOR_SOURCE) / "app" / "help";

std::set<std::string> pagesIn(const std::string& language) {
    std::set<std::string> pages;
    for (const auto& entry : fs::directory_iterator(folder / language)) {
        pages.insert(entry.path().stem().string());
    }
    return pages;
}

std::vector<std::string> linksOf(const std::string& html) {
    static const std::regex link("href=\"([^\"]*)\"");
    std::vector<std::string> links;
    for (std::sregex_iterator at(html.begin(), html.end(), link), none; at != none; ++at) {
        links.push_back((*at)[1]);
    }
    return links;
}

struct Speaking {
    explicit Speaking(const std::string& language) { present::useLanguage(language); }
    ~Speaking() { present::useLanguage("en"); }
    Speaking(const Speaking&) = delete;
    Speaking& operator=(const Speaking&) = delete;
};
}  // namespace

BOOST_AUTO_TEST_SUITE(manual)

BOOST_AUTO_TEST_CASE(every_page_of_the_window_is_explained_in_every_language) {
    const auto names = present::manualNames();
    const std::set<std::string> wanted(names.begin(), names.end());
    for (const auto& language : present::languages()) {
        BOOST_TEST(pagesIn(language.code) == wanted, boost::test_tools::per_element());
    }
}

BOOST_AUTO_TEST_CASE(every_link_leads_to_a_page_and_every_page_can_be_reached) {
    for (const auto& language : present::languages()) {
        std::set<std::string> reached{"start"};
        for (const auto& name : present::manualNames()) {
            const auto markdown = forms::readFile(folder / language.code / (name + ".md"));
            BOOST_TEST(markdown.starts_with("# "), language.code << "/" << name << " has no heading");
            static const std::regex link(R"(\]\(([^)]*)\))");
            for (std::sregex_iterator at(markdown.begin(), markdown.end(), link), none; at != none; ++at) {
                const auto page = present::manualLink((*at)[1]);
                BOOST_TEST(!page.empty(), language.code << "/" << name << " links to " << (*at)[1]);
                if (page != name) reached.insert(page);
            }
        }
        const auto all = present::manualNames();
        BOOST_TEST(reached == std::set<std::string>(all.begin(), all.end()),
                   boost::test_tools::per_element());
    }
}

BOOST_AUTO_TEST_CASE(a_page_is_shown_with_its_heading_and_links) {
    const auto page = present::manualPage("quotes");
    BOOST_TEST(page.title == "Quotes");
    BOOST_TEST(page.html.find("<h1>Quotes</h1>") != std::string::npos, page.html);
    const auto links = linksOf(page.html);
    BOOST_TEST(std::count(links.begin(), links.end(), "interviews.md") == 1);
    BOOST_TEST(present::manualLink("interviews.md") == "interviews");
    BOOST_TEST(present::manualLink("https://example.org/quotes.md").empty());
}

BOOST_AUTO_TEST_CASE(an_unknown_topic_opens_the_first_page) {
    BOOST_TEST(present::manualPage("no-such-page").name == "start");
    BOOST_TEST(present::manualPage("../../README").name == "start");
}

BOOST_AUTO_TEST_CASE(the_manual_speaks_the_language_in_use) {
    const Speaking dutch("nl");
    if (present::languageInUse() != "nl") return;  // its translations were not built (language_test says why)
    BOOST_TEST(present::manualPage("quotes").title == "Citaten");
}

BOOST_AUTO_TEST_SUITE_END()
