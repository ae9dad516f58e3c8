#include <array>

#include "forms/file/hints.h"
#include "forms/xml/questionnaire_reader.h"
#include "schema/base/say.h"

namespace wederhoor::forms {

using schema::Question;
using schema::QuestionType;
using schema::say;

namespace {
constexpr int typeCount = static_cast<int>(QuestionType::note) + 1;

template <class... Types>
constexpr unsigned oneOf(Types... types) {
    return ((1U << static_cast<unsigned>(types)) | ...);
}

constexpr unsigned anything = (1U << typeCount) - 1;
constexpr unsigned answered = anything & ~oneOf(QuestionType::note);
constexpr unsigned comparable = answered & ~oneOf(QuestionType::file);

struct Fit {
    AttributeName attribute;
    unsigned types;
};

constexpr std::array<Fit, 10> fits{{
    {"choices", oneOf(QuestionType::selectOne, QuestionType::selectMultiple)},
    {"decimals", oneOf(QuestionType::decimal, QuestionType::percent, QuestionType::money)},
    {"currency", oneOf(QuestionType::money)},
    {"unit", oneOf(QuestionType::integer, QuestionType::decimal)},
    {"rows", oneOf(QuestionType::text)},
    {"constraint", comparable},
    {"calculate", comparable},
    {"required", answered},
    {"missing", answered},
    {"source", answered},
}};

constexpr std::array<AttributeName, 3> answerOnly{"required", "missing", "source"};

std::string typesOf(unsigned mask) {
    std::vector<std::string> names;
    for (int i = 0; i < typeCount; ++i) {
        if (mask & (1U << i)) names.emplace_back(nameOf(static_cast<QuestionType>(i)));
    }
    return listed(names);
}
}  // namespace

void checkFit(const XmlElement& element, const Question& question) {
    for (const auto& fit : fits) {
        const auto* given = element.attribute(fit.attribute);
        if (!given || (fit.types & oneOf(question.type))) continue;
        element.notes().error(
            given->at, say("%1 does not fit the type %2.", fit.attribute, nameOf(question.type)),
            say("Take it out, or choose another type: it goes with %1.", typesOf(fit.types)));
    }
    const bool select = oneOf(question.type) & fits[0].types;
    if (select && !element.has("choices")) {
        element.notes().error(element.offset(), say("This question has no choices."),
                              say("Write choices=\"...\" with the name of a list of choices."));
    }
    if (!question.calculate) return;
    for (const auto name : answerOnly) {
        if (const auto* given = element.attribute(name)) {
            element.notes().error(given->at, say("%1 does not fit a calculated question.", name),
                                  say("Take it out: what is worked out is answered by nobody."));
        }
    }
}

}  // namespace wederhoor::forms
