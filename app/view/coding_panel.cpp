#include "app/view/coding_panel.h"

#include <wx/sizer.h>
#include <wx/splitter.h>

#include "app/view/kept_split.h"
#include "app/view/words.h"
#include "schema/base/trouble.h"
#include "schema/rules/words.h"

namespace wederhoor::view {

using schema::say;
using schema::ThemeId;

CodingPanel::CodingPanel(wxWindow* parent, Desk& desk, std::function<void()> back)
    : wxPanel(parent),
      m_desk(desk),
      m_back(std::move(back)),
      m_coding(desk.workspace()),
      m_codebook(desk.workspace()) {
    layOut();
    m_heard = {m_coding.changed().subscribe([this] { synchronise(); }), m_coding.revealed().subscribe([this] {
                   if (const auto spot = m_coding.spot()) m_text->reveal(*spot);
               }),
               m_codebook.changed().subscribe([this] {
                   m_coding.chooseTheme(m_codebook.chosen());
                   synchronise();
               })};
    Bind(wxEVT_IDLE, &CodingPanel::readOn, this);
}

void CodingPanel::layOut() {
    auto* across = new wxSplitterWindow(this, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                        wxSP_LIVE_UPDATE | wxSP_NOBORDER);
    auto* book = new wxPanel(across);
    m_tree = new CodebookTree(book, m_codebook,
                              {[this](ThemeId theme) { return m_coding.keyOf(theme); },
                               [this](ThemeId theme) { m_coding.putTheme(theme); },
                               [this](ThemeId theme, wxPoint screen) { drop(theme, screen); },
                               [this](wxPoint screen) { showThemeMenu(screen); }});
    m_definition = new WrappedText(book);
    book->Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        m_definition->wrapTo(event.GetSize().x - FromDIP(12));
        event.Skip();
    });
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(m_tree, wxSizerFlags(1).Expand());
    column->Add(m_definition, wxSizerFlags().Expand().Border(wxALL, FromDIP(4)));
    book->SetSizer(column);
    across->SetMinimumPaneSize(FromDIP(140));
    across->SplitVertically(book, makeText(across), keptSash(*across, "codebook", FromDIP(300)));
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(makeHead(this), wxSizerFlags().Expand());
    all->Add(across, wxSizerFlags(1).Expand());
    SetSizer(all);
}

wxWindow* CodingPanel::makeHead(wxWindow* parent) {
    auto* head = new wxPanel(parent);
    auto* back = new wxButton(head, wxID_ANY, tr("&List"));
    back->SetToolTip(tr("Back to the list of interviews (Alt+Left)"));
    back->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { m_back(); });
    m_title = new wxStaticText(head, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxST_ELLIPSIZE_END);
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(back, wxSizerFlags().CentreVertical().Border(wxALL, FromDIP(4)));
    row->Add(m_title, wxSizerFlags(1).CentreVertical().Border(wxALL, FromDIP(4)));
    head->SetSizer(row);
    return head;
}

wxWindow* CodingPanel::makeText(wxWindow* parent) {
    auto* down = new wxSplitterWindow(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                      wxSP_LIVE_UPDATE | wxSP_NOBORDER);
    auto* above = new wxPanel(down);
    m_find = new FindBar(above, {[this](const wxString& words, bool forward) {
                                     const auto found = m_text->findNext(words, forward);
                                     if (words.empty()) return wxString();
                                     return found.count == 0 ? tr("Not found")
                                                             : tr("%1 of %2", found.number, found.count);
                                 },
                                 [this] {
                                     m_text->endFinding();
                                     m_text->SetFocus();
                                 }});
    m_correction = new wxPanel(above);
    auto* told = new wxStaticText(m_correction, wxID_ANY,
                                  tr("You are correcting the text. Quotes (dotted) go with their words."));
    auto* save = new wxButton(m_correction, wxID_ANY, tr("&Save the correction"));
    auto* leave = new wxButton(m_correction, wxID_ANY, tr("&Discard"));
    save->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { saveCorrection(); });
    leave->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { endCorrecting(); });
    const int gap = FromDIP(4);
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(told, wxSizerFlags(1).CentreVertical().Border(wxALL, gap));
    row->Add(save, wxSizerFlags().Border(wxALL, gap));
    row->Add(leave, wxSizerFlags().Border(wxALL, gap));
    m_correction->SetSizer(row);
    m_correction->Hide();
    m_text = new TranscriptText(
        above, m_coding,
        {[this](const std::string& typed) { pickTheme(typed); }, [this] { m_stripes->Refresh(); }});
    m_stripes = new StripeBar(above, m_coding, *m_text);
    m_picker = new ThemePicker(above);
    m_differences = new DifferenceList(above, m_coding);
    auto* beside = new wxBoxSizer(wxHORIZONTAL);
    beside->Add(m_text, wxSizerFlags(1).Expand());
    beside->Add(m_stripes, wxSizerFlags().Expand());
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(m_find, wxSizerFlags().Expand());
    column->Add(m_correction, wxSizerFlags().Expand());
    column->Add(beside, wxSizerFlags(1).Expand());
    column->Add(m_picker, wxSizerFlags().Expand());
    column->Add(m_differences, wxSizerFlags().Expand());
    above->SetSizer(column);
    m_atCaret = new CodingsAtCaret(down, m_coding, m_desk.workspace().researcher());
    down->SetMinimumPaneSize(FromDIP(60));
    down->SetSashGravity(1);
    down->SplitHorizontally(above, m_atCaret, keptSash(*down, "codings", -FromDIP(130)));
    return down;
}

void CodingPanel::open(schema::InterviewId interview, std::optional<schema::TextSpan> spot) {
    const bool other = !m_coding.transcript() || m_coding.transcript()->interview().id != interview;
    if (other) {
        keepTyped();
        endCorrecting();
        m_picker->leave();
        m_find->leave();
    }
    m_coding.open(interview, spot);
    m_text->SetFocus();
}

void CodingPanel::close() {
    keepTyped();
    endCorrecting();
    m_coding.close();
}

void CodingPanel::keepTyped() {
    m_atCaret->keepTyped();
    if (!m_text->corrected()) {
        endCorrecting();
        return;
    }
    const auto done = m_coding.correct(m_text->correctedText(), present::VanishedQuotes::refuse);
    if (!done.vanished.empty()) {
        throw schema::Refusal(
            say("Some quotes would lose all their words. Save or discard the correction first."));
    }
    endCorrecting();
}

void CodingPanel::find() {
    m_find->start();
}

std::vector<wxWindow*> CodingPanel::panes() {
    std::vector<wxWindow*> panes{m_text, &m_atCaret->list(), &m_atCaret->memo(), m_tree};
    if (m_differences->IsShown()) panes.insert(panes.begin() + 1, m_differences);
    return panes;
}

void CodingPanel::synchronise() {
    m_text->synchronise();
    m_stripes->Refresh();
    m_tree->synchronise();
    m_atCaret->synchronise();
    if (m_differences->synchronise()) m_differences->GetParent()->Layout();
    showTitle();
    m_readsOn = true;
}

void CodingPanel::readOn(wxIdleEvent& event) {
    event.Skip();
    if (!m_readsOn) return;
    m_readsOn = false;  // nor is it tried again and again when it fails
    m_readsOn = m_coding.readOn();
    if (m_readsOn) event.RequestMore();
}

void CodingPanel::showTitle() {
    const auto* open = m_coding.transcript();
    if (!open) return;
    const auto& interview = open->interview();
    auto title = wxString::Format("%d  ", interview.number) + wide(interview.title);
    if (!open->municipality().empty()) title += wxString::FromUTF8(" · ") + wide(open->municipality());
    title += wxString::FromUTF8(" · ") + wide(schema::inWords(interview.audience));
    if (interview.heldOn) title += wxString::FromUTF8(" · ") + wide(interview.heldOn->iso());
    if (!interview.consentOn) title += wxString::FromUTF8(" · ") + tr("no consent to quote");
    if (const auto* comparison = m_coding.comparison()) {
        title = tr("%1 and %2 differ on %3 passages", comparison->researcher, comparison->other,
                   comparison->differences.size()) +
                wxString::FromUTF8(" · ") + title;
    }
    if (m_title->GetLabelText() != title) m_title->SetLabelText(title);
    const auto chosen = m_codebook.chosen();
    const auto* row = chosen ? m_codebook.find(*chosen) : nullptr;
    const auto definition = row ? wide(row->theme.definition) : wxString();
    m_definition->setText(definition);
}

void CodingPanel::drop(ThemeId theme, wxPoint screen) {
    if (m_text->GetScreenRect().Contains(screen)) m_coding.putTheme(theme);
}

void CodingPanel::pickTheme(const std::string& typed) {
    m_picker->start(tr("Theme:"), typed,
                    {[this](const std::string& words) { return m_coding.matches(words); },
                     [this](const present::ThemeMatch& match, const std::string& words) {
                         if (match.theme) {
                             m_coding.putTheme(*match.theme);
                         } else {
                             m_coding.putTheme(std::string_view(words));
                         }
                     },
                     [this] { m_text->SetFocus(); }});
}

void CodingPanel::showCorrecting(bool correcting) {
    m_correction->Show(correcting);
    m_correction->GetParent()->Layout();
    m_stripes->Refresh();
}

void CodingPanel::startCorrecting() {
    m_atCaret->keepTyped();
    m_find->leave();
    m_picker->leave();
    m_text->startCorrecting();
    showCorrecting(true);
}

void CodingPanel::endCorrecting() {
    if (!m_text->correcting()) return;
    m_text->endCorrecting();
    showCorrecting(false);
}

void CodingPanel::saveCorrection() {
    const auto text = m_text->correctedText();
    auto done = m_coding.correct(text, present::VanishedQuotes::refuse);
    if (!done.vanished.empty()) {
        std::string quotes;
        for (const auto& reference : done.vanished) quotes += (quotes.empty() ? "" : ", ") + reference.text();
        const auto question =
            say("The words of these quotes are gone from the text: %1. Remove the quotes with their codings?",
                quotes);
        if (!m_desk.ask().confirm(question, say("Remove"))) return;
        done = m_coding.correct(text, present::VanishedQuotes::drop);
    }
    endCorrecting();
    if (!done.changed) return;
    m_desk.tell(
        say("The transcript was corrected: %1 quotes moved with their words, %2 have other words now.",
            done.moved, done.reworded));
}

void CodingPanel::compare() {
    m_picker->leave();
    m_coding.toggleComparison();
    const auto* comparison = m_coding.comparison();
    if (comparison && comparison->differences.empty()) {
        m_desk.tell(
            say("%1 and %2 coded this transcript the same.", comparison->researcher, comparison->other));
    }
}

void CodingPanel::go(bool found) {
    if (!found) m_desk.tell(say("There is none further that way."));
}

std::vector<Command> CodingPanel::commands() {
    const auto isOpen = [this] { return m_coding.transcript() && !m_text->correcting(); };
    const auto selected = [this] { return m_coding.selection().has_value(); };
    const auto atQuote = [this] { return m_coding.chosenRow() != nullptr; };
    std::vector<Command> all{
        {say("&Put a theme on the selection ..."), "Ctrl+T", [this] { pickTheme(""); }, selected},
        {say("Put the theme of the &codebook there (Enter in the codebook)"), "Ctrl+Return",
         [this] { m_coding.putTheme(*m_codebook.chosen()); },
         [=, this] { return selected() && m_codebook.chosen(); }},
        {say("Put the &last theme there (Enter in the text)"), "", [this] { m_coding.putLastTheme(); },
         [=, this] { return selected() && m_coding.lastTheme(); }},
        {say("&Take the theme off"), "Del", [this] { m_coding.remove(); }, atQuote},
        {say("Write a &memo"), "Ctrl+M", [this] { m_atCaret->writeMemo(); },
         [this] { return m_coding.memoSpan().has_value(); }},
        {say("&Select the quote"), "Ctrl+E", [this] { m_coding.selectQuote(); }, atQuote},
        {},
        {say("&Next quote or difference"), "Alt+Down", [this] { go(m_coding.goNext()); }, isOpen},
        {say("Pre&vious quote or difference"), "Alt+Up", [this] { go(m_coding.goPrevious()); }, isOpen},
        {say("C&ompare two researchers"), "F8", [this] { compare(); }, isOpen},
        {say("Co&rrect the transcript"), "F4", [this] { startCorrecting(); }, isOpen},
        {say("S&ave the correction"), "Ctrl+S", [this] { saveCorrection(); },
         [this] { return m_text->correcting(); }},
        {say("&Back to the list"), "Alt+Left", [this] { m_back(); }, {}},
        {}};
    const auto themes = themeCommands();
    all.insert(all.end(), themes.begin(), themes.end());
    return all;
}

}  // namespace wederhoor::view
