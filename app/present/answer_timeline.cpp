#include "app/present/answer_timeline.h"

#include <algorithm>

#include "app/present/answer_words.h"
#include "app/present/study_form.h"
#include "db/file/study_file.h"
#include "db/query/answer_history.h"
#include "db/store/municipalities.h"
#include "db/store/queries.h"
#include "schema/base/say.h"
#include "schema/base/trouble.h"
#include "schema/rules/report_words.h"
#include "schema/rules/words.h"

namespace wederhoor::present {

using schema::Refusal;
using schema::say;

namespace {
class Timeline {
public:
    Timeline(const schema::Form& form, const schema::AnswerPath& path, const db::AnswerHistory& history,
             const std::vector<schema::Query>& queries, std::string language)
        : m_form(form),
          m_path(path),
          m_question(*form.at(path)->question),
          m_history(history),
          m_queries(queries),
          m_language(std::move(language)) {}

    std::vector<TimelineEntry> entries() {
        if (!m_history.respondentRemark.empty()) {
            m_entries.push_back({"", "remark", m_history.respondent, m_history.respondentRemark});
        }
        for (const auto& step : m_history.steps) add(step);
        for (const auto& remark : m_history.remarks) {
            m_entries.push_back({remark.at.text(), "remark", remark.who, remark.text});
        }
        for (const auto& query : m_queries) {
            if (query.path == m_path) add(query);
        }
        for (const auto& check : m_history.checks) {
            m_entries.push_back({check.madeOn.iso(), "document", check.researcher,
                                 inWords(check.verdict) + ": " + check.document + ", \"" + check.words +
                                     "\"" + (check.note.empty() ? "" : " (" + check.note + ")")});
        }
        std::stable_sort(m_entries.begin(), m_entries.end(),
                         [](const auto& one, const auto& other) { return one.at < other.at; });
        return std::move(m_entries);
    }

private:
    std::string words(const schema::Value& value) const {
        return answerWords(m_form, m_question, value, m_history.other, m_language);
    }

    void add(const db::AnswerHistory::Step& step) {
        std::string text = words(step.after);
        const bool first = step.kind == "returned" && step.before.isBlank();
        if (step.before != step.after && !first) {
            text = schema::worded(m_language, "from %1 to %2", words(step.before), words(step.after));
        }
        if (!step.reason.empty()) text += ". " + step.reason;
        if (!step.fileName.empty()) text += " [" + step.fileName + "]";
        m_entries.push_back({step.at.text(), step.kind, step.who, text});
    }

    void add(const schema::Query& query) {
        m_entries.push_back(
            {query.openedAt.text(), "query", query.openedBy, inWords(query.kind) + ": " + query.text});
        if (query.answeredAt) {
            m_entries.push_back({query.answeredAt->text(), "query-answered", query.answeredBy, query.answer});
        }
        if (query.closedAt) {
            m_entries.push_back({query.closedAt->text(), "query-closed", query.closedBy, query.closedWhy});
        }
    }

    const schema::Form& m_form;
    const schema::AnswerPath& m_path;
    const schema::Question& m_question;
    const db::AnswerHistory& m_history;
    const std::vector<schema::Query>& m_queries;
    std::string m_language;
    std::vector<TimelineEntry> m_entries;
};
}  // namespace

std::vector<TimelineEntry> answerTimeline(const db::Study& study, const std::string& municipality,
                                          const std::string& path) {
    const auto of = db::Municipalities(study).named(municipality);
    const auto form = formOf(study);
    const auto parsed = schema::AnswerPath::parse(path);
    const auto asked = parsed ? form->at(*parsed) : std::nullopt;
    if (!asked) {
        throw Refusal(
            say("The questionnaire has no question '%1'. 'wederhoor response show' lists them with their "
                "names.",
                path));
    }
    const auto history = db::answerHistory(study, of.id, *parsed);
    if (!history)
        throw Refusal(say("%1 gave no answer at %2, and nobody said anything about it.", of.name, path));
    return answerTimeline(study, *form, *parsed, history, db::Queries(study).of(of.id));
}

std::vector<TimelineEntry> answerTimeline(const db::Study& study, const schema::Form& form,
                                          const schema::AnswerPath& path,
                                          const std::optional<db::AnswerHistory>& history,
                                          const std::vector<schema::Query>& queries) {
    if (!history) return {};
    return Timeline(form, path, *history, queries, study.language()).entries();
}

}  // namespace wederhoor::present
