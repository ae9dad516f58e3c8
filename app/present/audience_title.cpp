#include "app/present/audience_title.h"

#include "schema/base/say.h"

namespace wederhoor::present {

using schema::say;

std::string titleOf(schema::Audience audience) {
    switch (audience) {
        case schema::Audience::residents:
            return say("Residents");
        case schema::Audience::partners:
            return say("Partners");
        case schema::Audience::areaOfficials:
            return say("Area officials");
        case schema::Audience::departmentOfficials:
            return say("Department officials");
        case schema::Audience::directors:
            return say("Directors");
        case schema::Audience::aldermen:
            return say("Aldermen");
    }
    return {};
}

}  // namespace wederhoor::present
