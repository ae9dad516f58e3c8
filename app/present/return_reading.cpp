#include "app/present/return_reading.h"

#include <algorithm>
#include <set>

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
        } else if (!m_seen.insert(*present).second) {
            setAside(raw, *present, raw.text, say("The question is answered twice in this return."));
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

    void setAside(const RawAnswer& raw, const std::optional<schema::AnswerPath>& asked,
                  const std::string& text, const std::string& why) {
        std::string kept = text;
        if (text.empty() && !raw.missing.empty()) kept = "missing=\"" + raw.missing + "\"";
        result.aside.push_back({raw.path.text(), asked, kept, why, raw.place});
    }

    void readValue(const RawAnswer& raw, const schema::AnswerPath& path, const schema::Question& question) {
        ReturnReading::Given given{path, {}, raw.other, {}, raw.reference, raw.remark};
        if (raw.text.empty() && !raw.missing.empty()) {
            given.value = missingValue(raw, path, question);
        } else {
            auto read = schema::readAnswer(m_form.questionnaire(), question, raw.text, m_sign);
            if (!read.problem.empty()) setAside(raw, path, raw.text, read.problem);
            if (read.problem.empty()) given.value = std::move(read.value);
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
    std::set<schema::AnswerPath> m_seen;
};
}  // namespace

ReturnReading understood(const schema::Form& form, const forms::ResponseFile& response) {
    Reading reading(form, response.language.empty() ? form.questionnaire().language : response.language);
    for (const auto& raw : response.answers) reading.read(raw);
    return std::move(reading.result);
}

}  // namespace wederhoor::present
