#pragma once

#include <string>
#include <wx/infobar.h>
#include <wx/timer.h>

namespace wederhoor::view {

/// What there is to know, above the page, where a message box would be in the way.
class NewsBar final : public wxInfoBar {
public:
    explicit NewsBar(wxWindow* parent);

    /// Goes away by itself after a while, longer for a longer sentence.
    void tell(const std::string& sentence);
    /// Stays until it is closed or something else is to be said.
    void warn(const std::string& sentence);
    /// Takes away what stands there.
    void leave();
    /// What stands there now; empty when nothing does.
    const std::string& sentence() const { return m_sentence; }

private:
    void show(const std::string& sentence, int icon);

    std::string m_sentence;
    wxTimer m_timer;
};

}  // namespace wederhoor::view
