#include "forms/mail/mail_template.h"

#include <algorithm>

#include "forms/file/hints.h"
#include "forms/text/header_text.h"
#include "schema/base/say.h"

namespace wederhoor::forms {

using schema::say;

namespace {
/// Calls `text` and `place` for what stands outside and inside braces, in order. A brace that none closes on
/// the same line is text.
template <class OnText, class OnPlace>
void goThrough(std::string_view text, const OnText& onText, const OnPlace& onPlace) {
    for (;;) {
        const auto open = text.find('{');
        const auto close = open == std::string_view::npos ? open : text.find_first_of("{}\n", open + 1);
        if (close == std::string_view::npos) break;
        if (text[close] != '}') {
            onText(text.substr(0, close));
            text.remove_prefix(close);
            continue;
        }
        onText(text.substr(0, open));
        onPlace(text.substr(open + 1, close - open - 1));
        text.remove_prefix(close + 1);
    }
    onText(text);
}

std::string filled(std::string_view text, const std::map<std::string, std::string>& values) {
    std::string result;
    goThrough(
        text, [&](std::string_view words) { result += words; },
        [&](std::string_view place) {
            const auto value = values.find(std::string(place));
            if (value != values.end()) result += value->second;
        });
    return result;
}

void checkPlaces(std::string_view text, int line, const std::string& file,
                 const std::vector<std::string>& places, schema::Findings& findings) {
    goThrough(
        text,
        [&](std::string_view words) {
            line += static_cast<int>(std::count(words.begin(), words.end(), '\n'));
        },
        [&](std::string_view place) {
            if (std::find(places.begin(), places.end(), place) != places.end()) return;
            auto remedy = didYouMean(place, places);
            if (remedy.empty()) remedy = say("Choose from: %1.", listed(places));
            findings.push_back({schema::Severity::error,
                                {file, line},
                                say("Nothing is filled in at {%1}.", place),
                                std::move(remedy)});
        });
}
}  // namespace

std::optional<MailTemplate> readMailTemplate(std::string_view bytes, const std::string& file,
                                             const std::vector<std::string>& places,
                                             schema::Findings& findings) {
    schema::Findings own;
    const auto text = readHeaderText(bytes, file, {{"Subject"}, {}}, own);
    std::optional<MailTemplate> result;
    if (text) {
        result = MailTemplate{text->text("Subject"), text->body()};
        checkPlaces(result->subject, text->place("Subject").line, file, places, own);
        checkPlaces(result->body, text->bodyLine(), file, places, own);
    }
    if (schema::hasErrors(own)) result.reset();
    findings.insert(findings.end(), own.begin(), own.end());
    return result;
}

MailTemplate filledIn(const MailTemplate& text, const std::map<std::string, std::string>& values) {
    return {filled(text.subject, values), filled(text.body, values)};
}

}  // namespace wederhoor::forms
