#include "app/present/mail_text.h"

#include <array>

#include "app/present/resources.h"
#include "db/file/study_file.h"
#include "forms/file/file.h"
#include "schema/base/names.h"
#include "schema/base/say.h"
#include "schema/base/trouble.h"

namespace wederhoor::present {

namespace fs = std::filesystem;

namespace {
constexpr std::array<std::string_view, 4> names{"sending", "reminder", "round", "round-reminder"};

fs::path shipped(const db::Study& study, MailKind kind) {
    const auto* language = study.language() == "nl" ? ".nl.txt" : ".en.txt";
    return libraryFolder() / "mail" / (std::string(nameOf(kind)) + language);
}
}  // namespace

std::string_view nameOf(MailKind kind) {
    return names[static_cast<std::size_t>(kind)];
}

std::optional<MailKind> mailKindOf(std::string_view name) {
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (names[i] == name) return MailKind(i);
    }
    return std::nullopt;
}

fs::path ownMailText(const db::Study& study, MailKind kind) {
    return study.file().parent_path() / ("mail-" + std::string(nameOf(kind)) + ".txt");
}

std::optional<forms::MailTemplate> mailText(const db::Study& study, MailKind kind,
                                            const std::optional<fs::path>& file, schema::Findings& findings) {
    const std::vector<std::string> places{"municipality", "contact",    "deadline", "sent",
                                          "study",        "researcher", "file"};
    std::error_code none;
    const auto own = ownMailText(study, kind);
    const auto path = file ? *file : fs::exists(own, none) ? own : shipped(study, kind);
    return forms::readMailTemplate(forms::readFile(path), path.string(), places, findings);
}

void writeShippedMailText(const db::Study& study, MailKind kind, const fs::path& file) {
    std::error_code none;
    if (fs::exists(file, none)) {
        throw schema::Refusal(schema::say(
            "There is a file %1 already. Choose another name, or change that one.", file.string()));
    }
    forms::writeFileAside(file, forms::readFile(shipped(study, kind)));
}

}  // namespace wederhoor::present
