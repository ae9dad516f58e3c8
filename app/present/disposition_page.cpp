#include "app/present/disposition_table.h"
#include "schema/rules/report_words.h"

// The disposition table as a page; see disposition_table.h for the table itself.
namespace wederhoor::present {

using Part = forms::TablePage::Part;
using schema::CommentKind;
using schema::Decision;
using schema::ReportWord;
using schema::worded;

namespace {
ReportWord wordFor(CommentKind kind) {
    switch (kind) {
        case CommentKind::factual:
            return "factual";
        case CommentKind::interpretation:
            return "interpretation";
        case CommentKind::wording:
            return "wording";
        case CommentKind::newInformation:
            return "new information";
        case CommentKind::confidential:
            break;
    }
    return "confidential";
}

ReportWord wordFor(Decision decision) {
    switch (decision) {
        case Decision::adopted:
            return "Adopted";
        case Decision::partly:
            return "Adopted in part";
        case Decision::rejected:
            return "Rejected";
        case Decision::noted:
            break;
    }
    return "Noted";
}

class Page {
public:
    Page(const DispositionTable& table, const std::string& language) : m_table(table), m_language(language) {}

    forms::TablePage written(const std::string& studyTitle) const {
        const auto& [draft, round] = m_table.sent;
        forms::TablePage page;
        page.language = m_language;
        page.title = word("How the comments of %1 were dealt with", m_table.municipality);
        page.subtitle = studyTitle;
        page.introduction.push_back(
            word("These are the comments on version %1 of the description, which "
                 "went out for comment on %2.",
                 draft.version, schema::dateWord(round.openedOn, m_language)));
        page.introduction.push_back(
            round.closedOn
                ? word("The round was closed on %1.", schema::dateWord(*round.closedOn, m_language))
                : word("The round is still open, until %1.", schema::dateWord(round.deadline, m_language)));
        if (m_table.rows.empty()) page.introduction.push_back(word("No comments came in."));
        page.columns = {word("Number"), word("Comment"), word("Decision"), word("Resulting text")};
        for (const auto& row : m_table.rows) {
            page.rows.push_back({number(row), comment(row.comment), decision(row), result(row)});
        }
        page.footer = word("Made on %1 from the study %2 with Wederhoor.",
                           schema::dateWord(schema::Date::today(), m_language), studyTitle);
        return page;
    }

private:
    using Cell = forms::TablePage::Cell;

    template <class... Arguments>
    std::string word(ReportWord sentence, const Arguments&... arguments) const {
        return worded(m_language, sentence, arguments...);
    }
    static Part plain(std::string words, std::string label = {}) {
        return {Part::Kind::plain, std::move(label), std::move(words)};
    }

    Cell number(const DispositionRow& row) const {
        return {plain("C" + std::to_string(row.comment.number)),
                row.comment.paragraph ? plain(row.comment.paragraph->text(), word("Paragraph"))
                                      : plain(word("whole draft"))};
    }

    Cell comment(const schema::Comment& comment) const {
        return {plain(comment.commenter + ", " + word(wordFor(comment.kind)) + ", " +
                      schema::dateWord(comment.receivedOn, m_language)),
                plain(comment.text), plain(comment.proposal, word("Proposal:"))};
    }

    Cell decision(const DispositionRow& row) const {
        if (!row.disposition) return {plain(word("Not decided yet"))};
        return {{Part::Kind::strong, {}, word(wordFor(row.disposition->decision))},
                plain(row.disposition->reason, word("Reason:")),
                plain(row.disposition->reply, word("Reply:"))};
    }

    Cell result(const DispositionRow& row) const {
        if (!row.disposition || !row.disposition->appliedIn) return {};
        Cell cell{plain(word("version %1", *row.disposition->appliedIn))};
        if (!row.result) return cell;
        cell.push_back(row.result->empty() ? plain(word("The paragraph was taken out."))
                                           : Part{Part::Kind::markdown, {}, *row.result});
        return cell;
    }

    const DispositionTable& m_table;
    const std::string& m_language;
};
}  // namespace

forms::TablePage dispositionPage(const DispositionTable& table, const std::string& studyTitle,
                                 const std::string& language) {
    return Page(table, language).written(studyTitle);
}

}  // namespace wederhoor::present
