#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "schema/base/date.h"

namespace wederhoor::cli {

class Session;

/// Thrown by an action that finds its arguments wrong; the frame adds how the command is called. Exit code 2.
class WrongUsage : public std::runtime_error {
public:
    explicit WrongUsage(const std::string& sentence) : std::runtime_error(sentence) {}
};

/// The whole number of at least `least` that was typed for `argument`. Throws WrongUsage if it is not one.
int wholeNumber(const std::string& argument, const std::string& typed, int least);
/// The day that was typed for `argument`, as 2008-03-05. Throws WrongUsage if it is not one.
schema::Date dayFor(const std::string& argument, const std::string& typed);

/// Where an argument's text is found once the command line has been read. Copy it into the command's action.
template <class Held>
class Argument {
public:
    explicit Argument(std::shared_ptr<Held> held) : m_held(std::move(held)) {}
    const Held& operator*() const { return *m_held; }
    const Held* operator->() const { return m_held.get(); }

private:
    std::shared_ptr<Held> m_held;
};

using Required = Argument<std::string>;
using Optional = Argument<std::optional<std::string>>;
using Many = Argument<std::vector<std::string>>;
using Flag = Argument<bool>;

/// One command: its arguments, and what it does. Every command has `--as RESEARCHER` by itself, one for which
/// `--as` says something else has it under another name.
class Command {
public:
    Command(std::string name, std::string summary);

    /// Positional arguments, in the order in which they are declared. `name` in capitals, as help shows it.
    Required required(const std::string& name, const std::string& help);
    Optional optional(const std::string& name, const std::string& help);
    Many many(const std::string& name, const std::string& help);
    /// `--theme NAME`. `name` with its dashes, `value` as help shows it.
    Optional option(const std::string& name, const std::string& value, const std::string& help);
    Flag flag(const std::string& name, const std::string& help);
    /// Makes `--as` free: who does this is told with `name` instead.
    void nameResearcher(const std::string& name) { m_declared.front().name = name; }
    /// Gives the command `--format text|csv|json`, which Session::print follows.
    void listing();

    /// What the command does; returns the exit code. Throws Refusal or FileTrouble, which the frame words.
    void action(std::function<int(Session&)> action) { m_action = std::move(action); }

    const std::string& name() const { return m_name; }  ///< `theme import`
    const std::string& summary() const { return m_summary; }
    /// How it is called, with each argument explained.
    std::string help() const;

    /// Reads the arguments behind the command's name and acts. Returns the exit code.
    int run(const std::vector<std::string>& arguments, Session& session) const;

private:
    enum class Kind { required, optional, many, option, flag };
    struct Declared {
        Kind kind;
        std::string name;
        std::string value;
        std::string help;
        std::shared_ptr<void> held;
    };
    template <class Held>
    Argument<Held> declare(Kind kind, const std::string& name, const std::string& value,
                           const std::string& help);
    std::string usage() const;

    std::string m_name;
    std::string m_summary;
    std::vector<Declared> m_declared;
    Optional m_researcher;
    std::optional<Optional> m_format;
    std::function<int(Session&)> m_action;
};

/// All commands by chapter of the methodology, in the order in which help lists them.
class Commands {
public:
    /// Commands added from now on stand under this heading.
    void chapter(const std::string& heading);
    Command& add(const std::string& name, const std::string& summary);

    /// The command with the longest name that `words` begin with; nullptr if there is none.
    const Command* find(const std::vector<std::string>& words) const;
    /// Names of the commands that begin with this word (`theme` -> `theme import`, `theme list`).
    std::vector<std::string> startingWith(const std::string& word) const;
    std::vector<std::string> names() const;
    std::string overview() const;

private:
    struct Chapter {
        std::string heading;
        std::vector<std::unique_ptr<Command>> commands;
    };
    std::vector<Chapter> m_chapters;
};

}  // namespace wederhoor::cli
