#pragma once

#include <map>
#include <memory>
#include <wx/choice.h>
#include <wx/frame.h>
#include <wx/simplebook.h>
#include <wx/weakref.h>

#include "app/view/desk.h"
#include "app/view/news_bar.h"
#include "app/view/preferences.h"
#include "app/view/step_panel.h"
#include "app/view/work_bar.h"

namespace wederhoor::view {

class ManualWindow;
class PageList;
class StartPanel;

/// The window: the pages at the left, the municipality above, news and work around the page in the middle.
/// It mounts panels, and knows nothing of what they show.
class MainFrame final : public wxFrame, public Desk {
public:
    /// Starts without a study. `ask`: nullptr for the desktop's dialogs.
    /// `onPreferences`: the person changed their preferences; the window is to be made anew with them.
    explicit MainFrame(std::unique_ptr<Ask> ask = nullptr, std::function<void()> onPreferences = {});
    ~MainFrame() override;

    /// Opens a study in place of the one that is open. Throws schema::FileTrouble; the other stays open then.
    void open(const std::filesystem::path& study, db::Access access = db::Access::write);
    /// Shows a study that is open already.
    void open(std::unique_ptr<present::Workspace> workspace);
    /// Opens the study that was open when the window was last closed, on the page that was shown; does
    /// nothing if there was none or it is gone. Throws schema::FileTrouble.
    void resume();
    /// Gives the study away, without closing it; nullptr if none is open.
    std::unique_ptr<present::Workspace> release();
    bool hasStudy() const { return m_workspace != nullptr; }

    present::Page page() const { return m_page; }
    StepPanel* panel() const;  ///< that is shown; nullptr without a study
    NewsBar& news() { return *m_news; }
    bool busy() const { return m_work->busy(); }

    /// What an event handler threw, for the person.
    void showTrouble(const std::exception_ptr& trouble);

    present::Workspace& workspace() override { return *m_workspace; }
    Ask& ask() override { return *m_ask; }
    void tell(const std::string& sentence) override { m_news->tell(sentence); }
    void warn(const std::string& sentence) override { m_news->warn(sentence); }
    void go(const present::Place& place) override;
    void workIn(const std::string& title, std::function<void(db::Study&, schema::Progress&)> work,
                std::function<void()> then) override;
    void workBeside(const std::string& title, std::function<void(const db::Study&, schema::Progress&)> work,
                    std::function<void()> then) override;

    // Commands of the menus; see frame_menu.cpp.
    void newStudy();
    void openByDialog();
    void openForReading();
    void openSample();
    void backUp();
    void closeStudy();
    void undo();
    void redo();
    void find();
    void findInStudy();
    void editPreferences();
    void showManual();
    void showAbout();
    void goToMunicipality(int step);
    void goToPane(int step);

private:
    void layOut();
    void makeMenus();
    void fillPageMenu();
    void updateMenus();
    void updateTitle();
    void listMunicipalities();
    void show(present::Page page);
    void refresh();
    void enablePages(bool enabled);
    void onCharHook(wxKeyEvent& event);
    bool runMenuKey(const wxKeyEvent& event);
    void onClose(wxCloseEvent& event);
    void drop(const std::vector<std::filesystem::path>& files);
    std::exception_ptr guarded(const std::function<void()>& doing);

    std::unique_ptr<Ask> m_ask;
    std::function<void()> m_onPreferences;
    std::unique_ptr<present::Workspace> m_workspace;
    present::Subscription m_onChanged;
    present::Subscription m_onChosen;

    PageList* m_steps = nullptr;
    wxPanel* m_head = nullptr;
    wxChoice* m_municipality = nullptr;
    std::vector<schema::Municipality> m_municipalities;  ///< as in the choice
    NewsBar* m_news = nullptr;
    wxSimplebook* m_book = nullptr;
    WorkBar* m_work = nullptr;
    StartPanel* m_start = nullptr;
    wxWeakRef<ManualWindow> m_manual;              ///< while it is open
    std::map<present::Page, StepPanel*> m_panels;  ///< made so far
    present::Page m_page = present::Page::status;
    std::vector<Command> m_commands;  ///< of the page that is shown
    bool m_closing = false;           ///< as soon as the work has stopped
};

}  // namespace wederhoor::view
