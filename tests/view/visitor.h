#pragma once

#include <boost/test/unit_test.hpp>
#include <exception>
#include <functional>
#include <string>
#include <wx/timer.h>

namespace wederhoor::tests {

/// Waits within somebody else's loop (of a dialog, of a drag) until something is so, and then does what is
/// to be done there. What that throws is kept until it can leave the toolkit's own code.
class Visitor final : public wxTimer {
public:
    Visitor(std::function<bool()> so, std::function<void()> doing)
        : m_so(std::move(so)), m_doing(std::move(doing)) {
        constexpr int milliseconds = 10;
        Start(milliseconds);
    }

    void Notify() override {
        if (!m_so()) return;
        Stop();
        m_visited = true;
        try {
            m_doing();
        } catch (...) {
            m_trouble = std::current_exception();
        }
    }
    /// Throws what was thrown there.
    void expectVisited(const std::string& what) const {
        if (m_trouble) std::rethrow_exception(m_trouble);
        BOOST_REQUIRE_MESSAGE(m_visited, what);
    }

private:
    std::function<bool()> m_so;
    std::function<void()> m_doing;
    bool m_visited = false;
    std::exception_ptr m_trouble;
};

}  // namespace wederhoor::tests
