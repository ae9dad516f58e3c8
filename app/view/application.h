#pragma once

#include <filesystem>
#include <optional>
#include <wx/app.h>

namespace wederhoor::view {

class MainFrame;

/// The program as it runs in a window.
class Application final : public wxApp {
public:
    /// `study`: to open at once.
    explicit Application(std::optional<std::filesystem::path> study) : m_study(std::move(study)) {}

    bool OnInit() override;
    bool OnExceptionInMainLoop() override;

private:
    void applyPreferences();
    void makeAnew();

    std::optional<std::filesystem::path> m_study;
    MainFrame* m_frame = nullptr;
};

/// Opens the window, with `study` in it if that is given, and returns the exit code once it is closed: 2 if
/// there is no display.
int run(int argc, char** argv, const std::optional<std::filesystem::path>& study);

}  // namespace wederhoor::view
