#include "app/present/draft_sending.h"

#include <algorithm>

#include "db/store/municipalities.h"
#include "forms/docx/docx_writer.h"
#include "forms/docx/draft_document.h"
#include "forms/file/file.h"
#include "forms/html/draft_writer.h"
#include "schema/base/say.h"
#include "schema/base/trouble.h"

namespace wederhoor::present {

using schema::Refusal;
using schema::say;

namespace {
std::string asDocx(const forms::DraftPage& page, const std::optional<std::filesystem::path>& house) {
    const auto document = forms::draftDocument(page);
    if (!house) return forms::docxOf(document);
    schema::Findings findings;
    const auto looks = forms::DocxTemplate::read(forms::readFile(*house), house->string(), findings);
    if (!looks) throw Refusal(findings.front().text());
    return forms::docxOf(document, *looks);
}

SentDraft draftThatIsOut(const db::Study& study, const schema::Municipality& municipality) {
    const auto sent = sentDrafts(study, municipality.id);
    if (sent.empty() || sent.back().round.closedOn) {
        throw Refusal(say("No comment round of %1 is open.", municipality.name));
    }
    return sent.back();
}
}  // namespace

std::optional<DraftShape> draftShapeOf(const std::filesystem::path& file) {
    const auto ending = file.extension();
    if (ending == ".docx") return DraftShape::docx;
    if (ending == ".html" || ending == ".htm") return DraftShape::html;
    return std::nullopt;
}

void writeDraft(const db::Study& study, const std::string& municipality, DraftShape shape,
                const std::optional<std::filesystem::path>& house, const std::filesystem::path& file) {
    const auto known = db::Municipalities(study).named(municipality);
    const auto sent = draftThatIsOut(study, known);
    if (house && shape == DraftShape::html) {
        throw Refusal(say("A house style goes with DOCX only."));
    }
    const ComparisonValues values(study, known);
    const auto page = draftPage(values, sent, shape);
    forms::writeFileAside(file, shape == DraftShape::docx ? asDocx(page, house) : forms::htmlOf(page));
}

}  // namespace wederhoor::present
