#pragma once

#include <optional>
#include <string>
#include <vector>
#include <wx/stc/stc.h>

#include "app/present/documents_presenter.h"
#include "schema/base/text_index.h"

namespace wederhoor::view {

/// The text of a document to read, with its passages highlighted.
class DocumentText final : public wxStyledTextCtrl {
public:
    explicit DocumentText(wxWindow* parent);

    void show(const std::string& text);
    void mark(const std::vector<present::DocumentsPresenter::Mark>& marks);
    /// Selects a span, and scrolls to it.
    void reveal(schema::TextSpan span);
    /// What is selected, in code points; nullopt: nothing.
    std::optional<schema::TextSpan> selection() const;
    /// Selects the next place behind the selection, round the end, where these words stand (letters without
    /// regard to case); false if they stand nowhere.
    bool findNext(const wxString& words);

private:
    void setUp();

    std::string m_shown;
    schema::TextIndex m_index;  ///< of m_shown
};

}  // namespace wederhoor::view
