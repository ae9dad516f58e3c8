#include "app/present/quote_counts.h"

#include <boost/test/unit_test.hpp>

#include "app/present/codebook.h"
#include "app/present/coding.h"
#include "app/present/workspace.h"
#include "tests/support/coded_study.h"

using namespace wederhoor;

namespace {
/// Counts that are kept in step with a study, and beside them what counting anew tells.
struct Counted {
    tests::CodedStudy made;
    present::Workspace workspace{std::move(made.study)};
    present::QuoteCounts kept{workspace.study(), present::codebook(workspace.study())};

    std::string told(const present::QuoteCounts& counts) const {
        std::string text;
        const auto codebook = present::codebook(workspace.study());
        for (const auto& [theme, depth] : codebook.entries()) {
            text += theme.name + ":";
            for (const auto& quote : counts.quotes({theme.id, {}, {}, ""})) {
                text += " " + std::to_string(quote.quote.number());
            }
            for (const char* words : {"", "vertrouw*"}) {
                for (const auto& place : {std::optional<schema::MunicipalityId>(), {made.alkmaar}}) {
                    text += " " + std::to_string(counts.count({theme.id, place, {}, words}));
                    text += " " + std::to_string(counts.count({{}, place, {}, words}));
                }
            }
            text += "\n";
        }
        return text;
    }
    void compare() {
        const auto codebook = present::codebook(workspace.study());
        kept.refresh(codebook);
        BOOST_TEST(told(kept) == told(present::QuoteCounts(workspace.study(), codebook)));
    }
    template <class Doing>
    void change(const Doing& doing) {
        workspace.change(doing);
        compare();
    }
    void code(const std::string& theme, std::size_t begin, std::size_t end, int interview = 1) {
        present::CodingWish wish;
        wish.interview = interview;
        wish.begin = begin;
        wish.end = end;
        wish.theme = theme;
        wish.researcher = "Onderzoeker B";
        change([&](db::Study& study) { present::codeQuotes(study, {wish}); });
    }
};
}  // namespace

BOOST_FIXTURE_TEST_SUITE(kept_counts, Counted)

BOOST_AUTO_TEST_CASE(after_any_change_they_are_what_counting_anew_tells) {
    code("Contact", 0, 12);
    code("Vertrouwen", 0, 12);  // of a theme and of one below it: one quote
    code("Contact", 3, 10, 2);
    change([](db::Study& study) { present::addTheme(study, {"Overlast", "Contact", "", {}}); });
    code("Overlast", 20, 30);
    change([](db::Study& study) { present::moveTheme(study, "Overlast", {}, 1); });
    change([](db::Study& study) { present::mergeThemes(study, "Overlast", "Contact"); });
    change([&](db::Study& study) {
        const auto theme = present::themeNamed(present::codebook(study), "Contact").id;
        const auto coding = db::codingsOfTheme(study, theme).front().coding;
        present::splitTheme(study, "Contact", {"Bereikbaar", {}, "", {}}, {coding});
    });
    change([](db::Study& study) { present::removeTheme(study, "Contact"); });
    for (int i = 0; i < 9; ++i) {
        workspace.undo();
        compare();
    }
    workspace.redo();
    compare();
}

BOOST_AUTO_TEST_CASE(several_changes_are_caught_up_with_at_once_however_many) {
    workspace.change([](db::Study& study) {
        std::vector<present::CodingWish> wishes;
        for (std::size_t i = 0; i < 25; ++i) {
            for (std::size_t j = i + 1; j < 50; ++j) {
                present::CodingWish wish;
                wish.begin = i;
                wish.end = j;
                wish.theme = "Contact";
                wish.researcher = "Onderzoeker A";
                wishes.push_back(wish);
            }
        }
        present::codeQuotes(study, wishes);
    });
    workspace.change([](db::Study& study) { present::removeTheme(study, "Contact"); });
    compare();
    workspace.undo();
    compare();
}

BOOST_AUTO_TEST_SUITE_END()
