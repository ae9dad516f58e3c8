#pragma once

#include <functional>
#include <utility>

#include "app/present/drafts_presenter.h"
#include "app/view/prose_text.h"

namespace wederhoor::view {

/// The text of a section while it is written: Markdown, lightly coloured, with figures and quotes standing
/// out. Has an undo of its own for what was typed since the section came on the screen.
class DraftText final : public ProseText {
public:
    /// The presenter must outlive this. `typed`: the presenter was told of another text.
    DraftText(wxWindow* parent, present::DraftsPresenter& presenter, std::function<void()> typed);

    /// Shows what the presenter holds now.
    void synchronise();
    void reveal(schema::TextSpan span);
    /// What stands before and behind the caret, or around what is selected, on its line.
    std::pair<std::string, std::string> aroundCaret() const;
    /// In place of what is selected, as one step that can be undone.
    void insert(const std::string& words);

private:
    void setColours() override;
    void style();
    void showTrouble(int position);

    present::DraftsPresenter& m_presenter;
    std::function<void()> m_typed;
    bool m_showing = false;  ///< the text changes because another is shown
    std::vector<std::pair<std::pair<int, int>, std::string>> m_troubles;  ///< bytes, sentence
};

}  // namespace wederhoor::view
