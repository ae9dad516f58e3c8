#pragma once

#include "forms/xml/xml_element.h"

// Known inside forms/xml only.
namespace wederhoor::forms {

/// Which element stands where in a comparison, with which attributes.
struct ComparisonGrammar {
    ElementRule title{"title", {}, {"lang"}, {}, true};
    ElementRule label{"label", {}, {"lang"}, {}, true};

    ElementRule section{"section", {}, {}, {&title}};
    ElementRule chapter{"chapter", {"number"}, {}, {&title, &section}};
    ElementRule outline{"outline", {}, {}, {&chapter}};

    ElementRule indicator{
        "indicator", {"name", "type", "value"}, {"decimals", "unit", "currency", "summary"}, {&label}};
    ElementRule overview{"overview", {"chapter"}, {}, {&title, &indicator}};

    ElementRule item{"item", {"name", "value"}, {}, {&label}};
    ElementRule chart{"chart", {"name", "chapter"}, {}, {&title, &item}};

    ElementRule comparison{"comparison", {"questionnaire", "language"}, {}, {&outline, &overview, &chart}};

    ComparisonGrammar() = default;
    ComparisonGrammar(const ComparisonGrammar&) = delete;
    ComparisonGrammar& operator=(const ComparisonGrammar&) = delete;
};

}  // namespace wederhoor::forms
