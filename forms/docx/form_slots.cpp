#include "forms/docx/form_slots.h"

#include <array>
#include <charconv>

namespace wederhoor::forms {

using Part = FormSlot::Part;

namespace {
constexpr std::array parts{
    std::pair{Part::value, std::string_view("av_")},    std::pair{Part::choice, std::string_view("ac_")},
    std::pair{Part::other, std::string_view("ao_")},    std::pair{Part::missing, std::string_view("am_")},
    std::pair{Part::source, std::string_view("as_")},   std::pair{Part::reference, std::string_view("ar_")},
    std::pair{Part::remark, std::string_view("an_")},   std::pair{Part::respondent, std::string_view("pn_")},
    std::pair{Part::position, std::string_view("pp_")}, std::pair{Part::email, std::string_view("pe_")},
    std::pair{Part::filledOn, std::string_view("pd_")}};

constexpr std::string_view person = "person";  ///< what the slots about the respondent are called
constexpr std::string_view lineBegin = "[wederhoor ";

constexpr const char* formName = "Wederhoor form";
constexpr const char* versionName = "Wederhoor version";
constexpr const char* languageName = "Wederhoor language";
constexpr const char* definitionName = "Wederhoor definition";
constexpr const char* municipalityName = "Wederhoor municipality";
constexpr const char* rowsName = "Wederhoor rows";

std::optional<int> numberIn(std::string_view text) {
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size() || number < 1) return std::nullopt;
    return number;
}

/// The word up to the next blank, taken off the text.
std::string_view nextWord(std::string_view& text) {
    const auto word = text.substr(0, text.find(' '));
    text.remove_prefix(std::min(text.size(), word.size() + 1));
    return word;
}

std::string spelled(const std::map<std::string, std::size_t>& rows) {
    std::string text;
    for (const auto& [name, count] : rows) {
        text += (text.empty() ? "" : " ") + name + "=" + std::to_string(count);
    }
    return text;
}

/// A form has a few repeats of at most a thousand rows; a file that says otherwise is not believed.
std::map<std::string, std::size_t> rowsIn(std::string_view text) {
    std::map<std::string, std::size_t> rows;
    while (!text.empty() && rows.size() < 1000) {
        const auto word = nextWord(text);
        const auto equals = word.find('=');
        if (equals == std::string_view::npos) continue;
        const auto count = numberIn(word.substr(equals + 1));
        if (count && *count <= 1000) {
            rows[std::string(word.substr(0, equals))] = static_cast<std::size_t>(*count);
        }
    }
    return rows;
}
}  // namespace

std::string FormSlot::bookmark() const {
    for (const auto& [each, prefix] : parts) {
        if (each != part) continue;
        if (path.question.empty()) return bookmarkName(prefix, person);
        return bookmarkName(prefix, choice.empty() ? path.text() : path.text() + "|" + choice);
    }
    return {};
}

std::optional<FormSlot> FormSlot::parse(std::string_view bookmark) {
    for (const auto& [part, prefix] : parts) {
        const auto name = nameInBookmark(prefix, bookmark);
        if (!name) continue;
        if (part >= Part::respondent) return *name == person ? std::optional(FormSlot{part}) : std::nullopt;
        const auto bar = name->find('|');
        const auto path = schema::AnswerPath::parse(name->substr(0, bar));
        if (!path || (part == Part::choice) != (bar != std::string::npos)) return std::nullopt;
        return FormSlot{part, *path, bar == std::string::npos ? std::string() : name->substr(bar + 1)};
    }
    return std::nullopt;
}

std::string FormIdentity::line() const {
    return std::string(lineBegin) + form + " " + std::to_string(version) + " " + language + " " +
           (definition.empty() ? "-" : definition) + " " + municipality + "]";
}

std::optional<FormIdentity> FormIdentity::find(std::string_view text) {
    const auto begin = text.find(lineBegin);
    if (begin == std::string_view::npos) return std::nullopt;
    auto rest = text.substr(begin + lineBegin.size());
    rest = rest.substr(0, rest.find(']'));
    FormIdentity identity;
    identity.form = nextWord(rest);
    const auto version = numberIn(nextWord(rest));
    identity.language = nextWord(rest);
    const auto definition = nextWord(rest);
    if (definition != "-") identity.definition = definition;
    identity.municipality = rest;
    if (!version || identity.form.empty() || identity.municipality.empty()) return std::nullopt;
    identity.version = *version;
    return identity;
}

std::vector<std::pair<std::string, std::string>> FormIdentity::properties() const {
    return {{formName, form},
            {versionName, std::to_string(version)},
            {languageName, language},
            {definitionName, definition},
            {municipalityName, municipality},
            {rowsName, spelled(rows)}};
}

std::optional<FormIdentity> FormIdentity::from(const std::map<std::string, std::string>& properties) {
    const auto value = [&](const char* name) {
        const auto found = properties.find(name);
        return found == properties.end() ? std::string() : found->second;
    };
    const auto version = numberIn(value(versionName));
    FormIdentity identity{value(formName),       version.value_or(1),     value(languageName),
                          value(definitionName), value(municipalityName), rowsIn(value(rowsName))};
    if (!version || identity.form.empty() || identity.municipality.empty()) return std::nullopt;
    return identity;
}

}  // namespace wederhoor::forms
