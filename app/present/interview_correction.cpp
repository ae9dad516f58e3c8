#include "app/present/interview_correction.h"

#include "app/present/interview_reading.h"
#include "app/present/interviews.h"
#include "app/present/quote_citations.h"
#include "db/journal/edit.h"
#include "db/store/codings.h"
#include "db/store/interviews.h"
#include "db/store/persons.h"
#include "db/store/quotes.h"
#include "forms/file/file.h"
#include "forms/file/hints.h"
#include "schema/base/say.h"
#include "schema/base/trouble.h"
#include "schema/rules/span_mapping.h"

namespace wederhoor::present {

using schema::Quote;
using schema::QuoteReference;
using schema::say;
using schema::Severity;
using schema::TextSpan;

namespace {
struct Moved {
    Quote quote;  ///< as it was
    TextSpan span;
    std::string words;
};

/// Where the quotes of a transcript are in its corrected version.
struct Mapped {
    std::vector<Moved> moved;  ///< those that changed
    std::vector<Quote> vanished;

    Mapped(const std::vector<Quote>& quotes, const schema::Transcript& before,
           const schema::Transcript& after) {
        const schema::SpanMapping mapping(before.text(), after.text());
        if (!mapping.changed()) return;
        for (const auto& quote : quotes) {
            const auto span = mapping.map(quote.span);
            auto words = span ? after.words(*span) : std::nullopt;
            if (!words) {
                vanished.push_back(quote);
            } else if (*span != quote.span || *words != quote.words) {
                moved.push_back({quote, *span, std::move(*words)});
            }
        }
    }
};

/// One finding for each quote that is gone, with what hangs on it.
void tellVanished(const db::Study& study, int number, const std::vector<Quote>& quotes, VanishedQuotes choice,
                  TranscriptCorrection& correction) {
    if (quotes.empty()) return;
    auto citations = quoteCitations(study);
    for (const auto& quote : quotes) {
        const QuoteReference reference{number, quote.number};
        correction.vanished.push_back(reference);
        auto message = say("The words of quote %1 are gone from the text: '%2'. It carries %3 codings.",
                           reference.text(), quote.words, db::Codings(study).of(quote.id).size());
        if (const auto& cited = citations[reference]; !cited.empty()) {
            message += " " + say("It is cited in %1.", forms::listed(cited));
        }
        const bool refused = choice == VanishedQuotes::refuse;
        correction.findings.push_back(
            {refused ? Severity::error : Severity::warning,
             {},
             message,
             refused ? say("Mend the text, or correct with --drop to remove such quotes.")
                     : say("It was removed with its codings.")});
    }
}

void correct(db::Edit& edit, schema::InterviewId interview, const schema::Transcript& corrected,
             const Mapped& mapped) {
    const auto& study = edit.study();
    db::Interviews(study).correct(edit, interview, corrected);
    const db::Quotes quotes(study);
    for (const auto& moved : mapped.moved) quotes.move(edit, moved.quote.id, moved.span, moved.words);
    for (const auto& quote : mapped.vanished) quotes.remove(edit, quote.id);
}

std::string label(int number) {
    return say("Correct the transcript of interview %1", number);
}

void count(const Mapped& mapped, TranscriptCorrection& correction) {
    correction.changed = true;
    for (const auto& moved : mapped.moved) {
        ++(moved.words == moved.quote.words ? correction.moved : correction.reworded);
    }
}
}  // namespace

TranscriptCorrection correctTranscript(db::Study& study, int number, const std::filesystem::path& file,
                                       VanishedQuotes vanished) {
    TranscriptCorrection correction;
    const auto before = interviewNumbered(study, number);
    auto read = InterviewReading(study).read(forms::readFile(file), file.string(), correction.findings);
    if (!read) return correction;
    if (read->interview.number != number) {
        correction.findings.push_back({Severity::error, read->numberPlace,
                                       say("This is interview %1, and interview %2 is to be corrected.",
                                           read->interview.number, number),
                                       say("Choose the other file, or mend the number.")});
        return correction;
    }
    const db::Interviews interviews(study);
    const auto spoken = interviews.transcript(before.id);
    const auto known = interviews.withDigest(read->digest);
    // The text may have been corrected on the screen since the file was taken in.
    if (known && known->id == before.id && spoken.text() == read->transcript.text()) return correction;
    read->interview.id = before.id;
    const Mapped mapped(db::Quotes(study).of(before.id), spoken, read->transcript);
    tellVanished(study, number, mapped.vanished, vanished, correction);
    if (schema::hasErrors(correction.findings)) return correction;
    db::Edit edit(study, label(number));
    for (const auto& person : read->newcomers) db::Persons(study).add(edit, person);
    interviews.change(edit, read->interview, read->participants, read->digest);
    correct(edit, before.id, read->transcript, mapped);
    edit.commit();
    count(mapped, correction);
    return correction;
}

TranscriptCorrection correctTranscript(db::Study& study, schema::InterviewId interview,
                                       const std::string& text, VanishedQuotes vanished) {
    TranscriptCorrection correction;
    const db::Interviews interviews(study);
    const auto known = interviews.find(interview);
    if (!known) throw schema::Refusal(say("This interview is no longer in the study."));
    const auto before = interviews.transcript(interview);
    if (before.text() == text) return correction;
    const schema::Transcript after(text, interviews.speakers(interview));
    const Mapped mapped(db::Quotes(study).of(interview), before, after);
    tellVanished(study, known->number, mapped.vanished, vanished, correction);
    if (schema::hasErrors(correction.findings)) return correction;
    db::Edit edit(study, label(known->number));
    correct(edit, interview, after, mapped);
    edit.commit();
    count(mapped, correction);
    return correction;
}

}  // namespace wederhoor::present
