#include "app/present/place.h"

#include "schema/base/say.h"

namespace wederhoor::present {

using schema::say;

const char* nameOf(Page page) {
    switch (page) {
        case Page::status:
            return "status";
        case Page::intake:
            return "intake";
        case Page::review:
            return "review";
        case Page::documents:
            return "documents";
        case Page::interviews:
            return "interviews";
        case Page::quotes:
            return "quotes";
        case Page::drafts:
            return "drafts";
        case Page::rounds:
            return "rounds";
        case Page::comparison:
            return "comparison";
        case Page::report:
            return "report";
        case Page::journal:
            return "journal";
        case Page::search:
            return "search";
    }
    return "";
}

std::string titleOf(Page page) {
    switch (page) {
        case Page::status:
            return say("Status board");
        case Page::intake:
            return say("Questionnaire");
        case Page::review:
            return say("Review session");
        case Page::documents:
            return say("Documents");
        case Page::interviews:
            return say("Interviews");
        case Page::quotes:
            return say("Quotes");
        case Page::drafts:
            return say("Drafts");
        case Page::rounds:
            return say("Comment rounds");
        case Page::comparison:
            return say("Comparison");
        case Page::report:
            return say("Report");
        case Page::journal:
            return say("Journal");
        case Page::search:
            return say("Search");
    }
    return "";
}

}  // namespace wederhoor::present
