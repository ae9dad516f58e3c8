#include <algorithm>

#include "app/present/draft_prose.h"
#include "app/present/report_parts.h"
#include "db/query/answer_history.h"
#include "db/store/drafts.h"

namespace wederhoor::present {

using Run = forms::ReportRun;
using forms::ReportChapter;
using forms::ReportHeading;

namespace {
/// One municipality's annex while it is being written.
class Annex {
public:
    Annex(const ReportSource& source, std::size_t municipality, const std::string& label)
        : m_source(source),
          m_municipality(municipality),
          m_name(source.values.municipalities()[municipality].name),
          m_chapter{label, m_name, {}} {}

    ReportChapter chapter() && {
        const auto id = m_source.values.municipalities()[m_municipality].id;
        const db::Drafts drafts(m_source.study());
        const auto draft = drafts.latest(id);
        std::vector<schema::DraftParagraph> paragraphs;
        if (draft) {
            about(*draft);
            paragraphs = drafts.paragraphs(draft->id);
        } else {
            add(plainParagraph(m_source.word("There is no description of this municipality yet.")));
        }
        for (const auto& outline : m_source.values.comparison().outline) write(outline, paragraphs);
        contradictions(id);
        unanswered();
        return std::move(m_chapter);
    }

private:
    void add(forms::ReportBlock block) { m_chapter.blocks.push_back(std::move(block)); }

    void about(const schema::Draft& draft) {
        const auto& facts = m_source.facts[m_municipality];
        auto words = m_source.word("Version %1 of the description, %2, by %3.", draft.version,
                                   m_source.day(draft.writtenOn), draft.author);
        if (facts.roundOpenedOn && facts.roundClosedOn) {
            words +=
                " " + m_source.word("The municipality commented on it from %1; the round was closed on %2.",
                                    m_source.day(*facts.roundOpenedOn), m_source.day(*facts.roundClosedOn));
        } else if (facts.roundOpenedOn && facts.roundDeadline) {
            words += " " + m_source.word("The municipality can comment on it until %1.",
                                         m_source.day(*facts.roundDeadline));
        } else {
            words += " " + m_source.word("It has not been out for comment yet.");
        }
        add(forms::ReportParagraph{{{Run::Kind::muted, words, {}}}, {}});
        if (!draft.note.empty()) add(forms::ReportParagraph{{{Run::Kind::muted, draft.note, {}}}, {}});
    }

    void write(const schema::OutlineChapter& outline, const std::vector<schema::DraftParagraph>& paragraphs) {
        add(ReportHeading{2, std::to_string(outline.number) + " " + outline.title.in(m_source.language)});
        const auto sections = static_cast<int>(outline.sections.size());
        for (int section = sections > 0 ? 1 : 0; section <= sections; ++section) {
            if (section > 0) {
                const auto& title = outline.sections[static_cast<std::size_t>(section) - 1];
                add(ReportHeading{3, title.in(m_source.language)});
            }
            bool written = false;
            for (const auto& paragraph : paragraphs) {
                if (paragraph.number.chapter != outline.number || paragraph.number.section != section) {
                    continue;
                }
                write(paragraph);
                written = true;
            }
            if (!written && !paragraphs.empty()) {
                add(forms::ReportParagraph{
                    {{Run::Kind::muted, m_source.word("The description has no text here."), {}}}, {}});
            }
        }
        for (const auto& chart : m_source.values.comparison().charts) {
            if (chart.chapter == outline.number) add(chartFor(m_source, chart, m_municipality));
        }
    }

    void write(const schema::DraftParagraph& paragraph) {
        auto [prose, quotes] = proseOf(m_source.values, m_municipality, paragraph, m_source.language);
        add(std::move(prose));
        for (auto& quote : quotes) add(std::move(quote));
    }

    std::string labelOf(const std::string& path) const {
        const auto parsed = schema::AnswerPath::parse(path);
        return parsed ? m_source.values.form()->labelOf(*parsed, m_source.language) : path;
    }

    void contradictions(schema::MunicipalityId municipality) {
        const auto contradicted = db::contradictionsOf(m_source.study(), municipality);
        if (contradicted.empty()) return;
        add(ReportHeading{2, m_source.word("What documents say otherwise")});
        forms::ReportList list;
        for (const auto& [path, check] : contradicted) {
            const auto reference = path + "@" + m_name;
            std::string words = labelOf(path) + ": " + check.document + ", “" + check.words + "”";
            if (!check.note.empty()) words += ". " + check.note;
            list.items.push_back({plainRun(words + " "), {Run::Kind::link, reference, reference}});
        }
        add(std::move(list));
    }

    /// What was asked and left blank, a line a section of the questionnaire; of a table or repeat how many of
    /// its cells are.
    void unanswered() {
        forms::ReportList list;
        std::vector<Blanks> found;
        const schema::Section* section = nullptr;
        const auto close = [&] {
            std::string words;
            for (const auto& each : found) {
                if (each.blank == 0) continue;
                words += (words.empty() ? "" : "; ") +
                         (each.all == 1 ? each.label
                                        : m_source.word("%1 (%2 of %3)", each.label, each.blank, each.all));
            }
            if (section && !words.empty()) {
                list.items.push_back({{Run::Kind::strong, section->label.in(m_source.language) + ": ", {}},
                                      {Run::Kind::muted, words, {}}});
            }
            found.clear();
        };
        const auto& evaluation = m_source.values.evaluation(m_municipality);
        for (const auto& path : evaluation.paths()) {
            const auto asked = m_source.values.form()->at(path);
            if (!asked || asked->question->calculate || !evaluation.isAsked(path)) continue;
            if (asked->section != section) close();
            section = asked->section;
            count(path, *asked, evaluation.given(path).isBlank(), found);
        }
        close();
        if (list.items.empty()) return;
        add(ReportHeading{2, m_source.word("Not answered")});
        add(plainParagraph(
            m_source.word("These questions were put to the municipality and have no answer.")));
        add(std::move(list));
    }

    /// A question, or a whole table or repeat, with how many of its answers are blank.
    struct Blanks {
        std::string container;
        std::string label;
        int blank = 0;
        int all = 0;
    };

    void count(const schema::AnswerPath& path, const schema::Asked& asked, bool blank,
               std::vector<Blanks>& found) const {
        if (path.container.empty() || found.empty() || found.back().container != path.container) {
            const auto& label = asked.table    ? asked.table->label
                                : asked.repeat ? asked.repeat->label
                                               : asked.question->label;
            found.push_back({path.container, label.in(m_source.language), 0, 0});
        }
        found.back().blank += blank;
        ++found.back().all;
    }

    const ReportSource& m_source;
    std::size_t m_municipality;
    std::string m_name;
    ReportChapter m_chapter;
};
}  // namespace

ReportChapter municipalityAnnex(const ReportSource& source, std::size_t municipality,
                                const std::string& label) {
    return Annex(source, municipality, label).chapter();
}

}  // namespace wederhoor::present
