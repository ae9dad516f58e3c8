#include "app/present/disposition_table.h"

#include <algorithm>
#include <map>

#include "app/present/draft_reading.h"
#include "db/file/study_file.h"
#include "db/store/comment_rounds.h"
#include "db/store/drafts.h"
#include "db/store/municipalities.h"
#include "schema/base/say.h"
#include "schema/base/trouble.h"
#include "schema/rules/live_text.h"

namespace wederhoor::present {

using schema::DraftParagraph;
using schema::say;

namespace {
SentDraft sentDraft(const db::Study& study, const schema::Municipality& municipality,
                    std::optional<int> version) {
    const auto sent = sentDrafts(study, municipality.id);
    if (sent.empty()) {
        throw schema::Refusal(say("No draft of %1 has been out for comment.", municipality.name));
    }
    if (!version) return sent.back();
    const auto found = std::find_if(sent.begin(), sent.end(),
                                    [&](const auto& each) { return each.draft.version == *version; });
    if (found == sent.end()) {
        throw schema::Refusal(
            say("Version %1 of %2 has not been out for comment.", *version, municipality.name));
    }
    return *found;
}

bool hasFigures(const std::string& text) {
    const auto pieces = schema::livePieces(text);
    return std::any_of(pieces.begin(), pieces.end(),
                       [](const auto& piece) { return piece.kind == schema::LivePiece::Kind::figure; });
}

/// What came of the paragraphs of one draft in later ones.
class Results {
public:
    Results(const db::Study& study, const SentDraft& sent, const std::string& municipality,
            schema::Progress& progress)
        : m_study(study),
          m_sent(sent),
          m_municipality(municipality),
          m_progress(progress),
          m_before(db::Drafts(study).paragraphs(sent.draft.id)) {}

    std::optional<std::string> of(const schema::Comment& comment, const schema::Disposition& disposition) {
        if (!comment.paragraph || !disposition.appliedIn) return std::nullopt;
        const auto before = std::find_if(m_before.begin(), m_before.end(), [&](const auto& paragraph) {
            return paragraph.number == *comment.paragraph;
        });
        const auto* later = laterDraft(*disposition.appliedIn);
        if (before == m_before.end() || !later) return std::nullopt;
        const auto came = schema::paragraphsFrom(*before, later->changes, later->paragraphs);
        if (!came) return filledIn(*before);
        std::string text;
        for (const auto& paragraph : *came) text += (text.empty() ? "" : "\n\n") + filledIn(paragraph);
        return text;
    }

private:
    struct Later {
        std::vector<DraftParagraph> paragraphs;
        std::vector<schema::ParagraphChange> changes;
    };

    const Later* laterDraft(int version) {
        const auto known = m_later.find(version);
        if (known != m_later.end()) return &known->second;
        const db::Drafts drafts(m_study);
        const auto draft = drafts.version(m_sent.draft.municipality, version);
        if (!draft) return nullptr;
        Later later{drafts.paragraphs(draft->id), {}};
        later.changes = schema::changesBetween(m_before, later.paragraphs);
        return &m_later.emplace(version, std::move(later)).first->second;
    }

    /// The answers are worked out once, and only for a text that needs them.
    std::string filledIn(const DraftParagraph& paragraph) {
        if (!hasFigures(paragraph.text)) return paragraph.text;
        if (!m_values) m_values.emplace(m_study, m_progress);
        return readParagraph(*m_values, m_values->indexOf(m_municipality), paragraph).text;
    }

    const db::Study& m_study;
    const SentDraft& m_sent;
    const std::string& m_municipality;
    schema::Progress& m_progress;
    std::vector<DraftParagraph> m_before;
    std::map<int, Later> m_later;  ///< by version
    std::optional<ComparisonValues> m_values;
};
}  // namespace

DispositionTable dispositionTable(const db::Study& study, const std::string& municipality,
                                  std::optional<int> version, schema::Progress& progress) {
    const auto known = db::Municipalities(study).named(municipality);
    DispositionTable table{known.name, sentDraft(study, known, version), {}};
    Results results(study, table.sent, table.municipality, progress);
    for (auto& [comment, disposition] : db::CommentRounds(study).comments(table.sent.round.id)) {
        auto result = disposition ? results.of(comment, *disposition) : std::nullopt;
        table.rows.push_back({std::move(comment), std::move(disposition), std::move(result)});
    }
    return table;
}

}  // namespace wederhoor::present
