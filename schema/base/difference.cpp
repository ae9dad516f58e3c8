#include "schema/base/difference.h"

#include <algorithm>
#include <unordered_map>

namespace wederhoor::schema {

namespace {
using Symbols = std::vector<std::uint32_t>;

// A search for the middle of a shortest edit gives up at this many edits: quadratic time on texts that have
// nothing in common helps nobody.
constexpr std::ptrdiff_t mostEdits = 2000;

struct Box {
    std::ptrdiff_t left, top, right, bottom;  // [left, right) of before, [top, bottom) of after
};

struct Split {
    std::ptrdiff_t x, y, u, v;  // a run of equal symbols from (x, y) to (u, v)
    bool found;
};

/// Myers' middle snake of a box: forward and backward searches until they meet.
class MiddleSnake {
public:
    MiddleSnake(const Symbols& before, const Symbols& after) : m_before(before), m_after(after) {}

    Split find(const Box& box) {
        const auto width = box.right - box.left;
        const auto height = box.bottom - box.top;
        const auto delta = width - height;
        const auto most = std::min((width + height + 1) / 2, mostEdits);
        m_offset = most + 1;
        m_forward.assign(static_cast<std::size_t>(2 * most + 3), 0);
        m_backward.assign(static_cast<std::size_t>(2 * most + 3), 0);
        at(m_forward, 1) = box.left;
        at(m_backward, 1) = box.bottom;
        for (std::ptrdiff_t edits = 0; edits <= most; ++edits) {
            if (const auto split = forward(box, edits, delta); split.found) return split;
            if (const auto split = backward(box, edits, delta); split.found) return split;
        }
        return {0, 0, 0, 0, false};
    }

private:
    std::ptrdiff_t& at(std::vector<std::ptrdiff_t>& line, std::ptrdiff_t k) const {
        return line[static_cast<std::size_t>(k + m_offset)];
    }
    bool same(std::ptrdiff_t x, std::ptrdiff_t y) const {
        return m_before[static_cast<std::size_t>(x)] == m_after[static_cast<std::size_t>(y)];
    }

    Split forward(const Box& box, std::ptrdiff_t edits, std::ptrdiff_t delta) {
        for (std::ptrdiff_t k = edits; k >= -edits; k -= 2) {
            const auto c = k - delta;
            std::ptrdiff_t x, previous;
            if (k == -edits || (k != edits && at(m_forward, k - 1) < at(m_forward, k + 1))) {
                x = previous = at(m_forward, k + 1);
            } else {
                previous = at(m_forward, k - 1);
                x = previous + 1;
            }
            auto y = box.top + (x - box.left) - k;
            const auto startY = edits == 0 || x != previous ? y : y - 1;
            while (x < box.right && y < box.bottom && same(x, y)) ++x, ++y;
            at(m_forward, k) = x;
            if (delta % 2 != 0 && c >= -(edits - 1) && c <= edits - 1 && y >= at(m_backward, c)) {
                return {previous, startY, x, y, true};
            }
        }
        return {0, 0, 0, 0, false};
    }

    Split backward(const Box& box, std::ptrdiff_t edits, std::ptrdiff_t delta) {
        for (std::ptrdiff_t c = edits; c >= -edits; c -= 2) {
            const auto k = c + delta;
            std::ptrdiff_t y, previous;
            if (c == -edits || (c != edits && at(m_backward, c - 1) > at(m_backward, c + 1))) {
                y = previous = at(m_backward, c + 1);
            } else {
                previous = at(m_backward, c - 1);
                y = previous - 1;
            }
            auto x = box.left + (y - box.top) + k;
            const auto endX = edits == 0 || y != previous ? x : x + 1;
            while (x > box.left && y > box.top && same(x - 1, y - 1)) --x, --y;
            at(m_backward, c) = y;
            if (delta % 2 == 0 && k >= -edits && k <= edits && x <= at(m_forward, k)) {
                return {x, y, endX, previous, true};
            }
        }
        return {0, 0, 0, 0, false};
    }

    const Symbols& m_before;
    const Symbols& m_after;
    std::vector<std::ptrdiff_t> m_forward;
    std::vector<std::ptrdiff_t> m_backward;
    std::ptrdiff_t m_offset = 0;
};

/// Shrinks a box by what is equal at its two ends.
Box trimmed(const Symbols& before, const Symbols& after, Box box) {
    const auto same = [&](std::ptrdiff_t x, std::ptrdiff_t y) {
        return before[static_cast<std::size_t>(x)] == after[static_cast<std::size_t>(y)];
    };
    while (box.left < box.right && box.top < box.bottom && same(box.left, box.top)) ++box.left, ++box.top;
    while (box.left < box.right && box.top < box.bottom && same(box.right - 1, box.bottom - 1)) {
        --box.right, --box.bottom;
    }
    return box;
}

void addHunk(std::vector<Hunk>& hunks, const Box& box) {
    const Hunk hunk{static_cast<std::size_t>(box.left), static_cast<std::size_t>(box.right),
                    static_cast<std::size_t>(box.top), static_cast<std::size_t>(box.bottom)};
    if (!hunks.empty() && hunks.back().oldEnd == hunk.oldBegin && hunks.back().newEnd == hunk.newBegin) {
        hunks.back().oldEnd = hunk.oldEnd;
        hunks.back().newEnd = hunk.newEnd;
    } else {
        hunks.push_back(hunk);
    }
}
}  // namespace

std::vector<Hunk> differences(const std::vector<std::uint32_t>& before,
                              const std::vector<std::uint32_t>& after) {
    std::vector<Hunk> hunks;
    MiddleSnake snake(before, after);
    // A stack of boxes, leftmost on top, in place of recursion.
    std::vector<Box> boxes{{0, 0, std::ssize(before), std::ssize(after)}};
    while (!boxes.empty()) {
        const Box box = trimmed(before, after, boxes.back());
        boxes.pop_back();
        if (box.left == box.right && box.top == box.bottom) continue;
        if (box.left == box.right || box.top == box.bottom) {
            addHunk(hunks, box);
            continue;
        }
        const Split split = snake.find(box);
        const Box first{box.left, box.top, split.x, split.y};
        const Box second{split.u, split.v, box.right, box.bottom};
        const auto area = [](const Box& b) { return (b.right - b.left) + (b.bottom - b.top); };
        if (!split.found || area(first) == area(box) || area(second) == area(box)) {
            addHunk(hunks, box);
            continue;
        }
        // Between the two lies a run of equal symbols with at most one edit at its start.
        boxes.push_back(second);
        boxes.push_back({split.x, split.y, split.u, split.v});
        boxes.push_back(first);
    }
    return hunks;
}

std::vector<std::string_view> tokens(std::string_view text) {
    const auto kindOf = [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte == ' ' || byte == '\n' || byte == '\t') return 0;
        const bool word = byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') ||
                          (byte >= 'A' && byte <= 'Z');
        return word ? 1 : 2;
    };
    std::vector<std::string_view> cut;
    while (!text.empty()) {
        const int kind = kindOf(text[0]);
        std::size_t length = 1;
        if (kind != 2) {
            while (length < text.size() && kindOf(text[length]) == kind) ++length;
        }
        cut.push_back(text.substr(0, length));
        text.remove_prefix(length);
    }
    return cut;
}

std::vector<Hunk> tokenDifferences(const std::vector<std::string_view>& before,
                                   const std::vector<std::string_view>& after) {
    std::unordered_map<std::string_view, std::uint32_t> numbers;
    const auto numbered = [&](const std::vector<std::string_view>& words) {
        Symbols symbols;
        symbols.reserve(words.size());
        for (const auto word : words) {
            symbols.push_back(
                numbers.try_emplace(word, static_cast<std::uint32_t>(numbers.size())).first->second);
        }
        return symbols;
    };
    const auto left = numbered(before);
    return differences(left, numbered(after));
}

}  // namespace wederhoor::schema
