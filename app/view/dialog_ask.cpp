#include "app/view/dialog_ask.h"

#include <wx/dirdlg.h>
#include <wx/filedlg.h>
#include <wx/msgdlg.h>
#include <wx/textdlg.h>

#include "app/view/words.h"

namespace wederhoor::view {

namespace {
wxString wildcard(const FileKind& kind) {
    return wide(kind.title) + "|" + wide(kind.pattern) + "|" + tr("All files") + "|*";
}

std::filesystem::path pathOf(const wxString& path) {
    return std::filesystem::path(utf8(path));
}

/// A file name without an ending gets that of its kind: `*.csv` gives `.csv`.
std::filesystem::path withEnding(std::filesystem::path file, const FileKind& kind) {
    if (!file.has_extension() && kind.pattern.starts_with("*.")) {
        file += kind.pattern.substr(1, kind.pattern.find(';') - 1);
    }
    return file;
}
}  // namespace

bool DialogAsk::confirm(const std::string& question, const std::string& doIt) {
    wxMessageDialog dialog(&m_window, wide(question), "Wederhoor", wxOK | wxCANCEL | wxCANCEL_DEFAULT);
    dialog.SetOKCancelLabels(wide(doIt), tr("Cancel"));
    return dialog.ShowModal() == wxID_OK;
}

std::optional<std::string> DialogAsk::text(const std::string& question, const std::string& initial) {
    wxTextEntryDialog dialog(&m_window, wide(question), "Wederhoor", wide(initial));
    if (dialog.ShowModal() != wxID_OK) return std::nullopt;
    return utf8(dialog.GetValue());
}

std::optional<std::string> DialogAsk::lines(const std::string& question) {
    wxTextEntryDialog dialog(&m_window, wide(question), "Wederhoor", "",
                             wxTextEntryDialogStyle | wxTE_MULTILINE);
    dialog.SetSize(m_window.FromDIP(wxSize(480, 360)));
    if (dialog.ShowModal() != wxID_OK) return std::nullopt;
    return utf8(dialog.GetValue());
}

std::vector<std::filesystem::path> DialogAsk::openFiles(const std::string& title, const FileKind& kind) {
    wxFileDialog dialog(&m_window, wide(title), "", "", wildcard(kind),
                        wxFD_OPEN | wxFD_FILE_MUST_EXIST | wxFD_MULTIPLE);
    std::vector<std::filesystem::path> files;
    if (dialog.ShowModal() != wxID_OK) return files;
    wxArrayString paths;
    dialog.GetPaths(paths);
    for (const auto& path : paths) files.push_back(pathOf(path));
    return files;
}

std::optional<std::filesystem::path> DialogAsk::openFile(const std::string& title, const FileKind& kind) {
    wxFileDialog dialog(&m_window, wide(title), "", "", wildcard(kind), wxFD_OPEN | wxFD_FILE_MUST_EXIST);
    if (dialog.ShowModal() != wxID_OK) return std::nullopt;
    return pathOf(dialog.GetPath());
}

std::optional<std::filesystem::path> DialogAsk::saveFile(const std::string& title, const std::string& name,
                                                         const FileKind& kind) {
    wxFileDialog dialog(&m_window, wide(title), "", wide(name), wildcard(kind),
                        wxFD_SAVE | wxFD_OVERWRITE_PROMPT);
    if (dialog.ShowModal() != wxID_OK) return std::nullopt;
    return withEnding(pathOf(dialog.GetPath()), kind);
}

std::optional<std::filesystem::path> DialogAsk::folder(const std::string& title) {
    wxDirDialog dialog(&m_window, wide(title));
    if (dialog.ShowModal() != wxID_OK) return std::nullopt;
    return pathOf(dialog.GetPath());
}

}  // namespace wederhoor::view
