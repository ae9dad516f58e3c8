#pragma once

#include <cstddef>
#include <wx/stc/stc.h>

#include "schema/study/transcript.h"

namespace wederhoor::view {

/// Where code points of a transcript stand in a text control that shows it: Scintilla counts bytes. Each
/// question costs one line.
class TextPlaces {
public:
    /// Both must outlive this, and hold the same text.
    TextPlaces(const wxStyledTextCtrl& text, const schema::Transcript& transcript)
        : m_text(text), m_transcript(transcript) {}

    int byteOf(std::size_t position) const;
    std::size_t positionOf(int byte) const;

private:
    const wxStyledTextCtrl& m_text;
    const schema::Transcript& m_transcript;
};

}  // namespace wederhoor::view
