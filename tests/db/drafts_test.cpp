#include "db/store/drafts.h"

#include <boost/test/unit_test.hpp>

#include "db/file/connection.h"
#include "db/file/study_file.h"
#include "db/journal/edit.h"
#include "db/store/comment_rounds.h"
#include "tests/support/temporary_folder.h"

using namespace wederhoor;
using schema::Date;
using schema::MunicipalityId;

namespace {
const MunicipalityId hoorn(7);

struct StudyWithDraft {
    tests::TemporaryFolder folder;
    db::Study study = db::Study::create(folder / "a.wederhoor", "Proef", "nl", "Onderzoeker A");
    db::Drafts drafts{study};
    db::CommentRounds rounds{study};
    schema::Draft first{schema::DraftId::fresh(), hoorn, 1,           Date(2008, 6, 2),
                        "Onderzoeker A",          "",    "hoorn-1.md"};
    schema::CommentRound round{schema::RoundId::fresh(), first.id, Date(2008, 6, 9), Date(2008, 6, 23), {}};

    StudyWithDraft() {
        db::Edit edit(study, "Import draft");
        edit.connection().run("INSERT INTO municipality (id, name) VALUES (?, 'Hoorn')", hoorn);
        drafts.add(edit, first,
                   {{schema::ParagraphId::fresh(), {3, 1, 1}, "De unit telt {{fte_total}} fte."},
                    {schema::ParagraphId::fresh(), {1, 0, 1}, "Hoorn ligt aan het water."}},
                   "abc");
        rounds.open(edit, round);
        edit.commit();
    }

    schema::Comment comment(int number) {
        return {schema::CommentId::fresh(),
                round.id,
                number,
                schema::ParagraphNumber{3, 1, 1},
                "Contactpersoon Hoorn",
                schema::CommentKind::factual,
                "Het zijn er meer.",
                "",
                Date(2008, 6, 12)};
    }
};
}  // namespace

BOOST_FIXTURE_TEST_SUITE(drafts, StudyWithDraft)

BOOST_AUTO_TEST_CASE(paragraphs_come_back_in_the_order_of_the_outline) {
    const auto paragraphs = drafts.paragraphs(first.id);
    BOOST_TEST_REQUIRE(paragraphs.size() == 2U);
    BOOST_TEST(paragraphs[0].number.text() == "1.1");
    BOOST_TEST(paragraphs[1].number.text() == "3.1.1");
    BOOST_TEST(drafts.latest(hoorn)->version == 1);
    BOOST_TEST(drafts.withDigest("abc")->fileName == "hoorn-1.md");
    BOOST_TEST(!drafts.version(hoorn, 2).has_value());
}

BOOST_AUTO_TEST_CASE(a_section_is_written_and_the_others_stay) {
    const auto before = drafts.paragraphs(first.id);
    const auto write = [&](const std::vector<std::string>& paragraphs) {
        db::Edit edit(study, "Write");
        drafts.write(edit, first.id, {3, 1}, paragraphs);
        edit.commit();
    };
    write({"De unit telt {{fte_total}} fte.", "Dat is weinig.", "Vindt men."});
    auto after = drafts.paragraphs(first.id);
    BOOST_TEST_REQUIRE(after.size() == 4U);
    BOOST_TEST((after[1].id == before[1].id));
    BOOST_TEST(after[3].number.text() == "3.1.3");
    BOOST_TEST(!drafts.withDigest("abc").has_value());
    write({"Dat is weinig."});
    after = drafts.paragraphs(first.id);
    BOOST_TEST_REQUIRE(after.size() == 2U);
    BOOST_TEST(after[0].text == "Hoorn ligt aan het water.");
    BOOST_TEST(after[1].text == "Dat is weinig.");
    write({});
    BOOST_TEST(drafts.paragraphs(first.id).size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_comment_keeps_its_paragraph_and_its_newest_disposition) {
    const auto said = comment(1);
    auto later = first;
    later.id = schema::DraftId::fresh();
    later.version = 2;
    db::Edit edit(study, "Decide comment");
    rounds.add(edit, said, drafts.paragraph(first.id, *said.paragraph)->id);
    drafts.add(edit, later, {}, "");
    schema::Disposition disposition{schema::DispositionId::fresh(),
                                    said.id,
                                    schema::Decision::noted,
                                    "",
                                    "",
                                    "Onderzoeker A",
                                    Date(2008, 6, 24),
                                    {},
                                    {},
                                    {}};
    rounds.decide(edit, disposition);
    disposition.decision = schema::Decision::adopted;
    disposition.appliedIn = 2;
    disposition.communicatedOn = Date(2008, 7, 1);
    disposition.outcome = schema::Outcome::accepted;
    rounds.decide(edit, disposition);
    edit.commit();

    const auto comments = rounds.comments(hoorn);
    BOOST_TEST_REQUIRE(comments.size() == 1U);
    const auto& [back, decided] = comments[0];
    BOOST_TEST(back.paragraph->text() == "3.1.1");
    BOOST_TEST_REQUIRE(decided.has_value());
    BOOST_TEST((decided->decision == schema::Decision::adopted));
    BOOST_TEST(*decided->appliedIn == 2);
    BOOST_TEST((*decided->outcome == schema::Outcome::accepted));
}

BOOST_AUTO_TEST_CASE(a_round_is_open_until_it_is_closed) {
    BOOST_TEST(!rounds.latest(hoorn)->closedOn.has_value());
    db::Edit edit(study, "Close round");
    rounds.close(edit, round.id, Date(2008, 7, 4));
    edit.commit();
    BOOST_TEST(rounds.of(first.id)->closedOn->iso() == "2008-07-04");
}

BOOST_AUTO_TEST_SUITE_END()
