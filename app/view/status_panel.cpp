#include "app/view/status_panel.h"

#include <algorithm>
#include <wx/clipbrd.h>
#include <wx/settings.h>
#include <wx/sizer.h>

#include "app/view/appearance.h"
#include "app/view/import_news.h"
#include "app/view/print_page.h"
#include "app/view/words.h"
#include "schema/base/trouble.h"

namespace wederhoor::view {

using schema::say;
using schema::Urgency;

namespace {
constexpr int nameColumn = 0;

schema::StudyStep stepOf(int column) {
    return schema::allSteps[static_cast<std::size_t>(column - 1)];
}

/// Said by a sign too, for those who don't see the colour.
wxString signOf(Urgency urgency) {
    switch (urgency) {
        case Urgency::idle:
            return "";
        case Urgency::busy:
            return wxString::FromUTF8("● ");
        case Urgency::late:
            return "! ";
        case Urgency::done:
            return wxString::FromUTF8("✓ ");
    }
    return "";
}

wxColour backgroundOf(Urgency urgency) {
    const bool dark = isDark();
    switch (urgency) {
        case Urgency::idle:
            return wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOW);
        case Urgency::busy:
            return dark ? wxColour(38, 58, 84) : wxColour(222, 235, 250);
        case Urgency::late:
            return dark ? wxColour(110, 46, 20) : wxColour(255, 218, 196);
        case Urgency::done:
            return dark ? wxColour(34, 68, 44) : wxColour(221, 242, 222);
    }
    return {};
}

/// The presenter's rows, as the grid asks for them; nothing is copied.
class Board final : public wxGridTableBase {
public:
    explicit Board(const present::StatusPresenter& presenter) : m_presenter(presenter) {}

    int GetNumberRows() override { return static_cast<int>(m_presenter.rows().size()); }
    int GetNumberCols() override { return static_cast<int>(schema::allSteps.size()) + 1; }
    wxString GetValue(int row, int column) override {
        const auto& shown = m_presenter.rows()[static_cast<std::size_t>(row)];
        if (column == nameColumn) return wide(shown.municipality.name);
        const auto& status = statusAt(row, column);
        return signOf(urgencyOf(status.stage)) + wide(inWords(status));
    }
    void SetValue(int, int, const wxString&) override {}
    wxString GetColLabelValue(int column) override {
        const auto sorted = column == nameColumn ? std::nullopt : std::optional(stepOf(column));
        const wxString title = column == nameColumn ? tr("Municipality") : wide(titleOf(stepOf(column)));
        if (sorted != m_presenter.sortedBy()) return title;
        return title + wxString::FromUTF8(m_presenter.turnedRound() ? " ▲" : " ▼");
    }
    wxGridCellAttr* GetAttr(int row, int column, wxGridCellAttr::wxAttrKind) override {
        auto* attribute = new wxGridCellAttr;
        attribute->SetReadOnly();
        attribute->SetAlignment(wxALIGN_LEFT, wxALIGN_CENTRE);
        if (column == nameColumn) {
            attribute->SetFont(wxSystemSettings::GetFont(wxSYS_DEFAULT_GUI_FONT).Bold());
        } else {
            attribute->SetBackgroundColour(backgroundOf(urgencyOf(statusAt(row, column).stage)));
        }
        return attribute;
    }

private:
    const schema::Status& statusAt(int row, int column) const {
        return m_presenter.rows()[static_cast<std::size_t>(row)].steps[static_cast<std::size_t>(column - 1)];
    }

    const present::StatusPresenter& m_presenter;
};
}  // namespace

StatusPanel::StatusPanel(wxWindow* parent, Desk& desk) : StepPanel(parent, desk), m_presenter(workspace()) {
    layOut();
    m_grid->Bind(wxEVT_GRID_CELL_LEFT_DCLICK,
                 [this](wxGridEvent& event) { openCell(event.GetRow(), event.GetCol()); });
    m_grid->Bind(wxEVT_GRID_LABEL_LEFT_CLICK, [this](wxGridEvent& event) {
        if (event.GetCol() >= 0) {
            m_presenter.sortBy(event.GetCol() == nameColumn ? std::nullopt
                                                            : std::optional(stepOf(event.GetCol())));
        }
    });
    m_grid->Bind(wxEVT_KEY_DOWN, [this](wxKeyEvent& event) {
        if (event.GetKeyCode() == WXK_RETURN || event.GetKeyCode() == WXK_NUMPAD_ENTER) {
            openCell(m_grid->GetGridCursorRow(), m_grid->GetGridCursorCol());
        } else {
            event.Skip();
        }
    });
    m_filter->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
        m_presenter.setFilter(present::BoardFilter(event.GetSelection()));
    });
    m_onChanged = m_presenter.changed().subscribe([this] { showRows(); });
}

void StatusPanel::layOut() {
    m_filter = new wxChoice(this, wxID_ANY);
    m_filter->SetName(tr("Show"));
    for (const auto& name : {say("All municipalities"), say("Those with something overdue"),
                             say("Those that are not finished")}) {
        m_filter->Append(wide(name));
    }
    m_filter->SetSelection(0);
    m_day = new wxStaticText(this, wxID_ANY, "");
    m_empty = new EmptyState(this);
    m_grid = new wxGrid(this, wxID_ANY);
    m_grid->SetName(tr("Status board"));
    m_grid->SetTable(new Board(m_presenter), true);
    m_grid->HideRowLabels();
    m_grid->EnableEditing(false);
    m_grid->DisableDragRowSize();
    m_grid->SetTabBehaviour(wxGrid::Tab_Leave);
    m_grid->SetDefaultRenderer(new wxGridCellAutoWrapStringRenderer);
    m_grid->SetLabelFont(m_grid->GetFont());
    m_grid->SetColLabelSize(FromDIP(32));
    m_grid->SetColLabelAlignment(wxALIGN_LEFT, wxALIGN_CENTRE);
    m_grid->SetDefaultRowSize(4 * m_grid->GetCharHeight() + FromDIP(12), true);
    m_grid->Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        fitColumns();
    });

    const int gap = FromDIP(6);
    auto* bar = new wxBoxSizer(wxHORIZONTAL);
    bar->Add(m_day, wxSizerFlags(1).CentreVertical().Border(wxALL, gap));
    bar->Add(new wxStaticText(this, wxID_ANY, tr("&Show:")),
             wxSizerFlags().CentreVertical().Border(wxALL, gap));
    bar->Add(m_filter, wxSizerFlags().CentreVertical().Border(wxALL, gap));
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(bar, wxSizerFlags().Expand());
    all->Add(m_empty, wxSizerFlags().Expand());
    all->Add(m_grid, wxSizerFlags(1).Expand());
    SetSizer(all);
}

/// The names as wide as they are, the steps an equal share of the rest, as far as their titles allow.
void StatusPanel::fitColumns() {
    const int gap = FromDIP(16);
    const auto bold = m_grid->GetFont().Bold();
    int name = FromDIP(90);
    for (const auto& row : m_presenter.rows()) {
        int width = 0;
        m_grid->GetTextExtent(wide(row.municipality.name), &width, nullptr, nullptr, nullptr, &bold);
        name = std::max(name, width + gap);
    }
    const int steps = static_cast<int>(schema::allSteps.size());
    const auto titleWidth = [&](int column) {
        return m_grid->GetTextExtent(m_grid->GetColLabelValue(column)).x + gap / 2;
    };
    int rest = m_grid->GetClientSize().x - name;
    const int even = rest / steps;
    int sharing = steps;
    for (int column = 1; column <= steps; ++column) {
        if (titleWidth(column) <= even) continue;
        rest -= titleWidth(column);
        --sharing;
    }
    const int share = std::max(rest / std::max(sharing, 1), FromDIP(110));
    m_grid->SetColSize(nameColumn, name);
    for (int column = 1; column <= steps; ++column) {
        m_grid->SetColSize(column, std::max(share, titleWidth(column)));
    }
}

void StatusPanel::refresh() {
    m_presenter.refresh();
}

void StatusPanel::showRows() {
    const int rows = static_cast<int>(m_presenter.rows().size());
    const int shown = m_grid->GetNumberRows();
    wxGridUpdateLocker locker(m_grid);
    wxGridTableMessage removed(m_grid->GetTable(), wxGRIDTABLE_NOTIFY_ROWS_DELETED, 0, shown);
    m_grid->ProcessTableMessage(removed);
    wxGridTableMessage added(m_grid->GetTable(), wxGRIDTABLE_NOTIFY_ROWS_APPENDED, rows);
    m_grid->ProcessTableMessage(added);
    m_day->SetLabel(tr("Where the municipalities stand on %1", m_presenter.day().iso()));
    m_grid->Show(rows > 0);
    showEmpty();
    if (const auto chosen = m_presenter.chosenRow()) m_grid->SetGridCursor(static_cast<int>(*chosen), 0);
    Layout();
    fitColumns();
}

void StatusPanel::showEmpty() {
    if (!m_presenter.rows().empty()) {
        m_empty->show("", {});
    } else if (m_presenter.municipalities() > 0) {
        m_empty->show(say("No municipality is like that now."), {say("Show &all municipalities"), [this] {
                                                                     m_filter->SetSelection(0);
                                                                     m_presenter.setFilter({});
                                                                 }});
    } else {
        m_empty->show(say("This study has no municipalities yet. Add them here, or drop a table (CSV) with "
                          "their names on this page."),
                      {say("Add &municipalities ..."), [this] { add(); }});
    }
}

void StatusPanel::add() {
    const auto lines =
        desk().ask().lines(say("Which municipalities? One a line; a code may follow behind a "
                               "semicolon."));
    if (lines) tellImport(desk(), m_presenter.add(*lines));
}

void StatusPanel::import() {
    const auto file =
        desk().ask().openFile(say("Take in a table of municipalities"), {say("Tables"), "*.csv"});
    if (file) tellImport(desk(), m_presenter.import(*file));
}

bool StatusPanel::take(const std::vector<std::filesystem::path>& files) {
    if (files.size() != 1 || files.front().extension() != ".csv") return false;
    tellImport(desk(), m_presenter.import(files.front()));
    return true;
}

void StatusPanel::openCell(int row, int column) {
    if (row < 0 || column < 0) return;
    const auto at = static_cast<std::size_t>(row);
    if (column == nameColumn) {
        m_presenter.choose(at);
    } else {
        desk().go(m_presenter.placeOf(at, stepOf(column)));
    }
}

std::vector<Command> StatusPanel::commands() {
    const auto writable = [this] { return workspace().writable(); };
    return {{say("&Open the work (Enter)"), "",
             [this] { openCell(m_grid->GetGridCursorRow(), m_grid->GetGridCursorCol()); },
             [this] { return m_grid->GetNumberRows() > 0; }},
            {say("As on another &day ..."), "Ctrl+D", [this] { askDay(); }, {}},
            {},
            {say("Add &municipalities ..."), "", [this] { add(); }, writable},
            {say("Take in a &table of municipalities ..."), "", [this] { import(); }, writable},
            {},
            {say("&Copy as a table"), "Ctrl+Shift+C", [this] { copy(); }, {}},
            {say("&Print ..."), "Ctrl+P", [this] { print(); }, {}}};
}

void StatusPanel::askDay() {
    const auto text = desk().ask().text(say("Show how things stood at the end of which day? Write it as "
                                            "2008-06-30; leave it empty for today."),
                                        m_presenter.day().iso());
    if (!text) return;
    const auto day = schema::Date::parse(*text);
    if (!text->empty() && !day) {
        throw schema::Refusal(say("'%1' is no day. Write it as 2008-06-30.", *text));
    }
    m_presenter.showDay(day);
}

void StatusPanel::copy() {
    const wxClipboardLocker clipboard;
    if (!clipboard) return;
    wxTheClipboard->SetData(new wxTextDataObject(wide(m_presenter.asText())));
    desk().tell(say("The board is on the clipboard, as a table for a spreadsheet."));
}

void StatusPanel::print() {
    printPage(*this, m_presenter.asHtml(), wxLANDSCAPE);
}

}  // namespace wederhoor::view
