#pragma once

#include <string>

namespace wederhoor::view {

/// Has the window speak a language from now on: our own sentences (present/language.h) as well as what
/// wxWidgets and GTK say on buttons and in the dialogs of the desktop. Empty: the desktop's. What is on the
/// screen has to be made anew. Call in the window's thread, while no other work runs.
void speak(const std::string& language);

}  // namespace wederhoor::view
