#pragma once

#include <wx/window.h>

#include "app/view/ask.h"

namespace wederhoor::view {

/// Asks with the desktop's dialogs, above a window that must outlive this.
class DialogAsk final : public Ask {
public:
    explicit DialogAsk(wxWindow& window) : m_window(window) {}

    bool confirm(const std::string& question, const std::string& doIt) override;
    std::optional<std::string> text(const std::string& question, const std::string& initial) override;
    std::optional<std::string> lines(const std::string& question) override;
    std::vector<std::filesystem::path> openFiles(const std::string& title, const FileKind& kind) override;
    std::optional<std::filesystem::path> openFile(const std::string& title, const FileKind& kind) override;
    std::optional<std::filesystem::path> saveFile(const std::string& title, const std::string& name,
                                                  const FileKind& kind) override;
    std::optional<std::filesystem::path> folder(const std::string& title) override;

private:
    wxWindow& m_window;
};

}  // namespace wederhoor::view
