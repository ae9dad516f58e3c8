#pragma once

#include <filesystem>
#include <functional>
#include <vector>
#include <wx/listbox.h>
#include <wx/panel.h>

namespace wederhoor::view {

/// What is shown as long as no study is open: the ones that were open before, and how to begin.
class StartPanel final : public wxPanel {
public:
    struct Actions {
        std::function<void(const std::filesystem::path&)> open;
        std::function<void()> openOther;
        std::function<void()> makeNew;
        std::function<void()> openSample;
    };
    StartPanel(wxWindow* parent, Actions actions);

    void refresh();

private:
    void openChosen();

    Actions m_actions;
    wxListBox* m_recent;
    std::vector<std::filesystem::path> m_studies;  ///< as in the list
};

}  // namespace wederhoor::view
