#pragma once

#include <string>

namespace wederhoor::tests {

/// What a person did with mouse and keyboard, as it is counted when programs are compared.
struct Actions {
    int clicks = 0;  ///< a double click is two
    int keys = 0;    ///< or chords of keys
    int drags = 0;   ///< files that are dropped on the window are one
    int texts = 0;   ///< words that are typed

    /// None of them is done more often.
    bool within(const Actions& most) const {
        return clicks <= most.clicks && keys <= most.keys && drags <= most.drags && texts <= most.texts;
    }
    int all() const { return clicks + keys + drags + texts; }
    /// For a test that fails: clicks, keys, drags and texts, `0C + 2K + 1D + 1T`.
    std::string text() const {
        return std::to_string(clicks) + "C + " + std::to_string(keys) + "K + " + std::to_string(drags) +
               "D + " + std::to_string(texts) + "T";
    }
};

}  // namespace wederhoor::tests
