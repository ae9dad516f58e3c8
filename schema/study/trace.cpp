#include "schema/study/trace.h"

#include "schema/base/names.h"

namespace wederhoor::schema {

namespace {
using Kind = Trace::Kind;
constexpr Names<Kind, 15> kinds{{{{Kind::figure, "figure"},
                                  {Kind::formula, "formula"},
                                  {Kind::answer, "answer"},
                                  {Kind::change, "change"},
                                  {Kind::remark, "remark"},
                                  {Kind::query, "query"},
                                  {Kind::check, "check"},
                                  {Kind::quote, "quote"},
                                  {Kind::interview, "interview"},
                                  {Kind::coding, "coding"},
                                  {Kind::paragraph, "paragraph"},
                                  {Kind::comment, "comment"},
                                  {Kind::observation, "observation"},
                                  {Kind::document, "document"},
                                  {Kind::missing, "missing"}}}};
}  // namespace

std::string_view Trace::nameOf(Kind kind) {
    return kinds.nameOf(kind);
}

}  // namespace wederhoor::schema
