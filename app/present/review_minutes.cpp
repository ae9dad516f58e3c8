#include "app/present/review_minutes.h"

#include <map>
#include <set>

#include "app/present/answer_words.h"
#include "app/present/outgoing_form.h"
#include "app/present/response_facts.h"
#include "app/present/study_form.h"
#include "db/file/study_file.h"
#include "db/store/municipalities.h"
#include "db/store/reviews.h"
#include "forms/docx/minutes_docx.h"
#include "forms/html/markdown.h"
#include "schema/base/say.h"
#include "schema/base/trouble.h"
#include "schema/rules/report_words.h"

namespace wederhoor::present {

using schema::AnswerPath;
using schema::ChangeKind;
using schema::SessionEventKind;

namespace {
/// When a session took place.
struct Sitting {
    schema::ReviewSession session;
    std::vector<schema::ReviewEvent> events;

    bool holds(const std::optional<schema::Moment>& at) const {
        return at && !events.empty() && events.front().at <= *at && *at <= events.back().at;
    }
};

class Minutes {
public:
    Minutes(const db::Study& study, const schema::Municipality& municipality)
        : m_form(formOf(study)),
          m_language(study.language()),
          m_facts(study, m_form, municipality.id, schema::Date::today()),
          m_remarks(db::Reviews(study).remarks(municipality.id)) {
        for (const auto& [path, answer] : m_facts.answers) m_paths.emplace(answer.id, path);
        m_text = "# " + schema::worded(m_language, "Review: %1", forms::asInlineMarkdown(municipality.name)) +
                 "\n";
    }

    void add(const Sitting& sitting) {
        heading(sitting);
        course(sitting);
        amended(sitting);
        queries(sitting);
        remarks(sitting);
        list("Discussed", pathsOf(sitting, ChangeKind::discussed));
        list("Verified", pathsOf(sitting, ChangeKind::verified));
        list("Skipped", skipped(sitting));
    }

    std::string finished() && {
        m_text += "\n## " + schema::worded(m_language, "Open points") + "\n\n";
        bool open = false;
        for (const auto& query : m_facts.queries) {
            if (query.closedAt) continue;
            open = true;
            item(query.path, query.text);
            if (query.answeredAt) detail("Answer: %1", query.answer, query.answeredBy);
        }
        if (!open) m_text += schema::worded(m_language, "Nothing is open.") + "\n";
        return std::move(m_text);
    }

private:
    std::string plain(const std::string& text) const { return forms::asInlineMarkdown(text); }
    std::string signature(const std::string& who, schema::Moment at) const {
        return " (" + plain(who) + ", " + at.text() + ")";
    }
    void item(const AnswerPath& path, const std::string& text) {
        m_text += "- **" + plain(m_form->labelOf(path, m_language)) + "**: " + plain(text) + "\n";
    }
    void detail(schema::ReportWord word, const std::string& text, const std::string& who) {
        m_text += "  - " + schema::worded(m_language, word, plain(text)) +
                  (who.empty() ? "" : " (" + plain(who) + ")") + "\n";
    }
    void title(schema::ReportWord word) { m_text += "\n### " + schema::worded(m_language, word) + "\n\n"; }

    void heading(const Sitting& sitting) {
        const auto& session = sitting.session;
        m_text += "\n## ";
        m_text += sitting.events.empty() ? std::string("?")
                                         : schema::dateWord(sitting.events.front().at.date(), m_language);
        m_text += "\n\n- " + schema::worded(m_language, "Researcher: %1", plain(session.researcher)) + "\n";
        if (!session.contact.empty()) {
            m_text += "- " + schema::worded(m_language, "Contact person: %1", plain(session.contact)) + "\n";
        }
    }

    schema::ReportWord wordFor(SessionEventKind kind) const {
        switch (kind) {
            case SessionEventKind::planned:
                return "planned";
            case SessionEventKind::started:
                return "started";
            case SessionEventKind::paused:
                return "paused";
            case SessionEventKind::resumed:
                return "resumed";
            case SessionEventKind::finished:
                return "finished";
            case SessionEventKind::signedOff:
                return "signed off";
            case SessionEventKind::skipped:
                break;
        }
        return "Skipped";
    }

    void course(const Sitting& sitting) {
        title("Course");
        for (const auto& event : sitting.events) {
            if (event.kind == SessionEventKind::skipped) continue;
            m_text += "- " + event.at.text() + " " + schema::worded(m_language, wordFor(event.kind));
            if (event.path) m_text += ": " + plain(m_form->labelOf(*event.path, m_language));
            m_text += " (" + plain(event.who) + ")\n";
        }
    }

    std::string words(const AnswerPath& path, const schema::Value& value) const {
        const auto asked = m_form->at(path);
        if (!asked) return value.stored();
        return answerWords(*m_form, *asked->question, value, m_facts.answers.at(path).other, m_language);
    }

    void amended(const Sitting& sitting) {
        bool first = true;
        for (const auto& change : m_facts.changes) {
            if (change.session != sitting.session.id || change.kind != ChangeKind::amended) continue;
            if (first) title("Amended");
            first = false;
            const auto& path = m_paths.at(change.answer);
            item(path, schema::worded(m_language, "from %1 to %2", words(path, change.before),
                                      words(path, change.after)));
            m_text += "  - " + plain(change.reason) + signature(change.who, change.at) + "\n";
        }
    }

    void queries(const Sitting& sitting) {
        bool first = true;
        for (const auto& query : m_facts.queries) {
            const bool here =
                query.session == sitting.session.id ||
                (!query.session && (sitting.holds(query.answeredAt) || sitting.holds(query.closedAt)));
            if (!here) continue;
            if (first) title("Queries");
            first = false;
            item(query.path, query.text);
            if (query.answeredAt) detail("Answer: %1", query.answer, query.answeredBy);
            if (query.closedAt) {
                detail("Closed: %1", query.closedWhy, query.closedBy);
            } else {
                m_text += "  - " + schema::worded(m_language, "Still open.") + "\n";
            }
        }
    }

    void remarks(const Sitting& sitting) {
        bool first = true;
        for (const auto& remark : m_remarks) {
            if (remark.session != sitting.session.id) continue;
            if (first) title("Remarks");
            first = false;
            item(remark.path, remark.text);
        }
    }

    /// In the order of the session, each once.
    std::vector<AnswerPath> pathsOf(const Sitting& sitting, ChangeKind kind) const {
        std::vector<AnswerPath> paths;
        std::set<AnswerPath> seen;
        for (const auto& change : m_facts.changes) {
            if (change.session != sitting.session.id || change.kind != kind) continue;
            const auto& path = m_paths.at(change.answer);
            if (seen.insert(path).second) paths.push_back(path);
        }
        return paths;
    }

    std::vector<AnswerPath> skipped(const Sitting& sitting) const {
        std::vector<AnswerPath> paths;
        for (const auto& event : sitting.events) {
            if (event.kind == SessionEventKind::skipped && event.path) paths.push_back(*event.path);
        }
        return paths;
    }

    void list(schema::ReportWord word, const std::vector<AnswerPath>& paths) {
        if (paths.empty()) return;
        title(word);
        for (const auto& path : paths) {
            m_text += "- " + plain(m_form->labelOf(path, m_language));
            if (const auto answer = m_facts.answers.find(path); answer != m_facts.answers.end()) {
                m_text += ": " + plain(words(path, answer->second.current));
            }
            m_text += "\n";
        }
    }

    std::shared_ptr<const schema::Form> m_form;
    std::string m_language;
    ResponseFacts m_facts;
    std::vector<schema::Remark> m_remarks;
    std::map<schema::AnswerId, AnswerPath> m_paths;
    std::string m_text;
};
}  // namespace

std::string reviewMinutes(const db::Study& study, const std::string& municipality) {
    const auto of = db::Municipalities(study).named(municipality);
    const db::Reviews reviews(study);
    const auto sessions = reviews.sessions(of.id);
    if (sessions.empty()) {
        throw schema::Refusal(schema::say(
            "There has been no review session of %1 yet: record one with 'wederhoor review record'.",
            of.name));
    }
    Minutes minutes(study, of);
    for (const auto& session : sessions) minutes.add({session, reviews.events(session.id)});
    return std::move(minutes).finished();
}

std::string reviewMinutesDocx(const db::Study& study, const std::string& municipality) {
    const auto of = db::Municipalities(study).named(municipality);
    auto markdown = reviewMinutes(study, municipality);
    const auto contact = db::Reviews(study).sessions(of.id).back().contact;
    return forms::docxOf(
        forms::MinutesToAgree{study.language(), schema::worded(study.language(), "Review: %1", of.name),
                              std::move(markdown), returnAddressOf(study), contact, schema::Date::today()});
}

}  // namespace wederhoor::present
