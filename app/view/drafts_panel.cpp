#include "app/view/drafts_panel.h"

#include <wx/settings.h>
#include <wx/sizer.h>
#include <wx/splitter.h>

#include "app/view/cut_texts.h"
#include "app/view/kept_split.h"
#include "app/view/words.h"
#include "schema/base/trouble.h"

// How the page is put together and what it shows; its commands are in drafts_commands.cpp.
namespace wederhoor::view {

using present::DraftsPresenter;
using schema::say;

namespace {
constexpr int readAfter = 300;     // ms of rest
constexpr int saveAfter = 20'000;  // ms of rest

wxString outlineLine(const DraftsPresenter::Part& part) {
    wxString line(' ', part.number.section > 0 ? 4U : 0U);
    line += wide(part.title);
    if (part.differs) line += wxString::FromUTF8(" ≠");
    if (part.toDo > 0) line += "  (" + tr("%1 to do", part.toDo) + ")";
    if (!part.isHeading && part.paragraphs == 0) line += "  (" + tr("empty") + ")";
    return line;
}

wxString colourOf(wxSystemColour colour) {
    return wxSystemSettings::GetColour(colour).GetAsString(wxC2S_HTML_SYNTAX);
}
}  // namespace

DraftsPanel::DraftsPanel(wxWindow* parent, Desk& desk)
    : StepPanel(parent, desk), m_presenter(workspace()), m_readSoon(this), m_saveSoon(this) {
    layOut();
    bind();
    m_onChanged = m_presenter.changed().subscribe([this] {
        m_stale = true;
        if (IsShownOnScreen()) showAll();
    });
}

void DraftsPanel::layOut() {
    m_book = new wxSimplebook(this);
    m_page = new wxPanel(m_book);
    auto* lacking = new wxPanel(m_book);
    m_lacking = new wxStaticText(lacking, wxID_ANY, "");
    auto* around = new wxBoxSizer(wxVERTICAL);
    around->Add(m_lacking, wxSizerFlags().Expand().Border(wxALL, FromDIP(24)));
    lacking->SetSizer(around);
    m_book->AddPage(m_page, "");
    m_book->AddPage(lacking, "");

    auto* outer = new wxSplitterWindow(m_page, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxSP_LIVE_UPDATE);
    auto* inner = new wxSplitterWindow(outer, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxSP_LIVE_UPDATE);
    m_outline = new wxListBox(outer, wxID_ANY, wxDefaultPosition, wxDefaultSize, 0, nullptr, wxLB_HSCROLL);
    m_outline->SetName(tr("Outline"));
    tipWhenCut(*m_outline);
    auto* middle = makeMiddle(inner);
    m_evidence = new EvidencePane(
        inner, m_presenter.evidence(),
        {[this](const auto& item) { insert(item); }, [this](const auto& place) { this->desk().go(place); }});
    outer->SetMinimumPaneSize(FromDIP(120));
    inner->SetMinimumPaneSize(FromDIP(180));
    outer->SplitVertically(m_outline, inner);
    inner->SplitVertically(middle, m_evidence);
    keepSash(*outer, "outline", 0.24);
    keepSash(*inner, "evidence", 0.52);

    auto* page = new wxBoxSizer(wxVERTICAL);
    page->Add(makeHead(), wxSizerFlags().Expand());
    page->Add(outer, wxSizerFlags(1).Expand());
    m_page->SetSizer(page);
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(m_book, wxSizerFlags(1).Expand());
    SetSizer(all);
}

wxWindow* DraftsPanel::makeHead() {
    auto* head = new wxPanel(m_page);
    m_version = new wxChoice(head, wxID_ANY);
    m_version->SetName(tr("Version"));
    m_compare = new wxChoice(head, wxID_ANY);
    m_compare->SetName(tr("Compare with"));
    m_notice = new wxStaticText(head, wxID_ANY, "");
    m_notice->SetFont(m_notice->GetFont().Italic());
    const int gap = FromDIP(6);
    auto* choices = new wxBoxSizer(wxHORIZONTAL);
    const auto label = [&](const wxString& words) {
        choices->Add(new wxStaticText(head, wxID_ANY, words),
                     wxSizerFlags().CentreVertical().Border(wxALL, gap));
    };
    label(tr("&Version:"));
    choices->Add(m_version, wxSizerFlags(2).CentreVertical().Border(wxALL, gap));
    label(tr("&Compare with:"));
    choices->Add(m_compare, wxSizerFlags(1).CentreVertical().Border(wxALL, gap));
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(choices, wxSizerFlags().Expand());
    all->Add(m_notice, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, gap));
    head->SetSizer(all);
    return head;
}

wxWindow* DraftsPanel::makeMiddle(wxWindow* parent) {
    m_middle = new wxSimplebook(parent);
    auto* split =
        new wxSplitterWindow(m_middle, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxSP_LIVE_UPDATE);
    m_text = new DraftText(split, m_presenter, [this] {
        m_readSoon.StartOnce(readAfter);
        m_saveSoon.StartOnce(saveAfter);
    });
    m_reading = new wxHtmlWindow(split);
    m_reading->SetName(tr("How it reads"));
    split->SetMinimumPaneSize(FromDIP(60));
    split->SplitHorizontally(m_text, m_reading);
    keepSash(*split, "reading", 0.5);
    m_differences = new DifferenceText(m_middle, tr("Differences"));
    m_middle->AddPage(split, "");
    m_middle->AddPage(m_differences, "");
    return m_middle;
}

void DraftsPanel::bind() {
    m_version->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
        const auto at = static_cast<std::size_t>(event.GetSelection());
        m_presenter.showVersion(m_presenter.versions()[at].draft.version);
    });
    m_compare->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
        const int at = event.GetSelection();
        m_presenter.compareWith(at < 1 ? std::nullopt
                                       : std::optional(m_comparable[static_cast<std::size_t>(at) - 1]));
    });
    m_outline->Bind(wxEVT_LISTBOX, [this](wxCommandEvent& event) {
        m_presenter.showSection(m_presenter.parts()[static_cast<std::size_t>(event.GetSelection())].number);
        showOutline();
    });
    m_outline->Bind(wxEVT_LISTBOX_DCLICK, [this](wxCommandEvent&) { m_text->SetFocus(); });
    m_reading->Bind(wxEVT_HTML_LINK_CLICKED, [this](wxHtmlLinkEvent& event) {
        const auto place = m_presenter.placeOf(utf8(event.GetLinkInfo().GetHref()));
        if (place) desk().go(*place);
    });
    Bind(
        wxEVT_TIMER, [this](wxTimerEvent&) { showReading(); }, m_readSoon.GetId());
    Bind(
        wxEVT_TIMER, [this](wxTimerEvent&) { m_presenter.save(); }, m_saveSoon.GetId());
}

void DraftsPanel::refresh() {
    if (m_stale) showAll();
}

void DraftsPanel::showAll() {
    m_stale = false;
    const auto lack = m_presenter.lack();
    m_book->ChangeSelection(lack == DraftsPresenter::Lack::nothing ? 0 : 1);
    if (lack != DraftsPresenter::Lack::nothing) {
        m_lacking->SetLabel(
            lack == DraftsPresenter::Lack::municipality
                ? tr("Choose a municipality above to write its description.")
                : tr("A description follows the outline of the study's comparison, and its "
                     "figures come from the questionnaire. This study has none of these yet."));
        m_lacking->Wrap(GetClientSize().x - 2 * FromDIP(24));
        m_lacking->GetParent()->Layout();
        return;
    }
    showVersions();
    showOutline();
    m_text->synchronise();
    const bool compares = m_presenter.comparedWith().has_value();
    m_middle->ChangeSelection(compares ? 1 : 0);
    if (compares) {
        showDifferences();
    } else {
        showReading();
    }
    m_evidence->synchronise();
    m_page->Layout();
}

void DraftsPanel::showVersions() {
    m_version->Clear();
    m_compare->Clear();
    m_comparable.clear();
    m_compare->Append(tr("nothing"));
    m_compare->SetSelection(0);
    for (const auto& version : m_presenter.versions()) {
        const int number = version.draft.version;
        m_version->Append(wide(version.words));
        if (m_presenter.version() == number) {
            m_version->SetSelection(static_cast<int>(m_version->GetCount()) - 1);
            continue;
        }
        m_comparable.push_back(number);
        m_compare->Append(tr("version %1", number));
        if (m_presenter.comparedWith() == number) {
            m_compare->SetSelection(static_cast<int>(m_compare->GetCount()) - 1);
        }
    }
    m_version->Enable(m_version->GetCount() > 0);
    m_compare->Enable(!m_comparable.empty());
    const auto notice = m_presenter.notice();
    m_notice->SetLabel(wide(notice));
    m_notice->Wrap(m_page->GetClientSize().x - 2 * FromDIP(6));
    m_notice->Show(!notice.empty());
}

void DraftsPanel::showOutline() {
    wxArrayString lines;
    int chosen = wxNOT_FOUND;
    for (const auto& part : m_presenter.parts()) {
        if (!part.isHeading && part.number == m_presenter.section()) chosen = static_cast<int>(lines.size());
        lines.Add(outlineLine(part));
    }
    if (lines != m_outline->GetStrings()) m_outline->Set(lines);
    m_outline->SetSelection(chosen);
}

void DraftsPanel::showReading() {
    auto html = m_presenter.readingHtml();
    if (html.empty()) html = "<p><i>" + say("Nothing is written here yet.") + "</i></p>";
    const auto body =
        wxString::Format("<body bgcolor=\"%s\" text=\"%s\" link=\"%s\">", colourOf(wxSYS_COLOUR_WINDOW),
                         colourOf(wxSYS_COLOUR_WINDOWTEXT), colourOf(wxSYS_COLOUR_HOTLIGHT));
    int x = 0;
    int y = 0;
    m_reading->GetViewStart(&x, &y);
    m_reading->SetStandardFonts(GetFont().GetPointSize());
    m_reading->SetPage(body + wide(html) + "</body>");
    m_reading->Scroll(x, y);
}

void DraftsPanel::showDifferences() {
    m_differences->clear();
    m_differenceLines.clear();
    const int shown = m_presenter.version().value_or(1);
    const int other = m_presenter.comparedWith().value_or(1);
    const auto differences = m_presenter.differences();
    m_differences->addNote(
        differences.empty()
            ? say("Versions %1 and %2 say the same.", std::min(shown, other), std::max(shown, other))
            : say("From version %1 to version %2: what went is struck through, what came "
                  "is underlined.",
                  std::min(shown, other), std::max(shown, other)));
    for (const auto& difference : differences) {
        if (m_differenceLines.empty() || m_differenceLines.back().first != difference.section) {
            m_differenceLines.emplace_back(difference.section, m_differences->nextLine());
            m_differences->addHeading("\n" + difference.title);
        }
        m_differences->addNote(difference.number);
        m_differences->addPieces(difference.change.pieces);
    }
    for (const auto& [section, line] : m_differenceLines) {
        if (section == m_presenter.section()) m_differences->showLine(line);
    }
}

}  // namespace wederhoor::view
