#include "app/present/draft_prose.h"
#include "app/present/report_parts.h"
#include "db/store/observations.h"

namespace wederhoor::present {

using Run = forms::ReportRun;
using forms::ReportChapter;
using forms::ReportHeading;
using forms::ReportTable;
using schema::Evidence;

namespace {
std::string listedNames(const ReportSource& source) {
    const auto& municipalities = source.values.municipalities();
    std::string names;
    for (std::size_t at = 0; at < municipalities.size(); ++at) {
        const bool isLast = at + 1 == municipalities.size();
        if (at > 0) names += isLast ? " " + source.word("and") + " " : ", ";
        names += municipalities[at].name;
    }
    return names;
}

/// What is said about the reference values, once where all say the same.
std::string referenceNote(const ReportSource& source) {
    std::string note;
    for (const auto& reference : source.values.references()) {
        if (note.empty()) note = reference.note;
    }
    return note;
}

ReportTable::Cell cellOf(const schema::OverviewTable::Row& row, std::size_t at,
                         const std::string& municipality) {
    const auto kind = row.values[at].isAnswer() ? Run::Kind::plain : Run::Kind::muted;
    return {{{kind, row.cells[at], {}}}, row.name + "@" + municipality};
}

/// `gemiddeld 0,73 (n = 5)`, of which what is between the brackets stays on one line.
std::string unbroken(std::string words) {
    for (auto at = words.find(" = "); at != std::string::npos; at = words.find(" = ")) {
        words.replace(at, 3, "\u00A0=\u00A0");
    }
    return words;
}

ReportTable tableFor(const ReportSource& source, const schema::Overview& overview) {
    const auto values = source.values.table(overview, source.language);
    ReportTable table;
    table.caption = values.title;
    table.wide = true;
    table.columns.push_back({source.word("Indicator"), ReportTable::Kind::text});
    for (const auto& name : values.municipalities) table.columns.push_back({name, ReportTable::Kind::text});
    table.columns.push_back({source.word("Together"), ReportTable::Kind::text});
    table.columns.push_back({source.word("Reference"), ReportTable::Kind::text});
    for (const auto& row : values.rows) {
        std::vector<ReportTable::Cell> cells;
        cells.push_back({{plainRun(row.heading())}, row.name});
        for (std::size_t at = 0; at < row.cells.size(); ++at) {
            cells.push_back(cellOf(row, at, values.municipalities[at]));
        }
        cells.push_back({{{Run::Kind::strong, unbroken(row.summaryText), {}}}, {}});
        cells.push_back({{{Run::Kind::muted, row.referenceText, {}}}, {}});
        table.rows.push_back(std::move(cells));
    }
    return table;
}

/// The figure itself, so that a reader need not look it up.
forms::ReportRuns figureRuns(const ReportSource& source, const Evidence& evidence) {
    const auto reference = evidence.shortText();
    const auto* indicator = source.values.comparison().indicator(evidence.name);
    if (!indicator) return {{Run::Kind::link, reference, reference}};
    auto words = indicator->label.in(source.language);
    if (!evidence.municipality.empty()) {
        const auto at = source.values.indexOf(evidence.municipality);
        const auto value = source.values.value(*indicator, at);
        words += ", " + evidence.municipality + ": " +
                 written(value, source.values.wording(*indicator, at, source.language));
        if (value.isAnswer() && !indicator->unit.empty()) words += " " + indicator->unit;
    }
    return {plainRun(words + " "), {Run::Kind::link, reference, reference}};
}

forms::ReportRuns answerRuns(const ReportSource& source, const Evidence& evidence) {
    const auto reference = evidence.shortText();
    const auto path = schema::AnswerPath::parse(evidence.name);
    const auto label =
        path ? source.values.form()->labelOf(*path, source.language) + ", " + evidence.municipality + " "
             : std::string();
    return {plainRun(label), {Run::Kind::link, reference, reference}};
}

forms::ReportRuns evidenceRuns(const ReportSource& source, const Evidence& evidence) {
    const auto reference = evidence.shortText();
    switch (evidence.kind) {
        case Evidence::Kind::figure:
        case Evidence::Kind::indicator:
            return figureRuns(source, evidence);
        case Evidence::Kind::answer:
            return answerRuns(source, evidence);
        case Evidence::Kind::quote: {
            const auto quoted = quotedWords(source.study(), evidence.quote);
            if (const auto* words = std::get_if<QuotedWords>(&quoted)) {
                return {{Run::Kind::quote, words->words, reference},
                        plainRun(" " + words->heading + " "),
                        {Run::Kind::muted, reference, {}}};
            }
            return std::get<Unquotable>(quoted) == Unquotable::noConsent
                       ? forms::ReportRuns{{Run::Kind::muted,
                                            source.word("%1 [left out: no consent]", reference),
                                            {}}}
                       : forms::ReportRuns{
                             {Run::Kind::muted, source.word("%1 [not in the study]", reference), {}}};
        }
        case Evidence::Kind::document:
            return {plainRun(evidence.name)};
        default:
            return {{Run::Kind::link, reference, reference}};
    }
}
}  // namespace

forms::ReportRun plainRun(std::string words) {
    return {Run::Kind::plain, std::move(words), {}};
}

forms::ReportParagraph plainParagraph(std::string words) {
    return {{plainRun(std::move(words))}, {}};
}

ReportChapter introduction(const ReportSource& source) {
    ReportChapter chapter{"1", source.word("Introduction"), {}};
    const auto& outline = source.values.comparison().outline;
    const auto last = outline.empty() ? 1 : outline.back().number;
    auto& blocks = chapter.blocks;
    blocks.push_back(plainParagraph(source.word(
        "This report compares %1 municipalities: %2. It does not rank them: the figures are there so that "
        "they can learn from each other.",
        source.values.municipalities().size(), listedNames(source))));
    blocks.push_back(plainParagraph(source.word(
        "Every municipality filled in the same questionnaire. The researchers walked through it with the "
        "contact person, held it against documents, spoke with groups of residents and partners, and sent "
        "each municipality its own description for comment before anything was published.")));
    blocks.push_back(plainParagraph(
        source.word("Chapters %1 to %2 compare the municipalities theme by theme. Each begins with one "
                    "table, at a glance, and goes on with what the researchers observe in it. The annexes "
                    "describe each municipality by itself.",
                    2, last)));
    blocks.push_back(ReportHeading{2, source.word("How to check a figure")});
    const auto& municipalities = source.values.municipalities();
    const auto example = "fte_per_10000@" + (municipalities.empty() ? std::string() : municipalities[0].name);
    blocks.push_back(plainParagraph(
        source.word("No figure of the tables and charts, and none that is underlined in a text, was typed "
                    "in: each follows from answers. Whoever has the study "
                    "file can ask for everything behind a figure, a paragraph or a quote by its reference, "
                    "for example: wederhoor trace %1 %2",
                    source.study().file().filename().string(), example)));
    blocks.push_back(plainParagraph(
        source.word("What a municipality did not answer is shown as not answered. Nothing was filled in to "
                    "make a table look complete.")));
    if (const auto note = referenceNote(source); !note.empty()) {
        blocks.push_back(plainParagraph(source.word(
            "The reference is the mean of municipalities studied earlier in the same way (%1).", note)));
    }
    return chapter;
}

ReportChapter themeChapter(const ReportSource& source, const schema::OutlineChapter& outline) {
    ReportChapter chapter{std::to_string(outline.number), outline.title.in(source.language), {}};
    for (const auto& overview : source.values.comparison().overviews) {
        if (overview.chapter == outline.number) chapter.blocks.push_back(tableFor(source, overview));
    }
    chapter.blocks.push_back(ReportHeading{2, source.word("Observations")});
    const auto before = chapter.blocks.size();
    for (const auto& observation : db::Observations(source.study()).all()) {
        if (observation.chapter != outline.number) continue;
        const auto label = "O" + std::to_string(observation.number);
        forms::ReportStatement statement{label, label, observation.text, {}};
        for (const auto& evidence : observation.evidence) {
            statement.evidence.push_back(evidenceRuns(source, evidence));
        }
        chapter.blocks.push_back(std::move(statement));
    }
    if (chapter.blocks.size() == before) {
        chapter.blocks.push_back(
            plainParagraph(source.word("No observations have been recorded for this chapter.")));
    }
    return chapter;
}

ReportChapter feedbackMeeting(const ReportSource& source, const std::string& label) {
    ReportChapter chapter{label, source.word("Feedback meeting"), {}};
    const auto questions = db::Observations(source.study()).learningQuestions();
    if (questions.empty()) {
        chapter.blocks.push_back(
            plainParagraph(source.word("No learning questions have been recorded yet.")));
        return chapter;
    }
    chapter.blocks.push_back(plainParagraph(
        source.word("At the feedback meeting the participants formulated learning questions. They are "
                    "grouped in clusters.")));
    std::string cluster;
    for (const auto& question : questions) {
        if (question.cluster != cluster) chapter.blocks.push_back(ReportHeading{2, question.cluster});
        cluster = question.cluster;
        forms::ReportStatement statement{std::to_string(question.number), {}, question.text, {}};
        if (!question.askedBy.empty()) {
            statement.evidence.push_back(
                {{Run::Kind::muted, source.word("Asked by %1", question.askedBy), {}}});
        }
        chapter.blocks.push_back(std::move(statement));
    }
    return chapter;
}

}  // namespace wederhoor::present
