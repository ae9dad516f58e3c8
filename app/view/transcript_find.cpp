// Finding words in a transcript.

#include <algorithm>

#include "app/view/text_indicators.h"
#include "app/view/text_places.h"
#include "app/view/transcript_text.h"

namespace wederhoor::view {

TranscriptText::Found TranscriptText::findNext(const wxString& words, bool forward) {
    markFound(words);
    if (m_found.empty()) return {};
    auto at = m_found.begin();
    if (forward) {
        at = std::find_if(m_found.begin(), m_found.end(),
                          [from = GetSelectionEnd()](const auto& place) { return place.first >= from; });
        if (at == m_found.end()) at = m_found.begin();
    } else {
        const auto behind =
            std::find_if(m_found.begin(), m_found.end(),
                         [from = GetSelectionStart()](const auto& place) { return place.first >= from; });
        at = behind == m_found.begin() ? m_found.end() - 1 : behind - 1;
    }
    const auto* open = m_presenter.transcript();
    if (open && !m_correcting) {
        const TextPlaces places(*this, open->transcript());
        m_presenter.reveal({places.positionOf(at->first), places.positionOf(at->second)});
    } else {
        SetSelection(at->first, at->second);
        EnsureCaretVisible();
    }
    return {static_cast<std::size_t>(at - m_found.begin()) + 1, m_found.size()};
}

void TranscriptText::markFound(const wxString& words) {
    endFinding();
    if (words.empty()) return;
    SetIndicatorCurrent(found);
    SetIndicatorValue(1);
    SetSearchFlags(0);
    const int length = GetTextLength();
    for (int from = 0; from < length;) {
        SetTargetRange(from, length);
        if (SearchInTarget(words) < 0) break;
        m_found.emplace_back(GetTargetStart(), GetTargetEnd());
        IndicatorFillRange(GetTargetStart(), GetTargetEnd() - GetTargetStart());
        from = std::max(GetTargetEnd(), from + 1);
    }
}

void TranscriptText::endFinding() {
    m_found.clear();
    SetIndicatorCurrent(found);
    IndicatorClearRange(0, GetTextLength());
}

}  // namespace wederhoor::view
