#pragma once

#include <string>

#include "forms/page/draft_page.h"

namespace wederhoor::forms {

/// A draft as one HTML file to comment on, without anything from elsewhere: beside each paragraph a comment
/// can be written, with its kind and a proposed text. The page saves them to `MUNICIPALITY-comments.xml`
/// (forms/xml/comments_file.h), reads such a file to go on, and warns before it is left unsaved. Its security
/// policy lets nothing run but its own script. Without script the draft can be read.
std::string htmlOf(const DraftPage& page);

}  // namespace wederhoor::forms
