#include "app/cli/session.h"

#include <cstdlib>
#include <unistd.h>

namespace wederhoor::cli {

namespace {
class TerminalProgress final : public schema::Progress {
public:
    explicit TerminalProgress(std::ostream& err) : m_err(err) {}
    ~TerminalProgress() override {
        if (m_shown) m_err << "\r\033[K";
    }
    void report(std::string_view what, std::size_t done, std::size_t total) override {
        m_err << "\r\033[K" << what << " " << done;
        if (total > 0) m_err << "/" << total;
        m_err.flush();
        m_shown = true;
        if (done == total) {
            m_err << "\r\033[K";
            m_shown = false;
        }
    }
    bool cancelled() const override {
        return false;
    }  // a person at a terminal has Ctrl+C; nothing is half done

private:
    std::ostream& m_err;
    bool m_shown = false;
};

std::string loginName() {
    for (const char* variable : {"WEDERHOOR_RESEARCHER", "USER", "LOGNAME"}) {
        const char* name = std::getenv(variable);
        if (name && *name) return name;
    }
    return "researcher";
}
}  // namespace

Session::Session(std::ostream& out, std::ostream& err) : m_out(out), m_err(err), m_researcher(loginName()) {
    if (isatty(STDERR_FILENO)) {
        m_progress = std::make_unique<TerminalProgress>(err);
    } else {
        m_progress = std::make_unique<schema::NoProgress>();
    }
}

bool Session::useFormat(const std::string& name) {
    const auto format = formatOf(name);
    if (format) m_format = *format;
    return format.has_value();
}

db::Study Session::read(const std::filesystem::path& file) const {
    return db::Study::open(file, db::Access::read, m_researcher);
}

db::Study Session::write(const std::filesystem::path& file) const {
    return db::Study::open(file, db::Access::write, m_researcher);
}

void Session::print(const Listing& listing) const {
    m_out << listing.text(m_format);
}

int Session::report(const schema::Findings& findings) const {
    for (const auto& finding : findings) m_err << finding.text() << "\n";
    return schema::hasErrors(findings) ? 1 : 0;
}

}  // namespace wederhoor::cli
