#include "app/cli/all_commands.h"
#include "app/cli/session.h"
#include "app/present/coding.h"
#include "schema/base/say.h"

namespace wederhoor::cli {

using schema::say;

namespace {
const std::string& given(const Optional& option, const std::string& name) {
    if (!*option)
        throw WrongUsage(
            say("Give a FILE, or else --interview, --start, --end and --theme. %1 is missing.", name));
    return **option;
}
}  // namespace

void addCode(Commands& commands) {
    auto& command = commands.add("code", say("Put themes on quotes, from a CSV file or one by one"));
    const auto file = command.required("STUDY", say("the study file"));
    const auto csv = command.optional(
        "FILE", say("CSV with the columns interview, start, end, theme, researcher, words and memo"));
    const auto interview = command.option("--interview", "N", say("number of the interview"));
    const auto start = command.option(
        "--start", "POSITION", say("of the first character, from 0 (see 'interview show --positions')"));
    const auto end = command.option("--end", "POSITION", say("of the first character behind the quote"));
    const auto theme = command.option("--theme", "NAME", say("the theme to put on it"));
    const auto memo = command.option("--memo", "TEXT", say("what you want to remember about it"));
    command.action([=](Session& session) {
        std::optional<present::CodingWish> wish;
        if (!*csv) {
            wish.emplace();
            wish->interview = wholeNumber("--interview", given(interview, "--interview"), 1);
            wish->begin = static_cast<std::size_t>(wholeNumber("--start", given(start, "--start"), 0));
            wish->end = static_cast<std::size_t>(wholeNumber("--end", given(end, "--end"), 1));
            wish->theme = given(theme, "--theme");
            wish->researcher = session.researcher();
            wish->memo = memo->value_or("");
        } else if (*interview || *start || *end || *theme || *memo) {
            throw WrongUsage(say("Give a FILE or one quote, not both."));
        }
        auto study = session.write(*file);
        const auto outcome =
            wish ? present::codeQuotes(study, {*wish}) : present::importCodings(study, **csv);
        if (const int code = session.report(outcome.findings)) return code;
        if (wish) {
            const auto quote = outcome.references.front().text();
            session.out() << (outcome.codings ? say("'%1' is on quote %2 now.", wish->theme, quote)
                                              : say("'%1' was on quote %2 already.", wish->theme, quote))
                          << "\n";
        } else {
            session.out() << say("%1 codings added on %2 new quotes, with %3 memos; %4 were there already.",
                                 outcome.codings, outcome.quotes, outcome.memos, outcome.same)
                          << "\n";
        }
        return 0;
    });
}

}  // namespace wederhoor::cli
