#include "app/present/demo.h"

#include <algorithm>
#include <system_error>

#include "app/present/demo_steps.h"
#include "schema/base/id.h"
#include "schema/base/say.h"
#include "schema/base/trouble.h"

namespace wederhoor::present {

using schema::say;
namespace fs = std::filesystem;

namespace {
const std::string studyName = "noord-holland-2008.wederhoor";
const std::string reportName = "report.html";

/// A folder beside the result in which it is made; gone, with what is in it, when this goes.
class Workshop {
public:
    explicit Workshop(const fs::path& folder) : m_folder(folder) {
        std::error_code trouble;
        m_made = fs::create_directories(folder, trouble);
        m_path = folder / (".demo-" + std::to_string(schema::freshIdNumber()));
        if (!trouble) fs::create_directory(m_path, trouble);
        if (trouble) {
            throw schema::FileTrouble(say("The folder %1 can't be written in: %2. Choose another one.",
                                          folder.string(), trouble.message()));
        }
    }
    ~Workshop() {
        std::error_code ignored;
        fs::remove_all(m_path, ignored);
        // Only if it is empty: that is how it was found, or it was not there.
        if (m_made) fs::remove(m_folder, ignored);
    }
    Workshop(const Workshop&) = delete;
    Workshop& operator=(const Workshop&) = delete;

    fs::path operator/(const std::string& name) const { return m_path / name; }

private:
    fs::path m_folder;
    fs::path m_path;
    bool m_made = false;
};

void move(const fs::path& from, const fs::path& to) {
    std::error_code trouble;
    fs::rename(from, to, trouble);
    if (trouble) {
        throw schema::FileTrouble(say("%1 can't be put in its place: %2.", to.string(), trouble.message()));
    }
}

void refuseIfThere(const fs::path& file) {
    std::error_code ignored;
    if (!fs::exists(file, ignored)) return;
    throw schema::Refusal(
        say("%1 is there already and stays as it is. Choose another folder, or remove it.", file.string()));
}
}  // namespace

Demo demoIn(const fs::path& folder) {
    return {folder / studyName, folder / reportName};
}

Demo makeDemo(const fs::path& library, const fs::path& folder,
              const std::function<void(const DemoStep&)>& told, schema::Progress& progress) {
    const auto made = demoIn(folder);
    refuseIfThere(made.study);
    refuseIfThere(made.report);
    const Workshop workshop(folder);
    DemoSteps(library, workshop / studyName, told, progress).take(workshop / reportName);
    move(workshop / reportName, made.report);
    try {
        move(workshop / studyName, made.study);
    } catch (const schema::FileTrouble&) {
        std::error_code ignored;
        fs::remove(made.report, ignored);
        throw;
    }
    return made;
}

}  // namespace wederhoor::present
