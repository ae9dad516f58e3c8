#include "app/view/manual_window.h"

#include <wx/settings.h>
#include <wx/sizer.h>
#include <wx/splitter.h>

#include "app/present/manual.h"
#include "app/view/appearance.h"
#include "app/view/icons.h"
#include "app/view/kept_split.h"
#include "app/view/words.h"

namespace wederhoor::view {

namespace {
wxString colour(wxSystemColour which) {
    return wxSystemSettings::GetColour(which).GetAsString(wxC2S_HTML_SYNTAX);
}

/// In the colours of the desktop, dark ones too.
wxString page(const std::string& html) {
    // The desktop's colour of links is made for a light background.
    const wxString link = isDark() ? "#8ab8f0" : colour(wxSYS_COLOUR_HOTLIGHT);
    return "<html><body bgcolor=\"" + colour(wxSYS_COLOUR_WINDOW) + "\" text=\"" +
           colour(wxSYS_COLOUR_WINDOWTEXT) + "\" link=\"" + link + "\">" + wide(html) + "</body></html>";
}
}  // namespace

ManualWindow::ManualWindow(wxWindow* parent)
    : wxFrame(parent, wxID_ANY, tr("Manual of Wederhoor"), wxDefaultPosition, wxDefaultSize,
              wxDEFAULT_FRAME_STYLE | wxFRAME_FLOAT_ON_PARENT) {
    SetFont(parent->GetFont());
    SetIcons(programIcon());
    auto* split = new wxSplitterWindow(this);
    m_list = new wxListBox(split, wxID_ANY);
    m_list->SetName(tr("Pages of the manual"));
    m_text = new wxHtmlWindow(split, wxID_ANY);
    m_text->SetName(tr("Page of the manual"));
    m_text->SetStandardFonts(GetFont().GetPointSize());
    m_text->SetBorders(FromDIP(16));
    for (const auto& name : present::manualNames()) {
        m_topics.push_back(name);
        m_list->Append(wide(present::manualPage(name).title));
    }
    split->SetMinimumPaneSize(FromDIP(120));
    split->SplitVertically(m_list, m_text);
    keepSash(*split, "manual", 0.25);
    SetSize(FromDIP(wxSize(820, 640)));

    m_list->Bind(wxEVT_LISTBOX, [this](wxCommandEvent& event) {
        show(m_topics[static_cast<std::size_t>(event.GetSelection())]);
    });
    m_text->Bind(wxEVT_HTML_LINK_CLICKED, [this](wxHtmlLinkEvent& event) {
        const auto topic = present::manualLink(utf8(event.GetLinkInfo().GetHref()));
        if (topic.empty()) {
            wxLaunchDefaultBrowser(event.GetLinkInfo().GetHref());
        } else {
            show(topic);
        }
    });
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        if (event.GetKeyCode() == WXK_ESCAPE) {
            Close();
        } else {
            event.Skip();
        }
    });
}

void ManualWindow::show(const std::string& topic) {
    m_topic = topic;
    m_text->SetPage(page(present::manualPage(topic).html));
    for (std::size_t at = 0; at < m_topics.size(); ++at) {
        if (m_topics[at] == topic) m_list->SetSelection(static_cast<int>(at));
    }
}

}  // namespace wederhoor::view
