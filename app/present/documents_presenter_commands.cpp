#include "app/present/documents_presenter.h"
#include "db/file/study_file.h"
#include "db/journal/edit.h"
#include "db/store/documents.h"
#include "schema/base/say.h"
#include "schema/base/trouble.h"
#include "schema/base/utf8.h"
#include "schema/language/answer_text.h"

// What a person does with documents: each command is one edit.
namespace wederhoor::present {

using schema::Refusal;
using schema::say;

namespace {
std::string trimmed(const std::string& text) {
    const auto first = text.find_first_not_of(" \t\n");
    if (first == std::string::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\n") + 1 - first);
}

/// A day as people write it; nullopt: nothing is written.
std::optional<schema::Date> dayIn(const std::string& typed) {
    const auto text = trimmed(typed);
    if (text.empty()) return std::nullopt;
    schema::Question day;
    day.type = schema::QuestionType::date;
    const auto read = schema::readAnswer({}, day, text, schema::DecimalSign::point);
    if (!read.problem.empty()) throw Refusal(read.problem);
    return *read.value.as<schema::Date>();
}
}  // namespace

schema::Document DocumentsPresenter::documentOf(const Details& details, const schema::Document& before) {
    auto document = before;
    document.title = trimmed(details.title);
    document.municipality = details.municipality;
    document.kind = details.kind;
    document.datedOn = dayIn(details.datedOn);
    document.receivedOn = dayIn(details.receivedOn);
    document.receivedFrom = trimmed(details.receivedFrom);
    document.note = trimmed(details.note);
    if (document.title.empty()) throw Refusal(say("A document needs a title: checks refer to it."));
    const auto other = db::Documents(m_workspace.study()).titled(document.title);
    if (other && other->id != document.id) {
        throw Refusal(say("There is another document with the title '%1' already.", document.title));
    }
    return document;
}

void DocumentsPresenter::change(const Details& details) {
    const auto before = db::Documents(m_workspace.study()).find(chosenDocument()).value();
    const auto document = documentOf(details, before);
    m_workspace.change([&](db::Study& study) {
        db::Edit edit(study, say("Change what is known about document '%1'", document.title));
        db::Documents(study).change(edit, document);
        edit.commit();
    });
}

void DocumentsPresenter::add(const Details& details) {
    const schema::Document fresh{
        schema::DocumentId::fresh(), {}, {}, schema::DocumentKind::other, {}, {}, {}, {}, {}};
    const auto document = documentOf(details, fresh);
    m_selected = document.id;
    m_selection.reset();
    m_workspace.change([&](db::Study& study) {
        db::Edit edit(study, say("Register document '%1'", document.title));
        db::Documents(study).add(edit, document, {}, {});
        edit.commit();
    });
}

void DocumentsPresenter::remove() {
    const auto document = db::Documents(m_workspace.study()).find(chosenDocument()).value();
    m_selected.reset();
    m_workspace.change([&](db::Study& study) {
        db::Edit edit(study, say("Remove document '%1'", document.title));
        db::Documents(study).remove(edit, document.id);
        edit.commit();
    });
}

DocumentOrigin DocumentsPresenter::origin() const {
    DocumentOrigin origin;
    if (const auto& chosen = m_workspace.municipality()) origin.municipality = chosen->id;
    origin.receivedOn = m_workspace.today();
    return origin;
}

std::string DocumentsPresenter::sentenceFor(const ImportOutcome& outcome) {
    if (schema::hasErrors(outcome.findings)) {
        std::string sentence = say("Nothing was taken in.");
        for (const auto& finding : outcome.findings) sentence += "\n" + finding.text();
        return sentence;
    }
    auto sentence = outcome.added == 1 ? say("1 document was taken in.")
                                       : say("%1 documents were taken in.", outcome.added);
    if (outcome.unchanged > 0) sentence += " " + say("%1 were there already.", outcome.unchanged);
    return sentence;
}

void DocumentsPresenter::check(schema::Verdict verdict, const schema::AnswerPath& path,
                               const std::string& note) {
    if (const auto objection = objectionToCheck()) throw Refusal(*objection);
    const auto of = subject();
    const auto document = chosenDocument();
    const auto span = *selectedWords();
    const std::string words(schema::words(text(), span));
    const auto label = say("Hold '%1' against a document",
                           m_workspace.form()->labelOf(path, m_workspace.study().language()));
    m_before = path;
    m_workspace.change([&](db::Study& study) {
        db::Edit edit(study, label);
        const db::Documents documents(study);
        const auto passage = documents.passageOn(edit, document, span, words);
        const bool added =
            documents.addCheck(edit, {schema::DocumentCheckId::fresh(), passage, of.id, path, verdict,
                                      trimmed(note), study.researcher(), m_workspace.today()});
        if (!added)
            throw Refusal(say("You have held these words against this answer already, with that verdict."));
        edit.commit();
    });
}

void DocumentsPresenter::removeCheck(schema::DocumentCheckId check) {
    m_workspace.change([&](db::Study& study) {
        db::Edit edit(study, say("Remove check of a document"));
        db::Documents(study).removeCheck(edit, check);
        edit.commit();
    });
}

}  // namespace wederhoor::present
