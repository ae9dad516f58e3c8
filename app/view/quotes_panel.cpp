#include "app/view/quotes_panel.h"

#include <wx/clipbrd.h>
#include <wx/sizer.h>
#include <wx/wupdlock.h>

#include "app/view/kept_split.h"
#include "app/view/words.h"

namespace wederhoor::view {

using schema::say;

namespace {
template <class Value>
wxString titleOf(const present::QuotesPresenter::Option<Value>& option) {
    const wxUniChar indent(0x2003);  // as wide as a letter is high; a blank would be too narrow to see
    const auto title = wxString(indent, static_cast<std::size_t>(option.depth)) + wide(option.title);
    return option.quotes ? title + wxString::Format(" (%zu)", *option.quotes) : title;
}

/// Lists the options with the chosen one marked; leaves the place where one was scrolled to as it is.
template <class Value>
void fill(wxListBox& box, const std::vector<present::QuotesPresenter::Option<Value>>& options,
          const std::optional<Value>& chosen) {
    const wxWindowUpdateLocker locker(&box);
    if (box.GetCount() != options.size()) {
        wxArrayString titles;
        for (const auto& option : options) titles.Add(titleOf(option));
        box.Set(titles);
    }
    for (std::size_t at = 0; at < options.size(); ++at) {
        const auto title = titleOf(options[at]);
        if (box.GetString(static_cast<unsigned>(at)) != title)
            box.SetString(static_cast<unsigned>(at), title);
        if (options[at].value == chosen) box.SetSelection(static_cast<int>(at));
    }
}
}  // namespace

QuotesPanel::QuotesPanel(wxWindow* parent, Desk& desk) : StepPanel(parent, desk), m_presenter(workspace()) {
    auto* all = new wxBoxSizer(wxHORIZONTAL);
    all->Add(choices(), wxSizerFlags().Expand());
    m_chosen = new wxStaticText(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxST_ELLIPSIZE_END);
    m_copy = new wxButton(this, wxID_ANY, tr("&Copy"));
    m_copy->SetToolTip(tr("Copy the selected quotes with their numbers"));
    m_export = new wxButton(this, wxID_ANY, tr("E&xport ..."));
    m_export->SetToolTip(tr("Write what is chosen to a CSV or HTML file"));
    m_book = new wxNotebook(this, wxID_ANY);
    m_book->AddPage(listPage(), tr("List"));
    m_book->AddPage(matrixPage(), tr("Matrix"));

    const int gap = FromDIP(6);
    auto* bar = new wxBoxSizer(wxHORIZONTAL);
    bar->Add(m_chosen, wxSizerFlags(1).CentreVertical().Border(wxALL, gap));
    bar->Add(m_copy, wxSizerFlags().CentreVertical().Border(wxALL, gap));
    bar->Add(m_export, wxSizerFlags().CentreVertical().Border(wxALL, gap));
    auto* right = new wxBoxSizer(wxVERTICAL);
    right->Add(bar, wxSizerFlags().Expand());
    right->Add(m_book, wxSizerFlags(1).Expand());
    all->Add(right, wxSizerFlags(1).Expand());
    SetSizer(all);
    listen();
    m_onChanged = m_presenter.changed().subscribe([this] {
        m_stale = true;
        if (IsShownOnScreen()) show();
    });
}

wxSizer* QuotesPanel::choices() {
    const int gap = FromDIP(6);
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    // The label comes first, so that its mnemonic leads to the control.
    const auto label = [&](const wxString& title) {
        sizer->Add(new wxStaticText(this, wxID_ANY, title),
                   wxSizerFlags().Border(wxLEFT | wxTOP | wxRIGHT, gap));
    };
    const auto add = [&](wxWindow* control, const wxString& name, int share) {
        control->SetName(name);
        sizer->Add(control, wxSizerFlags(share).Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, gap));
    };
    const wxSize size = FromDIP(wxSize(210, -1));
    label(tr("&Words:"));
    m_words = new wxSearchCtrl(this, wxID_ANY, "", wxDefaultPosition, size);
    m_words->SetDescriptiveText(tr("in the quote"));
    m_words->ShowCancelButton(true);
    add(m_words, tr("Words"), 0);
    label(tr("&Theme:"));
    m_themes = new wxListBox(this, wxID_ANY, wxDefaultPosition, size);
    add(m_themes, tr("Theme"), 5);
    label(tr("A&udience:"));
    m_audiences = new wxListBox(this, wxID_ANY, wxDefaultPosition, size);
    add(m_audiences, tr("Audience"), 2);
    label(tr("Mu&nicipality of the interview:"));
    m_municipalities = new wxListBox(this, wxID_ANY, wxDefaultPosition, size);
    add(m_municipalities, tr("Municipality of the interview"), 3);
    return sizer;
}

wxWindow* QuotesPanel::listPage() {
    auto* page = new wxPanel(m_book);
    m_empty = new EmptyState(page);
    auto* split = new wxSplitterWindow(page, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                       wxSP_LIVE_UPDATE | wxSP_3DSASH);
    m_list = new QuoteList(split, m_presenter);
    m_context = new QuoteContextView(split, m_presenter);
    split->SplitHorizontally(m_list, m_context);
    split->SetMinimumPaneSize(FromDIP(80));
    keepSash(*split, "quotes", 0.6);
    m_split = split;
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(m_empty, wxSizerFlags().Expand());
    sizer->Add(split, wxSizerFlags(1).Expand());
    page->SetSizer(sizer);
    return page;
}

wxWindow* QuotesPanel::matrixPage() {
    auto* page = new wxPanel(m_book);
    m_byAudience =
        new wxRadioButton(page, wxID_ANY, tr("By &audience"), wxDefaultPosition, wxDefaultSize, wxRB_GROUP);
    m_byMunicipality = new wxRadioButton(page, wxID_ANY, tr("By &municipality"));
    m_matrix = new QuoteMatrixGrid(page, m_presenter);
    const int gap = FromDIP(6);
    auto* bar = new wxBoxSizer(wxHORIZONTAL);
    bar->Add(m_byAudience, wxSizerFlags().Border(wxALL, gap));
    bar->Add(m_byMunicipality, wxSizerFlags().Border(wxALL, gap));
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(bar);
    sizer->Add(m_matrix, wxSizerFlags(1).Expand());
    page->SetSizer(sizer);
    return page;
}

void QuotesPanel::listen() {
    const auto choose = [this](const auto& change) {
        auto choice = m_presenter.choice();
        change(choice);
        m_presenter.choose(choice);
    };
    m_words->Bind(wxEVT_TEXT, [=, this](wxCommandEvent&) {
        choose([this](auto& choice) { choice.words = utf8(m_words->GetValue()); });
    });
    m_words->Bind(wxEVT_SEARCH_CANCEL, [this](wxCommandEvent&) { m_words->Clear(); });
    m_themes->Bind(wxEVT_LISTBOX, [=, this](wxCommandEvent& event) {
        const auto themes = m_presenter.themes();
        choose([&](auto& choice) {
            choice.theme = themes[static_cast<std::size_t>(event.GetSelection())].value;
        });
    });
    m_audiences->Bind(wxEVT_LISTBOX, [=, this](wxCommandEvent& event) {
        const auto audiences = m_presenter.audiences();
        choose([&](auto& choice) {
            choice.audience = audiences[static_cast<std::size_t>(event.GetSelection())].value;
        });
    });
    m_municipalities->Bind(wxEVT_LISTBOX, [=, this](wxCommandEvent& event) {
        const auto municipalities = m_presenter.municipalities();
        choose([&](auto& choice) {
            choice.municipality = municipalities[static_cast<std::size_t>(event.GetSelection())].value;
        });
    });
    m_list->Bind(wxEVT_LIST_ITEM_FOCUSED, [this](wxListEvent& event) {
        m_choosing = true;
        m_presenter.chooseQuote(static_cast<std::size_t>(event.GetIndex()));
        m_choosing = false;
    });
    m_list->Bind(wxEVT_LIST_ITEM_ACTIVATED, [this](wxListEvent&) { goToSource(); });
    m_book->Bind(wxEVT_NOTEBOOK_PAGE_CHANGED, [this](wxBookCtrlEvent& event) {
        event.Skip();
        show();
    });
    m_byAudience->Bind(wxEVT_RADIOBUTTON,
                       [this](wxCommandEvent&) { m_presenter.showAcross(present::MatrixAcross::audiences); });
    m_byMunicipality->Bind(wxEVT_RADIOBUTTON, [this](wxCommandEvent&) {
        m_presenter.showAcross(present::MatrixAcross::municipalities);
    });
    m_matrix->Bind(wxEVT_GRID_CELL_LEFT_DCLICK, [this](wxGridEvent&) { openCell(); });
    m_matrix->Bind(wxEVT_KEY_DOWN, [this](wxKeyEvent& event) {
        if (event.GetKeyCode() == WXK_RETURN || event.GetKeyCode() == WXK_NUMPAD_ENTER) {
            openCell();
        } else {
            event.Skip();
        }
    });
    m_copy->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { copy(); });
    m_export->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { exportChosen(); });
}

QuotesPanel::~QuotesPanel() {
    // Its tabs ask the presenter for things, and tell of changes, to their end.
    m_book->SetEvtHandlerEnabled(false);
    DestroyChildren();
}

void QuotesPanel::refresh() {
    if (m_stale) show();
}

void QuotesPanel::show() {
    if (m_choosing) {
        m_context->show();
        return;
    }
    m_stale = false;
    showChoices();
    const auto sentence = m_presenter.emptySentence();
    m_copy->Enable(sentence.empty() && !onMatrix());
    m_export->Enable(sentence.empty());
    if (onMatrix()) {
        m_matrix->show();
    } else {
        showEmptyState();
        m_split->Show(sentence.empty());
        m_split->GetParent()->Layout();
        m_choosing = true;
        m_list->show();
        m_choosing = false;
        m_context->show();
    }
    countLater();
}

void QuotesPanel::showEmptyState() {
    const bool nothingCoded = m_presenter.choice() == present::QuoteChoice{};
    m_empty->show(
        m_presenter.emptySentence(),
        nothingCoded ? EmptyState::Remedy{say("Go to the &interviews"),
                                          [this] {
                                              desk().go({present::Page::interviews, {}, {}});
                                          }}
                     : EmptyState::Remedy{say("Show &all quotes again"), [this] { m_presenter.choose({}); }});
}

void QuotesPanel::showChoices() {
    const auto& choice = m_presenter.choice();
    fill(*m_themes, m_presenter.themes(), choice.theme);
    fill(*m_audiences, m_presenter.audiences(), choice.audience);
    fill(*m_municipalities, m_presenter.municipalities(), choice.municipality);
    if (utf8(m_words->GetValue()) != choice.words) m_words->ChangeValue(wide(choice.words));
    const auto chosen = m_presenter.chosenWords();
    m_chosen->SetLabel(m_presenter.areCounted() ? tr("%1: %2 quotes", chosen, m_presenter.count())
                                                : wide(chosen));
    m_chosen->SetToolTip(m_chosen->GetLabel());
}

/// Counting looks at all codings; the quotes are on the screen before.
void QuotesPanel::countLater() {
    if (m_presenter.areCounted()) return;
    CallAfter([this] {
        m_presenter.counts();
        showChoices();
    });
}

void QuotesPanel::arrive(const present::Place& place) {
    if (place.municipality) m_presenter.choose({{}, place.municipality, {}, ""});
    m_list->SetFocus();
}

bool QuotesPanel::find() {
    m_words->SetFocus();
    m_words->SelectAll();
    return true;
}

std::vector<wxWindow*> QuotesPanel::panes() {
    std::vector<wxWindow*> panes{m_words, m_themes, m_audiences, m_municipalities};
    if (onMatrix()) {
        panes.push_back(m_matrix);
    } else {
        panes.insert(panes.end(), {m_list, m_context});
    }
    return panes;
}

std::vector<Command> QuotesPanel::commands() {
    const auto hasQuotes = [this] { return !m_presenter.quotes().empty(); };
    const auto inList = [this, hasQuotes] { return hasQuotes() && !onMatrix(); };
    return {{say("&Go to where it was said (Enter)"), "Ctrl+G", [this] { goToSource(); }, inList},
            {say("&Copy with its number"), "Ctrl+Shift+C", [this] { copy(); }, inList},
            {say("&Export what is chosen ..."), "Ctrl+E", [this] { exportChosen(); }, hasQuotes},
            {},
            {say("&List or matrix"), "Ctrl+M", [this] { m_book->SetSelection(onMatrix() ? 0 : 1); }, {}},
            {say("Show &all quotes again"), "Ctrl+R", [this] { m_presenter.choose({}); },
             [this] { return m_presenter.choice() != present::QuoteChoice{}; }}};
}

void QuotesPanel::goToSource() {
    if (const auto chosen = m_presenter.chosenQuote()) desk().go(m_presenter.source(*chosen));
}

void QuotesPanel::copy() {
    const auto selected = m_list->selected();
    const wxClipboardLocker clipboard;
    if (!clipboard || selected.empty()) return;
    wxTheClipboard->SetData(new wxTextDataObject(wide(m_presenter.citations(selected))));
    desk().tell(say("On the clipboard: %1 quotes, with their numbers.", selected.size()));
}

void QuotesPanel::exportChosen() {
    const FileKind kind{say("Tables (CSV, HTML)"), "*.csv;*.html"};
    const auto file = desk().ask().saveFile(onMatrix() ? say("Export the matrix") : say("Export the quotes"),
                                            say("quotes") + ".csv", kind);
    if (!file) return;
    if (onMatrix()) {
        const auto themes = m_presenter.exportMatrix(*file);
        desk().tell(say("%1: the quotes of %2 themes.", file->filename().string(), themes));
    } else {
        const auto quotes = m_presenter.exportQuotes(*file);
        desk().tell(say("%1: %2 quotes.", file->filename().string(), quotes));
    }
}

void QuotesPanel::openCell() {
    const int row = m_matrix->GetGridCursorRow();
    const int column = m_matrix->GetGridCursorCol();
    if (row < 0 || column < 0) return;
    m_book->ChangeSelection(0);
    m_presenter.chooseCell(static_cast<std::size_t>(row), static_cast<std::size_t>(column));
    m_list->SetFocus();
}

}  // namespace wederhoor::view
