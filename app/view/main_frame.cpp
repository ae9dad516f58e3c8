#include "app/view/main_frame.h"

#include <wx/dnd.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include "app/present/trouble_words.h"
#include "app/view/dialog_ask.h"
#include "app/view/icons.h"
#include "app/view/manual_window.h"
#include "app/view/page_list.h"
#include "app/view/panels.h"
#include "app/view/start_panel.h"
#include "app/view/words.h"

namespace wederhoor::view {

namespace {
constexpr int startPage =
    0;  // of the book; behind it what is shown during work in the study, then the panels
constexpr int workPage = 1;

class FileDrop final : public wxFileDropTarget {
public:
    using Take = std::function<void(const std::vector<std::filesystem::path>&)>;
    explicit FileDrop(Take take) : m_take(std::move(take)) {}

    bool OnDropFiles(wxCoord, wxCoord, const wxArrayString& names) override {
        std::vector<std::filesystem::path> files;
        for (const auto& name : names) files.emplace_back(utf8(name));
        m_take(files);
        return true;
    }

private:
    Take m_take;
};

wxPanel* makeWorkPage(wxWindow* parent) {
    auto* page = new wxPanel(parent);
    auto* text = new wxStaticText(
        page, wxID_ANY,
        tr("The study is being worked on. The page comes back when that is done, or stopped."));
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->AddStretchSpacer();
    sizer->Add(text, wxSizerFlags().Centre());
    sizer->AddStretchSpacer();
    page->SetSizer(sizer);
    return page;
}
}  // namespace

MainFrame::MainFrame(std::unique_ptr<Ask> ask, std::function<void()> onPreferences)
    : wxFrame(nullptr, wxID_ANY, "Wederhoor"),
      m_ask(std::move(ask)),
      m_onPreferences(std::move(onPreferences)) {
    if (!m_ask) m_ask = std::make_unique<DialogAsk>(*this);
    SetFont(GetFont().Scaled(static_cast<float>(Preferences::load().textSize) / 100));
    SetIcons(programIcon());
    layOut();
    makeMenus();
    Bind(wxEVT_CHAR_HOOK, &MainFrame::onCharHook, this);
    Bind(wxEVT_CLOSE_WINDOW, &MainFrame::onClose, this);
    SetDropTarget(new FileDrop([this](const auto& files) { guarded([&] { drop(files); }); }));
    closeStudy();
}

MainFrame::~MainFrame() = default;

void MainFrame::layOut() {
    const int gap = FromDIP(6);
    m_steps = new PageList(this, pages(), [this](present::Page page) {
        if (page != m_page) guarded([&] { show(page); });
    });

    m_head = new wxPanel(this);
    auto* label = new wxStaticText(m_head, wxID_ANY, tr("&Municipality:"));
    m_municipality = new wxChoice(m_head, wxID_ANY);
    m_municipality->SetName(tr("Municipality"));
    m_municipality->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
        const auto& chosen = m_municipalities[static_cast<std::size_t>(event.GetSelection())];
        guarded([&] { m_workspace->choose(chosen.id); });
    });
    auto* head = new wxBoxSizer(wxHORIZONTAL);
    head->Add(label, wxSizerFlags().CentreVertical().Border(wxALL, gap));
    head->Add(m_municipality, wxSizerFlags(1).CentreVertical().Border(wxALL, gap));
    m_head->SetSizer(head);

    m_news = new NewsBar(this);
    m_book = new wxSimplebook(this);
    m_start = new StartPanel(m_book, {[this](const auto& file) { open(file); }, [this] { openByDialog(); },
                                      [this] { newStudy(); }, [this] { openSample(); }});
    m_book->AddPage(m_start, "");
    m_book->AddPage(makeWorkPage(m_book), "");
    m_work = new WorkBar(this);

    auto* middle = new wxBoxSizer(wxVERTICAL);
    middle->Add(m_head, wxSizerFlags().Expand());
    middle->Add(m_news, wxSizerFlags().Expand());
    middle->Add(m_book, wxSizerFlags(1).Expand());
    middle->Add(m_work, wxSizerFlags().Expand());
    auto* all = new wxBoxSizer(wxHORIZONTAL);
    all->Add(m_steps, wxSizerFlags().Expand());
    all->Add(middle, wxSizerFlags(1).Expand());
    SetSizer(all);
    SetMinSize(FromDIP(wxSize(800, 500)));
    SetSize(FromDIP(wxSize(1200, 800)));
}

StepPanel* MainFrame::panel() const {
    const auto found = m_panels.find(m_page);
    return m_workspace && found != m_panels.end() ? found->second : nullptr;
}

void MainFrame::open(const std::filesystem::path& study, db::Access access) {
    auto opened =
        std::make_unique<present::Workspace>(db::Study::open(study, access, Preferences::load().researcher));
    RecentStudies::add(std::filesystem::absolute(study));
    open(std::move(opened));
}

void MainFrame::open(std::unique_ptr<present::Workspace> workspace) {
    closeStudy();
    m_news->leave();  // of the study that was open
    m_workspace = std::move(workspace);
    m_onChanged = m_workspace->changed().subscribe([this] { refresh(); });
    m_onChosen = m_workspace->chosen().subscribe([this] {
        listMunicipalities();
        if (auto* shown = panel()) shown->refresh();
    });
    if (!m_workspace->municipality()) {
        const auto all = m_workspace->municipalities();
        if (!all.empty()) m_workspace->choose(all.front().id);
    }
    listMunicipalities();
    enablePages(true);
    show(present::Page::status);
    updateTitle();
    if (!m_workspace->writable()) {
        tell(schema::say("This study is open for reading: nothing in it can be changed now."));
    }
}

void MainFrame::resume() {
    const auto state = WindowState::load();
    if (state.study.empty() || !std::filesystem::exists(state.study)) return;
    open(state.study);
    go({state.page, {}, {}});
}

std::unique_ptr<present::Workspace> MainFrame::release() {
    if (auto* shown = panel()) shown->keepTyped();
    m_onChanged.reset();
    m_onChosen.reset();
    m_book->SetSelection(startPage);
    while (m_book->GetPageCount() > workPage + 1) m_book->DeletePage(m_book->GetPageCount() - 1);
    m_panels.clear();
    m_commands.clear();
    return std::move(m_workspace);
}

void MainFrame::closeStudy() {
    release().reset();
    m_start->refresh();
    m_municipality->Clear();
    enablePages(false);
    fillPageMenu();
    updateMenus();
    updateTitle();
}

void MainFrame::enablePages(bool enabled) {
    m_steps->Enable(enabled);
    m_head->Enable(enabled);
    m_steps->Show(m_workspace != nullptr);
    m_head->Show(m_workspace != nullptr);
    Layout();
}

void MainFrame::listMunicipalities() {
    m_municipalities = m_workspace->municipalities();
    m_municipality->Clear();
    for (const auto& municipality : m_municipalities) {
        m_municipality->Append(wide(municipality.name));
        if (m_workspace->municipality() && municipality.id == m_workspace->municipality()->id) {
            m_municipality->SetSelection(static_cast<int>(m_municipality->GetCount()) - 1);
        }
    }
}

void MainFrame::show(present::Page page) {
    if (!m_workspace) return;
    if (auto* shown = panel(); shown && page != m_page) shown->keepTyped();
    m_page = page;
    auto& shown = m_panels[page];
    if (!shown) {
        shown = makePanel(page, m_book, *this);
        shown->SetName(nameOf(page));
        m_book->AddPage(shown, "");
    }
    shown->refresh();
    m_book->SetSelection(static_cast<std::size_t>(m_book->FindPage(shown)));
    m_steps->mark(page);
    fillPageMenu();
    updateMenus();
    updateTitle();
}

void MainFrame::go(const present::Place& place) {
    if (!m_workspace) return;
    const bool other = place.municipality && (!m_workspace->municipality() ||
                                              *place.municipality != m_workspace->municipality()->id);
    if (other) {
        if (auto* shown = panel()) shown->keepTyped();
        m_workspace->choose(place.municipality);
    }
    show(place.page);
    panel()->arrive(place);
    panel()->SetFocus();
}

void MainFrame::refresh() {
    if (m_work->busy() && m_book->GetSelection() == workPage) return;
    listMunicipalities();
    if (auto* shown = panel()) shown->refresh();
    updateMenus();
}

void MainFrame::updateTitle() {
    SetTitle(m_workspace ? wide(m_workspace->title()) + wxString::FromUTF8(" – Wederhoor") : "Wederhoor");
}

void MainFrame::showTrouble(const std::exception_ptr& trouble) {
    warn(present::troubleSentence(trouble));
}

std::exception_ptr MainFrame::guarded(const std::function<void()>& doing) {
    try {
        doing();
        return nullptr;
    } catch (...) {
        showTrouble(std::current_exception());
        return std::current_exception();
    }
}

void MainFrame::workIn(const std::string& title, std::function<void(db::Study&, schema::Progress&)> work,
                       std::function<void()> then) {
    panel()->keepTyped();
    m_book->SetSelection(workPage);
    enablePages(false);
    m_work->start(
        wide(title),
        [this, work = std::move(work)](schema::Progress& progress) {
            m_workspace->lend([&](db::Study& study) { work(study, progress); });
        },
        [this, then = std::move(then)](const std::exception_ptr& trouble, bool cancelled) {
            enablePages(true);
            guarded([&] {
                m_workspace->takeBack();
                show(m_page);
                if (!trouble && !cancelled) then();
            });
            if (trouble) showTrouble(trouble);
            if (!trouble && cancelled) tell(schema::say("Stopped; nothing was changed."));
            if (m_closing) Close();
        });
}

void MainFrame::workBeside(const std::string& title,
                           std::function<void(const db::Study&, schema::Progress&)> work,
                           std::function<void()> then) {
    panel()->keepTyped();
    m_work->start(
        wide(title),
        [file = m_workspace->file(), work = std::move(work)](schema::Progress& progress) {
            const auto study = db::Study::open(file, db::Access::read, "");
            work(study, progress);
        },
        [this, then = std::move(then)](const std::exception_ptr& trouble, bool cancelled) {
            if (trouble) {
                showTrouble(trouble);
            } else if (cancelled) {
                tell(schema::say("Stopped; nothing was changed."));
            } else {
                guarded(then);
            }
            if (m_closing) Close();
        });
}

void MainFrame::drop(const std::vector<std::filesystem::path>& files) {
    if (files.size() == 1 && files.front().extension() == ".wederhoor") {
        open(files.front());
    } else if (!panel() || !panel()->take(files)) {
        warn(schema::say("This page can't use that file. Drop it on the page where such files belong."));
    }
}

void MainFrame::onClose(wxCloseEvent& event) {
    if (m_work->busy() && event.CanVeto()) {
        m_closing = true;
        m_work->cancel();
        warn(schema::say("The window closes as soon as the work in it has stopped."));
        event.Veto();
        return;
    }
    const auto trouble = guarded([this] {
        if (auto* shown = panel()) shown->keepTyped();
    });
    if (trouble && event.CanVeto()) {
        m_closing = false;
        event.Veto();
        return;
    }
    WindowState state;
    state.maximised = IsMaximized();
    state.place = GetRect();
    state.page = m_page;
    if (m_workspace) state.study = std::filesystem::absolute(m_workspace->file());
    state.save();
    event.Skip();
}

}  // namespace wederhoor::view
