#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <cctype>
#include <cstdlib>
#include <fstream>
#include <map>
#include <regex>
#include <sstream>
#include <string>
#include <vector>

#include "tests/support/po_file.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/tool.h"

// Every sentence of the program has its Dutch.
using namespace wederhoor::tests;
namespace fs = std::filesystem;
namespace utf = boost::unit_test;

namespace {
const fs::path root = WEDERHOOR_SOURCE;

const Tool extractor("xgettext", "gettext");

std::vector<fs::path> sources() {
    std::vector<fs::path> found;
    for (const auto* room : {"schema", "forms", "db", "app"}) {
        for (const auto& entry : fs::recursive_directory_iterator(root / room)) {
            const auto extension = entry.path().extension();
            if (extension == ".h" || extension == ".cpp") found.push_back(entry.path());
        }
    }
    return found;
}

std::map<std::string, PoEntry> sentencesOfSources() {
    const TemporaryFolder folder;
    std::ofstream list(folder / "sources");
    for (const auto& source : sources()) list << source.string() << "\n";
    list.close();
    const auto line =
        "xgettext --from-code=UTF-8 --language=C++ --keyword=say --keyword=tr --no-location -f '" +
        (folder / "sources").string() + "' -o '" + (folder / "all.pot").string() + "' 2>/dev/null";
    BOOST_REQUIRE_EQUAL(std::system(line.c_str()), 0);
    return readPo(folder / "all.pot");
}

const std::map<std::string, PoEntry>& english() {
    static const auto sentences = sentencesOfSources();
    return sentences;
}

const std::map<std::string, PoEntry>& dutch() {
    static const auto entries = readPo(root / "app" / "po" / "nl.po");
    return entries;
}

/// The places `%1` .. `%9`, each once, in order.
std::string placesOf(const std::string& sentence) {
    std::string places;
    for (char number = '1'; number <= '9'; ++number) {
        if (sentence.find(std::string("%") + number) != std::string::npos) places += number;
    }
    return places;
}

/// Whether the sentence underlines a letter (`&File`; `&&` is the sign itself).
bool hasMnemonic(const std::string& sentence) {
    for (std::size_t at = 0; at + 1 < sentence.size(); ++at) {
        if (sentence[at] != '&') continue;
        if (std::isalnum(static_cast<unsigned char>(sentence[at + 1]))) return true;
        ++at;
    }
    return false;
}

/// What stands behind the tab of a menu entry, read by wx as its key.
std::string keyOf(const std::string& sentence) {
    const auto tab = sentence.find('\t');
    return tab == std::string::npos ? std::string() : sentence.substr(tab);
}

std::string blanksAround(const std::string& sentence) {
    const auto begin = sentence.find_first_not_of(" \n");
    const auto end = sentence.find_last_not_of(" \n");
    if (begin == std::string::npos) return sentence;
    return sentence.substr(0, begin) + "|" + sentence.substr(end + 1);
}

std::string withoutComments(const fs::path& source) {
    std::ifstream stream(source);
    std::string code;
    for (std::string line; std::getline(stream, line);) {
        const auto comment = line.find("//");
        code += (line.find("http") == std::string::npos ? line.substr(0, comment) : line) + "\n";
    }
    return code;
}

/// Calls of say() or tr() whose sentence is not one literal text, which xgettext would miss or read in part.
std::vector<std::string> spokenWithoutLiteral(const std::string& code) {
    static const std::regex call(R"re((^|[^\w:.>])(schema::)?(say|tr)\(\s*)re");
    std::vector<std::string> found;
    for (std::sregex_iterator at(code.begin(), code.end(), call), none; at != none; ++at) {
        auto place = static_cast<std::size_t>(at->position() + at->length());
        bool literal = false;
        while (place < code.size() && code[place] == '"') {
            literal = true;
            for (++place; code[place] != '"'; ++place) place += code[place] == '\\' ? 1U : 0U;
            place = code.find_first_not_of(" \n", place + 1);
        }
        if (literal && (code[place] == ',' || code[place] == ')')) continue;
        found.push_back(code.substr(static_cast<std::size_t>(at->position()), 60));
    }
    return found;
}
}  // namespace

BOOST_AUTO_TEST_SUITE(translation)

BOOST_AUTO_TEST_CASE(every_sentence_has_its_dutch, *utf::precondition(extractor)) {
    BOOST_TEST(english().size() > 1000U);  // a moved folder would leave nothing to check
    for (const auto& [sentence, none] : english()) {
        const auto found = dutch().find(sentence);
        const bool spoken = found != dutch().end() && !found->second.translation.empty();
        BOOST_TEST(spoken, "app/po/nl.po has no Dutch (run app/po/update) for: " << sentence);
    }
}

BOOST_AUTO_TEST_CASE(no_dutch_is_left_of_sentences_that_are_gone, *utf::precondition(extractor)) {
    for (const auto& [sentence, none] : dutch()) {
        BOOST_TEST(english().contains(sentence), "no source says (run app/po/update): " << sentence);
    }
}

BOOST_AUTO_TEST_CASE(a_translation_has_what_its_sentence_has) {
    BOOST_TEST(!dutch().empty());
    for (const auto& [sentence, entry] : dutch()) {
        BOOST_TEST(!entry.fuzzy, "marked as doubtful: " << sentence);
        if (entry.translation.empty()) continue;
        BOOST_TEST(placesOf(entry.translation) == placesOf(sentence), "other places %1 .. %9: " << sentence);
        BOOST_TEST(hasMnemonic(entry.translation) == hasMnemonic(sentence), "mnemonic (&): " << sentence);
        BOOST_TEST(keyOf(entry.translation) == keyOf(sentence), "another key: " << sentence);
        BOOST_TEST(blanksAround(entry.translation) == blanksAround(sentence), "blanks around: " << sentence);
    }
}

BOOST_AUTO_TEST_CASE(what_is_said_is_written_out_where_it_is_said) {
    for (const auto& source : sources()) {
        const auto name = source.filename();
        if (name == "say.h" || name == "words.h") continue;  // they declare say() and tr()
        for (const auto& call : spokenWithoutLiteral(withoutComments(source))) {
            BOOST_ERROR(source.string() + ": " + call);
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
