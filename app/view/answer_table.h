#pragma once

#include <map>
#include <optional>
#include <wx/button.h>
#include <wx/stattext.h>

#include "app/view/answer_details.h"
#include "app/view/form_part.h"

namespace wederhoor::view {

/// Questions in rows and columns, with what is said beside the answer under the cursor below them.
class AnswerTable : public FormPart {
public:
    AnswerTable(wxWindow* parent, const FormContext& context, const std::string& label,
                const std::string& hint);

    void keep() override;
    bool has(const schema::AnswerPath& path) const override { return m_cells.contains(path); }
    void goTo(const schema::AnswerPath& path) override;
    void openRemark(const schema::AnswerPath& path) override;
    bool attend(const schema::AnswerPath& path) override;

protected:
    struct Cell {
        forms::PageControl control;
        std::string name;  ///< of the row and column: what messages begin with
        std::unique_ptr<AnswerControl> answer;
    };

    wxFlexGridSizer& startGrid(int columns);
    void addHeading(wxFlexGridSizer& grid, const std::string& label, const std::string& hint,
                    bool isRequired);
    void addCell(wxFlexGridSizer& grid, const forms::PageControl& control, const schema::AnswerPath& path,
                 const std::string& row);
    /// Shows every cell, and below them what is wrong: `about` the table as a whole, then cell by cell.
    void refreshCells(std::vector<present::FormField::Message> about);
    wxBoxSizer& below() { return *m_below; }

private:
    std::map<schema::AnswerPath, Cell> m_cells;
    std::vector<schema::AnswerPath> m_order;
    std::optional<schema::AnswerPath> m_attended;
    wxBoxSizer* m_grid;   ///< holds the grid, which is made anew with other rows
    wxBoxSizer* m_below;  ///< what stands right under the grid
    wxStaticText* m_detailsOf = nullptr;
    AnswerDetails* m_details = nullptr;
    WrappedText* m_notes = nullptr;
    std::optional<Messages> m_messages;
};

/// Fixed rows.
class TablePart final : public AnswerTable {
public:
    TablePart(wxWindow* parent, const FormContext& context, const forms::PageTable& table);
    void refresh() override;

private:
    forms::PageTable m_table;
    std::vector<wxStaticText*> m_sums;  ///< one a column; nullptr where the sum doesn't matter
};

/// As many rows as needed.
class RepeatPart final : public AnswerTable {
public:
    RepeatPart(wxWindow* parent, const FormContext& context, const forms::PageRepeat& repeat);
    void refresh() override;

private:
    void makeRows(std::size_t rows);
    void addRow();

    forms::PageRepeat m_repeat;
    std::size_t m_rows = 0;
    bool m_goToLast = false;  ///< once it is there
    wxButton* m_add = nullptr;
};

}  // namespace wederhoor::view
