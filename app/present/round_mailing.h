#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/present/draft_page.h"
#include "app/present/mailing.h"
#include "app/present/round_list.h"

namespace wederhoor::present {

/// The rounds that are open, by municipality.
std::vector<RoundRow> openRoundRows(const db::Study& study, schema::Date today);

/// Those of them whose deadline has passed or is at most `daysAhead` days off, and in which no comment came.
std::vector<RoundRow> silentRounds(const db::Study& study, schema::Date today, int daysAhead);

/// Which drafts are to go out, and how.
struct RoundMailingWish {
    MailKind kind = MailKind::round;  ///< round or roundReminder
    std::vector<RoundRow> rounds;     ///< open ones
    DraftShape shape = DraftShape::docx;
    std::optional<schema::Date> deadline = {};        ///< that the mail names; without it that of the round
    std::optional<std::filesystem::path> house = {};  ///< see writeDraft()
    std::optional<std::filesystem::path> text = {};   ///< of the mails: see mailText()
    std::filesystem::path folder = {};                ///< made if need be
};

/// Makes a folder of drafts, `Hoorn.docx`, each with a mail to the first contact person that a person looks
/// over and sends, as mailOut() does for questionnaires. Nothing is sent, and the study stays as it is.
/// Throws schema::Refusal when no round is given or a file of that name is there, and what writeDraft()
/// throws; schema::FileTrouble.
Mailing mailRounds(const db::Study& study, const RoundMailingWish& wish, schema::Progress& progress);

}  // namespace wederhoor::present
