#include "app/cli/all_commands.h"
#include "app/cli/session.h"
#include "db/query/text_search.h"
#include "forms/file/hints.h"
#include "schema/base/say.h"
#include "schema/base/utf8.h"

namespace wederhoor::cli {

using db::Searched;
using schema::say;

namespace {
constexpr int usualLimit = 20;  // of each kind of text

/// What was found in square brackets, for a screen.
std::string marked(const schema::HitContext& context) {
    std::string text = context.text;
    for (auto mark = context.marks.rbegin(); mark != context.marks.rend(); ++mark) {
        text.insert(schema::byteOffset(context.text, mark->end()), "]");
        text.insert(schema::byteOffset(context.text, mark->begin()), "[");
    }
    return text;
}

std::string found(const schema::HitContext& context) {
    return context.marks.empty() ? std::string()
                                 : std::string(schema::words(context.text, context.marks.front()));
}

std::vector<Searched> kindsOf(const std::optional<std::string>& typed) {
    const std::vector<std::string> names = forms::namesUpTo(Searched::drafts);
    std::vector<Searched> kinds;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (!typed || *typed == names[i]) kinds.push_back(static_cast<Searched>(i));
    }
    if (kinds.empty()) {
        throw WrongUsage(say("--in can't be '%1': choose from %2.", *typed, forms::listed(names)));
    }
    return kinds;
}
}  // namespace

void addSearch(Commands& commands) {
    auto& command = commands.add("search", say("Search what was said, quoted, received and written"));
    const auto file = command.required("STUDY", say("the study file"));
    const auto words = command.many(
        "WORDS",
        say("all of them must occur, in any form (bewoners finds bewoner); \"in quotation marks\" in this "
            "order; vertr* begins so"));
    const auto in =
        command.option("--in", "KIND", say("transcript, quote, document or draft (default: all)"));
    const auto limit =
        command.option("--limit", "N", say("at most so many of each kind (default: %1)", usualLimit));
    command.listing();
    command.action([=](Session& session) {
        const auto kinds = kindsOf(*in);
        const auto most = static_cast<std::size_t>(*limit ? wholeNumber("--limit", **limit, 1) : usualLimit);
        std::string typed;
        for (const auto& word : *words) typed += (typed.empty() ? "" : " ") + word;
        const auto study = session.read(*file);
        Listing listing({{"kind", say("Kind")},
                         {"place", say("Place")},
                         {"municipality", say("Municipality")},
                         {"speaker", say("Speaker")},
                         {"start", say("Start"), Listing::Kind::number},
                         {"end", say("End"), Listing::Kind::number},
                         {"found", say("Found")},
                         {"context", say("Context")}});
        bool more = false;
        for (const auto kind : kinds) {
            auto hits = db::searchText(study, kind, typed, 0, most + 1);
            more = more || hits.size() > most;
            if (hits.size() > most) hits.erase(hits.begin() + std::ptrdiff_t(most), hits.end());
            for (const auto& hit : hits) {
                listing.add({std::string(nameOf(kind)), hit.place, hit.municipality, hit.speaker,
                             std::to_string(hit.span.begin()), std::to_string(hit.span.end()),
                             found(hit.context),
                             session.format() == Format::text ? marked(hit.context) : hit.context.text});
            }
        }
        session.print(listing);
        if (listing.empty()) {
            session.err() << say("Nothing found. Try fewer words, or a star for any ending: vertr*.") << "\n";
        } else if (more) {
            session.err() << say("There is more; ask for it with --limit.") << "\n";
        }
        return 0;
    });
}

}  // namespace wederhoor::cli
