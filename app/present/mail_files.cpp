#include "app/present/mail_files.h"

#include <algorithm>
#include <string_view>

#include "schema/base/say.h"
#include "schema/base/trouble.h"

namespace wederhoor::present {

using schema::say;
namespace fs = std::filesystem;

std::string fileNameFor(std::string name) {
    std::replace_if(
        name.begin(), name.end(),
        [](unsigned char c) {
            return c < 0x20 ||
                   std::string_view("\\/:*?\"<>|").find(static_cast<char>(c)) != std::string_view::npos;
        },
        '-');
    return name;
}

std::string attachmentType(const fs::path& file) {
    return file.extension() == ".html"
               ? "text/html"
               : "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
}

void makeFolder(const fs::path& folder) {
    std::error_code trouble;
    fs::create_directories(folder, trouble);
    if (!trouble) return;
    throw schema::FileTrouble(say("The folder %1 can't be made: %2.", folder.string(), trouble.message()));
}

void checkAbsent(const fs::path& file) {
    std::error_code none;
    if (!fs::exists(file, none)) return;
    throw schema::Refusal(
        say("There is a file %1 already. Choose another folder, or move it.", file.string()));
}

}  // namespace wederhoor::present
