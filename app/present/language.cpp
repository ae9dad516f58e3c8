#include "app/present/language.h"

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <map>
#include <memory>
#include <mutex>
#include <string_view>

#include "app/present/resources.h"
#include "forms/file/file.h"
#include "forms/gettext/catalogue.h"
#include "schema/base/say.h"
#include "schema/base/trouble.h"

namespace wederhoor::present {

namespace {
struct Translation {
    std::string code;
    forms::Catalogue catalogue;
};

/// Null: English. A translation stays in memory once read: another thread may be in the middle of a sentence.
std::atomic<const Translation*> g_inUse = nullptr;

std::string translated(std::string_view english) {
    const auto* inUse = g_inUse.load(std::memory_order_acquire);
    const auto found = inUse ? inUse->catalogue.find(english) : std::nullopt;
    return std::string(found.value_or(english));
}

bool isSpoken(std::string_view code) {
    return std::ranges::any_of(languages(), [&](const Language& language) { return language.code == code; });
}

std::unique_ptr<const Translation> readTranslation(const std::string& code) {
    try {
        const auto file = localeFolder() / code / "LC_MESSAGES" / "wederhoor.mo";
        return std::make_unique<Translation>(Translation{code, forms::Catalogue(forms::readFile(file))});
    } catch (const schema::FileTrouble&) {
        return nullptr;
    } catch (const schema::Refusal&) {
        return nullptr;
    }
}

const Translation* translationInto(const std::string& code) {
    static std::mutex guard;
    static std::map<std::string, std::unique_ptr<const Translation>> known;
    if (code == "en" || !isSpoken(code)) return nullptr;
    const std::lock_guard lock(guard);
    auto& translation = known[code];
    if (!translation) translation = readTranslation(code);
    return translation.get();
}

std::string_view environment(const char* name) {
    const char* value = std::getenv(name);
    return value ? value : "";
}

/// `nl` of `nl_BE.UTF-8`.
std::string_view languageOf(std::string_view locale) {
    return locale.substr(0, locale.find_first_of("_.@"));
}

std::string_view localeInEnvironment() {
    for (const auto* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        if (const auto value = environment(name); !value.empty()) return value;
    }
    return {};
}
}  // namespace

const std::vector<Language>& languages() {
    static const std::vector<Language> spoken{{"en", "English"}, {"nl", "Nederlands"}};
    return spoken;
}

void useLanguage(const std::string& code) {
    static std::once_flag once;
    std::call_once(once, [] { schema::setTranslator(translated); });
    g_inUse.store(translationInto(code.empty() ? systemLanguage() : code), std::memory_order_release);
}

std::string languageInUse() {
    const auto* inUse = g_inUse.load(std::memory_order_acquire);
    return inUse ? inUse->code : "en";
}

std::string systemLanguage() {
    const auto locale = localeInEnvironment();
    if (locale == "C" || locale == "POSIX") return "en";
    auto list = environment("LANGUAGE");
    while (!list.empty()) {
        const auto end = list.find(':');
        const auto language = languageOf(list.substr(0, end));
        if (isSpoken(language)) return std::string(language);
        list = end == std::string_view::npos ? std::string_view() : list.substr(end + 1);
    }
    const auto language = languageOf(locale);
    return isSpoken(language) ? std::string(language) : "en";
}

}  // namespace wederhoor::present
