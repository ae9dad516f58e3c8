#include "app/present/return_reading.h"

#include <algorithm>
#include <map>
#include <sstream>
#include <tuple>

#include "schema/base/say.h"
#include "schema/language/answer_text.h"

namespace wederhoor::present {

using forms::RawAnswer;
using schema::say;

namespace {
class Reading {
public:
    Reading(const schema::Form& form, const std::string& language)
        : m_form(form), m_sign(language == "nl" ? schema::DecimalSign::comma : schema::DecimalSign::point) {}

    void read(const RawAnswer& raw) {
        const auto present = m_form.present(raw.path);
        const auto asked = present ? m_form.at(*present) : std::nullopt;
        if (!asked || asked->question->type == schema::QuestionType::note) {
            setAside(raw, std::nullopt, raw.text, unknownBecause(raw, present.has_value()));
        } else if (asked->question->calculate) {
            setAside(raw, std::nullopt, raw.text, say("This is worked out from other answers."));
        } else if (const auto [first, isFirst] = m_seen.emplace(*present, &raw); !isFirst) {
            if (saysTheSame(*first->second, raw)) return;
            contradiction(raw, *present, raw.text, say("The question is answered twice in this return."));
        } else {
            readValue(raw, *present, *asked->question);
        }
    }

    ReturnReading result;

private:
    std::string unknownBecause(const RawAnswer& raw, bool known) const {
        if (raw.path.question.empty()) return say("The answer does not say to which question it belongs.");
        if (known) return say("The questionnaire has no place for this row.");
        return say("The questionnaire has no such question.");
    }

    static bool saysTheSame(const RawAnswer& one, const RawAnswer& other) {
        const auto all = [](const RawAnswer& raw) {
            return std::tie(raw.text, raw.missing, raw.other, raw.source, raw.reference, raw.remark);
        };
        return all(one) == all(other);
    }

    void contradiction(const RawAnswer& raw, const schema::AnswerPath& asked, const std::string& text,
                       const std::string& why) {
        setAside(raw, asked, text, why);
        result.aside.back().contradicts = true;
    }

    void setAside(const RawAnswer& raw, const std::optional<schema::AnswerPath>& asked,
                  const std::string& text, const std::string& why) {
        std::string kept = text;
        if (text.empty() && !raw.missing.empty()) kept = "missing=\"" + raw.missing + "\"";
        result.aside.push_back({raw.path.text(), asked, kept, why, raw.place, false});
    }

    void readValue(const RawAnswer& raw, const schema::AnswerPath& path, const schema::Question& question) {
        ReturnReading::Given given{path, {}, raw.other, {}, raw.reference, raw.remark, raw.doubt};
        if (raw.text.empty() && !raw.missing.empty()) {
            given.value = missingValue(raw, path, question);
        } else {
            auto read = schema::readAnswer(m_form.questionnaire(), question, raw.text, m_sign);
            if (!read.problem.empty()) {
                setAside(raw, path, raw.text, read.problem);
                result.aside.back().contradicts = areAllChoices(question, raw.text);
            } else {
                given.value = std::move(read.value);
                holdAgainstValue(raw, path, question, given);
            }
        }
        if (!raw.source.empty()) {
            given.source = schema::sourceKindOf(raw.source);
            if (!given.source) {
                setAside(raw, path, "source=\"" + raw.source + "\"",
                         say("There is no kind of source called '%1'.", raw.source));
            }
        }
        const bool says = !given.value.isBlank() || !given.other.empty() || given.source ||
                          !given.reference.empty() || !given.remark.empty();
        if (says) result.given.push_back(std::move(given));
    }

    /// It has a problem all the same: they don't go together.
    bool areAllChoices(const schema::Question& question, const std::string& text) const {
        const auto* list = m_form.questionnaire().choiceList(question.choices);
        std::istringstream words(text);
        bool all = list != nullptr;
        for (std::string word; words >> word;) all = all && list->find(word);
        return all;
    }

    /// What is said beside a value that was read, and can't be so with it.
    void holdAgainstValue(const RawAnswer& raw, const schema::AnswerPath& path,
                          const schema::Question& question, ReturnReading::Given& given) {
        if (!raw.missing.empty()) {
            contradiction(raw, path, "missing=\"" + raw.missing + "\"",
                          say("The answer has a value, and a reason for having none as well."));
        }
        const auto* list = m_form.questionnaire().choiceList(question.choices);
        const auto* chosen = given.value.as<schema::Value::Choices>();
        if (raw.other.empty() || !list || !chosen) return;
        const auto isOther = [&](const std::string& value) {
            const auto* choice = list->find(value);
            return choice && choice->other;
        };
        if (std::any_of(chosen->begin(), chosen->end(), isOther)) return;
        contradiction(raw, path, "other=\"" + raw.other + "\"",
                      say("It says what 'other' stands for, but that is not chosen."));
        given.other.clear();
    }

    schema::Value missingValue(const RawAnswer& raw, const schema::AnswerPath& path,
                               const schema::Question& question) {
        const auto reason = schema::missingReasonOf(raw.missing);
        const auto& offered = question.missing;
        if (reason && std::find(offered.begin(), offered.end(), *reason) != offered.end()) {
            return schema::Value(*reason);
        }
        setAside(raw, path, {}, say("The question can't be left out for the reason '%1'.", raw.missing));
        return {};
    }

    const schema::Form& m_form;
    schema::DecimalSign m_sign;
    std::map<schema::AnswerPath, const RawAnswer*> m_seen;  ///< the first of each
};
}  // namespace

ReturnReading understood(const schema::Form& form, const forms::ResponseFile& response) {
    Reading reading(form, response.language.empty() ? form.questionnaire().language : response.language);
    for (const auto& raw : response.answers) reading.read(raw);
    return std::move(reading.result);
}

}  // namespace wederhoor::present
