#include "app/cli/command.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <charconv>

#include "app/cli/session.h"
#include "schema/base/say.h"

namespace wederhoor::cli {

using schema::say;

namespace {
constexpr std::size_t helpColumn = 26;

std::string explained(const std::string& left, const std::string& right) {
    std::string line = "  " + left;
    if (line.size() + 2 > helpColumn) {
        line += "\n" + std::string(helpColumn, ' ');
    } else {
        line.resize(helpColumn, ' ');
    }
    return line + right + "\n";
}
}  // namespace

int wholeNumber(const std::string& argument, const std::string& typed, int least) {
    int number = 0;
    const auto* end = typed.data() + typed.size();
    const auto [stop, error] = std::from_chars(typed.data(), end, number);
    if (error == std::errc() && stop == end && number >= least) return number;
    throw WrongUsage(say("%1 has to be a whole number from %2, not '%3'.", argument, least, typed));
}

schema::Date dayFor(const std::string& argument, const std::string& typed) {
    if (const auto day = schema::Date::parse(typed)) return *day;
    throw WrongUsage(say("%1 has to be a day such as 2008-03-05, not '%2'.", argument, typed));
}

Command::Command(std::string name, std::string summary)
    : m_name(std::move(name)),
      m_summary(std::move(summary)),
      m_researcher(std::make_shared<std::optional<std::string>>()) {
    m_researcher =
        option("--as", "RESEARCHER", say("who does this (default: WEDERHOOR_RESEARCHER, else your login)"));
}

template <class Held>
Argument<Held> Command::declare(Kind kind, const std::string& name, const std::string& value,
                                const std::string& help) {
    auto held = std::make_shared<Held>();
    m_declared.push_back({kind, name, value, help, held});
    return Argument<Held>(held);
}

Required Command::required(const std::string& name, const std::string& help) {
    return declare<std::string>(Kind::required, name, {}, help);
}

Optional Command::optional(const std::string& name, const std::string& help) {
    return declare<std::optional<std::string>>(Kind::optional, name, {}, help);
}

Many Command::many(const std::string& name, const std::string& help) {
    return declare<std::vector<std::string>>(Kind::many, name, {}, help);
}

Optional Command::option(const std::string& name, const std::string& value, const std::string& help) {
    return declare<std::optional<std::string>>(Kind::option, name, value, help);
}

Flag Command::flag(const std::string& name, const std::string& help) {
    return declare<bool>(Kind::flag, name, {}, help);
}

void Command::listing() {
    m_format = option("--format", "FORMAT", say("text (default), csv or json"));
}

std::string Command::usage() const {
    std::string line = "wederhoor " + m_name;
    for (const auto& declared : m_declared) {
        if (declared.kind == Kind::required) line += " " + declared.name;
        if (declared.kind == Kind::optional) line += " [" + declared.name + "]";
        if (declared.kind == Kind::many) line += " " + declared.name + "...";
    }
    return line + " " + say("[options]");
}

std::string Command::help() const {
    std::string text = m_summary + "\n\n" + usage() + "\n\n";
    for (const auto& declared : m_declared) {
        const std::string left =
            declared.value.empty() ? declared.name : declared.name + " " + declared.value;
        text += explained(left, declared.help);
    }
    return text;
}

int Command::run(const std::vector<std::string>& arguments, Session& session) const {
    CLI::App parser;
    parser.set_help_flag();
    for (const auto& declared : m_declared) {
        switch (declared.kind) {
            case Kind::required:
                parser.add_option(declared.name, *std::static_pointer_cast<std::string>(declared.held))
                    ->required();
                break;
            case Kind::optional:
            case Kind::option:
                parser.add_option(declared.name,
                                  *std::static_pointer_cast<std::optional<std::string>>(declared.held));
                break;
            case Kind::many:
                parser
                    .add_option(declared.name,
                                *std::static_pointer_cast<std::vector<std::string>>(declared.held))
                    ->required();
                break;
            case Kind::flag:
                parser.add_flag(declared.name, *std::static_pointer_cast<bool>(declared.held));
                break;
        }
    }
    const auto wrongUsage = [&](const std::string& what) {
        session.err() << what << "\n"
                      << usage() << "\n"
                      << say("'wederhoor help %1' explains each argument.", m_name) << "\n";
        return 2;
    };
    try {
        std::vector<std::string> reversed(arguments.rbegin(), arguments.rend());
        parser.parse(reversed);
    } catch (const CLI::ParseError& error) {
        return wrongUsage(error.what());
    }
    if (m_format && **m_format && !session.useFormat(***m_format)) {
        return wrongUsage(say("There is no format '%1': choose text, csv or json.", ***m_format));
    }
    if (*m_researcher) session.useResearcher(**m_researcher);
    try {
        return m_action(session);
    } catch (const WrongUsage& usage) {
        return wrongUsage(usage.what());
    }
}

void Commands::chapter(const std::string& heading) {
    m_chapters.push_back({heading, {}});
}

Command& Commands::add(const std::string& name, const std::string& summary) {
    m_chapters.back().commands.push_back(std::make_unique<Command>(name, summary));
    return *m_chapters.back().commands.back();
}

const Command* Commands::find(const std::vector<std::string>& words) const {
    const std::string one = words.empty() ? std::string() : words[0];
    const std::string two = words.size() > 1 ? one + " " + words[1] : one;
    const Command* found = nullptr;
    for (const auto& chapter : m_chapters) {
        for (const auto& command : chapter.commands) {
            if (command->name() == two) return command.get();
            if (command->name() == one) found = command.get();
        }
    }
    return found;
}

std::vector<std::string> Commands::startingWith(const std::string& word) const {
    std::vector<std::string> starting;
    for (const auto& name : names()) {
        if (name.starts_with(word + " ")) starting.push_back(name);
    }
    return starting;
}

std::vector<std::string> Commands::names() const {
    std::vector<std::string> all;
    for (const auto& chapter : m_chapters) {
        for (const auto& command : chapter.commands) all.push_back(command->name());
    }
    return all;
}

std::string Commands::overview() const {
    std::string text;
    for (const auto& chapter : m_chapters) {
        if (chapter.commands.empty()) continue;
        text += chapter.heading + "\n";
        for (const auto& command : chapter.commands) text += explained(command->name(), command->summary());
        text += "\n";
    }
    return text;
}

}  // namespace wederhoor::cli
