#include "forms/text/draft_file.h"

#include <algorithm>
#include <charconv>
#include <set>
#include <utility>

#include "forms/file/hints.h"
#include "forms/text/header_text.h"
#include "schema/base/say.h"
#include "schema/base/trimmed.h"

namespace wederhoor::forms {

using schema::Findings;
using schema::Localized;
using schema::OutlineChapter;
using schema::say;
using schema::Severity;
using schema::trimmed;

namespace {
bool isTitled(const Localized& titles, std::string_view words) {
    return std::ranges::any_of(titles, [&](const Localized::Text& title) { return title.words == words; });
}

/// Walks down the lines of a draft's body, with its place in the outline.
class DraftWalk {
public:
    DraftWalk(const std::vector<OutlineChapter>& outline, const std::string& file, Findings& findings)
        : m_outline(outline), m_file(file), m_findings(findings) {}

    void line(std::string_view line, int number) {
        if (trimmed(line).empty()) {
            endParagraph();
        } else if (line.starts_with("#")) {
            endParagraph();
            heading(line, number);
        } else {
            if (m_text.empty()) m_begin = {m_file, number, 1};
            m_text += (m_text.empty() ? "" : "\n") + std::string(line);
        }
    }

    std::vector<DraftFileParagraph> finish() {
        endParagraph();
        for (const auto& chapter : m_outline) {
            if (!m_seen.contains({chapter.number, 0})) lacks(chapter.title);
            for (std::size_t i = 0; i < chapter.sections.size(); ++i) {
                const int section = static_cast<int>(i) + 1;
                if (m_seen.contains({chapter.number, 0}) && !m_seen.contains({chapter.number, section})) {
                    lacks(chapter.sections[i]);
                }
            }
        }
        return std::move(m_paragraphs);
    }

private:
    void lacks(const Localized& title) {
        m_findings.push_back({Severity::warning,
                              {m_file},
                              say("The draft has no part %1.", title.in("")),
                              say("Add it if there is something to say about it.")});
    }

    void wrong(int line, std::string message, std::string remedy) {
        m_findings.push_back({Severity::error, {m_file, line, 1}, std::move(message), std::move(remedy)});
    }

    void heading(std::string_view line, int number) {
        const auto marks = std::min(line.find_first_not_of('#'), line.size());
        const auto title = trimmed(line.substr(marks));
        // Whatever stands below a heading that can't be placed would get a wrong number.
        if (marks == 1) {
            m_chapter = chapterOf(title, number);
            m_section = 0;
            m_lost = !m_chapter;
            if (m_chapter) enter(number);
        } else if (marks == 2) {
            const bool inChapter = m_chapter != nullptr;
            m_section = inChapter ? sectionOf(title, number) : 0;
            m_lost = m_section == 0;
            if (m_section > 0) enter(number);
        } else {
            wrong(number, say("A heading has one or two # signs."),
                  say("Write # before the title of a chapter and ## before that of a section."));
        }
    }

    void enter(int line) {
        if (!m_seen.insert({m_chapter->number, m_section}).second) {
            wrong(line, say("This part is there twice."), say("Put its paragraphs together."));
        }
        m_ordinal = 0;
    }

    const OutlineChapter* chapterOf(std::string_view heading, int line) {
        int number = 0;
        const auto [end, error] = std::from_chars(heading.data(), heading.data() + heading.size(), number);
        const auto title = trimmed(heading.substr(static_cast<std::size_t>(end - heading.data())));
        std::vector<std::string> expected;
        for (const auto& chapter : m_outline) {
            if (error == std::errc() && chapter.number == number && isTitled(chapter.title, title)) {
                return &chapter;
            }
            expected.push_back(std::to_string(chapter.number) + " " + chapter.title.in(""));
        }
        wrong(line, say("The outline has no chapter %1.", heading), didYouMean(heading, expected));
        return nullptr;
    }

    int sectionOf(std::string_view title, int line) {
        std::vector<std::string> expected;
        for (std::size_t i = 0; i < m_chapter->sections.size(); ++i) {
            if (isTitled(m_chapter->sections[i], title)) return static_cast<int>(i) + 1;
            expected.push_back(m_chapter->sections[i].in(""));
        }
        wrong(line, say("Chapter %1 of the outline has no section %2.", m_chapter->number, title),
              didYouMean(title, expected));
        return 0;
    }

    void endParagraph() {
        if (m_text.empty()) return;
        const auto text = std::exchange(m_text, {});
        if (m_lost) return;  // its heading has been reported
        if (!m_chapter) {
            wrong(m_begin.line, say("This paragraph stands above the first chapter."),
                  say("Put it below a heading such as # 1 Title."));
        } else if (m_section == 0 && !m_chapter->sections.empty()) {
            wrong(m_begin.line,
                  say("Chapter %1 has sections, and this paragraph is in none of them.", m_chapter->number),
                  say("Put it below the heading of a section."));
        } else {
            m_paragraphs.push_back({{m_chapter->number, m_section, ++m_ordinal}, text, m_begin});
        }
    }

    const std::vector<OutlineChapter>& m_outline;
    const std::string& m_file;
    Findings& m_findings;
    const OutlineChapter* m_chapter = nullptr;
    int m_section = 0;
    int m_ordinal = 0;
    bool m_lost = false;
    std::set<std::pair<int, int>> m_seen;  ///< chapter and section, 0 for the chapter itself
    std::string m_text;
    schema::Place m_begin;
    std::vector<DraftFileParagraph> m_paragraphs;
};
}  // namespace

std::optional<DraftFile> readDraftFile(std::string_view bytes, const std::string& file,
                                       const std::vector<OutlineChapter>& outline, Findings& findings) {
    Findings own;
    const auto header =
        readHeaderText(bytes, file, {{"Municipality", "Version", "Date", "Author"}, {"Note"}}, own);
    DraftFile draft;
    if (header) {
        draft.municipality = header->text("Municipality");
        draft.version = header->number("Version", own).value_or(1);
        draft.writtenOn = header->date("Date", own).value_or(draft.writtenOn);
        draft.author = header->text("Author");
        draft.note = header->text("Note");
        draft.municipalityPlace = header->place("Municipality");
        draft.versionPlace = header->place("Version");

        DraftWalk walk(outline, file, own);
        std::string_view rest = header->body();
        for (int number = header->bodyLine(); !rest.empty(); ++number) {
            const auto end = std::min(rest.find('\n'), rest.size());
            walk.line(rest.substr(0, end), number);
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
        draft.paragraphs = walk.finish();
    }
    const bool sound = !schema::hasErrors(own);
    findings.insert(findings.end(), own.begin(), own.end());
    if (!sound) return std::nullopt;
    return draft;
}

}  // namespace wederhoor::forms
