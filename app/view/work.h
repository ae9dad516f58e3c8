#pragma once

#include <atomic>
#include <exception>
#include <functional>
#include <mutex>
#include <string>
#include <thread>

#include "schema/base/progress.h"

namespace wederhoor::view {

/// Work on a thread of its own that the window watches. Ends before it goes: the destructor asks it to stop,
/// and waits.
class Work final : private schema::Progress {
public:
    struct State {
        std::string what;
        std::size_t done = 0;
        std::size_t total = 0;  ///< 0: nobody knows
    };

    /// Starts. `ended` is called on the working thread, as the last thing.
    Work(std::function<void(schema::Progress&)> job, std::function<void()> ended);
    ~Work() override;
    Work(const Work&) = delete;
    Work& operator=(const Work&) = delete;

    State state() const;
    void cancel() { m_cancelled = true; }
    bool cancelled() const override { return m_cancelled; }
    /// Once it has ended: what it threw; nullptr if nothing.
    std::exception_ptr trouble() const { return m_trouble; }

private:
    void report(std::string_view what, std::size_t done, std::size_t total) override;

    mutable std::mutex m_mutex;
    State m_state;
    std::atomic<bool> m_cancelled = false;
    std::exception_ptr m_trouble;
    std::thread m_thread;
};

}  // namespace wederhoor::view
