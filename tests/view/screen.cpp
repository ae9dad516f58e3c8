#include "tests/view/screen.h"

#include <chrono>
#include <cstdlib>
#include <cstring>
#include <gtk/gtk.h>
#include <wx/app.h>
#include <wx/bitmap.h>
#include <wx/evtloop.h>
#include <wx/image.h>

#include "app/view/main_frame.h"
#include "app/view/words.h"

namespace wederhoor::tests {

namespace {
class TestApplication final : public wxApp {
public:
    bool OnInit() override { return true; }
    bool OnExceptionInMainLoop() override {
        auto* frame = dynamic_cast<view::MainFrame*>(GetTopWindow());
        if (!frame) return false;
        frame->showTrouble(std::current_exception());
        return true;
    }
};

/// By way of the desktop's library: wxScreenDC sees the bare screen, without the windows on it.
wxBitmap screenshot() {
    auto* root = gdk_get_default_root_window();
    return wxBitmap(
        gdk_pixbuf_get_from_window(root, 0, 0, gdk_window_get_width(root), gdk_window_get_height(root)));
}

bool same(const wxImage& one, const wxImage& other) {
    const auto bytes =
        static_cast<std::size_t>(one.GetWidth()) * static_cast<std::size_t>(one.GetHeight()) * 3;
    return one.GetSize() == other.GetSize() && std::memcmp(one.GetData(), other.GetData(), bytes) == 0;
}
}  // namespace

Screen::Screen() {
    const char* display = std::getenv("DISPLAY");
    if (!display || !*display) return;
    wxApp::SetInstance(new TestApplication);
    int count = 0;
    if (!wxEntryStart(count, static_cast<wxChar**>(nullptr)) || !wxTheApp->CallOnInit()) return;
    wxTheApp->SetExitOnFrameDelete(false);
    wxInitAllImageHandlers();
    m_loop = std::make_unique<wxGUIEventLoop>();
    m_active = std::make_unique<wxEventLoopActivator>(m_loop.get());
}

Screen::~Screen() {
    if (!open()) return;
    m_active.reset();
    m_loop.reset();
    wxTheApp->OnExit();
    wxEntryCleanup();
}

void settle() {
    auto& loop = *wxEventLoopBase::GetActive();
    for (int quiet = 0; quiet < 3;) {
        if (loop.Pending()) {
            loop.Dispatch();
            quiet = 0;
        } else {
            wxTheApp->ProcessPendingEvents();
            wxTheApp->ProcessIdle();
            ++quiet;
        }
    }
}

void waitABit() {
    constexpr int milliseconds = 20;
    wxEventLoopBase::GetActive()->DispatchTimeout(milliseconds);
    settle();
}

void shoot(const std::filesystem::path& file) {
    screenshot().SaveFile(view::wide(file.string()), wxBITMAP_TYPE_PNG);
}

void shootWhenPainted(const std::filesystem::path& file) {
    constexpr int quietLooks = 8;
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(10);
    auto last = screenshot().ConvertToImage();
    for (int quiet = 0; quiet < quietLooks && std::chrono::steady_clock::now() < end; ++quiet) {
        waitABit();
        const auto now = screenshot().ConvertToImage();
        if (!same(now, last)) quiet = 0;
        last = now;
    }
    last.SaveFile(view::wide(file.string()), wxBITMAP_TYPE_PNG);
}

}  // namespace wederhoor::tests
