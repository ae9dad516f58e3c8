#include "forms/docx/draft_document.h"

#include <charconv>

#include "forms/docx/docx_markdown.h"

namespace wederhoor::forms {

namespace {
using Kind = DraftSpot::Kind;
using Look = DocxText::Look;

// Names of custom properties and of bookmarks; what is out with people has them.
constexpr auto roundProperty = "Wederhoor round";
constexpr auto studyProperty = "Wederhoor study";
constexpr auto municipalityProperty = "Wederhoor municipality";
constexpr auto versionProperty = "Wederhoor version";
constexpr std::string_view spotPrefix = "draft_";
constexpr std::string_view roundPrefix = "round_";

std::string_view letterOf(Kind kind) {
    switch (kind) {
        case Kind::heading:
            return "h";
        case Kind::paragraph:
            return "p";
        case Kind::quote:
            return "q";
        case Kind::about:
            break;
    }
    return "a";
}

/// `p3.1.2`, and for the third piece of it `p3.1.2 3`.
std::string bookmarkOf(const DraftSpot& spot, int piece) {
    auto name = std::string(letterOf(spot.kind)) + spot.number;
    if (piece > 1) name += " " + std::to_string(piece);
    return bookmarkName(spotPrefix, name);
}

DocxText textOf(const ReportRun& run) {
    switch (run.kind) {
        case ReportRun::Kind::strong:
            return {run.words, Look::strong};
        case ReportRun::Kind::muted:
            return {run.words, Look::muted};
        case ReportRun::Kind::quote:
            return {"“" + run.words + "”", Look::plain};
        case ReportRun::Kind::link:
            return {"[" + run.words + "]", Look::muted};
        case ReportRun::Kind::plain:
        case ReportRun::Kind::figure:
            break;
    }
    return {run.words, Look::plain};
}

struct Piece {
    DraftSpot spot;
    DocxParagraph paragraph;
};

class Pieces {
public:
    explicit Pieces(const DraftPage& page) : m_page(page) {}

    std::vector<Piece> all() && {
        int about = 0;
        add({Kind::about, {}}, ++about, {DocxStyle::title, {DocxText{m_page.title}}});
        add({Kind::about, {}}, ++about, {DocxStyle::subtitle, {DocxText{m_page.subtitle}}});
        for (const auto& sentence : m_page.instruction) {
            add({Kind::about, {}}, ++about, {DocxStyle::hint, {DocxText{sentence}}});
        }
        for (const auto& block : m_page.blocks) {
            std::visit([this](const auto& each) { write(each); }, block);
        }
        return std::move(m_pieces);
    }

private:
    void add(const DraftSpot& spot, int piece, DocxParagraph paragraph) {
        paragraph.bookmark = bookmarkOf(spot, piece);
        m_pieces.push_back({spot, std::move(paragraph)});
    }

    void write(const DraftPage::Heading& heading) {
        const auto style = heading.level == 1 ? DocxStyle::heading1 : DocxStyle::heading2;
        add({Kind::heading, heading.number}, 1, {style, {DocxText{heading.number + " " + heading.words}}});
    }

    void write(const DraftPage::Paragraph& paragraph) {
        const auto& prose = paragraph.prose;
        std::vector<DocxInlines> insertions;
        for (const auto& run : prose.insertions) insertions.push_back({textOf(run)});
        auto written =
            docxOfMarkdown(prose.markdown, DocxStyle::numbered, MarkdownHeadings::bold, insertions);
        if (written.empty() || written.front().list != DocxParagraph::List::none) {
            written.insert(written.begin(), DocxParagraph{DocxStyle::numbered});
        }
        auto& first = written.front().content;
        first.insert(first.begin(), DocxText{prose.number + "\t", Look::muted});
        int piece = 0;
        for (auto& each : written) add({Kind::paragraph, prose.number}, ++piece, std::move(each));
        piece = 0;
        for (const auto& quote : paragraph.quotes) {
            DocxParagraph cited{DocxStyle::quote};
            for (const auto& run : quote.runs) cited.content.emplace_back(textOf(run));
            add({Kind::quote, prose.number}, ++piece, std::move(cited));
        }
    }

    const DraftPage& m_page;
    std::vector<Piece> m_pieces;
};

std::string wordsOf(const DocxParagraph& paragraph) {
    std::string words;
    for (const auto& part : paragraph.content) {
        if (const auto* text = std::get_if<DocxText>(&part)) words += text->words;
    }
    return words;
}
}  // namespace

DocxDocument draftDocument(const DraftPage& page) {
    DocxDocument document{.language = page.language, .title = page.title, .author = page.author};
    document.created = page.sentOn;
    document.properties = {{roundProperty, page.identity.round},
                           {studyProperty, page.identity.study},
                           {municipalityProperty, page.identity.municipality},
                           {versionProperty, std::to_string(page.identity.version)}};
    document.protection = DocxDocument::Protection::trackedChanges;
    document.footer = {DocxText{page.footer + "\t"}, DocxField::page, DocxText{" / "}, DocxField::pages};
    auto& section = document.sections.emplace_back();
    for (auto& piece : Pieces(page).all()) section.blocks.emplace_back(std::move(piece.paragraph));
    section.blocks.emplace_back(DocxParagraph{.style = DocxStyle::small,
                                              .content = {DocxText{page.footer, Look::muted}},
                                              .bookmark = bookmarkName(roundPrefix, page.identity.round)});
    return document;
}

std::optional<DraftSpot> draftSpot(const std::string& bookmark) {
    auto name = nameInBookmark(spotPrefix, bookmark);
    if (!name || name->empty()) return std::nullopt;
    name->resize(std::min(name->find(' '), name->size()));
    for (const auto kind : {Kind::about, Kind::heading, Kind::paragraph, Kind::quote}) {
        if (name->starts_with(letterOf(kind))) return DraftSpot{kind, name->substr(1)};
    }
    return std::nullopt;
}

std::vector<DraftLine> draftLines(const DraftPage& page) {
    std::vector<DraftLine> lines;
    for (const auto& piece : Pieces(page).all()) lines.push_back({piece.spot, wordsOf(piece.paragraph)});
    return lines;
}

std::string withoutNumber(const std::string& text, const DraftSpot& spot) {
    const auto number = spot.number + "\t";
    return spot.kind == Kind::paragraph && text.starts_with(number) ? text.substr(number.size()) : text;
}

DraftIdentity identityOf(const CommentedDocument& document) {
    DraftIdentity identity;
    identity.version = 0;
    const auto property = [&document](const char* name) {
        const auto found = document.properties.find(name);
        return found == document.properties.end() ? std::string() : found->second;
    };
    identity.round = property(roundProperty);
    identity.study = property(studyProperty);
    identity.municipality = property(municipalityProperty);
    const auto version = property(versionProperty);
    std::from_chars(version.data(), version.data() + version.size(), identity.version);
    for (const auto& paragraph : document.paragraphs) {
        for (const auto& bookmark : paragraph.bookmarks) {
            const auto round = nameInBookmark(roundPrefix, bookmark);
            if (round && identity.round.empty()) identity.round = *round;
        }
    }
    return identity;
}

}  // namespace wederhoor::forms
