#include "app/present/coding.h"

#include <algorithm>
#include <map>
#include <optional>

#include "app/present/codebook.h"
#include "app/present/csv_file.h"
#include "app/present/nearest_place.h"
#include "db/journal/edit.h"
#include "db/store/codings.h"
#include "db/store/interviews.h"
#include "db/store/persons.h"
#include "db/store/quotes.h"
#include "forms/csv/csv_cells.h"
#include "forms/file/hints.h"
#include "schema/base/nearest.h"
#include "schema/base/say.h"

namespace wederhoor::present {

using schema::Findings;
using schema::say;
using schema::Severity;
using schema::TextSpan;

namespace {
/// A wish that can be granted.
struct Sound {
    const CodingWish* wish;
    schema::Interview interview;
    TextSpan span;
    std::string words;
    schema::ThemeId theme;
};

/// Holds wishes against the study.
class Check {
public:
    Check(const db::Study& study, Findings& findings)
        : m_study(study), m_findings(findings), m_tree(codebook(study)) {
        for (const auto& person : db::Persons(study).all()) {
            if (person.role == schema::Role::researcher) m_researchers.push_back(person.name);
        }
    }

    /// nullopt with errors among the findings.
    std::optional<Sound> sound(const CodingWish& wish) {
        checkResearcher(wish);
        const auto theme = themeOf(wish);
        const auto* heard = heardIn(wish);
        if (!heard) return std::nullopt;
        if (wish.begin >= wish.end) {
            m_findings.push_back(
                {Severity::error, wish.spanPlace,
                 say("%1-%2 is no span: the end lies behind the start.", wish.begin, wish.end),
                 say("Positions count from 0, and the end is the first one outside.")});
            return std::nullopt;
        }
        const TextSpan span(wish.begin, wish.end);
        auto words = heard->transcript.words(span);
        if (!words) {
            m_findings.push_back({Severity::error, wish.spanPlace,
                                  say("%1-%2 runs past the end of interview %3, which has %4 characters.",
                                      wish.begin, wish.end, wish.interview, heard->transcript.length()),
                                  placeHint(*heard, wish)});
            return std::nullopt;
        }
        if (!wish.words.empty() && wish.words != *words) {
            m_findings.push_back(
                {Severity::error, wish.wordsPlace,
                 say("At %1-%2 of interview %3 it says '%4'.", wish.begin, wish.end, wish.interview, *words),
                 placeHint(*heard, wish)});
            return std::nullopt;
        }
        if (!theme) return std::nullopt;
        return Sound{&wish, heard->interview, span, std::move(*words), *theme};
    }

private:
    struct Heard {
        schema::Interview interview;
        schema::Transcript transcript;
        std::string text;
    };

    std::optional<schema::ThemeId> themeOf(const CodingWish& wish) {
        const auto [at, isNew] = m_themes.try_emplace(wish.theme);
        if (isNew) {
            if (const auto* theme = m_tree.find(wish.theme)) at->second = theme->id;
        }
        if (!at->second) {
            const auto hint = forms::didYouMean(wish.theme, m_tree.names());
            m_findings.push_back(
                {Severity::error, wish.themePlace, say("There is no theme '%1' in this study.", wish.theme),
                 hint.empty() ? say("Add it to the codebook first: 'wederhoor theme add'.") : hint});
        }
        return at->second;
    }

    const Heard* heardIn(const CodingWish& wish) {
        const auto [at, isNew] = m_heard.try_emplace(wish.interview);
        if (isNew) {
            const db::Interviews interviews(m_study);
            if (auto interview = interviews.numbered(wish.interview)) {
                auto transcript = interviews.transcript(interview->id);
                auto text = transcript.text();
                at->second = Heard{std::move(*interview), std::move(transcript), std::move(text)};
            }
        }
        if (at->second) return &*at->second;
        m_findings.push_back({Severity::error, wish.interviewPlace,
                              say("There is no interview %1 in this study.", wish.interview),
                              say("'wederhoor interview list' shows them.")});
        return nullptr;
    }

    void checkResearcher(const CodingWish& wish) {
        const auto& names = m_researchers;
        if (std::find(names.begin(), names.end(), wish.researcher) != names.end()) return;
        const auto meant = schema::nearest(wish.researcher, names);
        if (!meant || !m_doubted.emplace(wish.researcher, true).second) return;
        m_findings.push_back({Severity::warning, wish.researcherPlace,
                              say("'%1' is not one of the study's researchers.", wish.researcher),
                              say("Did you mean %1?", *meant)});
    }

    static std::string placeHint(const Heard& heard, const CodingWish& wish) {
        if (wish.words.empty()) return {};
        const auto place = nearestPlace(heard.text, wish.words, wish.begin);
        if (!place) return say("The words given stand nowhere in it.");
        return say("The words given stand at %1-%2.", place->begin(), place->end());
    }

    const db::Study& m_study;
    Findings& m_findings;
    schema::ThemeTree m_tree;
    std::vector<std::string> m_researchers;
    std::map<std::string, bool> m_doubted;  ///< names that were warned about
    std::map<std::string, std::optional<schema::ThemeId>> m_themes;
    std::map<int, std::optional<Heard>> m_heard;
};

void put(db::Edit& edit, const Sound& sound, schema::Moment now, CodingOutcome& outcome) {
    const db::Quotes quotes(edit.study());
    auto quote = quotes.on(sound.interview.id, sound.span);
    if (!quote) {
        quote = quotes.add(edit, sound.interview.id, sound.span, sound.words);
        ++outcome.quotes;
    }
    outcome.references.push_back({sound.interview.number, quote->number});
    const db::Codings codings(edit.study());
    const auto& wish = *sound.wish;
    ++(codings.put(edit, quote->id, sound.theme, wish.researcher, now) ? outcome.codings : outcome.same);
    if (!wish.memo.empty() && codings.addMemo(edit, quote->id, wish.researcher, now, wish.memo)) {
        ++outcome.memos;
    }
}

/// A wish for each row that can be read.
std::vector<CodingWish> wishesOf(const forms::Table& table, const std::string& researcher,
                                 Findings& findings) {
    constexpr std::int64_t most = 1'000'000'000;  // characters; more is no position in any text
    std::vector<CodingWish> wishes;
    for (const auto& row : table.rows()) {
        const auto interview = forms::wholeNumber(row, "interview", 1, findings);
        const auto begin = forms::wholeNumber(row, "start", 0, findings);
        const auto end = forms::wholeNumber(row, "end", 1, findings);
        if (!interview || !begin || !end) continue;
        CodingWish wish{static_cast<int>(std::min(*interview, most)),
                        static_cast<std::size_t>(std::min(*begin, most)),
                        static_cast<std::size_t>(std::min(*end, most)),
                        std::string(forms::trimmedCell(row, "theme")),
                        std::string(forms::trimmedCell(row, "researcher")),
                        std::string(row["words"]),
                        std::string(forms::trimmedCell(row, "memo")),
                        row.place("interview"),
                        row.place("start"),
                        row.place("theme"),
                        row.place("researcher"),
                        row.place("words")};
        if (wish.researcher.empty()) wish.researcher = researcher;
        wishes.push_back(std::move(wish));
    }
    return wishes;
}

/// Grants all wishes, or none if the findings have an error.
void grant(db::Study& study, const std::vector<CodingWish>& wishes, CodingOutcome& outcome) {
    Check check(study, outcome.findings);
    std::vector<Sound> sounds;
    for (const auto& wish : wishes) {
        if (auto sound = check.sound(wish)) sounds.push_back(std::move(*sound));
    }
    schema::sortByPlace(outcome.findings);
    if (schema::hasErrors(outcome.findings) || sounds.empty()) return;
    db::Edit edit(study, sounds.size() == 1 ? say("Put theme '%1' on a quote of interview %2",
                                                  wishes[0].theme, wishes[0].interview)
                                            : say("Put themes on quotes: %1 codings", sounds.size()));
    const auto now = schema::Moment::now();
    for (const auto& sound : sounds) put(edit, sound, now, outcome);
    edit.commit();
}
}  // namespace

CodingOutcome codeQuotes(db::Study& study, const std::vector<CodingWish>& wishes) {
    CodingOutcome outcome;
    grant(study, wishes, outcome);
    return outcome;
}

CodingOutcome importCodings(db::Study& study, const std::filesystem::path& file) {
    CodingOutcome outcome;
    const auto table = readCsvFile(
        file, {{"interview", "start", "end", "theme"}, {"researcher", "words", "memo"}}, outcome.findings);
    const auto wishes = wishesOf(table, study.researcher(), outcome.findings);
    grant(study, wishes, outcome);
    return outcome;
}

}  // namespace wederhoor::present
