#include "app/present/trouble_words.h"

#include "schema/base/say.h"
#include "schema/base/trouble.h"

namespace wederhoor::present {

using schema::say;

namespace {
std::string defectSentence(const std::string& what) {
    return say(
        "This is a mistake in Wederhoor itself, not in your work; nothing was changed. Please report it with "
        "this line: %1",
        what);
}
}  // namespace

std::string troubleSentence(const std::exception_ptr& trouble) {
    try {
        std::rethrow_exception(trouble);
    } catch (const schema::FileTrouble& file) {
        return file.what();
    } catch (const schema::Refusal& refusal) {
        return refusal.what();
    } catch (const std::exception& defect) {
        return defectSentence(defect.what());
    } catch (...) {
        return defectSentence("?");
    }
}

}  // namespace wederhoor::present
