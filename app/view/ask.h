#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace wederhoor::view {

/// Files of one kind, for a dialog: `Tables`, `*.csv;*.txt`.
struct FileKind {
    std::string title;
    std::string pattern;
};

/// What is asked of a person before something can go on. Tests answer for them.
class Ask {
public:
    virtual ~Ask() = default;

    /// Only where an undo can't bring back what is lost. `doIt`: the button's word ("Overwrite").
    virtual bool confirm(const std::string& question, const std::string& doIt) = 0;
    /// A short text; nullopt: they thought better of it.
    virtual std::optional<std::string> text(const std::string& question, const std::string& initial) = 0;
    /// The same for several lines.
    virtual std::optional<std::string> lines(const std::string& question) = 0;
    /// Empty: none.
    virtual std::vector<std::filesystem::path> openFiles(const std::string& title, const FileKind& kind) = 0;
    virtual std::optional<std::filesystem::path> openFile(const std::string& title, const FileKind& kind) = 0;
    /// Has asked already whether a file that is there may be overwritten. `name`: proposed, with extension.
    virtual std::optional<std::filesystem::path> saveFile(const std::string& title, const std::string& name,
                                                          const FileKind& kind) = 0;
    virtual std::optional<std::filesystem::path> folder(const std::string& title) = 0;
};

}  // namespace wederhoor::view
