#include "app/present/live_figure.h"
#include "app/present/tracer.h"
#include "db/store/codings.h"
#include "db/store/comment_rounds.h"
#include "db/store/documents.h"
#include "db/store/drafts.h"
#include "db/store/interviews.h"
#include "db/store/municipalities.h"
#include "db/store/observations.h"
#include "db/store/persons.h"
#include "db/store/quotes.h"
#include "db/store/themes.h"
#include "forms/file/hints.h"
#include "schema/base/say.h"
#include "schema/rules/live_text.h"
#include "schema/rules/theme_tree.h"
#include "schema/rules/words.h"

namespace wederhoor::present {

using schema::Evidence;
using schema::say;
using schema::Trace;

namespace {
std::string speakerOf(const db::Study& study, const schema::Quote& quote) {
    const auto speaker = db::Interviews(study).transcript(quote.interview).speakerAt(quote.span.begin());
    const auto person = speaker ? db::Persons(study).find(*speaker) : std::nullopt;
    return person ? person->name : std::string();
}

Trace interviewTrace(const db::Study& study, const schema::Quote& quote) {
    const auto interview = db::Interviews(study).find(quote.interview);
    if (!interview) return missingTrace(say("The interview is no longer in the study."));
    std::string words = say("Interview %1: %2", interview->number, interview->title);
    if (interview->heldOn) words += ", " + interview->heldOn->iso();
    if (const auto speaker = speakerOf(study, quote); !speaker.empty()) {
        words += ". " + say("Said by %1.", speaker);
    }
    words += " " + (interview->consentOn ? say("Consent to quote: %1.", interview->consentOn->iso())
                                         : say("No consent to quote: the report leaves it out."));
    return {Trace::Kind::interview, words, {}, {}};
}

/// The version of the draft that each round is about.
std::optional<int> versionCommented(const db::Study& study, schema::MunicipalityId municipality,
                                    schema::RoundId round) {
    const db::CommentRounds rounds(study);
    for (const auto& draft : db::Drafts(study).of(municipality)) {
        const auto known = rounds.of(draft.id);
        if (known && known->id == round) return draft.version;
    }
    return std::nullopt;
}

Trace commentTrace(const db::Study& study, const schema::Municipality& municipality,
                   const db::CommentRounds::Commented& commented) {
    const auto& [comment, disposition] = commented;
    return {Trace::Kind::comment,
            commentSentence(comment, disposition ? &*disposition : nullptr,
                            versionCommented(study, municipality.id, comment.round)),
            municipality.name + " C" + std::to_string(comment.number),
            {}};
}

std::string checkSentence(schema::Verdict verdict, const std::string& words, const std::string& answer) {
    switch (verdict) {
        case schema::Verdict::confirms:
            return say("“%1” confirms the answer %2", words, answer);
        case schema::Verdict::contradicts:
            return say("“%1” contradicts the answer %2", words, answer);
        case schema::Verdict::supplements:
            return say("“%1” supplements the answer %2", words, answer);
    }
    return {};
}
}  // namespace

std::string commentSentence(const schema::Comment& comment, const schema::Disposition* disposition,
                            std::optional<int> version) {
    auto words = say("C%1, %2, by %3", comment.number, inWords(comment.kind), comment.commenter) + ", " +
                 comment.receivedOn.iso();
    if (version) words += ", " + say("on version %1", *version);
    words += ": " + comment.text;
    if (!disposition) return words + " — " + say("Not decided yet.");
    words += " — " + say("%1 by %2", inWords(disposition->decision), disposition->researcher) + ", " +
             disposition->decidedOn.iso();
    if (!disposition->reason.empty()) words += ": " + disposition->reason;
    if (disposition->appliedIn) words += " " + say("Applied in version %1.", *disposition->appliedIn);
    if (disposition->communicatedOn) {
        words += " " + say("Communicated %1.", disposition->communicatedOn->iso());
    }
    if (disposition->outcome) words += " " + say("Outcome: %1.", inWords(*disposition->outcome));
    return words;
}

Trace Tracer::quote(schema::QuoteReference reference) {
    const auto quote = db::Quotes(m_study).find(reference);
    if (!quote) return missingTrace(say("There is no quote %1 in the study.", reference.text()));
    Trace trace{Trace::Kind::quote, "“" + quote->words + "”", reference.text(), {}};
    trace.children.push_back(interviewTrace(m_study, *quote));
    const schema::ThemeTree themes(db::Themes(m_study).all());
    const db::Codings codings(m_study);
    for (const auto& coding : codings.of(quote->id)) {
        trace.children.push_back(
            {Trace::Kind::coding,
             themes.path(coding.theme) + " (" + coding.researcher + ", " + coding.madeAt.date().iso() + ")",
             {},
             {}});
    }
    if (trace.children.size() == 1) {
        trace.children.push_back({Trace::Kind::coding, say("Nobody has put a theme on it."), {}, {}});
    }
    for (const auto& memo : codings.memos(quote->id)) {
        trace.children.push_back(
            {Trace::Kind::remark, say("Memo of %1: %2", memo.researcher, memo.text), {}, {}});
    }
    return trace;
}

Trace Tracer::paragraph(const std::string& municipality, schema::ParagraphNumber number) {
    const auto known = db::Municipalities(m_study).named(municipality);
    const db::Drafts drafts(m_study);
    const auto draft = drafts.latest(known.id);
    if (!draft) return missingTrace(say("There is no draft of %1 yet.", municipality));
    const auto paragraph = drafts.paragraph(draft->id, number);
    if (!paragraph) {
        return missingTrace(say("Version %1 of the draft of %2 has no paragraph %3.", draft->version,
                                municipality, number.text()));
    }
    Trace trace{Trace::Kind::paragraph, {}, municipality + " " + number.text(), {}};
    const auto* values = this->values();
    for (const auto& piece : schema::livePieces(paragraph->text)) {
        if (piece.kind == schema::LivePiece::Kind::words) {
            trace.text += piece.text;
        } else if (piece.kind == schema::LivePiece::Kind::quote) {
            trace.text += "[" + piece.text + "]";
            trace.children.push_back(this->trace(*Evidence::parse(piece.text)));
        } else if (values) {
            const auto figure = liveFigure(*values, values->indexOf(municipality), piece.text, m_language);
            const bool unknown = figure.kind == LiveFigure::Kind::unknown;
            trace.text += unknown ? "{{" + piece.text + "}}" : figure.words;
            if (unknown) {
                trace.children.push_back(missingTrace(piece.text + ": " + figure.words));
            } else if (figure.reference.empty()) {
                Trace computed{Trace::Kind::figure, piece.text + " = " + figure.words, {}, {}};
                addFormula(computed, piece.text, values->indexOf(municipality));
                trace.children.push_back(std::move(computed));
            } else {
                trace.children.push_back(this->trace(*Evidence::parse(figure.reference)));
            }
        } else {
            trace.text += "{{" + piece.text + "}}";
            trace.children.push_back(missingTrace(m_noValues));
        }
    }
    if (trace.children.empty()) {
        trace.children.push_back(missingTrace(say("It has no figures from answers and cites no quotes.")));
    }
    bool commented = false;
    for (const auto& comment : db::CommentRounds(m_study).comments(known.id)) {
        if (comment.first.paragraph != number) continue;
        commented = true;
        trace.children.push_back(commentTrace(m_study, known, comment));
    }
    if (!commented) {
        trace.children.push_back({Trace::Kind::comment, say("Nobody commented on it."), {}, {}});
    }
    return trace;
}

Trace Tracer::comment(const std::string& municipality, int number) {
    const auto known = db::Municipalities(m_study).named(municipality);
    for (const auto& commented : db::CommentRounds(m_study).comments(known.id)) {
        if (commented.first.number != number) continue;
        auto trace = commentTrace(m_study, known, commented);
        if (!commented.first.proposal.empty()) {
            trace.children.push_back(
                {Trace::Kind::remark, say("Proposed: %1", commented.first.proposal), {}, {}});
        }
        if (commented.second && !commented.second->reply.empty()) {
            trace.children.push_back(
                {Trace::Kind::remark, say("Reply: %1", commented.second->reply), {}, {}});
        }
        if (const auto paragraph = commented.first.paragraph) {
            Evidence evidence;
            evidence.kind = Evidence::Kind::paragraph;
            evidence.municipality = municipality;
            evidence.paragraph = *paragraph;
            trace.children.push_back(this->trace(evidence));
        }
        return trace;
    }
    return missingTrace(say("There is no comment C%1 of %2.", number, municipality));
}

Trace Tracer::observation(int number) {
    const auto observation = db::Observations(m_study).numbered(number);
    if (!observation) return missingTrace(say("There is no observation O%1.", number));
    Trace trace{Trace::Kind::observation,
                observation->text + " (" + observation->researcher + ")",
                "O" + std::to_string(number),
                {}};
    for (const auto& evidence : observation->evidence) {
        auto step = this->trace(evidence);
        if (step.kind == Trace::Kind::missing) step.text = evidence.shortText() + ": " + step.text;
        trace.children.push_back(std::move(step));
    }
    if (observation->evidence.empty()) {
        trace.children.push_back(missingTrace(say("No evidence has been given for it.")));
    }
    return trace;
}

Trace Tracer::document(const std::string& title) {
    const db::Documents documents(m_study);
    const auto document = documents.titled(title);
    if (!document) {
        std::vector<std::string> titles;
        for (const auto& known : documents.all()) titles.push_back(known.title);
        return missingTrace(say("There is no document '%1' in the study.", title) + " " +
                            forms::didYouMean(title, titles));
    }
    Trace trace{Trace::Kind::document, document->title, "document:" + document->title, {}};
    if (document->datedOn) trace.text += ", " + document->datedOn->iso();
    if (!document->receivedFrom.empty()) {
        trace.text += ", " + say("received from %1", document->receivedFrom);
    }
    const db::Municipalities municipalities(m_study);
    for (const auto& passage : documents.passages(document->id)) {
        for (const auto& check : documents.checks(passage.id)) {
            const auto of = municipalities.find(check.municipality);
            const auto reference = check.path.text() + "@" + (of ? of->name : std::string("?"));
            trace.children.push_back(
                {Trace::Kind::check, checkSentence(check.verdict, passage.words, reference), reference, {}});
        }
    }
    if (trace.children.empty()) {
        trace.children.push_back(
            {Trace::Kind::check, say("It has not been held against any answer."), {}, {}});
    }
    return trace;
}

}  // namespace wederhoor::present
