#pragma once

#include <functional>
#include <optional>
#include <vector>
#include <wx/panel.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>
#include <wx/treectrl.h>

#include "app/present/trace_tree.h"

namespace wederhoor::view {

/// What a figure rests on, as a tree; under it the chosen step in full.
class TraceView final : public wxPanel {
public:
    /// `open`: shows where a step leads, by its place in the list of show().
    TraceView(wxWindow* parent, std::function<void(std::size_t)> open);

    void show(const std::vector<present::TraceNode>& nodes);
    /// Place of the chosen step in that list; nullopt if none is.
    std::optional<std::size_t> chosen() const;
    wxTreeCtrl& tree() { return *m_tree; }

private:
    void openChosen();

    std::function<void(std::size_t)> m_open;
    wxTreeCtrl* m_tree;
    wxTextCtrl* m_words;
};

}  // namespace wederhoor::view
