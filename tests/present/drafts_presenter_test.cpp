#include "app/present/drafts_presenter.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>

#include "db/store/drafts.h"
#include "schema/base/trouble.h"
#include "schema/base/utf8.h"
#include "tests/support/described_study.h"

using namespace wederhoor;
using present::EvidenceItem;
using schema::SectionNumber;
using tests::contains;
using Kind = EvidenceItem::Kind;

namespace {
struct Page : tests::DescribedStudy {
    schema::MunicipalityId hoorn = id("Hoorn");
    schema::MunicipalityId alkmaar = id("Alkmaar");
    present::Workspace workspace{std::move(study),
                                 [] { return schema::Moment(schema::Date(2008, 7, 10), 9, 0); }};
    present::DraftsPresenter page{workspace};
    int changes = 0;
    present::Subscription heard = page.changed().subscribe([this] { ++changes; });

    Page() {
        workspace.choose(hoorn);
        page.showSection({3, 1});
    }

    std::string stored(int version, schema::ParagraphNumber number) const {
        const db::Drafts drafts(workspace.study());
        const auto paragraph = drafts.paragraph(drafts.version(hoorn, version)->id, number);
        return paragraph ? paragraph->text : "(none)";
    }
    void sendOut() {
        workspace.change([](db::Study& study) {
            present::openRound(study, "Hoorn", {2008, 6, 9}, {2008, 6, 25});
            present::addComment(study, {{"municipality", "Hoorn"},
                                        {"paragraph", "3.1.1"},
                                        {"commenter", "Contact"},
                                        {"kind", "factual"},
                                        {"text", "De Buitenlijn telt niet mee."},
                                        {"proposal", "zonder de Buitenlijn"},
                                        {"received", "2008-06-12"}});
        });
    }
    std::size_t entries() const {
        auto query = workspace.study().connection().query("SELECT count(*) FROM journal");
        query.next();
        return static_cast<std::size_t>(query.number(0));
    }
    const EvidenceItem* item(Kind kind, const std::string& part) {
        for (const auto& each : page.evidence().items()) {
            if (each.kind == kind && contains(each.about + each.words, part)) return &each;
        }
        return nullptr;
    }
};
}  // namespace

BOOST_FIXTURE_TEST_SUITE(drafts_presenter, Page)

BOOST_AUTO_TEST_CASE(the_outline_says_where_there_is_text) {
    BOOST_TEST((page.lack() == present::DraftsPresenter::Lack::nothing));
    const auto& parts = page.parts();
    const auto part = std::find_if(parts.begin(), parts.end(), [](const auto& each) {
        return each.number == SectionNumber{3, 1};
    });
    BOOST_TEST_REQUIRE((part != parts.end()));
    BOOST_TEST(part->title == "3.1 Formatie en taken");
    BOOST_TEST(part->paragraphs > 0U);
    BOOST_TEST((part - 1)->isHeading);
    BOOST_TEST(page.version().value() == 1);
    page.showSection({2, 0});  // a chapter with sections has no text of its own
    BOOST_TEST(page.section().text() == "2.1");
    page.showNext(-1);
    BOOST_TEST(page.section().text() == "1");
    page.showNext(-1);
    BOOST_TEST(page.section().text() == "1");
}

BOOST_AUTO_TEST_CASE(a_version_that_has_not_been_out_is_written_in) {
    const auto before = entries();
    page.write(page.text() + "\n\nErbij.");
    BOOST_TEST(page.unsaved());
    BOOST_TEST(entries() == before);
    page.save();
    BOOST_TEST(!page.unsaved());
    BOOST_TEST(entries() == before + 1);
    BOOST_TEST(page.version().value() == 1);
    BOOST_TEST(contains(page.text(), "Erbij."));
    page.save();
    BOOST_TEST(entries() == before + 1);
    BOOST_TEST(contains(workspace.undoable().value(), "3.1"));
    workspace.undo();
    BOOST_TEST(!contains(page.text(), "Erbij."));
}

BOOST_AUTO_TEST_CASE(what_went_out_stays_and_the_next_version_starts) {
    sendOut();
    BOOST_TEST(contains(page.notice(), "What you write becomes version 2."), page.notice());
    BOOST_TEST(page.versions().size() == 1U);
    const auto out = stored(1, {3, 1, 1});
    page.write("Anders.");
    page.save();
    BOOST_TEST(page.version().value() == 2);
    BOOST_TEST(page.notice() == "");
    BOOST_TEST(stored(1, {3, 1, 1}) == out);
    BOOST_TEST(stored(2, {3, 1, 1}) == "Anders.");
    BOOST_TEST(stored(2, {1, 0, 1}) == stored(1, {1, 0, 1}));
    BOOST_TEST(page.versions().front().draft.writtenOn.iso() == "2008-07-10");

    page.showVersion(1);
    BOOST_TEST(page.text() != "Anders.");
    BOOST_TEST(!page.writable());
    page.write("Kan niet.");
    BOOST_TEST(!page.unsaved());
    BOOST_TEST(contains(page.notice(), "older version"));
}

BOOST_AUTO_TEST_CASE(going_elsewhere_saves_what_was_typed) {
    page.write("Van sectie gewisseld.");
    page.showSection({3, 2});
    BOOST_TEST(stored(1, {3, 1, 1}) == "Van sectie gewisseld.");
    page.write("Van gemeente gewisseld.");
    workspace.choose(alkmaar);
    BOOST_TEST(stored(1, {3, 2, 1}) == "Van gemeente gewisseld.");
    BOOST_TEST(page.text() == "");
    BOOST_TEST(contains(page.notice(), "There is no description of Alkmaar yet."));
    page.write("Alkmaar begint.");
    page.save();
    BOOST_TEST(page.version().value() == 1);
    BOOST_TEST(page.parts().front().paragraphs == 0U);
}

BOOST_AUTO_TEST_CASE(what_is_being_typed_survives_a_change_elsewhere) {
    page.write("Half getypt");
    workspace.change([&](db::Study& study) {
        present::writeSection(study, *workspace.municipality(), {1, 0}, "Elders.", {2008, 7, 10});
    });
    BOOST_TEST(page.text() == "Half getypt");
    BOOST_TEST(page.unsaved());
    workspace.undo();
    BOOST_TEST(page.text() == "Half getypt");
}

BOOST_AUTO_TEST_CASE(figures_and_quotes_are_filled_in_as_one_types) {
    page.write("Het bureau telt {{fte_total}} fte. [13:8] Volgens {{nergens +}} en [99:1].");
    const auto reading = page.reading();
    BOOST_TEST_REQUIRE(reading.size() == 1U);
    BOOST_TEST(reading[0].prose.number == "3.1.1");
    // 1 + 4 + 1.3 + 3 fte, as the sample's return says
    BOOST_TEST(reading[0].prose.insertions.at(0).words == "9,3");
    BOOST_TEST(reading[0].quotes.size() == 1U);
    BOOST_TEST(contains(page.readingHtml(), "<a href=\"fte_total@Hoorn\">9,3</a>"), page.readingHtml());
    BOOST_TEST((page.placeOf("13:8")->page == present::Page::interviews));
    BOOST_TEST(!page.placeOf("no such thing").has_value());
    std::string troubles;
    for (const auto& mark : page.marks()) troubles += mark.trouble;
    BOOST_TEST(troubles == "'nergens +' is not a figure.There is no quote 99:1.");
    const auto span = page.spanOf({3, 1, 1});
    BOOST_TEST(schema::words(page.text(), *span) == page.text());
    BOOST_TEST(!page.spanOf({3, 1, 2}).has_value());
    BOOST_TEST(!page.spanOf({3, 2, 1}).has_value());
}

BOOST_AUTO_TEST_CASE(versions_are_compared_in_whichever_order_they_are_asked_for) {
    page.startVersion("Na de zomer");
    BOOST_TEST(page.version().value() == 2);
    BOOST_TEST(page.differences().empty());
    page.write(page.text() + "\n\nErbij.");
    page.compareWith(1);
    auto differences = page.differences();
    BOOST_TEST_REQUIRE(differences.size() == 1U);
    BOOST_TEST((differences[0].change.kind == schema::ParagraphChange::Kind::added));
    BOOST_TEST(differences[0].title == "3.1 Formatie en taken");
    page.showVersion(1);
    page.compareWith(2);
    differences = page.differences();
    BOOST_TEST_REQUIRE(differences.size() == 1U);
    BOOST_TEST((differences[0].change.kind == schema::ParagraphChange::Kind::added));
    const auto differing = std::count_if(page.parts().begin(), page.parts().end(),
                                         [](const auto& part) { return part.differs; });
    BOOST_TEST(differing == 1);
    page.showVersion(2);
    BOOST_TEST(!page.comparedWith().has_value());
}

BOOST_AUTO_TEST_CASE(evidence_is_that_of_the_chapter) {
    const auto* figure = item(Kind::figure, "10.000");
    BOOST_TEST_REQUIRE(figure);
    BOOST_TEST(figure->insertion == "{{fte_per_10000}}");
    const auto* answer = item(Kind::answer, "9,3");
    BOOST_TEST_REQUIRE(answer);
    BOOST_TEST(answer->insertion == "{{fte_total}}");
    BOOST_TEST(!item(Kind::answer, "70.000"));
    const auto* passage = item(Kind::passage, "het hoofd, voor 1 fte");
    BOOST_TEST_REQUIRE(passage);
    BOOST_TEST(passage->insertion == "“het hoofd, voor 1 fte” (Feitenblad Hoorn)");
    BOOST_TEST((passage->place.page == present::Page::documents));
    page.showSection({1, 0});
    BOOST_TEST(item(Kind::answer, "70.000"));
}

BOOST_AUTO_TEST_CASE(comments_stand_beside_the_section_they_are_about) {
    sendOut();
    const auto* comment = item(Kind::comment, "Buitenlijn");
    BOOST_TEST_REQUIRE(comment);
    BOOST_TEST(comment->insertion == "zonder de Buitenlijn");
    BOOST_TEST(page.parts().at(8).toDo + page.parts().at(7).toDo == 1U);
    page.showSection({3, 2});
    BOOST_TEST(!item(Kind::comment, "Buitenlijn"));
}

BOOST_AUTO_TEST_CASE(quotes_are_found_by_theme_and_by_their_words) {
    auto& evidence = page.evidence();
    evidence.showKind(Kind::quote);
    const auto all = evidence.items().size();
    BOOST_TEST(all > 0U);
    for (const auto& each : evidence.items()) {
        BOOST_TEST((each.kind == Kind::quote));
        BOOST_TEST((each.about.starts_with("13:") || each.about.starts_with("14:")), each.about);
    }
    const auto words = evidence.items().front().words;
    evidence.searchFor(words.substr(0, words.find(' ')));
    BOOST_TEST(!evidence.items().empty());
    evidence.searchFor("xyzzy");
    BOOST_TEST(evidence.items().empty());
    evidence.searchFor("!");  // nothing that can be searched for
    BOOST_TEST(evidence.items().empty());
    evidence.searchFor("");
    BOOST_TEST(evidence.items().size() == all);
    for (const auto& theme : evidence.themes()) {
        evidence.showTheme(theme.theme.id);
        BOOST_TEST(evidence.items().size() <= all);
    }
}

BOOST_AUTO_TEST_CASE(what_is_inserted_gets_the_blanks_that_it_needs) {
    const auto& quote = *item(Kind::quote, "");
    const auto cited = quote.insertion;
    BOOST_TEST(page.insertion(quote, "tevreden", ".") == " " + cited);
    BOOST_TEST(page.insertion(quote, "", "Zij") == cited + " ");
    BOOST_TEST(page.insertion(quote, "tevreden (", ")") == cited);
    sendOut();
    workspace.change([](db::Study& study) {
        present::addComment(study, {{"municipality", "Hoorn"},
                                    {"paragraph", "3.1.1"},
                                    {"commenter", "Contact"},
                                    {"kind", "factual"},
                                    {"text", "Zonder voorstel."},
                                    {"received", "2008-06-12"}});
    });
    BOOST_CHECK_THROW(page.insertion(*item(Kind::comment, "Zonder voorstel"), "", ""), schema::Refusal);
}

BOOST_AUTO_TEST_CASE(who_did_not_agree_to_being_quoted_is_not_quoted) {
    page.evidence().showKind(Kind::quote);
    BOOST_TEST(page.evidence().items().front().insertion != "");
    workspace.change([](db::Study& study) {
        db::Edit edit(study, "No consent");
        edit.connection().run("UPDATE interview SET consent_on = NULL");
        edit.commit();
    });
    BOOST_TEST(page.evidence().items().front().insertion == "");
    BOOST_TEST(contains(page.evidence().items().front().note, "did not agree"));
}

BOOST_AUTO_TEST_CASE(without_an_outline_nothing_is_written) {
    tests::CommentedStudy bare;
    const auto hoorn = bare.id("Hoorn");
    present::Workspace other(std::move(bare.study));
    present::DraftsPresenter empty(other);
    BOOST_TEST((empty.lack() == present::DraftsPresenter::Lack::municipality));
    other.choose(hoorn);
    BOOST_TEST((empty.lack() == present::DraftsPresenter::Lack::outline));
    BOOST_TEST(!empty.writable());
    BOOST_TEST(empty.evidence().items().empty());
    BOOST_TEST(empty.reading().empty());
}

BOOST_AUTO_TEST_SUITE_END()
