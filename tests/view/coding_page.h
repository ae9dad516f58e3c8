#pragma once

#include <string>
#include <vector>

#include "app/view/interviews_panel.h"
#include "tests/view/window.h"

namespace wederhoor::tests {

/// The page of interviews with a transcript open, as a person works on it.
class CodingPage {
public:
    explicit CodingPage(Window& window) : m_window(window) {}

    /// Goes to the page and opens the first interview of the chosen municipality.
    void openFirst();
    view::InterviewsPanel& panel() const;
    view::CodingPanel& screen() const { return panel().codingPanel(); }
    present::CodingPresenter& coding() const { return screen().coding(); }
    view::TranscriptText& text() const { return screen().text(); }

    /// Words of the open transcript, so many bytes from the start of its first line with more than that.
    std::string wordsAt(std::size_t begin, std::size_t length) const;
    /// Drags over words of the text.
    void dragOver(const std::string& words);
    /// Puts three themes on words: by key, by letters and by dragging the theme. Returns their names.
    std::vector<std::string> codeThreeWays(const std::string& words);
    /// Types words at the start of the transcript, and saves that correction.
    void correctStart(const std::string& typed);
    /// Clicks in the middle of words of the text.
    void clickIn(const std::string& words);
    /// Where a theme stands in the codebook's tree.
    wxPoint placeOf(schema::ThemeId theme);

    /// Themes that were put on exactly these words, in the study file: `Trust; Money; `.
    std::string themesOn(const std::string& words) const;
    std::string nameOf(schema::ThemeId theme) const;
    std::size_t codingCount() const;

private:
    const db::Study& stored() const { return m_window.frame->workspace().study(); }
    /// On the screen, and in the text's own pixels.
    wxPoint pointAt(std::size_t byte) const;

    Window& m_window;
};

}  // namespace wederhoor::tests
