#include "app/present/report_parts.h"
#include "db/query/study_facts.h"

namespace wederhoor::present {

using forms::ReportTable;
using schema::Decision;
using schema::MunicipalityFacts;
using schema::Verdict;

namespace {
using Kind = ReportTable::Kind;

ReportTable::Cell textCell(std::string words) {
    return {{plainRun(std::move(words))}, {}};
}

ReportTable::Cell dayCell(const ReportSource& source, const std::optional<schema::Date>& date) {
    return textCell(date ? source.day(*date) : std::string("–"));
}

ReportTable::Cell numberCell(int number) {
    return textCell(std::to_string(number));
}

template <class Key>
int countOf(const std::map<Key, int>& counts, Key key) {
    const auto found = counts.find(key);
    return found == counts.end() ? 0 : found->second;
}

template <class Key>
int sumOf(const std::map<Key, int>& counts) {
    int sum = 0;
    for (const auto& each : counts) sum += each.second;
    return sum;
}

ReportTable municipalityTable(const ReportSource& source) {
    ReportTable table;
    table.caption = source.word("What was done in each municipality");
    table.wide = true;
    table.columns = {
        {source.word("Municipality"), Kind::text}, {source.word("Questionnaire sent"), Kind::text},
        {source.word("Returned"), Kind::text},     {source.word("Reviewed"), Kind::text},
        {source.word("Signed off"), Kind::text},   {source.word("Answers amended"), Kind::number},
        {source.word("Queries"), Kind::text},      {source.word("Documents"), Kind::number},
        {source.word("Checks"), Kind::number},     {source.word("Interviews"), Kind::number},
        {source.word("Draft"), Kind::text},        {source.word("Comments"), Kind::number}};
    for (const auto& facts : source.facts) {
        const auto queries = facts.openQueries > 0
                                 ? source.word("%1, %2 open", facts.queries, facts.openQueries)
                                 : std::to_string(facts.queries);
        const auto draft = facts.draft ? source.word("version %1", *facts.draft) : std::string("–");
        table.rows.push_back({textCell(facts.municipality.name), dayCell(source, facts.sentOn),
                              dayCell(source, facts.returnedOn), dayCell(source, facts.reviewedOn),
                              dayCell(source, facts.signedOffOn), numberCell(facts.amended),
                              textCell(queries), numberCell(facts.documents), numberCell(sumOf(facts.checks)),
                              numberCell(facts.interviews), textCell(draft), numberCell(facts.comments)});
    }
    return table;
}

std::string audienceWord(const ReportSource& source, schema::Audience audience) {
    switch (audience) {
        case schema::Audience::residents:
            return source.word("residents");
        case schema::Audience::partners:
            return source.word("partners");
        case schema::Audience::areaOfficials:
            return source.word("area officials");
        case schema::Audience::departmentOfficials:
            return source.word("department officials");
        case schema::Audience::directors:
            return source.word("directors");
        case schema::Audience::aldermen:
            return source.word("aldermen");
    }
    return {};
}

ReportTable audienceTable(const ReportSource& source, const std::vector<db::AudienceFacts>& audiences) {
    ReportTable table;
    table.caption = source.word("Conversations by audience");
    table.columns = {{source.word("Audience"), Kind::text},
                     {source.word("Interviews"), Kind::number},
                     {source.word("Participants"), Kind::number},
                     {source.word("Quotes"), Kind::number},
                     {source.word("Codings"), Kind::number}};
    for (const auto& facts : audiences) {
        table.rows.push_back({textCell(audienceWord(source, facts.audience)), numberCell(facts.interviews),
                              numberCell(facts.participants), numberCell(facts.quotes),
                              numberCell(facts.codings)});
    }
    return table;
}

std::string checksSentence(const ReportSource& source) {
    std::map<Verdict, int> checks;
    for (const auto& facts : source.facts) {
        for (const auto& [verdict, count] : facts.checks) checks[verdict] += count;
    }
    if (checks.empty()) return {};
    return source.word("Of the checks of documents against answers %1, %2 and %3.",
                       source.word("%1 confirm an answer", countOf(checks, Verdict::confirms)),
                       source.word("%1 contradict one", countOf(checks, Verdict::contradicts)),
                       source.word("%1 supplement one", countOf(checks, Verdict::supplements)));
}

std::string commentsSentence(const ReportSource& source) {
    std::map<Decision, int> decisions;
    int comments = 0;
    for (const auto& facts : source.facts) {
        comments += facts.comments;
        for (const auto& [decision, count] : facts.decisions) decisions[decision] += count;
    }
    if (comments == 0) return {};
    return source.word(
        "Of the %1 comments on the drafts %2 were adopted, %3 adopted in part, %4 rejected with a reason "
        "and %5 noted.",
        comments, countOf(decisions, Decision::adopted), countOf(decisions, Decision::partly),
        countOf(decisions, Decision::rejected), countOf(decisions, Decision::noted));
}
}  // namespace

forms::ReportChapter account(const ReportSource& source, const std::string& label) {
    forms::ReportChapter chapter{label, source.word("Methodological account"), {}};
    auto& blocks = chapter.blocks;
    blocks.push_back(municipalityTable(source));
    if (const auto checks = checksSentence(source); !checks.empty()) blocks.push_back(plainParagraph(checks));
    if (const auto comments = commentsSentence(source); !comments.empty()) {
        blocks.push_back(plainParagraph(comments));
    }
    const auto audiences = db::audienceFacts(source.study());
    blocks.push_back(audienceTable(source, audiences));
    blocks.push_back(plainParagraph(
        source.word("Quotes come only from conversations whose participants agreed to being quoted. Speakers "
                    "appear under the name that the transcript gives them, which is a pseudonym.")));
    int withoutConsent = 0;
    for (const auto& facts : audiences) withoutConsent += facts.withoutConsent;
    if (withoutConsent > 0) {
        blocks.push_back(plainParagraph(source.word(
            "Participants of %1 conversations did not agree to being quoted; their words are left out.",
            withoutConsent)));
    }
    return chapter;
}

}  // namespace wederhoor::present
