#pragma once

#include "forms/xml/xml_element.h"

// Known inside forms/xml only.
namespace wederhoor::forms {

/// Which element stands where in a questionnaire, with which attributes; schema/language/questionnaire.xsd
/// says the same for editors.
struct QuestionnaireGrammar {
    ElementRule title{"title", {}, {"lang"}, {}, true};
    ElementRule label{"label", {}, {"lang"}, {}, true};
    ElementRule hint{"hint", {}, {"lang"}, {}, true};
    ElementRule message{"message", {}, {"lang"}, {}, true};

    ElementRule choice{
        "choice", {"value"}, {"missing", "exclusive", "other", "since", "retired", "was"}, {&label}, true};
    ElementRule choices{"choices", {"name"}, {}, {&choice}};

    ElementRule check{"check", {"test"}, {"relevant", "tolerance", "level"}, {&message}};

    ElementRule question{"question",
                         {"name", "type"},
                         {"required", "relevant", "constraint", "calculate", "choices", "missing", "unit",
                          "currency", "decimals", "rows", "source", "since", "retired", "was"},
                         {&label, &hint, &message, &check}};
    ElementRule column{"column", question.required, question.optional, question.children};
    ElementRule row{"row", {"name"}, {"relevant", "since", "retired", "was"}, {&label}};

    ElementRule repeat{"repeat",
                       {"name"},
                       {"appearance", "min", "max", "relevant", "since", "retired", "was"},
                       {&label, &hint, &question, &check}};
    ElementRule table{
        "table", {"name"}, {"relevant", "since", "retired", "was"}, {&label, &hint, &column, &row, &check}};
    ElementRule section{"section",
                        {"name"},
                        {"chapter", "relevant", "since", "retired", "was"},
                        {&label, &hint, &question, &repeat, &table, &check}};
    ElementRule questionnaire{
        "questionnaire", {"id", "version", "language"}, {"period"}, {&title, &choices, &section}};

    QuestionnaireGrammar() = default;
    QuestionnaireGrammar(const QuestionnaireGrammar&) = delete;
    QuestionnaireGrammar& operator=(const QuestionnaireGrammar&) = delete;

    static const QuestionnaireGrammar& get();
};

}  // namespace wederhoor::forms
