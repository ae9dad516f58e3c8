// What can be done to the codebook beside a transcript.

#include <wx/choicdlg.h>
#include <wx/colordlg.h>
#include <wx/menu.h>

#include "app/view/coding_panel.h"
#include "app/view/split_dialog.h"
#include "app/view/theme_colours.h"
#include "app/view/words.h"
#include "schema/base/trouble.h"

namespace wederhoor::view {

using schema::say;
using schema::ThemeId;

std::vector<Command> CodingPanel::themeCommands() {
    const auto chosen = [this] { return m_codebook.chosen().has_value(); };
    return {
        {say("Ne&w theme ..."), "F7", [this] { newTheme(); }, {}},
        {say("Rename the t&heme ..."), "F2", [this] { renameTheme(); }, chosen},
        {say("&Define the theme ..."), "", [this] { defineTheme(); }, chosen},
        {say("Another colo&ur ..."), "", [this] { recolourTheme(); }, chosen},
        {say("Give it a &key ..."), "", [this] { giveKey(); }, chosen},
        {say("Move to the top l&evel"), "", [this] { m_codebook.moveToTop(*m_codebook.chosen()); }, chosen},
        {say("Merge &into another theme ..."), "", [this] { mergeTheme(); }, chosen},
        {say("Split ..."), "", [this] { splitTheme(); }, chosen},
        {say("Remove the theme ..."), "", [this] { removeTheme(); }, chosen}};
}

void CodingPanel::showThemeMenu(wxPoint screen) {
    wxMenu menu;
    const auto commands = themeCommands();
    for (const auto& command : commands) {
        auto* item = menu.Append(wxID_ANY, wide(command.title));
        menu.Bind(
            wxEVT_MENU, [&command](wxCommandEvent&) { command.act(); }, item->GetId());
    }
    PopupMenu(&menu, ScreenToClient(screen));
}

void CodingPanel::newTheme() {
    const auto name = m_desk.ask().text(say("What is the new theme called?"), "");
    if (name) m_codebook.add(*name, std::nullopt);
}

void CodingPanel::renameTheme() {
    const auto theme = *m_codebook.chosen();
    const auto name =
        m_desk.ask().text(say("What is the theme called now?"), m_codebook.find(theme)->theme.name);
    if (name) m_codebook.rename(theme, *name);
}

void CodingPanel::defineTheme() {
    const auto theme = *m_codebook.chosen();
    const auto& row = m_codebook.find(theme)->theme;
    const auto words = m_desk.ask().text(say("When is the theme '%1' to be used?", row.name), row.definition);
    if (words) m_codebook.define(theme, *words);
}

void CodingPanel::recolourTheme() {
    const auto theme = *m_codebook.chosen();
    const auto chosen = wxGetColourFromUser(this, colourOf(m_codebook.find(theme)->theme.colour));
    if (chosen.IsOk()) m_codebook.recolour(theme, {chosen.Red(), chosen.Green(), chosen.Blue()});
}

void CodingPanel::giveKey() {
    const auto key = m_desk.ask().text(say("Which key is to put this theme on a passage? From 1 to 9."), "");
    if (!key) return;
    if (key->size() != 1 || (*key)[0] < '1' || (*key)[0] > '9') {
        throw schema::Refusal(say("A theme gets a key from 1 to 9."));
    }
    m_coding.giveKey((*key)[0] - '0', *m_codebook.chosen());
}

void CodingPanel::mergeTheme() {
    const auto from = *m_codebook.chosen();
    m_picker->start(tr("Merge '%1' into:", m_codebook.find(from)->theme.name), "",
                    {[this, from](const std::string& typed) {
                         auto matches = m_coding.matches(typed);
                         std::erase_if(matches, [from](const present::ThemeMatch& match) {
                             return !match.theme || match.theme == from;
                         });
                         return matches;
                     },
                     [this, from](const present::ThemeMatch& match, const std::string&) {
                         const auto merged = m_codebook.merge(from, *match.theme);
                         m_desk.tell(say("Merged: %1 codings carry the other theme now.", merged.moved));
                     },
                     [this] { m_tree->SetFocus(); }});
}

void CodingPanel::splitTheme() {
    const auto theme = *m_codebook.chosen();
    SplitDialog dialog(this, m_codebook.find(theme)->theme.name, m_codebook.quotesOf(theme));
    if (dialog.ShowModal() != wxID_OK) return;
    const int moved = m_codebook.split(theme, dialog.name(), dialog.chosen());
    m_desk.tell(say("Split: %1 codings carry '%2' now.", moved, dialog.name()));
}

void CodingPanel::removeTheme() {
    const auto theme = *m_codebook.chosen();
    const auto* row = m_codebook.find(theme);
    // An undo brings it back; asked only where much would go from the screen at once.
    if (row->codingsBelow > 0 && !m_desk.ask().confirm(m_codebook.removalWarning(theme), say("Remove"))) {
        return;
    }
    const auto name = row->theme.name;
    m_codebook.remove(theme);
    m_desk.tell(say("'%1' was removed. Undo (Ctrl+Z) brings it back.", name));
}

}  // namespace wederhoor::view
