#include "app/view/work.h"

namespace wederhoor::view {

Work::Work(std::function<void(schema::Progress&)> job, std::function<void()> ended)
    : m_thread([this, job = std::move(job), ended = std::move(ended)] {
          try {
              job(*this);
          } catch (...) {
              m_trouble = std::current_exception();
          }
          ended();
      }) {}

Work::~Work() {
    cancel();
    m_thread.join();
}

Work::State Work::state() const {
    const std::scoped_lock lock(m_mutex);
    return m_state;
}

void Work::report(std::string_view what, std::size_t done, std::size_t total) {
    const std::scoped_lock lock(m_mutex);
    m_state = {std::string(what), done, total};
}

}  // namespace wederhoor::view
