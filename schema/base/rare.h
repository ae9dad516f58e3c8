#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace wederhoor::schema {

/// An optional for what few have: where there is nothing it takes one pointer. Copying copies what it holds.
template <class T>
class Rare {
public:
    Rare() = default;
    Rare(T value) : m_value(std::make_unique<T>(std::move(value))) {}
    Rare(std::optional<T> value) {
        if (value) m_value = std::make_unique<T>(std::move(*value));
    }
    Rare(const Rare& other) : m_value(other ? std::make_unique<T>(*other) : nullptr) {}
    Rare(Rare&&) noexcept = default;
    Rare& operator=(Rare other) noexcept {
        m_value = std::move(other.m_value);
        return *this;
    }
    ~Rare() = default;

    explicit operator bool() const { return m_value != nullptr; }
    const T& operator*() const { return *m_value; }
    const T* operator->() const { return m_value.get(); }

private:
    std::unique_ptr<T> m_value;
};

/// A text that few have: where it is empty it takes one pointer.
class RareText {
public:
    RareText() = default;
    RareText(std::string_view text) {
        if (!text.empty()) m_text = std::string(text);
    }
    RareText(const std::string& text) : RareText(std::string_view(text)) {}
    RareText(const char* text) : RareText(std::string_view(text)) {}

    bool empty() const { return !m_text; }
    const std::string& text() const {
        static const std::string none;
        return m_text ? *m_text : none;
    }
    friend bool operator==(const RareText& a, std::string_view b) { return a.text() == b; }

private:
    Rare<std::string> m_text;
};

}  // namespace wederhoor::schema
