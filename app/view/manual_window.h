#pragma once

#include <string>
#include <vector>
#include <wx/frame.h>
#include <wx/html/htmlwin.h>
#include <wx/listbox.h>

namespace wederhoor::view {

/// The manual, beside the work: a list of its pages, and one of them.
class ManualWindow final : public wxFrame {
public:
    explicit ManualWindow(wxWindow* parent);

    /// Shows a page by its name: that of a page of the window, `start`, `first-steps`, `keys`.
    void show(const std::string& topic);
    const std::string& topic() const { return m_topic; }

private:
    std::vector<std::string> m_topics;  ///< as in the list
    std::string m_topic;
    wxListBox* m_list;
    wxHtmlWindow* m_text;
};

}  // namespace wederhoor::view
