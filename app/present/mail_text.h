#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "forms/mail/mail_template.h"
#include "schema/base/finding.h"

namespace wederhoor::db {
class Study;
}

namespace wederhoor::present {

/// What a mail goes along with.
enum class MailKind {
    sending,        ///< the questionnaire goes out
    reminder,       ///< it is not back yet
    round,          ///< a draft goes out for comment
    roundReminder,  ///< no comment on it came in yet
};
inline constexpr MailKind lastMailKind = MailKind::roundReminder;
std::string_view nameOf(MailKind kind);
std::optional<MailKind> mailKindOf(std::string_view name);

/// Where a researcher may put their own text for a study: `mail-sending.txt` beside its file.
std::filesystem::path ownMailText(const db::Study& study, MailKind kind);

/// The text of a mail: that of `file`, else ownMailText() if it is there, else the one that ships, in the
/// study's language. Its places: {municipality}, {contact}, {deadline}, {sent}, {study}, {researcher},
/// {file}. nullopt with errors in `findings`. Throws schema::FileTrouble.
std::optional<forms::MailTemplate> mailText(const db::Study& study, MailKind kind,
                                            const std::optional<std::filesystem::path>& file,
                                            schema::Findings& findings);

/// Writes the text that ships as a file to change. Throws schema::Refusal if there is a file already,
/// schema::FileTrouble.
void writeShippedMailText(const db::Study& study, MailKind kind, const std::filesystem::path& file);

}  // namespace wederhoor::present
