#include "forms/page/condition_words.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "schema/language/form_parts.h"
#include "schema/rules/report_words.h"

namespace wederhoor::forms {

using schema::AnswerPath;
using schema::Op;
using schema::ReportWord;
using schema::worded;

namespace {
/// More alternatives than this are no sentence any more.
constexpr std::size_t mostParts = 4;

/// What a part of an expression is, in words.
struct Piece {
    enum class Kind { other, question, text, number, condition };
    Kind kind = Kind::other;
    AnswerPath path = {};
    std::string words = {};
    std::size_t parts = 1;
};

class Words {
public:
    Words(const schema::Form& form, const std::string& language,
          const std::function<std::string(const AnswerPath&)>& numberOf)
        : m_form(form), m_language(language), m_numberOf(numberOf) {}

    std::string of(const schema::Expression& expression) const {
        std::vector<Piece> stack;
        for (const auto& step : expression.code().steps) {
            const auto count = std::min<std::size_t>(step.arguments, stack.size());
            const std::vector<Piece> taken(stack.end() - static_cast<std::ptrdiff_t>(count), stack.end());
            stack.resize(stack.size() - count);
            stack.push_back(piece(expression, step, taken));
        }
        const bool one = stack.size() == 1 && stack[0].kind == Piece::Kind::condition;
        if (one && stack[0].parts <= mostParts) {
            return worded(m_language, "Only if %1.", stack[0].words);
        }
        return dependsOn(expression);
    }

private:
    Piece piece(const schema::Expression& expression, const schema::CodeStep& step,
                const std::vector<Piece>& taken) const {
        const auto& code = expression.code();
        switch (step.op) {
            case Op::cell:
                return {Piece::Kind::question, m_form.parts().pathOf(step.operand, 0)};
            case Op::text:
                return {Piece::Kind::text, {}, std::string(code.text(step.operand))};
            case Op::number:
                return {Piece::Kind::number,
                        {},
                        schema::numberWord(code.numbers[step.operand], 6, m_language, schema::Zeros::trim)};
            case Op::equal:
                return compared("question %1 is %2", taken);
            case Op::unequal:
                return compared("question %1 is not %2", taken);
            case Op::more:
                return compared("question %1 is more than %2", taken);
            case Op::moreOrEqual:
                return compared("question %1 is %2 or more", taken);
            case Op::less:
                return compared("question %1 is less than %2", taken);
            case Op::lessOrEqual:
                return compared("question %1 is %2 or less", taken);
            case Op::selected:
                return compared("%2 is among the answers to question %1", taken);
            case Op::isAnswered:
                return about("question %1 is answered", taken);
            case Op::isBlank:
                return about("question %1 is not answered", taken);
            case Op::both:
                return joined("%1 and %2", taken);
            case Op::either:
                return joined("%1 or %2", taken);
            default:
                return {};
        }
    }

    std::optional<std::string> numbered(const Piece& piece) const {
        if (piece.kind != Piece::Kind::question) return std::nullopt;
        auto number = m_numberOf(piece.path);
        return number.empty() ? std::nullopt : std::optional(std::move(number));
    }

    Piece about(ReportWord sentence, const std::vector<Piece>& taken) const {
        const auto number = taken.empty() ? std::nullopt : numbered(taken[0]);
        if (!number) return {};
        return {Piece::Kind::condition, {}, worded(m_language, sentence, *number)};
    }

    Piece compared(ReportWord sentence, const std::vector<Piece>& taken) const {
        const auto number = taken.size() == 2 ? numbered(taken[0]) : std::nullopt;
        if (!number) return {};
        const auto& other = taken[1];
        if (other.kind == Piece::Kind::number) {
            return {Piece::Kind::condition, {}, worded(m_language, sentence, *number, other.words)};
        }
        if (other.kind != Piece::Kind::text) return {};
        return {Piece::Kind::condition,
                {},
                worded(m_language, sentence, *number, "\"" + labelOf(taken[0].path, other.words) + "\"")};
    }

    std::string labelOf(const AnswerPath& path, const std::string& value) const {
        const auto asked = m_form.at(path);
        const auto* list = asked ? m_form.questionnaire().choiceList(asked->question->choices) : nullptr;
        const auto* choice = list ? list->find(value) : nullptr;
        return choice && !choice->label.empty() ? choice->label.in(m_language) : value;
    }

    Piece joined(ReportWord sentence, const std::vector<Piece>& taken) const {
        const auto isCondition = [](const Piece& piece) { return piece.kind == Piece::Kind::condition; };
        if (taken.size() != 2 || !std::all_of(taken.begin(), taken.end(), isCondition)) return {};
        return {Piece::Kind::condition,
                {},
                worded(m_language, sentence, taken[0].words, taken[1].words),
                taken[0].parts + taken[1].parts};
    }

    std::string dependsOn(const schema::Expression& expression) const {
        std::string numbers;
        for (const auto& path : m_form.reads(expression)) {
            const auto number = m_numberOf(path);
            if (!number.empty()) numbers += (numbers.empty() ? "" : ", ") + number;
        }
        return numbers.empty() ? std::string()
                               : worded(m_language, "Depends on your answers to %1.", numbers);
    }

    const schema::Form& m_form;
    const std::string& m_language;
    const std::function<std::string(const AnswerPath&)>& m_numberOf;
};
}  // namespace

std::string conditionWords(const schema::Form& form, const std::string& expression,
                           const std::string& language,
                           const std::function<std::string(const AnswerPath&)>& numberOf) {
    schema::Problem problem;
    const auto read = form.expression(expression, problem);
    return read ? Words(form, language, numberOf).of(*read) : std::string();
}

}  // namespace wederhoor::forms
