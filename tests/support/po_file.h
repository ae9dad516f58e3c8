#pragma once

#include <filesystem>
#include <fstream>
#include <map>
#include <stdexcept>
#include <string>

namespace wederhoor::tests {

/// One sentence of a PO file.
struct PoEntry {
    std::string translation;
    bool fuzzy = false;
};

/// The text of a quoted string of a PO file, its escapes read.
inline std::string unquoted(const std::string& line) {
    const auto begin = line.find('"');
    const auto end = line.rfind('"');
    if (begin == end) throw std::runtime_error("no quoted text in: " + line);
    std::string text;
    for (std::size_t at = begin + 1; at < end; ++at) {
        if (line[at] != '\\') {
            text += line[at];
            continue;
        }
        const char escaped = line[++at];
        text += escaped == 'n' ? '\n' : escaped == 't' ? '\t' : escaped;
    }
    return text;
}

/// The entries of a PO file by their English, without its header. Knows what `xgettext` and `msgmerge` write
/// for sentences without plural and context.
inline std::map<std::string, PoEntry> readPo(const std::filesystem::path& file) {
    std::map<std::string, PoEntry> entries;
    std::ifstream stream(file);
    std::string english;
    std::string* speaking = nullptr;  // what a further quoted line belongs to
    PoEntry entry;
    const auto finish = [&] {
        if (!english.empty()) entries[english] = entry;
        english.clear();
        entry = {};
        speaking = nullptr;
    };
    for (std::string line; std::getline(stream, line);) {
        if (line.starts_with("#,") && line.find("fuzzy") != std::string::npos) {
            finish();
            entry.fuzzy = true;
        } else if (line.starts_with("msgid ")) {
            const bool fuzzy = entry.fuzzy && !speaking;
            finish();
            entry.fuzzy = fuzzy;
            english = unquoted(line);
            speaking = &english;
        } else if (line.starts_with("msgstr ")) {
            entry.translation = unquoted(line);
            speaking = &entry.translation;
        } else if (line.starts_with('"') && speaking) {
            *speaking += unquoted(line);
        }
    }
    finish();
    return entries;
}

}  // namespace wederhoor::tests
