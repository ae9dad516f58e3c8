#pragma once

#include <optional>

#include "forms/xml/questionnaire_grammar.h"
#include "forms/xml/xml_element.h"
#include "schema/language/questionnaire.h"

// Known inside forms/xml only.
namespace wederhoor::forms {

/// Turns the elements of one questionnaire into values, noting every mistake; what could not be read keeps
/// its default, so that the rest can still be checked.
class QuestionnaireReader {
public:
    explicit QuestionnaireReader(XmlNotes& notes) : m_notes(notes) {}

    /// nullopt if the root is no questionnaire.
    std::optional<schema::Questionnaire> read();

private:
    schema::ChoiceList choiceList(const XmlElement& element);
    schema::Choice choice(const XmlElement& element);
    schema::Section section(const XmlElement& element);
    void question(const XmlElement& element, schema::Question& question);
    schema::Repeat repeat(const XmlElement& element);
    schema::Table table(const XmlElement& element);
    schema::TableRow row(const XmlElement& element);
    schema::Check check(const XmlElement& element);
    schema::Lifetime lifetime(const XmlElement& element);

    void questionText(const XmlElement& child, schema::Question& question);
    void put(const XmlElement& element, schema::Localized& texts);
    void needsOne(const XmlElement& element, bool has, const char* name);

    XmlNotes& m_notes;
    const QuestionnaireGrammar& m_grammar = QuestionnaireGrammar::get();
    std::string m_language;
    int m_version = 1;
};

/// Notes attributes that a question of this type, or a calculated one, can't have.
void checkFit(const XmlElement& element, const schema::Question& question);

}  // namespace wederhoor::forms
