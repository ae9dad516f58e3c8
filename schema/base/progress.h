#pragma once

#include <cstddef>
#include <string_view>

namespace wederhoor::schema {

/// How long work tells how far it is, and learns whether it should stop. Called from the working thread.
class Progress {
public:
    virtual ~Progress() = default;

    /// `done` of `total` steps are finished; `total` 0 means that nobody knows how many there are.
    virtual void report(std::string_view what, std::size_t done, std::size_t total) = 0;
    /// True once the person has asked to stop; the work then ends without having changed anything.
    virtual bool cancelled() const = 0;
};

/// For work that nobody watches.
class NoProgress final : public Progress {
public:
    void report(std::string_view, std::size_t, std::size_t) override {}
    bool cancelled() const override { return false; }
};

}  // namespace wederhoor::schema
