#pragma once

#include <functional>
#include <string>
#include <utility>
#include <vector>
#include <wx/stc/stc.h>

#include "app/present/coding_presenter.h"

namespace wederhoor::view {

/// The text of a transcript with its quotes. Marks are drawn for what is seen only: their cost does not
/// depend on the length of the transcript or on how much was coded in it.
class TranscriptText final : public wxStyledTextCtrl {
public:
    struct Wishes {
        std::function<void(const std::string& typed)> theme;  ///< a theme is looked for by typing
        std::function<void()> scrolled;                       ///< another part of the text is seen
    };
    /// The presenter must outlive this.
    TranscriptText(wxWindow* parent, present::CodingPresenter& presenter, Wishes wishes);

    /// Shows what the presenter holds now.
    void synchronise();
    void reveal(schema::TextSpan span);

    /// Lets the text be changed; the quotes show where they are meanwhile. Ended by endCorrecting().
    void startCorrecting();
    void endCorrecting();
    bool correcting() const { return m_correcting; }
    /// The text was changed since startCorrecting().
    bool corrected() const;
    std::string correctedText() const;

    /// Code points that are seen, the first and the one behind the last.
    std::pair<std::size_t, std::size_t> seen() const;
    int byteOf(std::size_t position) const;
    /// Where the line of a position begins and ends, in pixels from the top of the text.
    int topOf(std::size_t position) const;
    int bottomOf(std::size_t position) const;

    struct Found {
        std::size_t number = 0;  ///< of the place that was gone to, from 1; 0: none
        std::size_t count = 0;
    };
    /// Marks all places where these words stand, letters without regard to case, and goes to the next one
    /// behind (or before) the selection, around the end if need be.
    Found findNext(const wxString& words, bool forward);
    void endFinding();

private:
    void setUp();
    void setColours();
    void showText();
    void showSelection();
    void mark();
    void fill(int indicator, schema::TextSpan span, int value = 1);
    void styleTo(int end);
    void forwardSelection();
    void onKey(wxKeyEvent& event);
    void onLetter(wxKeyEvent& event);
    void onUpdate(wxStyledTextEvent& event);
    void onPainted();
    void markFound(const wxString& words);

    present::CodingPresenter& m_presenter;
    Wishes m_wishes;
    int m_textVersion = 0;
    std::optional<schema::InterviewId> m_shown;
    bool m_correcting = false;
    bool m_forwarding = false;           ///< the presenter hears of a selection, and need not tell it back
    std::pair<int, int> m_marked{0, 0};  ///< bytes whose marks are drawn
    int m_firstLine = -1;
    int m_width = -1;
    std::vector<std::pair<int, int>> m_found;  ///< bytes, in order
};

}  // namespace wederhoor::view
