#include "app/view/answer_table.h"

#include <algorithm>

#include "app/view/appearance.h"
#include "app/view/question_part.h"
#include "app/view/words.h"

namespace wederhoor::view {

using forms::PageControl;
using present::FormField;
using schema::AnswerPath;
using schema::say;

AnswerTable::AnswerTable(wxWindow* parent, const FormContext& context, const std::string& label,
                         const std::string& hint)
    : FormPart(parent, context) {
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    addText(*sizer, label)->SetFont(GetFont().Bold());
    addMuted(*sizer, hint);
    m_grid = new wxBoxSizer(wxVERTICAL);
    sizer->Add(m_grid, wxSizerFlags().Expand());
    m_below = new wxBoxSizer(wxHORIZONTAL);
    sizer->Add(m_below, wxSizerFlags().Border(wxTOP, FromDIP(4)));
    m_detailsOf = new wxStaticText(this, wxID_ANY, "");
    m_detailsOf->SetForegroundColour(mutedColour());
    sizer->Add(m_detailsOf, wxSizerFlags().Border(wxTOP, FromDIP(6)));
    m_details = new AnswerDetails(this, this->context());
    sizer->Add(m_details, wxSizerFlags().Expand());
    m_notes = addMuted(*sizer);
    m_messages.emplace(*this, *sizer);
    m_detailsOf->Hide();
    m_details->Hide();
    SetSizer(sizer);
}

wxFlexGridSizer& AnswerTable::startGrid(int columns) {
    m_grid->Clear(true);
    m_cells.clear();
    m_order.clear();
    auto* grid = new wxFlexGridSizer(columns, FromDIP(4), FromDIP(10));
    m_grid->Add(grid, wxSizerFlags().Expand());
    return *grid;
}

void AnswerTable::addHeading(wxFlexGridSizer& grid, const std::string& label, const std::string& hint,
                             bool isRequired) {
    auto* heading = new wxStaticText(this, wxID_ANY, "");
    heading->SetLabelText(wide(isRequired ? label + " *" : label));
    heading->SetForegroundColour(mutedColour());
    if (!hint.empty()) heading->SetToolTip(wide(hint));
    grid.Add(heading, wxSizerFlags().Bottom());
}

void AnswerTable::addCell(wxFlexGridSizer& grid, const PageControl& control, const AnswerPath& path,
                          const std::string& row) {
    auto named = control;
    named.label = row + ", " + control.label;
    auto answer = makeAnswerControl(this, context(), named, path);
    grid.Add(answer->window(), wxSizerFlags().Expand().CentreVertical());
    m_cells.insert_or_assign(path, Cell{control, named.label, std::move(answer)});
    m_order.push_back(path);
}

void AnswerTable::refreshCells(std::vector<FormField::Message> about) {
    for (const auto& path : m_order) {
        auto& cell = m_cells.at(path);
        const auto field = entry().field(path);
        cell.answer->show(field);
        cell.answer->window()->Show(field.standing != FormField::Standing::hidden);
        for (auto& message : troublesOf(field)) {
            about.push_back({message.severity, cell.name + ": " + message.text});
        }
    }
    if (m_attended && !m_cells.contains(*m_attended)) m_attended.reset();
    m_messages->show(about);
    const auto field = m_attended ? entry().field(*m_attended) : FormField();
    if (m_attended) {
        m_details->show(field);
    } else {
        m_details->Hide();
    }
    m_detailsOf->Show(m_attended && m_details->IsShown());
    m_notes->setText(m_attended ? wide(notesOf(field)) : wxString());
}

bool AnswerTable::attend(const AnswerPath& path) {
    if (m_attended == path) return false;
    const auto& cell = m_cells.at(path);
    m_attended = path;
    m_details->setAnswer(cell.control, path);
    m_detailsOf->SetLabelText(wide(cell.name));
    refresh();
    return true;
}

void AnswerTable::keep() {
    for (const auto& path : m_order) m_cells.at(path).answer->keep();
    m_details->keep();
}

void AnswerTable::goTo(const AnswerPath& path) {
    m_cells.at(path).answer->input()->SetFocus();
}

void AnswerTable::openRemark(const AnswerPath& path) {
    attend(path);
    m_details->openRemark();
}

TablePart::TablePart(wxWindow* parent, const FormContext& context, const forms::PageTable& table)
    : AnswerTable(parent, context, table.label, table.hint), m_table(table) {
    auto& grid = startGrid(static_cast<int>(table.columns.size()) + 1);
    addHeading(grid, "", "", false);
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const auto& column = table.columns[i];
        const auto unit = column.unit.empty() ? std::string() : " (" + column.unit + ")";
        addHeading(grid, column.label + unit, column.hint, table.rows.front().cells[i].required);
        if (table.rows.front().cells[i].characters == 0) grid.AddGrowableCol(i + 1);
    }
    for (const auto& row : table.rows) {
        auto* label = new wxStaticText(this, wxID_ANY, "");
        label->SetLabelText(wide(row.label));
        grid.Add(label, wxSizerFlags().CentreVertical());
        for (const auto& cell : row.cells) addCell(grid, cell, cell.path, row.label);
    }
    const bool sums = std::any_of(table.columns.begin(), table.columns.end(),
                                  [](const auto& column) { return column.summed; });
    if (!sums) return;
    grid.Add(new wxStaticText(this, wxID_ANY, tr("Together")), wxSizerFlags().CentreVertical());
    for (const auto& column : table.columns) {
        m_sums.push_back(column.summed ? new wxStaticText(this, wxID_ANY, "") : nullptr);
        if (m_sums.back()) {
            m_sums.back()->SetFont(GetFont().Bold());
            m_sums.back()->SetName(wide(say("Together, %1", column.label)));
            grid.Add(m_sums.back(), wxSizerFlags().CentreVertical());
        } else {
            grid.AddSpacer(0);
        }
    }
}

void TablePart::refresh() {
    const bool isShown = entry().isShown(m_table);
    Show(isShown);
    if (!isShown) return;
    for (std::size_t i = 0; i < m_sums.size(); ++i) {
        if (m_sums[i]) m_sums[i]->SetLabelText(wide(entry().sum(m_table, i)));
    }
    refreshCells(entry().messages(m_table));
}

RepeatPart::RepeatPart(wxWindow* parent, const FormContext& context, const forms::PageRepeat& repeat)
    : AnswerTable(parent, context, repeat.label, repeat.hint), m_repeat(repeat) {
    m_add = new wxButton(this, wxID_ANY, tr("&Add a row"));
    m_add->SetName(wide(say("Add a row to '%1'", repeat.label)));
    m_add->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { addRow(); });
    below().Add(m_add);
}

void RepeatPart::addRow() {
    keep();
    m_goToLast = true;
    entry().addRow(m_repeat);
}

void RepeatPart::makeRows(std::size_t rows) {
    m_rows = rows;
    auto& grid = startGrid(static_cast<int>(m_repeat.columns.size()) + 2);
    if (rows == 0) return;
    addHeading(grid, "", "", false);
    for (std::size_t i = 0; i < m_repeat.columns.size(); ++i) {
        const auto& column = m_repeat.columns[i];
        const auto unit = column.after.empty() ? column.before : column.after;
        addHeading(grid, unit.empty() ? column.label : column.label + " (" + unit + ")", column.hint,
                   column.required);
        if (column.characters == 0) grid.AddGrowableCol(i + 1);
    }
    addHeading(grid, "", "", false);
    for (std::size_t row = 1; row <= rows; ++row) {
        const auto name = say("row %1", row);
        grid.Add(new wxStaticText(this, wxID_ANY, wide(std::to_string(row))),
                 wxSizerFlags().CentreVertical());
        for (const auto& column : m_repeat.columns) {
            addCell(grid, column, forms::atRow(column.path, row), name);
        }
        auto* remove = new wxButton(this, wxID_ANY, wxString::FromUTF8("✕"), wxDefaultPosition, wxDefaultSize,
                                    wxBU_EXACTFIT);
        remove->SetName(wide(say("Take out row %1", row)));
        remove->SetToolTip(wide(say("Take out row %1", row)));
        remove->Bind(wxEVT_BUTTON, [this, row](wxCommandEvent&) {
            keep();
            entry().removeRow(m_repeat, row);
        });
        grid.Add(remove, wxSizerFlags().CentreVertical());
    }
}

void RepeatPart::refresh() {
    const bool isShown = entry().isShown(m_repeat);
    Show(isShown);
    if (!isShown) return;
    const auto rows = entry().rows(m_repeat);
    if (rows != m_rows) makeRows(rows);
    m_add->Enable(rows < static_cast<std::size_t>(m_repeat.max));
    refreshCells({});
    if (m_goToLast && rows > 0) goTo(forms::atRow(m_repeat.columns.front().path, rows));
    m_goToLast = false;
}

}  // namespace wederhoor::view
