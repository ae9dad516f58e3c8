#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>
#include <wx/panel.h>

#include "app/present/place.h"
#include "app/view/desk.h"

namespace wederhoor::view {

/// Something that can be done on a page, as its menu shows it.
struct Command {
    std::string title;  ///< translated, with a mnemonic: `&Agree`; empty: a line between groups
    /// `Ctrl+M`, `F7`, `Alt+Down`; or one letter or digit, or `Del`, which works as long as nobody types in a
    /// text field. Empty: none.
    std::string key;
    std::function<void()> act;
    std::function<bool()> possible;  ///< empty: always
};

/// A page of the window. Made when it is first shown; it lives until the study is closed. What an event
/// handler throws, the window shows.
class StepPanel : public wxPanel {
public:
    StepPanel(wxWindow* parent, Desk& desk) : wxPanel(parent), m_desk(desk) {}

    /// Shows how the study is now. Called when the page comes on the screen, and while it is there after each
    /// change of the study and each choice of a municipality.
    virtual void refresh() = 0;
    /// Shows a place on this page; refresh() came before.
    virtual void arrive(const present::Place&) {}
    /// The page goes out of sight, the study is to be closed or something undone: what was typed and not kept
    /// yet is kept now.
    virtual void keepTyped() {}

    /// What can be done here: the menu with the page's name, and its keys.
    virtual std::vector<Command> commands() { return {}; }
    /// Ctrl+F: goes to the page's own search; false if it has none.
    virtual bool find() { return false; }
    /// Files were dropped on the page; false if it can't use them.
    virtual bool take(const std::vector<std::filesystem::path>&) { return false; }
    /// Parts that F6 goes through, in order.
    virtual std::vector<wxWindow*> panes() { return {this}; }

protected:
    Desk& desk() const { return m_desk; }
    present::Workspace& workspace() const { return m_desk.workspace(); }

private:
    Desk& m_desk;
};

}  // namespace wederhoor::view
