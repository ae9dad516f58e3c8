#include "app/view/documents_panel.h"

#include <memory>
#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/splitter.h>
#include <wx/wupdlock.h>

#include "app/view/cut_texts.h"
#include "app/view/kept_split.h"
#include "app/view/words.h"
#include "schema/base/say.h"
#include "schema/rules/words.h"

namespace wederhoor::view {

using schema::say;
using schema::Verdict;

namespace {
long chosenIn(const wxListCtrl& list) {
    return list.GetNextItem(-1, wxLIST_NEXT_ALL, wxLIST_STATE_SELECTED);
}

wxListCtrl* newList(wxWindow* parent, const wxString& name,
                    std::initializer_list<std::pair<wxString, int>> columns) {
    auto* list =
        new wxListCtrl(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxLC_REPORT | wxLC_SINGLE_SEL);
    list->SetName(name);
    for (const auto& [title, width] : columns) {
        list->AppendColumn(title, wxLIST_FORMAT_LEFT, parent->FromDIP(width));
    }
    tipWhenCut(*list);
    return list;
}

void addRow(wxListCtrl& list, std::initializer_list<std::string> cells) {
    const long row = list.InsertItem(list.GetItemCount(), "");
    int column = 0;
    for (const auto& cell : cells) list.SetItem(row, column++, wide(cell));
}

std::string countOf(int count) {
    return count == 0 ? std::string() : std::to_string(count);
}
}  // namespace

DocumentsPanel::DocumentsPanel(wxWindow* parent, Desk& desk)
    : StepPanel(parent, desk), m_presenter(workspace()) {
    layOut();
    m_onChanged = m_presenter.changed().subscribe([this] { later(); });
}

void DocumentsPanel::layOut() {
    auto* across = new wxSplitterWindow(this, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                        wxSP_LIVE_UPDATE | wxSP_3DSASH);
    auto* down = new wxSplitterWindow(across, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                      wxSP_LIVE_UPDATE | wxSP_3DSASH);
    auto* list = makeList(across);
    auto* reading = makeReading(down);
    auto* below = makeBelow(down);
    for (auto* splitter : {across, down}) splitter->SetMinimumPaneSize(FromDIP(120));
    across->SplitVertically(list, down);
    keepSash(*across, "documents", 0.34);
    down->SplitHorizontally(reading, below);
    keepSash(*down, "checks", 0.62);
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(across, wxSizerFlags(1).Expand());
    SetSizer(all);
}

wxWindow* DocumentsPanel::makeList(wxWindow* parent) {
    auto* panel = new wxPanel(parent);
    m_shown = new wxChoice(panel, wxID_ANY);
    m_shown->SetName(tr("Documents on the list"));
    m_shown->Append(tr("Of this municipality"));
    m_shown->Append(tr("Of all municipalities"));
    m_shown->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
        m_presenter.show(present::DocumentsPresenter::Shown(event.GetSelection()));
    });
    auto* importing = new wxButton(panel, wxID_ANY, tr("&Import ..."));
    importing->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { import(); });
    m_empty = new wxStaticText(panel, wxID_ANY,
                               tr("There are no documents here yet. Import them, or drop them on this page: "
                                  "PDF, DOCX, ODT or plain text."));
    m_empty->Wrap(FromDIP(320));
    m_list = newList(panel, tr("Documents"),
                     {{tr("Title"), 190},
                      {tr("Municipality"), 100},
                      {tr("Kind"), 110},
                      {tr("Dated"), 90},
                      {tr("Confirms"), 80},
                      {tr("Contradicts"), 90},
                      {tr("Supplements"), 90}});
    m_list->Bind(wxEVT_LIST_ITEM_SELECTED, [this](wxListEvent& event) {
        const auto row = static_cast<std::size_t>(event.GetIndex());
        if (!m_showing && row < m_presenter.rows().size()) {
            m_presenter.select(schema::DocumentId(m_presenter.rows()[row].document.id));
        }
    });
    m_list->Bind(wxEVT_LIST_ITEM_ACTIVATED, [this](wxListEvent&) { m_text->SetFocus(); });
    auto* top = new wxBoxSizer(wxHORIZONTAL);
    top->Add(m_shown, wxSizerFlags(1).CentreVertical());
    top->Add(importing, wxSizerFlags().CentreVertical().Border(wxLEFT, FromDIP(6)));
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(top, wxSizerFlags().Expand().Border(wxALL, FromDIP(6)));
    all->Add(m_empty, wxSizerFlags().Expand().Border(wxALL, FromDIP(12)));
    all->Add(m_list, wxSizerFlags(1).Expand());
    panel->SetSizer(all);
    return panel;
}

wxWindow* DocumentsPanel::makeReading(wxWindow* parent) {
    auto* panel = new wxPanel(parent);
    m_text = new DocumentText(panel);
    m_entry = new CheckEntry(panel, m_presenter, [this] { m_text->SetFocus(); });
    m_title = new wxStaticText(panel, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxST_ELLIPSIZE_END);
    m_title->SetFont(m_title->GetFont().Bold());
    m_search = new wxSearchCtrl(panel, wxID_ANY, "", wxDefaultPosition, FromDIP(wxSize(180, -1)),
                                wxTE_PROCESS_ENTER);
    m_search->SetName(tr("Find in this document"));
    m_search->SetDescriptiveText(tr("Find in this document"));
    const auto search = [this](wxCommandEvent&) {
        const auto words = m_search->GetValue();
        if (!words.empty() && !m_text->findNext(words)) {
            desk().tell(say("'%1' is not in this document.", utf8(words)));
        }
    };
    m_search->Bind(wxEVT_TEXT_ENTER, search);
    m_search->Bind(wxEVT_SEARCH, search);
    auto* top = new wxBoxSizer(wxHORIZONTAL);
    top->Add(m_title, wxSizerFlags(1).CentreVertical());
    top->Add(m_search, wxSizerFlags().CentreVertical());
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(top, wxSizerFlags().Expand().Border(wxALL, FromDIP(6)));
    all->Add(m_text, wxSizerFlags(1).Expand());
    all->Add(m_entry, wxSizerFlags().Expand());
    panel->SetSizer(all);
    return panel;
}

wxWindow* DocumentsPanel::makeBelow(wxWindow* parent) {
    m_below = new wxNotebook(parent, wxID_ANY);
    m_checks = newList(m_below, tr("Held against answers"),
                       {{tr("Verdict"), 95},
                        {tr("Question"), 220},
                        {tr("Answer"), 110},
                        {tr("Words"), 220},
                        {tr("Municipality"), 100},
                        {tr("Note"), 140},
                        {tr("By"), 130}});
    m_checks->Bind(wxEVT_LIST_ITEM_SELECTED, [this](wxListEvent& event) {
        const auto row = static_cast<std::size_t>(event.GetIndex());
        if (!m_showing && row < m_presenter.checks().size()) m_text->reveal(m_presenter.checks()[row].span);
    });
    m_checks->Bind(wxEVT_LIST_ITEM_ACTIVATED, [this](wxListEvent&) { openAnswer(); });
    m_details = new DocumentDetails(m_below, m_presenter, workspace().municipalities());
    m_below->AddPage(m_checks, tr("Held against answers"));
    m_below->AddPage(m_details, tr("About the document"));
    return m_below;
}

void DocumentsPanel::refresh() {
    later();
}

void DocumentsPanel::arrive(const present::Place& place) {
    if (const auto* spot = std::get_if<present::DocumentSpot>(&place.at)) m_presenter.goTo(*spot);
}

void DocumentsPanel::keepTyped() {
    m_details->keep();
}

bool DocumentsPanel::find() {
    m_search->SetFocus();
    m_search->SelectAll();
    return true;
}

bool DocumentsPanel::take(const std::vector<std::filesystem::path>& files) {
    const auto outcome = std::make_shared<present::ImportOutcome>();
    desk().workIn(
        say("Taking in documents"),
        [files, outcome, origin = m_presenter.origin()](db::Study& study, schema::Progress& progress) {
            *outcome = present::importDocuments(study, files, origin, progress);
        },
        [this, outcome] {
            const auto sentence = present::DocumentsPresenter::sentenceFor(*outcome);
            schema::hasErrors(outcome->findings) ? desk().warn(sentence) : desk().tell(sentence);
        });
    return true;
}

std::vector<wxWindow*> DocumentsPanel::panes() {
    std::vector<wxWindow*> all{m_list, m_text};
    if (m_entry->isOpen()) all.push_back(m_entry);
    all.push_back(m_below->GetCurrentPage());
    return all;
}

std::vector<Command> DocumentsPanel::commands() {
    const auto canCheck = [this] {
        m_presenter.setSelection(m_text->selection());
        return !m_presenter.objectionToCheck();
    };
    const auto hasDocument = [this] {
        return m_presenter.selectedRow().has_value() && workspace().writable();
    };
    const auto hasCheck = [this] { return chosenCheck().has_value(); };
    return {
        {say("The words &confirm an answer ..."), "C", [this] { check(Verdict::confirms); }, canCheck},
        {say("The words con&tradict an answer ..."), "X", [this] { check(Verdict::contradicts); }, canCheck},
        {say("The words &supplement an answer ..."), "S", [this] { check(Verdict::supplements); }, canCheck},
        {},
        {say("&Go to the answer"), "Ctrl+Return", [this] { openAnswer(); }, hasCheck},
        {say("&Remove this check"), "Del", [this] { removeCheck(); },
         [this, hasCheck] { return hasCheck() && workspace().writable(); }},
        {},
        {say("&Import ..."), "Ctrl+I", [this] { import(); }, [this] { return workspace().writable(); }},
        {say("Re&gister a document without a file ..."), "",
         [this] {
             m_below->SetSelection(1);
             m_details->showNew();
         },
         [this] { return workspace().writable(); }},
        {say("Remo&ve this document"), "", [this] { m_presenter.remove(); }, hasDocument}};
}

void DocumentsPanel::import() {
    const auto files =
        desk().ask().openFiles(say("Import documents"), {say("Documents"), "*.pdf;*.docx;*.odt;*.txt"});
    if (!files.empty()) take(files);
}

void DocumentsPanel::check(Verdict verdict) {
    m_presenter.setSelection(m_text->selection());
    m_entry->open(verdict);
}

std::optional<std::size_t> DocumentsPanel::chosenCheck() {
    const auto row = chosenIn(*m_checks);
    if (row < 0 || static_cast<std::size_t>(row) >= m_presenter.checks().size()) return std::nullopt;
    return static_cast<std::size_t>(row);
}

void DocumentsPanel::removeCheck() {
    if (const auto row = chosenCheck()) m_presenter.removeCheck(m_presenter.checks()[*row].id);
}

void DocumentsPanel::openAnswer() {
    if (const auto row = chosenCheck()) desk().go(present::Place(m_presenter.checks()[*row].place));
}

void DocumentsPanel::later() {
    if (m_later) return;
    m_later = true;
    CallAfter([this] {
        m_later = false;
        show();
    });
}

void DocumentsPanel::show() {
    m_showing = true;
    m_shown->SetSelection(static_cast<int>(m_presenter.shown()));
    showList();
    const auto row = m_presenter.selectedRow();
    m_title->SetLabel(row ? wide(m_presenter.rows()[*row].document.title)
                          : tr("Choose a document to read it."));
    m_text->show(m_presenter.text());
    m_text->mark(m_presenter.marks());
    if (const auto selection = m_presenter.selection(); selection != m_revealed) {
        m_revealed = selection;
        if (selection) m_text->reveal(*selection);
    }
    showChecks();
    m_details->show(m_presenter.details());
    m_showing = false;
}

void DocumentsPanel::showList() {
    wxWindowUpdateLocker locker(m_list);
    m_list->DeleteAllItems();
    for (const auto& row : m_presenter.rows()) {
        const auto& document = row.document;
        addRow(*m_list, {document.title, row.municipality, inWords(document.kind),
                         document.datedOn ? document.datedOn->iso() : std::string(), countOf(row.confirms),
                         countOf(row.contradicts), countOf(row.supplements)});
    }
    if (const auto selected = m_presenter.selectedRow()) {
        m_list->SetItemState(static_cast<long>(*selected), wxLIST_STATE_SELECTED | wxLIST_STATE_FOCUSED, -1);
        m_list->EnsureVisible(static_cast<long>(*selected));
    }
    if (m_empty->IsShown() != m_presenter.rows().empty()) {
        m_empty->Show(m_presenter.rows().empty());
        m_empty->GetParent()->Layout();
    }
}

void DocumentsPanel::showChecks() {
    wxWindowUpdateLocker locker(m_checks);
    m_checks->DeleteAllItems();
    for (const auto& check : m_presenter.checks()) {
        addRow(*m_checks, {inWords(check.verdict), check.question, check.answer, check.words,
                           check.municipality, check.note, check.by});
    }
    m_below->SetPageText(0, tr("Held against answers (%1)", m_presenter.checks().size()));
}

}  // namespace wederhoor::view
