#pragma once

#include <boost/test/unit_test.hpp>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <poll.h>
#include <stdexcept>
#include <string>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

#include "tests/support/temporary_folder.h"
#include "tests/support/tool.h"

namespace wederhoor::tests {

/// Chromium without a screen, spoken to through a pipe in its DevTools protocol. It starts once for all tests
/// of a program. A test that needs it has `*boost::unit_test::precondition(Tool("chromium", "chromium"))`.
class Browser {
public:
    using Json = nlohmann::json;

    static Browser& shared() {
        static Browser browser;
        return browser;
    }
    ~Browser() {
        close(m_write);
        close(m_read);
        for (int tenths = 0; tenths < 50; ++tenths) {
            if (waitpid(m_process, nullptr, WNOHANG) != 0) return;
            std::this_thread::sleep_for(std::chrono::milliseconds(100));
        }
        kill(m_process, SIGKILL);
        waitpid(m_process, nullptr, 0);
    }
    Browser(const Browser&) = delete;
    Browser& operator=(const Browser&) = delete;

    /// Opens a page in place of the one that is open, once it has loaded.
    void open(const std::filesystem::path& page) {
        m_troubles.clear();
        m_questions = 0;
        m_loaded = false;
        command("Page.navigate", {{"url", "file://" + page.string()}});
        while (!m_loaded) receive();
    }
    /// What a script yields in the page; of a promise what it comes to. Throws what the script throws.
    Json evaluate(const std::string& script) {
        const auto reply = command(
            "Runtime.evaluate",
            {{"expression", script}, {"returnByValue", true}, {"awaitPromise", true}, {"userGesture", true}});
        if (reply.contains("exceptionDetails")) throw std::runtime_error(reply["exceptionDetails"].dump());
        return reply["result"].value("value", Json());
    }
    /// Types into what has the focus, as a keyboard would.
    void type(const std::string& words) { command("Input.insertText", {{"text", words}}); }
    /// `Tab`, `Enter`, ` `: presses and releases. `modifiers`: 1 Alt, 2 Ctrl, 4 Meta, 8 Shift.
    void press(const std::string& key, int code, int modifiers = 0, const std::string& text = "") {
        Json event{
            {"key", key}, {"windowsVirtualKeyCode", code}, {"modifiers", modifiers}, {"type", "rawKeyDown"}};
        if (!text.empty()) event.update({{"text", text}, {"type", "keyDown"}});
        command("Input.dispatchKeyEvent", event);
        command("Input.dispatchKeyEvent", {{"key", key}, {"windowsVirtualKeyCode", code}, {"type", "keyUp"}});
    }
    /// Gives a file to the field that the script yields.
    void choose(const std::string& script, const std::filesystem::path& file) {
        const auto found = command("Runtime.evaluate", {{"expression", script}});
        command("DOM.setFileInputFiles",
                {{"objectId", found["result"]["objectId"]}, {"files", {file.string()}}});
    }
    void downloadTo(const std::filesystem::path& folder) {
        command("Browser.setDownloadBehavior", {{"behavior", "allow"}, {"downloadPath", folder.string()}});
    }
    Json command(const std::string& method, const Json& parameters = Json::object()) {
        const int id = ++m_sent;
        Json message{{"id", id}, {"method", method}, {"params", parameters}};
        if (!m_session.empty()) message["sessionId"] = m_session;
        send(message.dump());
        for (;;) {
            const auto reply = receive();
            if (reply.value("id", 0) != id) continue;
            if (reply.contains("error")) throw std::runtime_error(method + ": " + reply["error"].dump());
            return reply["result"];
        }
    }

    /// Errors of scripts, refusals by the content security policy and the like, since the page was opened.
    const std::vector<std::string>& troubles() {
        evaluate("0");  // what was said before this has arrived then
        return m_troubles;
    }

    /// How often it asked something since open() was called, which was answered with yes: whether a page with
    /// unsaved changes may go, for one.
    int questions() const { return m_questions; }

private:
    Browser() {
        start();
        const auto page = command("Target.createTarget", {{"url", "about:blank"}})["targetId"];
        m_session = command("Target.attachToTarget", {{"targetId", page}, {"flatten", true}})["sessionId"];
        for (const auto* each : {"Page.enable", "Runtime.enable", "Log.enable", "DOM.enable"}) command(each);
    }

    void start() {
        int down[2];
        int up[2];
        if (pipe(down) != 0 || pipe(up) != 0) throw std::runtime_error("no pipe");
        m_process = fork();
        if (m_process == 0) {
            run(down[0], up[1]);
            _exit(127);
        }
        ::close(down[0]);
        ::close(up[1]);
        m_write = down[1];
        m_read = up[0];
        std::signal(SIGPIPE, SIG_IGN);
    }

    /// In the child: the browser reads commands from 3 and writes to 4.
    void run(int commands, int replies) const {
        const int from = dup(commands);
        const int to = dup(replies);
        dup2(from, 3);
        dup2(to, 4);
        for (int other = 5; other < 64; ++other) ::close(other);
        const auto profile = "--user-data-dir=" + (m_folder / "profile").string();
        if (freopen("/dev/null", "w", stderr) == nullptr) return;
        // Its sandbox needs rights that containers don't give; all that it opens here is our own.
        execlp("chromium", "chromium", "--headless", "--no-sandbox", "--remote-debugging-pipe",
               "--no-first-run", "--disable-gpu", "--disable-dev-shm-usage", "--lang=en", profile.c_str(),
               nullptr);
    }

    void send(const std::string& message) const {
        const std::string bytes = message + '\0';
        for (std::size_t at = 0; at < bytes.size();) {
            const auto written = write(m_write, bytes.data() + at, bytes.size() - at);
            if (written <= 0) throw std::runtime_error("the browser has gone");
            at += static_cast<std::size_t>(written);
        }
    }

    Json receive() {
        std::size_t end;
        while ((end = m_received.find('\0')) == std::string::npos) {
            pollfd waiting{m_read, POLLIN, 0};
            if (poll(&waiting, 1, 60000) <= 0) throw std::runtime_error("the browser does not answer");
            char bytes[65536];
            const auto read = ::read(m_read, bytes, sizeof bytes);
            if (read <= 0) throw std::runtime_error("the browser has gone");
            m_received.append(bytes, static_cast<std::size_t>(read));
        }
        auto message = Json::parse(m_received.substr(0, end));
        m_received.erase(0, end + 1);
        notice(message);
        return message;
    }

    void notice(const Json& message) {
        const auto method = message.value("method", "");
        if (method == "Page.loadEventFired") m_loaded = true;
        if (method == "Page.javascriptDialogOpening") {
            ++m_questions;
            send(Json{{"id", ++m_sent},
                      {"method", "Page.handleJavaScriptDialog"},
                      {"params", {{"accept", true}}},
                      {"sessionId", m_session}}
                     .dump());
        }
        if (method == "Runtime.exceptionThrown") m_troubles.push_back(message["params"].dump());
        if (method == "Log.entryAdded" && message["params"]["entry"]["level"] != "verbose") {
            m_troubles.push_back(message["params"]["entry"].value("text", ""));
        }
        if (method == "Runtime.consoleAPICalled" && message["params"]["type"] != "log") {
            m_troubles.push_back(message["params"].dump());
        }
    }

    static void close(int descriptor) { ::close(descriptor); }

    TemporaryFolder m_folder;
    pid_t m_process = 0;
    int m_write = -1;
    int m_read = -1;
    int m_sent = 0;
    std::string m_session;
    std::string m_received;
    std::vector<std::string> m_troubles;
    bool m_loaded = false;
    int m_questions = 0;
};

}  // namespace wederhoor::tests
