#pragma once

#include <boost/test/unit_test.hpp>
#include <cstdio>
#include <filesystem>
#include <signal.h>
#include <stdexcept>
#include <string>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

#include "tests/support/program.h"
#include "tests/support/temporary_folder.h"

namespace wederhoor::tests {

/// Whether LibreOffice can be driven here, as a precondition; else the test is skipped, and says why.
struct OfficeIsThere {
    boost::test_tools::assertion_result operator()(boost::unit_test::test_unit_id) const {
        if (std::system(
                "command -v soffice >/dev/null 2>&1 && /usr/bin/python3 -c 'import uno' 2>/dev/null") == 0) {
            return true;
        }
        boost::test_tools::assertion_result missing(false);
        missing.message() << "LibreOffice is not installed (packages libreoffice-writer and python3-uno)";
        return missing;
    }
};

/// A real LibreOffice, with settings of its own, that does what a reader of our documents does. It takes a
/// second or two to start, so that all tests of a program share one; it ends with the program. What can be
/// asked for is in office.py.
class Office {
public:
    static Office& shared() {
        static Office office;
        return office;
    }

    /// One request, `{"fill", "a_areas", "8"}`; returns what was asked for. Throws std::runtime_error with
    /// LibreOffice's reason.
    std::string ask(const std::vector<std::string>& request) {
        std::string line;
        for (const auto& part : request) line += (line.empty() ? "" : "\t") + escaped(part);
        std::fputs((line + "\n").c_str(), m_requests);
        std::fflush(m_requests);
        const auto answer = readLine();
        if (answer.starts_with("ok\t")) return unescaped(answer.substr(3));
        throw std::runtime_error(request.front() + ": " + answer);
    }

    /// Opens a copy of these bytes, does what is asked, saves it as `kind` and gives the bytes of that.
    std::string edited(const std::string& bytes, const std::vector<std::vector<std::string>>& requests,
                       const std::string& kind = "docx", const std::string& from = "docx") {
        const auto number = std::to_string(++m_files);
        const auto source = (m_folder / ("in" + number + "." + from)).string();
        const auto target = (m_folder / ("out" + number + "." + kind)).string();
        write(source, bytes);
        ask({"open", source});
        for (const auto& request : requests) ask(request);
        ask({"save", target});
        ask({"close"});
        return contents(target);
    }

    Office(const Office&) = delete;
    Office& operator=(const Office&) = delete;

private:
    Office() {
        int down[2], up[2];
        if (pipe(down) != 0 || pipe(up) != 0) throw std::runtime_error("no pipe");
        signal(SIGPIPE, SIG_IGN);
        const auto profile = (m_folder / "profile").string();
        m_process = fork();
        if (m_process == 0) {
            dup2(down[0], 0);
            dup2(up[1], 1);
            for (const int end : {down[0], down[1], up[0], up[1]}) ::close(end);
            execl("/usr/bin/python3", "python3", WEDERHOOR_SOURCE "/tests/support/office.py", profile.c_str(),
                  static_cast<char*>(nullptr));
            _exit(127);
        }
        ::close(down[0]);
        ::close(up[1]);
        m_requests = fdopen(down[1], "w");
        m_answers = fdopen(up[0], "r");
    }
    ~Office() {
        std::fclose(m_requests);
        std::fclose(m_answers);
        waitpid(m_process, nullptr, 0);
    }

    std::string readLine() {
        std::string line;
        for (int c = std::fgetc(m_answers); c != '\n'; c = std::fgetc(m_answers)) {
            if (c == EOF) throw std::runtime_error("LibreOffice has ended");
            line += static_cast<char>(c);
        }
        return line;
    }

    static std::string escaped(const std::string& text) {
        std::string line;
        for (const char c : text) {
            if (c == '\\') {
                line += "\\\\";
            } else if (c == '\n') {
                line += "\\n";
            } else if (c == '\t') {
                line += "\\t";
            } else {
                line += c;
            }
        }
        return line;
    }
    static std::string unescaped(const std::string& line) {
        std::string text;
        for (std::size_t at = 0; at < line.size(); ++at) {
            const char next = line[at] == '\\' && at + 1 < line.size() ? line[++at] : '\0';
            text += next == '\0' ? line[at] : next == 'n' ? '\n' : next == 't' ? '\t' : next;
        }
        return text;
    }

    TemporaryFolder m_folder;
    pid_t m_process = 0;
    std::FILE* m_requests = nullptr;
    std::FILE* m_answers = nullptr;
    int m_files = 0;
};

}  // namespace wederhoor::tests
