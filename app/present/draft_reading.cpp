#include "app/present/draft_reading.h"

#include "app/present/draft_prose.h"
#include "app/present/live_figure.h"
#include "db/store/drafts.h"
#include "db/store/municipalities.h"
#include "forms/html/markdown.h"
#include "schema/base/say.h"
#include "schema/base/trouble.h"
#include "schema/rules/live_text.h"

namespace wederhoor::present {

using schema::LivePiece;
using schema::say;

namespace {
std::string quoteLine(const db::Study& study, const std::string& reference) {
    const auto quoted = quotedWords(study, *schema::QuoteReference::parse(reference));
    if (const auto* words = std::get_if<QuotedWords>(&quoted)) {
        return reference + ": “" + words->words + "” (" + words->heading + ")";
    }
    return reference + ": " +
           (std::get<Unquotable>(quoted) == Unquotable::noConsent
                ? say("left out, the participants did not agree to being quoted")
                : say("is not in the study"));
}
}  // namespace

schema::Draft draftOf(const db::Study& study, const std::string& municipality, std::optional<int> version) {
    const auto id = db::Municipalities(study).named(municipality).id;
    const db::Drafts drafts(study);
    const auto latest = drafts.latest(id);
    if (!latest) {
        throw schema::Refusal(
            say("There is no description of %1 yet. Take one in with 'wederhoor draft "
                "import'.",
                municipality));
    }
    if (!version) return *latest;
    const auto draft = drafts.version(id, *version);
    if (!draft) {
        throw schema::Refusal(say("The description of %1 has no version %2; the newest is %3.", municipality,
                                  *version, latest->version));
    }
    return *draft;
}

ReadParagraph readParagraph(const ComparisonValues& values, std::size_t municipality,
                            const schema::DraftParagraph& paragraph) {
    const auto& study = values.study();
    const auto language = study.language();
    ReadParagraph shown{paragraph.number, {}, {}};
    for (const auto& piece : schema::livePieces(paragraph.text)) {
        if (piece.kind == LivePiece::Kind::words) {
            shown.text += piece.text;
        } else if (piece.kind == LivePiece::Kind::quote) {
            shown.text += "[" + piece.text + "]";
            shown.quotes.push_back(quoteLine(study, piece.text));
        } else {
            const auto figure = liveFigure(values, municipality, piece.text, language);
            shown.text += figure.kind == LiveFigure::Kind::unknown ? "{{" + piece.text + "}}"
                                                                   : forms::asInlineMarkdown(figure.words);
        }
    }
    return shown;
}

std::vector<ReadParagraph> readDraft(const ComparisonValues& values, const schema::Draft& draft) {
    const auto name = db::Municipalities(values.study()).find(draft.municipality)->name;
    const auto municipality = values.indexOf(name);
    std::vector<ReadParagraph> read;
    for (const auto& paragraph : db::Drafts(values.study()).paragraphs(draft.id)) {
        read.push_back(readParagraph(values, municipality, paragraph));
    }
    return read;
}

std::vector<std::string> headingsAbove(const schema::Comparison& comparison, schema::ParagraphNumber number,
                                       const std::string& language) {
    const auto* chapter = comparison.chapter(number.chapter);
    if (!chapter) return {};
    std::vector<std::string> headings{std::to_string(number.chapter) + " " + chapter->title.in(language)};
    const auto section = static_cast<std::size_t>(number.section);
    if (section > 0 && section <= chapter->sections.size()) {
        headings.push_back(chapter->sections[section - 1].in(language));
    }
    return headings;
}

std::vector<schema::ParagraphChange> draftChanges(const db::Study& study, const schema::Draft& before,
                                                  const schema::Draft& after) {
    const db::Drafts drafts(study);
    return schema::changesBetween(drafts.paragraphs(before.id), drafts.paragraphs(after.id));
}

}  // namespace wederhoor::present
