#pragma once

#include <chrono>
#include <filesystem>
#include <sstream>
#include <stdexcept>
#include <string>
#include <thread>

#include "forms/xml/response_file.h"
#include "tests/support/browser.h"
#include "tests/support/program.h"

namespace wederhoor::tests {

/// A fillable questionnaire that is open in the browser, filled in as a person would: by typing into fields
/// and clicking on choices.
class FilledPage {
public:
    explicit FilledPage(const std::filesystem::path& page) {
        browser.open(page);
        browser.downloadTo(m_downloads.path());
    }

    /// Of the answer at a path: an element of it, by a selector.
    static std::string inside(const std::string& path, const std::string& selector) {
        return "document.querySelector('[data-path=\"" + path + "\"] " + selector + "')";
    }
    /// The answer is there and can be given.
    bool asks(const std::string& path) {
        return browser
            .evaluate("(a => Boolean(a && a.checkVisibility() && !a.classList.contains('kept')))(" +
                      inside(path, "") + ")")
            .get<bool>();
    }
    std::string text(const std::string& script) { return browser.evaluate(script).get<std::string>(); }
    /// What stands beside the answer when something is wrong with it.
    std::string messages(const std::string& path) { return text(inside(path, ".messages") + ".innerText"); }

    void write(const std::string& path, const std::string& selector, const std::string& words) {
        browser.evaluate(
            "(field => { const more = field.closest('details'); if (more) more.open = true; "
            "field.focus(); field.select?.(); })(" +
            inside(path, selector) + ")");
        browser.type(words);
        browser.evaluate("document.activeElement.blur()");
    }
    /// In a list: by the value that is meant.
    void choose(const std::string& path, const std::string& selector, const std::string& value) {
        browser.evaluate(
            "(list => { list.value = " + quotedJs(value) +
            "; for (const kind of ['input', 'change']) list.dispatchEvent(new Event(kind, {bubbles: true})); "
            "if (list.value !== " +
            quotedJs(value) + ") throw new Error('no such choice'); })(" + inside(path, selector) + ")");
    }
    void click(const std::string& path, const std::string& value) {
        browser.evaluate(inside(path, "input[value=\"" + value + "\"]") + ".click()");
    }

    /// Everything that the return says, in its order.
    void fillIn(const forms::ResponseFile& response) {
        write("person-name", response.respondent);
        write("person-function", response.respondentFunction);
        write("person-email", response.respondentEmail);
        for (const auto& answer : response.answers) give(answer);
    }
    void give(const forms::RawAnswer& answer) {
        const auto path = answer.path.text();
        if (browser.evaluate(inside(path, "") + " === null").get<bool>()) {
            browser.evaluate("document.querySelector('[data-name=" + answer.path.container +
                             "] button.add').click()");
        }
        if (!asks(path)) throw std::runtime_error(path + " is not asked");
        if (!answer.text.empty()) giveValue(path, answer.text);
        if (!answer.missing.empty()) giveReason(path, answer.missing);
        if (!answer.other.empty()) write(path, "[id$=other]", answer.other);
        if (!answer.source.empty()) choose(path, "[id$=-source]", answer.source);
        if (!answer.reference.empty()) write(path, "[id$=reference]", answer.reference);
        if (!answer.remark.empty()) write(path, "[id$=remark]", answer.remark);
    }

    /// Saves with the keyboard; the bytes of the file.
    std::string save(const std::string& name) {
        const auto file = m_downloads / name;
        std::filesystem::remove(file);
        browser.press("s", 'S', 2);
        // The browser puts an empty file there first.
        std::string saved;
        for (int tries = 0; tries < 500 && !saved.ends_with("</response>\n"); ++tries) {
            std::this_thread::sleep_for(std::chrono::milliseconds(10));
            saved = contents(file);
        }
        return saved;
    }
    /// Opens a saved file in the page, once it tells so.
    std::string load(const std::filesystem::path& file) {
        browser.evaluate("document.querySelector('.news').replaceChildren()");
        browser.choose("document.getElementById('open-file')", file);
        return text(
            "new Promise(tell => { const look = () => { const said = "
            "document.querySelector('.news').innerText; "
            "if (said) tell(said); else setTimeout(look, 10); }; look(); })");
    }

    Browser& browser = Browser::shared();

private:
    static std::string quotedJs(const std::string& text) { return nlohmann::json(text).dump(); }

    void write(const std::string& id, const std::string& words) {
        if (words.empty()) return;
        browser.evaluate("document.getElementById('" + id + "').focus()");
        browser.type(words);
    }

    void giveValue(const std::string& path, const std::string& words) {
        const auto kind = text(inside(path, "") + ".className.split(' ')[1]");
        if (kind == "radios" || kind == "checks") {
            std::istringstream values(words);
            for (std::string value; values >> value;) click(path, value);
        } else if (kind == "menu") {
            browser.evaluate(
                "(list => { list.value = [...list.options].find(each => each.dataset.value === " +
                quotedJs(words) + ").value; list.dispatchEvent(new Event('change', {bubbles: true})); })(" +
                inside(path, ".field select") + ")");
        } else if (kind == "date") {
            choose(path, ".field input", words);
        } else {
            write(path, kind == "paragraph" ? ".field textarea" : ".field input", words);
        }
    }
    void giveReason(const std::string& path, const std::string& reason) {
        if (browser.evaluate(inside(path, "select.reason") + " === null").get<bool>()) {
            click(path, reason);
        } else {
            choose(path, "select.reason", reason);
        }
    }

    TemporaryFolder m_downloads;
};

}  // namespace wederhoor::tests
