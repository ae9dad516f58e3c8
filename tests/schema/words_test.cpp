#include "schema/rules/words.h"

#include <boost/test/unit_test.hpp>
#include <set>

using namespace wederhoor::schema;

namespace {
/// Every value's word up to and with `last`.
template <class Value>
std::vector<std::string> wordsUpTo(Value last) {
    std::vector<std::string> words;
    for (int value = 0; value <= static_cast<int>(last); ++value) {
        words.push_back(inWords(static_cast<Value>(value)));
    }
    return words;
}

void checkDistinct(const std::vector<std::string>& words) {
    for (const auto& word : words) BOOST_TEST(!word.empty());
    BOOST_TEST(std::set<std::string>(words.begin(), words.end()).size() == words.size());
}
}  // namespace

BOOST_AUTO_TEST_SUITE(words)

BOOST_AUTO_TEST_CASE(people_can_tell_the_values_of_an_enumeration_apart) {
    checkDistinct(wordsUpTo(AgendaReason::rest));
    checkDistinct(wordsUpTo(AnswerState::verified));
    checkDistinct(wordsUpTo(Audience::aldermen));
    checkDistinct(wordsUpTo(ChangeKind::verified));
    checkDistinct(wordsUpTo(CommentKind::confidential));
    checkDistinct(wordsUpTo(CommentState::answered));
    checkDistinct(wordsUpTo(Decision::noted));
    checkDistinct(wordsUpTo(DocumentKind::other));
    checkDistinct(wordsUpTo(InterviewKind::individual));
    checkDistinct(wordsUpTo(MissingReason::notYetKnown));
    checkDistinct(wordsUpTo(Outcome::silent));
    checkDistinct(wordsUpTo(QueryKind::remark));
    checkDistinct(wordsUpTo(QueryState::closed));
    checkDistinct(wordsUpTo(QuestionType::note));
    checkDistinct(wordsUpTo(ReviewAction::signOff));
    checkDistinct(wordsUpTo(Role::researcher));
    checkDistinct(wordsUpTo(SessionEventKind::skipped));
    checkDistinct(wordsUpTo(SessionState::signedOff));
    checkDistinct(wordsUpTo(SourceKind::estimate));
    checkDistinct(wordsUpTo(SummaryKind::sum));
    checkDistinct(wordsUpTo(Trace::Kind::missing));
    checkDistinct(wordsUpTo(Verdict::supplements));
}

BOOST_AUTO_TEST_SUITE_END()
