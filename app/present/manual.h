#pragma once

#include <string>
#include <vector>

#include "app/present/place.h"

namespace wederhoor::present {

/// A page of the manual, in the language in use (present/language.h).
struct ManualPage {
    std::string name;   ///< `start`, `first-steps`, `keys`, or that of a page of the window (nameOf())
    std::string title;  ///< its heading
    std::string html;   ///< with its heading; links to other pages go to `NAME.md`
};

/// Names of all pages, in reading order.
std::vector<std::string> manualNames();

/// The page with this name, else the first one; in English where it is not translated. Throws
/// schema::FileTrouble if the manual is missing.
ManualPage manualPage(const std::string& name);

/// The name of the page that a link of the manual goes to; empty if it goes elsewhere.
std::string manualLink(const std::string& address);

}  // namespace wederhoor::present
