#pragma once

#include <functional>
#include <vector>
#include <wx/button.h>
#include <wx/panel.h>
#include <wx/stattext.h>

#include "app/present/codebook_presenter.h"
#include "app/present/coding_presenter.h"
#include "app/view/codebook_tree.h"
#include "app/view/codings_at_caret.h"
#include "app/view/desk.h"
#include "app/view/difference_list.h"
#include "app/view/find_bar.h"
#include "app/view/step_panel.h"
#include "app/view/stripe_bar.h"
#include "app/view/theme_picker.h"
#include "app/view/transcript_text.h"
#include "app/view/wrapped_text.h"

namespace wederhoor::view {

/// A transcript with everything that is needed to code it: the codebook at the left, the themes beside the
/// text, and below it what lies at the caret.
class CodingPanel final : public wxPanel {
public:
    /// `back`: leads to where the transcript was opened.
    CodingPanel(wxWindow* parent, Desk& desk, std::function<void()> back);

    /// Throws schema::Refusal if the interview is not in the study.
    void open(schema::InterviewId interview, std::optional<schema::TextSpan> spot);
    void close();
    void keepTyped();
    void find();
    std::vector<Command> commands();
    std::vector<wxWindow*> panes();

    present::CodingPresenter& coding() { return m_coding; }
    present::CodebookPresenter& codebook() { return m_codebook; }
    TranscriptText& text() { return *m_text; }
    StripeBar& stripes() { return *m_stripes; }
    CodebookTree& tree() { return *m_tree; }
    ThemePicker& picker() { return *m_picker; }
    CodingsAtCaret& atCaret() { return *m_atCaret; }
    DifferenceList& differences() { return *m_differences; }

private:
    void layOut();
    wxWindow* makeHead(wxWindow* parent);
    wxWindow* makeText(wxWindow* parent);
    void synchronise();
    void readOn(wxIdleEvent& event);
    void showTitle();
    void drop(schema::ThemeId theme, wxPoint screen);
    void pickTheme(const std::string& typed);
    void startCorrecting();
    void saveCorrection();
    void endCorrecting();
    void showCorrecting(bool correcting);
    void compare();
    void go(bool found);

    // Of the codebook; see codebook_commands.cpp.
    std::vector<Command> themeCommands();
    void newTheme();
    void renameTheme();
    void defineTheme();
    void recolourTheme();
    void mergeTheme();
    void splitTheme();
    void removeTheme();
    void giveKey();
    void showThemeMenu(wxPoint screen);

    Desk& m_desk;
    std::function<void()> m_back;
    present::CodingPresenter m_coding;
    present::CodebookPresenter m_codebook;
    wxStaticText* m_title;
    WrappedText* m_definition;
    wxPanel* m_correction;
    FindBar* m_find;
    TranscriptText* m_text;
    StripeBar* m_stripes;
    ThemePicker* m_picker;
    CodebookTree* m_tree;
    CodingsAtCaret* m_atCaret;
    DifferenceList* m_differences;
    std::vector<present::Subscription> m_heard;
    bool m_readsOn = false;  ///< quotes of the transcript, while nobody waits
};

}  // namespace wederhoor::view
