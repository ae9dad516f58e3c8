#pragma once

#include <cstddef>
#include <iterator>
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

        explicit Iterator(const char* at, const char* end) : m_at(at), m_end(end) {}
        Text operator*() const {
            const std::string_view language(m_at);
            return {language, std::string_view(language.data() + language.size() + 1)};
        }
        Iterator& operator++() {
            const auto words = (**this).words;
            m_at = words.data() + words.size() + 1;
            return *this;
        }
        void operator++(int) { ++*this; }
        friend bool operator==(const Iterator& iterator, std::default_sentinel_t) {
            return iterator.m_at == iterator.m_end;
        }

    private:
        const char* m_at;
        const char* m_end;
    };

    Localized() = default;
    Localized(std::string_view language, std::string_view words) { put(language, words); }

    /// Replaces the words of a language that is there already. Neither has a NUL in it.
    void put(std::string_view language, std::string_view words) {
        for (const auto text : *this) {
            if (text.language != language) continue;
            m_texts.replace(static_cast<std::size_t>(text.words.data() - m_texts.data()), text.words.size(),
                            words);
            return;
        }
        const auto size = language.size() + words.size() + 2;
        if (m_texts.empty())
            m_texts.reserve(size * 5 / 2);  // most get one translation, somewhat longer or shorter
        (m_texts += language) += '\0';
        (m_texts += words) += '\0';
    }

    bool has(std::string_view language) const {
        for (const auto text : *this) {
            if (text.language == language) return true;
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
    std::size_t size() const { return static_cast<std::size_t>(std::ranges::distance(begin(), end())); }
    Iterator begin() const { return Iterator(m_texts.data(), m_texts.data() + m_texts.size()); }
    std::default_sentinel_t end() const { return {}; }

    friend bool operator==(const Localized&, const Localized&) = default;

private:
    std::string m_texts;  ///< of each the language and the words, both with a NUL behind them
};

}  // namespace wederhoor::schema
