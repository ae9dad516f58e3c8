#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "app/view/main_frame.h"

namespace wederhoor::tests {

/// The window that pictures are taken of, and where they go.
struct Stage {
    view::MainFrame* frame;
    /// Of the picture with this name, in the language and appearance that are on.
    std::function<std::filesystem::path(const std::string& name)> file;

    /// A page, shown.
    template <class Panel>
    Panel& page(present::Page page) const {
        frame->go({page, {}, {}});
        return dynamic_cast<Panel&>(*frame->panel());
    }
    /// Does what the page has under a key, as a menu spells it. Throws std::logic_error if it has none.
    void run(const std::string& key) const;
    /// Chooses the municipality of that name.
    void choose(const std::string& municipality) const;
    /// Waits until `so`; throws std::runtime_error if that takes too long.
    static void until(const std::function<bool()>& so);
    /// Takes the picture of a dialog that `open` opens and waits for, and puts the dialog away.
    void shootDialog(const std::string& name, const std::function<void()>& open) const;
};

/// One picture: `show` brings on the screen what is to be seen, in the sample study.
struct Picture {
    std::string name;
    std::function<void(const Stage&)> show;
};

/// What the pages show beside what they open with.
std::vector<Picture> picturesOfWork();
/// What came of taking in files, which are made in a folder.
std::vector<Picture> picturesOfImports(const std::filesystem::path& folder);

/// A dialog, and what opens it.
struct Dialog {
    std::string name;
    std::function<void(view::MainFrame&)> open;
};
std::vector<Dialog> dialogs();

}  // namespace wederhoor::tests
