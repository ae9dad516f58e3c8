#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace wederhoor::schema {

/// One text in several languages, as forms and outlines carry their labels.
class Localized {
public:
    Localized() = default;
    Localized(std::string language, std::string text) { put(std::move(language), std::move(text)); }

    /// Replaces the text of a language that is there already.
    void put(std::string language, std::string text) {
        for (auto& [known, words] : m_texts) {
            if (known == language) {
                words = std::move(text);
                return;
            }
        }
        if (m_texts.empty()) m_texts.reserve(2);  // most have one translation
        m_texts.emplace_back(std::move(language), std::move(text));
    }

    bool has(std::string_view language) const {
        for (const auto& text : m_texts) {
            if (text.first == language) return true;
        }
        return false;
    }

    /// In that language, else in the one put first (the default language); empty if there is none at all.
    const std::string& in(std::string_view language) const {
        static const std::string none;
        for (const auto& [known, words] : m_texts) {
            if (known == language) return words;
        }
        return m_texts.empty() ? none : m_texts.front().second;
    }

    bool empty() const { return m_texts.empty(); }
    const std::vector<std::pair<std::string, std::string>>& texts() const { return m_texts; }

    friend bool operator==(const Localized&, const Localized&) = default;

private:
    std::vector<std::pair<std::string, std::string>> m_texts;  ///< language, words
};

}  // namespace wederhoor::schema
