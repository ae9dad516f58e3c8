#pragma once

#include <string_view>
#include <vector>

#include "schema/study/coding.h"

namespace wederhoor::db {

class Edit;
class Study;

/// Themes on quotes, and memos beside them. The study must outlive this.
class Codings {
public:
    explicit Codings(const Study& study) : m_study(study) {}

    /// By theme.
    std::vector<schema::Coding> of(schema::QuoteId quote) const;
    /// All codings of one transcript; their quotes are in Quotes::of.
    std::vector<schema::Coding> of(schema::InterviewId interview) const;
    std::vector<schema::Memo> memos(schema::QuoteId quote) const;

    /// Puts a theme on a quote. False, and nothing done, if this researcher put it there before.
    bool put(Edit& edit, schema::QuoteId quote, schema::ThemeId theme, std::string_view researcher,
             schema::Moment at) const;
    void remove(Edit& edit, schema::CodingId coding) const;
    /// Puts `into` in place of `from` wherever that was put, except where the same researcher put both: those
    /// codings are left as they are. Returns how many were moved.
    int replaceTheme(Edit& edit, schema::ThemeId from, schema::ThemeId into) const;
    /// Puts `into` in place of `from` in one coding. Returns how many were changed: none if it carries
    /// another theme, or if the same researcher put `into` on the quote as well.
    int replaceTheme(Edit& edit, schema::CodingId coding, schema::ThemeId from, schema::ThemeId into) const;

    /// False, and nothing done, if the researcher noted the same words before.
    bool addMemo(Edit& edit, schema::QuoteId quote, std::string_view researcher, schema::Moment at,
                 std::string_view text) const;
    void removeMemo(Edit& edit, schema::MemoId memo) const;

private:
    const Study& m_study;
};

}  // namespace wederhoor::db
