#pragma once

#include <cmath>
#include <cstddef>
#include <map>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include "db/file/connection.h"
#include "db/file/study_file.h"
#include "db/journal/edit.h"
#include "db/store/codings.h"
#include "db/store/interviews.h"
#include "db/store/quotes.h"
#include "db/store/themes.h"
#include "schema/base/utf8.h"
#include "tests/support/temporary_folder.h"

namespace wederhoor::bench {

/// A: 60 transcripts, 10,000 codings; B: 300 and 100,000. Both with 60,000 characters a transcript and 60
/// themes.
struct Size {
    std::size_t transcripts;
    std::size_t codings;
};
inline constexpr Size sizeA{60, 10'000};
inline constexpr Size sizeB{300, 100'000};
inline constexpr std::size_t charactersEach = 60'000;
inline constexpr std::size_t themeCount = 60;

/// Nonsense in Dutch words, the first of the list most often, as in any language (Zipf's law).
class Prose {
public:
    explicit Prose(unsigned seed) : m_random(seed) {}

    std::string transcript(std::size_t length = charactersEach) {
        std::string text;
        std::size_t characters = 0;
        while (characters < length) {
            std::string line = "Bewoner ";
            line.push_back(static_cast<char>('A' + m_random() % 6));
            line += ": ";
            for (std::size_t i = 0, count = 8 + m_random() % 30; i < count; ++i) line += word() + " ";
            line.back() = '.';
            characters += schema::codePointCount(line) + 2;
            text += line + "\n\n";
        }
        return text;
    }
    std::size_t number(std::size_t below) { return m_random() % below; }

private:
    std::string word() {
        static const std::vector<std::string> common{
            "de",          "het",    "een",         "en",       "van",      "ik",       "te",
            "dat",         "die",    "in",          "is",       "je",       "niet",     "we",
            "op",          "wijk",   "bewoners",    "gemeente", "met",      "voor",     "er",
            "maar",        "dan",    "zijn",        "buurt",    "mensen",   "ook",      "als",
            "hebben",      "ze",     "vertrouwen",  "agent",    "overlast", "straat",   "melding",
            "coördinator", "praten", "één",         "afspraak", "plein",    "jongeren", "corporatie",
            "budget",      "groen",  "spelen",      "parkeren", "samen",    "bellen",   "wethouder",
            "veiligheid",  "schoon", "verlichting", "idee",     "reactie",  "wachten",  "vuilnis"};
        static const std::vector<std::string> endings{"", "en", "je", "heid", "ing", "s", "lijk", "er"};
        const double share = std::uniform_real_distribution<>(0, 1)(m_random);
        const auto rank = static_cast<std::size_t>(std::pow(4000.0, share)) - 1;
        const auto& stem = common[rank % common.size()];
        if (rank < common.size()) return stem;
        return common[(rank / common.size()) % common.size()] + stem + endings[rank % endings.size()];
    }

    std::mt19937 m_random;
};

/// A study of a given size on disk, made once for all benchmarks that only read it or add a little.
struct SyntheticStudy {
    tests::TemporaryFolder folder;
    db::Study study = db::Study::create(folder / "bench.wederhoor", "Proef", "nl", "Onderzoeker A");
    std::vector<schema::InterviewId> interviews;
    std::vector<schema::ThemeId> themes;
    schema::Moment at{schema::Date(2008, 5, 6), 10, 0};

    explicit SyntheticStudy(Size size)
        : SyntheticStudy(
              std::vector<Content>(size.transcripts, {charactersEach, size.codings / size.transcripts})) {}

    /// What one transcript is to hold.
    struct Content {
        std::size_t characters;
        std::size_t codings;
    };
    explicit SyntheticStudy(const std::vector<Content>& contents) {
        Prose prose(20080506);
        db::Edit edit(study, "Import");
        for (std::size_t i = 0; i < themeCount; ++i) {
            themes.push_back(schema::ThemeId::fresh());
            db::Themes(study).add(edit, {themes.back(),
                                         {},
                                         static_cast<int>(i) + 1,
                                         "Thema " + std::to_string(i),
                                         "",
                                         schema::Colour{255, 204, 0}});
        }
        const auto speakers = addPeople(edit);
        for (const auto& content : contents) {
            const schema::Transcript transcript(prose.transcript(content.characters), speakers);
            const auto interview = interviewNumbered(static_cast<int>(interviews.size()) + 1);
            interviews.push_back(interview.id);
            db::Interviews(study).add(edit, interview, {}, transcript, "");
            addCodings(edit, prose, transcript, interview.id, content.codings);
        }
        edit.commit();
    }

    static std::vector<schema::Speaker> addPeople(db::Edit& edit) {
        edit.connection().run("INSERT INTO municipality (id, name) VALUES (1, 'Hoorn')");
        std::vector<schema::Speaker> speakers;
        for (char letter = 'A'; letter <= 'F'; ++letter) {
            speakers.push_back({std::string("Bewoner ") + letter, schema::PersonId(letter)});
            edit.connection().run(
                "INSERT INTO person (id, name, role, municipality_id) VALUES (?, ?, 'participant', 1)",
                speakers.back().person, speakers.back().name);
        }
        return speakers;
    }

    static schema::Interview interviewNumbered(int number) {
        return {schema::InterviewId::fresh(),
                number,
                schema::MunicipalityId(1),
                "Bewoners",
                schema::InterviewKind::group,
                schema::Audience::residents,
                {},
                "",
                "nl",
                {},
                "",
                ""};
    }

    static std::unique_ptr<SyntheticStudy>& shared(Size size) {
        static std::map<std::size_t, std::unique_ptr<SyntheticStudy>> made;
        auto& study = made[size.transcripts];
        if (!study) study = std::make_unique<SyntheticStudy>(size);
        return study;
    }

private:
    void addCodings(db::Edit& edit, Prose& prose, const schema::Transcript& transcript,
                    schema::InterviewId interview, std::size_t count) {
        for (std::size_t i = 0; i < count; ++i) {
            const auto begin = prose.number(transcript.length() - 200);
            const schema::TextSpan span(begin, begin + 20 + prose.number(150));
            const auto quote = db::Quotes(study).add(edit, interview, span, *transcript.words(span));
            db::Codings(study).put(edit, quote.id, themes[prose.number(themeCount)], "Onderzoeker A", at);
        }
    }
};

}  // namespace wederhoor::bench
