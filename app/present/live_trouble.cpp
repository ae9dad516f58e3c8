#include "app/present/live_trouble.h"

#include "app/present/live_figure.h"
#include "db/store/quotes.h"
#include "schema/base/say.h"
#include "schema/study/quote.h"

namespace wederhoor::present {

using schema::say;

namespace {
bool isFigure(const std::string& text, const schema::Form& form, const schema::Comparison& comparison) {
    schema::Problem problem;
    return comparison.indicator(text) || answerNamed(form, text) || form.expression(text, problem);
}
}  // namespace

std::optional<LiveTrouble> troubleWith(const db::Study& study, const schema::Form& form,
                                       const schema::Comparison& comparison, const schema::LivePiece& piece) {
    using Kind = schema::LivePiece::Kind;
    if (piece.kind == Kind::figure && !isFigure(piece.text, form, comparison)) {
        return LiveTrouble{say("'%1' is not a figure.", piece.text),
                           say("Write the name of an indicator or question, or an expression.")};
    }
    if (piece.kind == Kind::quote && !db::Quotes(study).find(*schema::QuoteReference::parse(piece.text))) {
        return LiveTrouble{say("There is no quote %1.", piece.text), say("'wederhoor quotes' lists them.")};
    }
    return std::nullopt;
}

}  // namespace wederhoor::present
