#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace wederhoor::forms {

/// `text` between quotes, as JSON and JavaScript read it. No `<`, `>` or `&` stands in it as itself, so that
/// it can't end the script element it stands in, or begin a comment there.
std::string quoted(std::string_view text);

/// The shortest spelling that reads back as the same number. It is finite.
std::string spelled(double number);

/// JSON being written; names and values follow each other as the calls do. What is empty is left out by
/// put().
class Json {
public:
    Json& openObject() { return open('{', '}'); }
    Json& openArray() { return open('[', ']'); }
    Json& close();
    Json& name(std::string_view name);
    Json& text(std::string_view words);
    Json& number(double number);
    Json& truth(bool truth);
    /// What is JSON already.
    Json& json(std::string_view written);

    Json& put(std::string_view key, std::string_view words);
    Json& put(std::string_view key, const char* words) { return put(key, std::string_view(words)); }
    Json& put(std::string_view key, double value) { return name(key).number(value); }
    /// Left out if it is false.
    Json& put(std::string_view key, bool truth);

    const std::string& written() const { return m_json; }

private:
    Json& open(char begin, char end);
    void separate();

    std::string m_json;
    std::vector<char> m_open;  ///< what closes each that is open
    bool m_first = true;       ///< nothing stands in the innermost yet
};

}  // namespace wederhoor::forms
