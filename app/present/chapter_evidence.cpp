#include "app/present/chapter_evidence.h"

#include "app/present/answer_words.h"
#include "app/present/live_figure.h"
#include "db/query/answer_history.h"
#include "db/store/comment_rounds.h"
#include "schema/base/say.h"
#include "schema/rules/comment_state.h"
#include "schema/rules/words.h"

namespace wederhoor::present {

using Kind = EvidenceItem::Kind;
using schema::AnswerPath;
using schema::say;

namespace {
std::string figureOf(const std::string& name) {
    return "{{" + name + "}}";
}

class Gathering {
public:
    Gathering(const ComparisonValues& values, schema::SectionNumber section)
        : m_values(values),
          m_study(values.study()),
          m_municipality(values.municipalities().front()),
          m_language(values.study().language()),
          m_section(section) {}

    std::vector<EvidenceItem> items() && {
        figures();
        answers();
        remarks();
        passages();
        comments();
        return std::move(m_items);
    }

private:
    Place placeOf(Page page, const AnswerPath& path) const { return {page, m_municipality.id, path}; }

    void figures() {
        for (const auto& overview : m_values.comparison().overviews) {
            if (overview.chapter != m_section.chapter) continue;
            for (const auto& indicator : overview.indicators) {
                const auto value = m_values.value(indicator, 0);
                auto words = writtenInText(value, m_values.wording(indicator, 0, m_language));
                if (value.as<double>() && !indicator.unit.empty()) words += " " + indicator.unit;
                m_items.push_back({Kind::figure,
                                   indicator.label.in(m_language),
                                   std::move(words),
                                   figureOf(indicator.name),
                                   {},
                                   {Page::comparison, m_municipality.id, {}}});
            }
        }
    }

    void answers() {
        const auto& form = *m_values.form();
        const auto& evaluation = m_values.evaluation(0);
        for (const auto& path : evaluation.paths()) {
            const auto asked = askedHere(path);
            if (!asked || asked->question->type == schema::QuestionType::note || !evaluation.isAsked(path)) {
                continue;
            }
            const auto other = m_values.others(0).find(path.question);
            m_items.push_back(
                {Kind::answer,
                 form.labelOf(path, m_language),
                 answerWords(form, *asked->question, evaluation.value(path),
                             other == m_values.others(0).end() ? std::string() : other->second, m_language),
                 figureOf(path.text()),
                 {},
                 placeOf(Page::intake, path)});
        }
    }

    void remarks() {
        for (const auto& noted : db::remarksOf(m_study, m_municipality.id)) {
            const auto path = AnswerPath::parse(noted.path);
            if (!path || !askedHere(*path)) continue;
            auto note = noted.who;
            if (noted.at) note += (note.empty() ? "" : ", ") + noted.at->date().iso();
            m_items.push_back({Kind::remark, m_values.form()->labelOf(*path, m_language), noted.text,
                               noted.text, std::move(note), placeOf(Page::review, *path)});
        }
    }

    void passages() {
        for (const auto& held : db::passagesOn(m_study, m_municipality.id)) {
            const auto path = AnswerPath::parse(held.path);
            if (!path || !askedHere(*path)) continue;
            auto note = say("%1 the answer to: %2", inWords(held.check.verdict),
                            m_values.form()->labelOf(*path, m_language));
            if (!held.check.note.empty()) note += ". " + held.check.note;
            m_items.push_back(
                {Kind::passage,
                 held.check.document,
                 held.check.words,
                 "“" + held.check.words + "” (" + held.check.document + ")",
                 std::move(note),
                 {Page::documents, m_municipality.id, DocumentSpot{held.check.documentId, held.check.span}}});
        }
    }

    /// Those that may still ask for a change: whoever writes wants to see them beside the text.
    void comments() {
        const db::CommentRounds rounds(m_study);
        const auto round = rounds.latest(m_municipality.id);
        if (!round) return;
        for (const auto& [comment, disposition] : rounds.comments(round->id)) {
            if (!comment.paragraph || comment.paragraph->inSection() != m_section) continue;
            const auto state = schema::stateOf(disposition ? &*disposition : nullptr);
            auto note = disposition ? inWords(disposition->decision) : say("not decided yet");
            if (state == schema::CommentState::applied) {
                note += ", " + say("applied in version %1", *disposition->appliedIn);
            }
            m_items.push_back(
                {Kind::comment,
                 "C" + std::to_string(comment.number) + " " + comment.paragraph->text() + ", " +
                     comment.commenter,
                 comment.proposal.empty() ? comment.text : comment.text + " — " + comment.proposal,
                 comment.proposal,
                 std::move(note),
                 {Page::rounds, m_municipality.id, CommentSpot{comment.number}}});
        }
    }

    std::optional<schema::Asked> askedHere(const AnswerPath& path) const {
        const auto asked = m_values.form()->at(path);
        return asked && asked->section->chapter == m_section.chapter ? asked : std::nullopt;
    }

    const ComparisonValues& m_values;
    const db::Study& m_study;
    const schema::Municipality& m_municipality;
    std::string m_language;
    schema::SectionNumber m_section;
    std::vector<EvidenceItem> m_items;
};
}  // namespace

std::vector<EvidenceItem> chapterEvidence(const ComparisonValues& values, schema::SectionNumber section) {
    return Gathering(values, section).items();
}

}  // namespace wederhoor::present
