#include <boost/test/unit_test.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <map>
#include <pugixml.hpp>
#include <set>
#include <string>

#include "forms/xml/questionnaire_grammar.h"
#include "schema/language/questionnaire.h"
#include "tests/support/temporary_folder.h"

using namespace wederhoor;

namespace {
const std::string schemaFile = WEDERHOOR_SOURCE "/schema/language/questionnaire.xsd";

/// Skips with a reason where xmllint (Debian: libxml2-utils) is not installed.
boost::test_tools::assertion_result xmllint(boost::unit_test::test_unit_id) {
    boost::test_tools::assertion_result installed(std::system("xmllint --version >/dev/null 2>&1") == 0);
    installed.message() << "xmllint is not installed (Debian: libxml2-utils)";
    return installed;
}

bool isValid(const std::filesystem::path& file) {
    const std::string line =
        "xmllint --nonet --noout --schema '" + schemaFile + "' '" + file.string() + "' >/dev/null 2>&1";
    return std::system(line.c_str()) == 0;
}

bool isValidText(const std::string& text) {
    const tests::TemporaryFolder folder;
    std::ofstream(folder / "form.xml") << text;
    return isValid(folder / "form.xml");
}

std::string formWith(const std::string& questions) {
    return "<questionnaire id='f' version='3' language='nl'><title>F</title><choices name='c'>"
           "<choice value='a'>A</choice></choices><section name='s'><label>S</label>" +
           questions + "</section></questionnaire>";
}

/// Names of attributes by element; the names of the elements that may stand in it with a < before them.
using Names = std::map<std::string, std::set<std::string>>;

Names namesOfReader() {
    Names names;
    const std::function<void(const forms::ElementRule&)> add = [&](const forms::ElementRule& rule) {
        auto& own = names[std::string(rule.name)];
        for (const auto name : rule.required) own.insert(std::string(name));
        for (const auto name : rule.optional) own.insert(std::string(name));
        for (const auto* child : rule.children) {
            own.insert("<" + std::string(child->name));
            add(*child);
        }
    };
    add(forms::QuestionnaireGrammar::get().questionnaire);
    return names;
}

Names namesOfSchema() {
    pugi::xml_document document;
    BOOST_REQUIRE(document.load_file(schemaFile.c_str()));
    const auto root = document.document_element();
    Names names;
    const std::function<void(std::set<std::string>&, pugi::xml_node)> add = [&](std::set<std::string>& own,
                                                                                pugi::xml_node type) {
        for (const auto& found : type.select_nodes(".//xs:attribute[@name]")) {
            own.insert(found.node().attribute("name").value());
        }
        for (const auto& found : type.select_nodes(".//xs:attributeGroup[@ref]")) {
            const auto* group = found.node().attribute("ref").value();
            for (const auto candidate : root.children("xs:attributeGroup")) {
                if (std::string(candidate.attribute("name").value()) == group) add(own, candidate);
            }
        }
        for (const auto& found : type.select_nodes(".//xs:element")) {
            own.insert("<" + std::string(found.node().attribute("name").value()));
        }
    };
    for (const auto& found : document.select_nodes("//xs:element")) {
        const auto* type = found.node().attribute("type").value();
        for (const auto candidate : root.children("xs:complexType")) {
            if (std::string(candidate.attribute("name").value()) == type) {
                add(names[found.node().attribute("name").value()], candidate);
            }
        }
    }
    return names;
}
}  // namespace

BOOST_AUTO_TEST_SUITE(questionnaire_xsd)

BOOST_AUTO_TEST_CASE(reader_and_schema_know_the_same_elements_and_attributes) {
    const auto reader = namesOfReader();
    const auto schema = namesOfSchema();
    BOOST_TEST(reader.size() == schema.size());
    for (const auto& [element, names] : reader) {
        BOOST_TEST_CONTEXT(element) {
            BOOST_REQUIRE(schema.contains(element));
            const auto& other = schema.at(element);
            BOOST_TEST(names == other, boost::test_tools::per_element());
        }
    }
}

BOOST_AUTO_TEST_CASE(schema_knows_the_types_of_questions_and_the_missing_reasons) {
    pugi::xml_document document;
    BOOST_REQUIRE(document.load_file(schemaFile.c_str()));
    const auto values = [&](const std::string& type) {
        return document.select_nodes(("//xs:simpleType[@name='" + type + "']//xs:enumeration").c_str());
    };
    BOOST_TEST(values("questionType").size() == 11U);
    for (const auto& found : values("questionType")) {
        BOOST_TEST(schema::questionTypeOf(found.node().attribute("value").value()).has_value());
    }
    BOOST_TEST(values("reason").size() == 4U);
    for (const auto& found : values("reason")) {
        BOOST_TEST(schema::missingReasonOf(found.node().attribute("value").value()).has_value());
    }
}

BOOST_AUTO_TEST_CASE(every_shipped_form_is_valid, *boost::unit_test::precondition(xmllint)) {
    int count = 0;
    for (const auto& entry : std::filesystem::directory_iterator(WEDERHOOR_SOURCE "/forms/library")) {
        const auto name = entry.path().filename().string();
        if (!name.ends_with(".xml") || name.ends_with(".comparison.xml")) continue;
        BOOST_TEST(isValid(entry.path()), name);
        ++count;
    }
    BOOST_TEST(count >= 2);
}

BOOST_AUTO_TEST_CASE(forms_with_structural_mistakes_are_not_valid, *boost::unit_test::precondition(xmllint)) {
    const std::string sound = "<question name='a' type='text'><label>A</label></question>";
    BOOST_TEST(isValidText(formWith(sound)));
    for (const char* questions : {
             "<question name='a' type='txt'><label>A</label></question>",
             "<question type='text'><label>A</label></question>",
             "<question name='a' type='text' requird='yes'><label>A</label></question>",
             "<question name='a' type='text' required='ja'><label>A</label></question>",
             "<question name='a' type='text'><lable>A</lable></question>",
             "<question name='a' type='text'><label> </label></question>",
             "<question name='a' type='text'>A<label>A</label></question>",
             "<question name='a' type='text'/>",
             "<question name='de vraag' type='text'><label>A</label></question>",
             "<question name='a' type='text' missing='dontknow'><label>A</label></question>",
             "<question name='a' type='decimal' decimals='twee'><label>A</label></question>",
             "<question name='a' type='text' since='0'><label>A</label></question>",
             "<table name='t'><label>T</label><column name='c' type='percent'/></table>",
             "<repeat name='r' appearance='grid'><label>R</label></repeat>",
             "<section name='t'><label>T</label></section>",
             "<check level='error'><message>M</message></check>",
             "<check test='1 = 1' level='fatal'><message>M</message></check>",
         }) {
        BOOST_TEST(!isValidText(formWith(sound + questions)), questions);
    }
    BOOST_TEST(!isValidText("<response/>"));
}

BOOST_AUTO_TEST_SUITE_END()
