#pragma once

#include <functional>
#include <optional>
#include <string>

#include "app/present/place.h"
#include "app/present/workspace.h"
#include "app/view/ask.h"
#include "db/file/study_file.h"
#include "schema/base/progress.h"

namespace wederhoor::view {

/// What the window offers the pages in it.
class Desk {
public:
    virtual ~Desk() = default;

    /// The study that is open; pages exist only as long as it is.
    virtual present::Workspace& workspace() = 0;
    virtual Ask& ask() = 0;

    /// Shows a sentence in the info bar: what was done, or what to know. It goes away by itself.
    virtual void tell(const std::string& sentence) = 0;
    /// The same for what a person should not miss; it stays until they have seen it.
    virtual void warn(const std::string& sentence) = 0;
    /// Shows a place, with the page that it is on.
    virtual void go(const present::Place& place) = 0;

    /// Does long work in the study on a thread, with progress and a button to cancel; the pages are out of
    /// sight as long as it takes. `then` runs in the window's thread once it has ended without an exception;
    /// these come to the info bar. The work may capture only what it owns.
    virtual void workIn(const std::string& title, std::function<void(db::Study&, schema::Progress&)> work,
                        std::function<void()> then) = 0;
    /// The same for work that only reads, on a connection of its own: the pages stay at hand.
    virtual void workBeside(const std::string& title,
                            std::function<void(const db::Study&, schema::Progress&)> work,
                            std::function<void()> then) = 0;
};

}  // namespace wederhoor::view
