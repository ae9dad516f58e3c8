#include <boost/test/unit_test.hpp>

#include "app/present/interview_correction.h"
#include "app/present/interview_import.h"
#include "app/present/interviews.h"
#include "db/store/codings.h"
#include "db/store/interviews.h"
#include "db/store/observations.h"
#include "db/store/quotes.h"
#include "schema/base/trouble.h"
#include "schema/base/utf8.h"
#include "tests/support/interview_study.h"

using namespace wederhoor;
using present::VanishedQuotes;

namespace {
struct Interviewed : tests::InterviewStudy {
    present::InterviewImport import(const std::vector<std::filesystem::path>& files) {
        return present::importInterviews(study, files, progress);
    }
    std::string texts(const schema::Findings& findings) const {
        std::string text;
        for (const auto& finding : findings) text += finding.text() + "\n";
        return text;
    }
    /// Puts a theme-less quote on words of interview 1.
    schema::Quote quote(const std::string& words) {
        const auto interview = db::Interviews(study).numbered(1);
        const auto text = db::Interviews(study).transcript(interview->id).text();
        const auto begin = schema::codePointCount(text.substr(0, text.find(words)));
        db::Edit edit(study, "Mark");
        const auto made =
            db::Quotes(study).add(edit, interview->id, {begin, begin + schema::codePointCount(words)}, words);
        edit.commit();
        return made;
    }
    present::TranscriptCorrection correct(const std::string& text, VanishedQuotes vanished) {
        return present::correctTranscript(study, 1, file("better.txt", text), vanished);
    }
};
}  // namespace

BOOST_FIXTURE_TEST_SUITE(interview, Interviewed)

BOOST_AUTO_TEST_CASE(an_interview_comes_in_with_its_speakers_and_newcomers_are_told) {
    const auto done = import({file("1.txt", interview(1, said))});
    BOOST_TEST(done.added == 1);
    BOOST_TEST(done.persons == 1);
    BOOST_TEST_REQUIRE(done.findings.size() == 1U);
    BOOST_TEST((done.findings[0].severity == schema::Severity::info));
    BOOST_TEST(done.findings[0].message ==
               "'Bewoner B' was not known and becomes a participant of Hoorn (residents).");
    const auto shown = present::showInterview(study, 1);
    BOOST_TEST(shown.municipality == "Hoorn");
    BOOST_TEST(shown.interview.language == "nl");  // the study's, where the file names none
    BOOST_TEST(shown.participants.size() == 3U);
    BOOST_TEST_REQUIRE(shown.turns.size() == 6U);
    BOOST_TEST(shown.turns[2].speaker == "Bewoner A");
    BOOST_TEST(shown.turns[2].spoken == "Goed. De agent kennen we bij naam.");
    BOOST_TEST(shown.turns[2].begin == 41U);  // 39 characters of the first line and two line ends
    BOOST_TEST(db::Persons(study).all().size() == 3U);
}

BOOST_AUTO_TEST_CASE(a_newcomer_in_two_files_of_one_group_is_one_person) {
    const auto done = import({file("1.txt", interview(1, said)), file("2.txt", interview(2, said)),
                              file("3.txt", interview(3, said, "Alkmaar"))});
    BOOST_TEST(done.added == 3);
    // Bewoner B of Hoorn, and Bewoner A and B of Alkmaar: another A than the one of Hoorn.
    BOOST_TEST(done.persons == 3);
    const db::Interviews interviews(study);
    BOOST_TEST((interviews.participants(interviews.numbered(1)->id) ==
                interviews.participants(interviews.numbered(2)->id)));
}

BOOST_AUTO_TEST_CASE(the_same_file_again_adds_nothing) {
    const auto one = file("1.txt", interview(1, said));
    BOOST_TEST(import({one, one}).same == 1);
    const auto again = import({one});
    BOOST_TEST(again.added == 0);
    BOOST_TEST(again.same == 1);
    BOOST_TEST(again.findings.empty());
}

BOOST_AUTO_TEST_CASE(with_one_wrong_file_nothing_comes_in_and_all_findings_are_told) {
    import({file("1.txt", interview(1, said))});
    const auto done =
        import({file("2.txt", interview(2, said)), file("3.txt", interview(3, said, "Horn")),
                file("4.txt", interview(1, said, "Alkmaar")), file("5.txt", interview(2, said, "Alkmaar")),
                file("6.txt", "Number: zes\n\n")});
    BOOST_TEST(done.added == 0);
    BOOST_TEST(db::Interviews(study).all().size() == 1U);
    const auto told = texts(done.findings);
    BOOST_TEST(
        told.find("3.txt:3:15: There is no municipality 'Horn' in this study. Did you mean 'Hoorn'?") !=
            std::string::npos,
        told);
    BOOST_TEST(told.find("4.txt:1:9: There is an interview 1 already: 'Gesprek 1'.") != std::string::npos,
               told);
    BOOST_TEST(told.find("5.txt:1:9: There is an interview 2 already: ") != std::string::npos, told);
    BOOST_TEST(told.find("6.txt:1:9: zes is not a whole number from 1.") != std::string::npos, told);
    BOOST_TEST(db::Persons(study).all().size() == 3U);  // nobody new since the first import
}

BOOST_AUTO_TEST_CASE(an_interview_without_consent_comes_in_with_a_warning) {
    const auto done = import({file("1.txt", interview(1, said, "Hoorn", "no"))});
    BOOST_TEST(done.added == 1);
    BOOST_TEST(texts(done.findings).find("did not agree to being quoted") != std::string::npos);
    BOOST_TEST(!db::Interviews(study).numbered(1)->consentOn.has_value());
}

BOOST_AUTO_TEST_CASE(an_import_that_is_stopped_changes_nothing) {
    struct Stopped final : schema::Progress {
        void report(std::string_view, std::size_t, std::size_t) override {}
        bool cancelled() const override { return true; }
    } stopped;
    BOOST_TEST(present::importInterviews(study, {file("1.txt", interview(1, said))}, stopped).added == 0);
    BOOST_TEST(db::Interviews(study).all().empty());
    BOOST_CHECK_THROW(import({folder / "none.txt"}), schema::FileTrouble);
}

BOOST_AUTO_TEST_CASE(quotes_go_with_their_words_when_the_transcript_is_corrected) {
    import({file("1.txt", interview(1, said))});
    const auto agent = quote("De agent kennen we bij naam");
    const auto letter = quote("maar één brief krijgen we nooit");
    std::string better = said;
    better.replace(better.find("Goed."), 5, "Prima, dank u.");
    better.replace(better.find("één brief"), std::string("één brief").size(), "een brief");
    const auto done = correct(interview(1, better), VanishedQuotes::refuse);
    BOOST_TEST(done.changed);
    BOOST_TEST(done.moved == 1);
    BOOST_TEST(done.reworded == 1);
    const db::Quotes quotes(study);
    BOOST_TEST(quotes.find(agent.id)->words == agent.words);
    BOOST_TEST(quotes.find(agent.id)->span.begin() ==
               agent.span.begin() + 9);  // "Prima, dank u." is 9 longer
    BOOST_TEST(quotes.find(letter.id)->words == "maar een brief krijgen we nooit");
    const db::Interviews interviews(study);
    BOOST_TEST(interviews.transcript(agent.interview).text() == better);
    BOOST_TEST(*interviews.transcript(agent.interview).words(quotes.find(letter.id)->span) ==
               "maar een brief krijgen we nooit");
    BOOST_TEST(!correct(interview(1, better), VanishedQuotes::refuse).changed);
}

BOOST_AUTO_TEST_CASE(a_heading_is_corrected_with_the_text) {
    import({file("1.txt", interview(1, said))});
    const auto agent = quote("De agent kennen we bij naam");
    auto better = interview(1, said);
    better.replace(better.find("Gesprek 1"), 9, "Bewoners van Hoorn");
    better.replace(better.find("; Bewoner B"), 11, "; Bewoner C");
    better.replace(better.find("Bewoner B: De"), 9, "Bewoner C");
    BOOST_TEST(correct(better, VanishedQuotes::refuse).changed);
    const auto shown = present::showInterview(study, 1);
    BOOST_TEST(shown.interview.title == "Bewoners van Hoorn");
    BOOST_TEST(shown.turns[4].speaker == "Bewoner C");
    BOOST_TEST(shown.participants.size() == 3U);
    BOOST_TEST((db::Quotes(study).find(agent.id)->span == agent.span));
}

BOOST_AUTO_TEST_CASE(a_correction_that_would_lose_a_quote_is_refused_until_that_is_wanted) {
    import({file("1.txt", interview(1, said))});
    const auto letter = quote("maar één brief krijgen we nooit");
    {
        db::Edit edit(study, "Observe");
        db::Observations(study).put(edit, {schema::ObservationId::fresh(),
                                           3,
                                           5,
                                           "Brieven blijven uit.",
                                           "Onderzoeker A",
                                           {*schema::Evidence::parse("quote:1:1")}});
        edit.commit();
    }
    std::string shorter = said;
    shorter.replace(shorter.find(", maar"), std::string::npos, ".\n");
    const auto refused = correct(interview(1, shorter), VanishedQuotes::refuse);
    BOOST_TEST(!refused.changed);
    BOOST_TEST_REQUIRE(refused.vanished.size() == 1U);
    BOOST_TEST(refused.vanished[0].text() == "1:1");
    BOOST_TEST(schema::hasErrors(refused.findings));
    BOOST_TEST(texts(refused.findings).find("It is cited in O3.") != std::string::npos,
               texts(refused.findings));
    BOOST_TEST(db::Interviews(study).transcript(letter.interview).text() == said);
    const auto dropped = correct(interview(1, shorter), VanishedQuotes::drop);
    BOOST_TEST(dropped.changed);
    BOOST_TEST(!schema::hasErrors(dropped.findings));
    BOOST_TEST(!db::Quotes(study).find(letter.id).has_value());
}

BOOST_AUTO_TEST_CASE(only_the_interview_that_the_file_names_is_corrected) {
    import({file("1.txt", interview(1, said))});
    const auto other = correct(interview(2, said), VanishedQuotes::refuse);
    BOOST_TEST(!other.changed);
    BOOST_TEST(schema::hasErrors(other.findings));
    BOOST_CHECK_THROW(
        present::correctTranscript(study, 9, file("9.txt", interview(9, said)), VanishedQuotes::refuse),
        schema::Refusal);
    BOOST_TEST(schema::hasErrors(correct("Zonder kop", VanishedQuotes::refuse).findings));
}

BOOST_AUTO_TEST_CASE(coverage_shows_where_an_audience_was_not_heard) {
    import({file("1.txt", interview(1, said))});
    const auto coverage = present::wholeCoverage(study);
    BOOST_TEST_REQUIRE(coverage.size() == 2U);
    BOOST_TEST(coverage[0].name == "Alkmaar");
    BOOST_TEST(coverage[0].interviews == 0);
    BOOST_TEST(coverage[1].interviews == 1);
}

BOOST_AUTO_TEST_SUITE_END()
