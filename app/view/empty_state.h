#pragma once

#include <functional>
#include <string>
#include <wx/button.h>
#include <wx/panel.h>
#include <wx/stattext.h>

namespace wederhoor::view {

/// What stands in the place of a page that has nothing to show: why that is, and a button for what to do
/// next.
class EmptyState final : public wxPanel {
public:
    explicit EmptyState(wxWindow* parent);

    /// What the button says and does; without a title there is no button.
    struct Remedy {
        std::string title;
        std::function<void()> act;
    };
    /// Hides it if the sentence is empty.
    void show(const std::string& sentence, Remedy remedy);

private:
    wxStaticText* m_sentence;
    wxButton* m_button;
    std::function<void()> m_act;
};

}  // namespace wederhoor::view
