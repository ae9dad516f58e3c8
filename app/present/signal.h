#pragma once

#include <functional>
#include <list>
#include <memory>

namespace wederhoor::present {

/// Ends a subscription to a Signal when it goes. May outlive the signal.
using Subscription = std::shared_ptr<void>;

/// Tells whoever listens that something changed; what it is now, they ask themselves. One thread.
class Signal {
public:
    using Listener = std::function<void()>;

    /// Calls `listener` at each emit() for as long as the subscription lives.
    [[nodiscard]] Subscription subscribe(Listener listener) {
        auto kept = std::make_shared<Listener>(std::move(listener));
        m_listeners.push_back(kept);
        return kept;
    }

    /// In the order of subscription. Listeners may subscribe and end subscriptions meanwhile.
    void emit() {
        m_listeners.remove_if([](const auto& listener) { return listener.expired(); });
        const auto listeners = m_listeners;
        for (const auto& listener : listeners) {
            if (const auto alive = listener.lock()) (*alive)();
        }
    }

private:
    std::list<std::weak_ptr<Listener>> m_listeners;
};

}  // namespace wederhoor::present
