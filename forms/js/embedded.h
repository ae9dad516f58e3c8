#pragma once

#include <string_view>

/// What of forms is written in JavaScript and CSS, inside the program (embed.cmake): it must stand in the one
/// file that a respondent gets.
namespace wederhoor::forms::embedded {

extern const std::string_view values_js;  ///< values, operators and functions of the questionnaire language
extern const std::string_view evaluation_js;  ///< works a form out; over values_js
extern const std::string_view answers_js;     ///< how answers are read and written; over values_js

// The page that a respondent fills in, in the order in which they build on each other.
extern const std::string_view words_js;
extern const std::string_view elements_js;
extern const std::string_view xml_js;
extern const std::string_view controls_js;
extern const std::string_view parts_js;
extern const std::string_view return_js;
extern const std::string_view page_js;
extern const std::string_view fillable_css;

// The page of a draft, to comment on; over elements_js and xml_js.
extern const std::string_view comments_js;
extern const std::string_view commentable_css;

}  // namespace wederhoor::forms::embedded
