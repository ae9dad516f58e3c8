#pragma once

#include <wx/choice.h>

namespace wederhoor::view {

/// A menu of choices on a page that scrolls: the wheel moves the page, never the choice under the pointer.
class QuietChoice final : public wxChoice {
public:
    explicit QuietChoice(wxWindow* parent) : wxChoice(parent, wxID_ANY) {
        Bind(wxEVT_MOUSEWHEEL, [this](wxMouseEvent& event) {
            for (auto* above = GetParent(); above && !above->IsTopLevel(); above = above->GetParent()) {
                if (!above->HasScrollbar(wxVERTICAL)) continue;
                above->HandleWindowEvent(event);
                return;
            }
        });
    }
};

}  // namespace wederhoor::view
