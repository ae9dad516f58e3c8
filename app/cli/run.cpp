#include "app/cli/run.h"

#include <algorithm>
#include <exception>
#include <iostream>

#include "app/cli/all_commands.h"
#include "app/cli/session.h"
#include "app/present/language.h"
#include "app/present/trouble_words.h"
#include "schema/base/nearest.h"
#include "schema/base/say.h"
#include "schema/base/trouble.h"

namespace wederhoor::cli {

using schema::say;

namespace {
constexpr int done = 0;
constexpr int findings = 1;
constexpr int wrongUsage = 2;
constexpr int fileTrouble = 3;

std::string overview(const Commands& commands) {
    return say("wederhoor COMMAND ...: measure municipalities, and hear the other side") + "\n\n" +
           commands.overview() +
           say("'wederhoor help COMMAND' explains a command. The study file is the first argument after the "
               "command.") +
           "\n" +
           say("Exit code: 0 done, 1 the input has findings and nothing changed, 2 wrong usage, 3 file "
               "trouble.") +
           "\n";
}

/// Names and summaries of the commands that begin with a word, for one who typed only that word.
std::string family(const Commands& commands, const std::string& word) {
    std::string text;
    for (const auto& name : commands.startingWith(word)) {
        const auto space = name.find(' ');
        text += commands.find({word, name.substr(space + 1)})->help() + "\n";
    }
    return text;
}

int unknown(const Commands& commands, const std::vector<std::string>& words, Session& session) {
    const std::string typed =
        words.size() > 1 && !commands.startingWith(words[0]).empty() ? words[0] + " " + words[1] : words[0];
    session.err() << say("There is no command '%1'.", typed);
    if (const auto near = schema::nearest(typed, commands.names())) {
        session.err() << " " << say("Did you mean '%1'?", *near);
    }
    session.err() << " " << say("'wederhoor help' lists them all.") << "\n";
    return wrongUsage;
}

int help(const Commands& commands, const std::vector<std::string>& words, Session& session) {
    if (words.empty()) {
        session.out() << overview(commands);
    } else if (const auto* command = commands.find(words)) {
        session.out() << command->help();
    } else if (const auto text = family(commands, words[0]); !text.empty()) {
        session.out() << text;
    } else {
        return unknown(commands, words, session);
    }
    return done;
}

int act(const Commands& commands, std::vector<std::string> words, Session& session) {
    if (words.empty()) {
        session.err() << overview(commands);
        return wrongUsage;
    }
    if (words[0] == "help" || words[0] == "--help" || words[0] == "-h") {
        return help(commands, {words.begin() + 1, words.end()}, session);
    }
    const auto* command = commands.find(words);
    if (!command) {
        if (words.size() == 1 && !commands.startingWith(words[0]).empty()) {
            session.err() << family(commands, words[0]);
            return wrongUsage;
        }
        return unknown(commands, words, session);
    }
    if (words.back() == "--help" || words.back() == "-h") {
        session.out() << command->help();
        return done;
    }
    const auto spaces = std::count(command->name().begin(), command->name().end(), ' ');
    words.erase(words.begin(), words.begin() + 1 + spaces);
    return command->run(words, session);
}
}  // namespace

int run(int argc, char** argv) {
    present::useLanguage("");
    Session session(std::cout, std::cerr);
    try {
        return act(allCommands(), {argv + 1, argv + argc}, session);
    } catch (const schema::Refusal& refusal) {
        session.err() << refusal.what() << "\n";
        return findings;
    } catch (...) {
        session.err() << present::troubleSentence(std::current_exception()) << "\n";
        return fileTrouble;
    }
}

}  // namespace wederhoor::cli
