#pragma once

#include <string>

#include "schema/language/questionnaire.h"
#include "schema/language/value.h"
#include "schema/rules/answer_state.h"
#include "schema/rules/comment_state.h"
#include "schema/rules/query_state.h"
#include "schema/rules/review_agenda.h"
#include "schema/rules/session_agenda.h"
#include "schema/rules/session_state.h"
#include "schema/study/audience.h"
#include "schema/study/comment.h"
#include "schema/study/comparison.h"
#include "schema/study/document.h"
#include "schema/study/interview.h"
#include "schema/study/person.h"
#include "schema/study/query.h"
#include "schema/study/response.h"
#include "schema/study/review.h"
#include "schema/study/trace.h"

namespace wederhoor::schema {

// What people call the values of the vocabulary's enumerations, in the language of whoever runs the program:
// `new information`. In small letters, to stand in a sentence or a cell. Files have their own names
// (nameOf()), which are the same in every language.

std::string inWords(AgendaReason reason);
std::string inWords(AnswerState state);
std::string inWords(Audience audience);
std::string inWords(ChangeKind kind);
std::string inWords(CommentKind kind);
std::string inWords(CommentState state);
std::string inWords(Decision decision);
std::string inWords(DocumentKind kind);
std::string inWords(InterviewKind kind);
std::string inWords(MissingReason reason);
std::string inWords(Outcome outcome);
std::string inWords(QueryKind kind);
std::string inWords(QueryState state);
std::string inWords(QuestionType type);
std::string inWords(ReviewAction action);
std::string inWords(Role role);
std::string inWords(SessionEventKind kind);
std::string inWords(SessionMark mark);
std::string inWords(SessionState state);
std::string inWords(SourceKind kind);
std::string inWords(SummaryKind kind);
std::string inWords(Trace::Kind kind);
std::string inWords(Verdict verdict);

}  // namespace wederhoor::schema
