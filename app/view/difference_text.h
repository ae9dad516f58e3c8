#pragma once

#include <string>
#include <vector>

#include "app/view/prose_text.h"
#include "schema/rules/paragraph_changes.h"

namespace wederhoor::view {

/// Changed text to read: what went is struck through, what came is underlined, both in a colour of their own.
class DifferenceText final : public ProseText {
public:
    DifferenceText(wxWindow* parent, const wxString& name);

    void clear();
    /// A line of its own.
    void addHeading(const std::string& words);
    /// The same, beside the matter.
    void addNote(const std::string& words);
    void addPieces(const std::vector<schema::Piece>& pieces);
    /// Where the next line will begin, for showLine().
    int nextLine() const { return GetLineCount() - 1; }
    void showLine(int line);

private:
    void setColours() override;
    void add(const std::string& words, int style);
};

}  // namespace wederhoor::view
