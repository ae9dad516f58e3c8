#include "app/view/speech.h"

#include <clocale>
#include <cstdlib>
#include <optional>
#include <string_view>
#include <wx/translation.h>
#include <wx/utils.h>

#include "app/present/language.h"
#include "app/view/words.h"

namespace wederhoor::view {

namespace {
constexpr const char* variable = "LANGUAGE";  // GTK asks for it each time that it says something

std::optional<std::string> environmentAtStart() {
    static const auto found = [] {
        const char* value = std::getenv(variable);
        return value ? std::optional<std::string>(value) : std::nullopt;
    }();
    return found;
}

/// Without a locale for messages GTK speaks English, whatever the variable says. Only for messages: numbers
/// and dates are the same in every language.
void takeLocaleForMessages() {
    const char* taken = std::setlocale(LC_MESSAGES, "");
    if (!taken || std::string_view(taken) == "C") std::setlocale(LC_MESSAGES, "C.UTF-8");
}
}  // namespace

void speak(const std::string& language) {
    const auto ofDesktop = environmentAtStart();
    const auto wanted = language.empty() ? ofDesktop : std::optional(language);
    if (wanted) {
        wxSetEnv(variable, wide(*wanted));
    } else {
        wxUnsetEnv(variable);
    }
    takeLocaleForMessages();
    present::useLanguage(language);
    auto* translations = new wxTranslations;  // wxWidgets owns it
    translations->SetLanguage(wide(present::languageInUse()));
    translations->AddStdCatalog();
    wxTranslations::Set(translations);
}

}  // namespace wederhoor::view
