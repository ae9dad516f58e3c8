#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

namespace wederhoor::schema {

/// One text in several languages, as forms and outlines carry their labels. A form has thousands of them, so
/// all languages of one stand behind each other in one string.
class Localized {
public:
    /// Views live until the next put().
    struct Text {
        std::string_view language;
        std::string_view words;
    };
    /// Over the texts, in the order in which they were put.
    class Iterator {
    public:
        using value_type = Text;
        using difference_type = std::ptrdiff_t;

        Iterator() = default;
        explicit Iterator(const char* language, const char* words) : m_language(language), m_words(words) {}
        Text operator*() const { return {m_language, m_words}; }
        Iterator& operator++() {
            m_language = behind(m_language);
            m_words = behind(m_words);
            return *this;
        }
        void operator++(int) { ++*this; }
        friend bool operator==(const Iterator& a, const Iterator& b) { return a.m_language == b.m_language; }

    private:
        static const char* behind(const char* text) { return text + std::string_view(text).size() + 1; }

        const char* m_language = nullptr;
        const char* m_words = nullptr;
    };

    Localized() = default;
    Localized(std::string_view language, std::string_view words) { put(language, words); }

    /// Replaces the words of a language that is there already. Neither has a NUL in it.
    void put(std::string_view language, std::string_view words) {
        if (has(language)) return replace(language, words);
        const auto size = language.size() + words.size() + 2;
        if (m_texts.empty())
            m_texts.reserve(size * 5 / 2);  // most get one translation, somewhat longer or shorter
        m_texts.insert(m_wordsAt, language).insert(m_wordsAt + language.size(), 1, '\0');
        m_wordsAt += language.size() + 1;
        (m_texts += words) += '\0';
    }

    bool has(std::string_view language) const {
        const auto known = languages();
        for (std::size_t at = 0; at < known.size();) {
            const std::string_view each(known.data() + at);
            if (each == language) return true;
            at += each.size() + 1;
        }
        return false;
    }

    /// In that language, else in the one put first (the default language); empty if there is none at all.
    std::string in(std::string_view language) const {
        for (const auto text : *this) {
            if (text.language == language) return std::string(text.words);
        }
        return empty() ? std::string() : std::string((*begin()).words);
    }

    bool empty() const { return m_texts.empty(); }
    /// How many languages it has.
    std::size_t size() const {
        const auto known = languages();
        return static_cast<std::size_t>(std::count(known.begin(), known.end(), '\0'));
    }
    /// Each language with a NUL behind it: the same for texts that are there in the same languages.
    std::string_view languages() const { return std::string_view(m_texts).substr(0, m_wordsAt); }

    Iterator begin() const { return Iterator(m_texts.data(), m_texts.data() + m_wordsAt); }
    Iterator end() const { return Iterator(m_texts.data() + m_wordsAt, m_texts.data() + m_texts.size()); }

    friend bool operator==(const Localized&, const Localized&) = default;

private:
    void replace(std::string_view language, std::string_view words) {
        for (const auto text : *this) {
            if (text.language != language) continue;
            m_texts.replace(static_cast<std::size_t>(text.words.data() - m_texts.data()), text.words.size(),
                            words);
            return;
        }
    }

    std::string m_texts;        ///< the languages, then the words of each in that order; behind each a NUL
    std::size_t m_wordsAt = 0;  ///< where in it the words begin
};

}  // namespace wederhoor::schema
