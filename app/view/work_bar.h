#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <wx/button.h>
#include <wx/gauge.h>
#include <wx/panel.h>
#include <wx/stattext.h>
#include <wx/timer.h>

#include "app/view/work.h"

namespace wederhoor::view {

/// Shows work that is going on at the foot of the window: what it is at, how far, and a button to cancel it.
/// Hidden as long as there is none. One work at a time.
class WorkBar final : public wxPanel {
public:
    explicit WorkBar(wxWindow* parent);

    bool busy() const { return m_work != nullptr; }
    /// `then`: in the window's thread, with what the work threw (nullptr: nothing) and whether it was
    /// cancelled.
    void start(const wxString& title, std::function<void(schema::Progress&)> job,
               std::function<void(std::exception_ptr, bool cancelled)> then);
    void cancel();

private:
    void show();
    void end();

    wxString m_title;
    wxStaticText* m_text;
    wxGauge* m_gauge;
    wxButton* m_cancel;
    wxTimer m_timer;
    std::function<void(std::exception_ptr, bool)> m_then;
    std::unique_ptr<Work> m_work;
};

}  // namespace wederhoor::view
