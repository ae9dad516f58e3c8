#include "app/present/draft_page.h"

#include <set>

#include "app/present/draft_prose.h"
#include "db/store/drafts.h"
#include "db/store/municipalities.h"
#include "schema/rules/report_words.h"

namespace wederhoor::present {

using schema::ReportWord;
using schema::worded;

namespace {
class Page {
public:
    Page(const ComparisonValues& values, const SentDraft& sent)
        : m_values(values),
          m_sent(sent),
          m_language(values.study().language()),
          m_name(db::Municipalities(values.study()).find(sent.draft.municipality)->name),
          m_municipality(values.indexOf(m_name)) {}

    forms::DraftPage written(DraftShape shape) {
        const auto& [draft, round] = m_sent;
        const auto title = m_values.study().title();
        m_page.identity = {std::to_string(round.id.number()), title, m_name, draft.version};
        m_page.language = m_language;
        m_page.author = draft.author;
        m_page.sentOn = round.openedOn;
        m_page.title = word("Draft description of %1", m_name);
        m_page.subtitle = word("Version %1, sent out for comment on %2. Comments are welcome until %3.",
                               draft.version, day(round.openedOn), day(round.deadline));
        instruct(shape);
        m_page.footer = word("%1, version %2, of the study %3", m_name, draft.version, title);
        for (const auto& paragraph : db::Drafts(m_values.study()).paragraphs(draft.id)) add(paragraph);
        return std::move(m_page);
    }

private:
    template <class... Arguments>
    std::string word(ReportWord sentence, const Arguments&... arguments) const {
        return worded(m_language, sentence, arguments...);
    }
    std::string day(schema::Date date) const { return schema::dateWord(date, m_language); }

    void instruct(DraftShape shape) {
        auto& lines = m_page.instruction;
        lines.push_back(
            word("This is what the researchers wrote about your municipality. Please tell them what "
                 "is wrong, missing or put badly, before anything is published."));
        if (shape == DraftShape::docx) {
            lines.push_back(word(
                "Change the text as you would like it: every change is tracked, so nothing is lost. Or put "
                "a comment at the words that you mean. Save the document and send it back."));
        } else {
            lines.push_back(word(
                "Press 'Comment' beside a paragraph, and write what you have to say. Save your comments "
                "with the button at the top, and send the file that comes of it back. With that file you "
                "can also go on later."));
        }
        lines.push_back(word("Every comment gets an answer: adopted, or why not."));
    }

    void add(const schema::DraftParagraph& paragraph) {
        const auto* chapter = m_values.comparison().chapter(paragraph.number.chapter);
        const auto section = static_cast<std::size_t>(paragraph.number.section);
        if (chapter && m_begun.insert({paragraph.number.chapter, 0}).second) {
            heading(1, std::to_string(chapter->number), chapter->title.in(m_language));
        }
        if (chapter && section > 0 && section <= chapter->sections.size() &&
            m_begun.insert({paragraph.number.chapter, paragraph.number.section}).second) {
            heading(2, paragraph.number.inSection().text(), chapter->sections[section - 1].in(m_language));
        }
        auto [prose, quotes] = proseOf(m_values, m_municipality, paragraph, m_language);
        m_page.blocks.emplace_back(forms::DraftPage::Paragraph{std::move(prose), std::move(quotes)});
    }

    void heading(int level, std::string number, std::string words) {
        m_page.blocks.emplace_back(forms::DraftPage::Heading{level, std::move(number), std::move(words)});
    }

    const ComparisonValues& m_values;
    const SentDraft& m_sent;
    std::string m_language;
    std::string m_name;
    std::size_t m_municipality;
    std::set<std::pair<int, int>> m_begun;  ///< chapters (section 0) and sections that have their heading
    forms::DraftPage m_page;
};
}  // namespace

forms::DraftPage draftPage(const ComparisonValues& values, const SentDraft& sent, DraftShape shape) {
    return Page(values, sent).written(shape);
}

}  // namespace wederhoor::present
