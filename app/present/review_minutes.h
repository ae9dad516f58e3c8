#pragma once

#include <string>

namespace wederhoor::db {
class Study;
}

namespace wederhoor::present {

/// The minutes of a municipality's review sessions as Markdown, in the study's language: per session its
/// course, what was amended (from, to and why), queries with what became of them, remarks, what was
/// discussed, verified and skipped; at the end what is still open. Throws schema::Refusal for a municipality
/// that the study doesn't have, and when it has had no session yet.
std::string reviewMinutes(const db::Study& study, const std::string& municipality);

/// The same as a Word document that the contact person agrees to, or changes with what they change marked.
std::string reviewMinutesDocx(const db::Study& study, const std::string& municipality);

}  // namespace wederhoor::present
