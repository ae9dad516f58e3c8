#pragma once

#include <string>
#include <vector>
#include <wx/dialog.h>
#include <wx/listctrl.h>
#include <wx/textctrl.h>

#include "db/query/quote_pages.h"

namespace wederhoor::view {

/// Asks how a theme is to be split: the name of the new one, and which quotes go to it.
class SplitDialog final : public wxDialog {
public:
    SplitDialog(wxWindow* parent, const std::string& theme, std::vector<db::QuoteRow> quotes);

    std::string name() const;
    std::vector<db::QuoteRow> chosen() const;

private:
    class Quotes;

    wxTextCtrl* m_name;
    Quotes* m_quotes;
};

}  // namespace wederhoor::view
