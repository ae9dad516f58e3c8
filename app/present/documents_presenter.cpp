#include "app/present/documents_presenter.h"

#include <algorithm>

#include "app/present/answer_words.h"
#include "app/present/document_checks.h"
#include "db/file/study_file.h"
#include "db/store/documents.h"
#include "db/store/municipalities.h"
#include "db/store/questionnaires.h"
#include "db/store/responses.h"
#include "schema/base/say.h"
#include "schema/base/trouble.h"
#include "schema/base/utf8.h"

// What the screen shows of documents; what a person does with them is in documents_presenter_commands.cpp.
namespace wederhoor::present {

using schema::Refusal;
using schema::say;

DocumentsPresenter::DocumentsPresenter(Workspace& workspace) : m_workspace(workspace) {
    m_onChange = workspace.changed().subscribe([this] {
        forget();
        m_changed.emit();
    });
    m_onChosen = workspace.chosen().subscribe([this] {
        m_rows.reset();
        if (!selectedRow()) m_selected.reset();
        forget();
        m_changed.emit();
    });
}

void DocumentsPresenter::forget() {
    m_rows.reset();
    m_text.reset();
    m_marks.reset();
    m_finder.reset();
}

void DocumentsPresenter::show(Shown shown) {
    m_shown = shown;
    m_rows.reset();
    m_changed.emit();
}

const std::vector<db::DocumentRow>& DocumentsPresenter::rows() {
    if (m_rows) return *m_rows;
    m_rows = db::documentList(m_workspace.study());
    const auto& chosen = m_workspace.municipality();
    if (m_shown == Shown::ofMunicipality && chosen) {
        std::erase_if(*m_rows, [&](const auto& row) {
            return row.document.municipality && *row.document.municipality != chosen->id;
        });
    }
    if (!m_selected && !m_rows->empty()) {
        m_selected = m_rows->front().document.id;
        m_selection.reset();
        m_text.reset();
        m_marks.reset();
    }
    return *m_rows;
}

std::optional<std::size_t> DocumentsPresenter::selectedRow() {
    const auto& all = rows();
    const auto found = std::find_if(all.begin(), all.end(),
                                    [this](const auto& row) { return row.document.id == m_selected; });
    if (found == all.end()) return std::nullopt;
    return static_cast<std::size_t>(found - all.begin());
}

void DocumentsPresenter::select(schema::DocumentId document) {
    if (m_selected == document) return;
    m_selected = document;
    m_selection.reset();
    m_text.reset();
    m_marks.reset();
    m_changed.emit();
}

void DocumentsPresenter::goTo(const DocumentSpot& spot) {
    m_selected = spot.document;
    m_selection = spot.span;
    m_text.reset();
    m_marks.reset();
    if (!selectedRow()) {
        m_shown = Shown::all;
        m_rows.reset();
    }
    m_changed.emit();
}

schema::DocumentId DocumentsPresenter::chosenDocument() {
    if (!m_selected || !selectedRow()) throw Refusal(say("Choose a document first."));
    return *m_selected;
}

std::optional<DocumentsPresenter::Details> DocumentsPresenter::details() {
    const auto row = selectedRow();
    if (!row) return std::nullopt;
    const auto& document = rows()[*row].document;
    return Details{document.title,
                   document.municipality,
                   document.kind,
                   document.datedOn ? document.datedOn->iso() : std::string(),
                   document.receivedOn ? document.receivedOn->iso() : std::string(),
                   document.receivedFrom,
                   document.note,
                   document.fileName,
                   db::Documents(m_workspace.study()).digest(document.id)};
}

const std::string& DocumentsPresenter::text() {
    if (!m_text) {
        m_text = selectedRow() ? db::Documents(m_workspace.study()).text(*m_selected) : std::string();
    }
    return *m_text;
}

void DocumentsPresenter::readPassages() {
    m_marks.emplace();
    m_checks.clear();
    if (!selectedRow()) return;
    const auto& study = m_workspace.study();
    const bool hasForm = db::Questionnaires(study).currentId().has_value();
    const auto form = hasForm ? m_workspace.form() : nullptr;
    const auto language = study.language();
    const db::Responses responses(study);
    for (const auto& [passage, held] : checkedPassages(study, *m_selected)) {
        for (const auto& [check, municipality] : held) {
            const auto asked = form ? form->at(check.path) : std::nullopt;
            const auto answer = responses.answer(check.municipality, check.path);
            m_marks->push_back({passage.span, check.verdict});
            m_checks.push_back(
                {check.id, passage.span, check.verdict, passage.words,
                 asked ? form->labelOf(check.path, language) : check.path.text(),
                 asked ? answerWords(*form, *asked->question, answer ? answer->current : schema::Value(),
                                     answer ? answer->other : std::string(), language)
                       : std::string(),
                 municipality, check.note, check.researcher + ", " + check.madeOn.iso(),
                 Place{Page::review, check.municipality, check.path}});
        }
    }
}

const std::vector<DocumentsPresenter::Mark>& DocumentsPresenter::marks() {
    if (!m_marks) readPassages();
    return *m_marks;
}

const std::vector<DocumentsPresenter::CheckRow>& DocumentsPresenter::checks() {
    if (!m_marks) readPassages();
    return m_checks;
}

schema::Municipality DocumentsPresenter::subject() {
    const auto document = db::Documents(m_workspace.study()).find(chosenDocument());
    if (document->municipality) {
        if (auto of = db::Municipalities(m_workspace.study()).find(*document->municipality)) return *of;
    }
    if (const auto& chosen = m_workspace.municipality()) return *chosen;
    throw Refusal(say("Choose the municipality whose answer this is about first."));
}

const AnswerFinder& DocumentsPresenter::finder() {
    const auto of = subject();
    if (!m_finder || m_finderOf != of.id) {
        m_finder.emplace(ReviewReading(m_workspace.study(), m_workspace.form(), of, m_workspace.today()));
        m_finderOf = of.id;
    }
    return *m_finder;
}

std::vector<AnswerFinder::Found> DocumentsPresenter::findAnswers(const std::string& typed) {
    constexpr std::size_t limit = 500;  // more than anybody reads through
    auto found = finder().find(typed, limit);
    if (!typed.empty() || !m_before) return found;
    const auto before =
        std::find_if(found.begin(), found.end(), [this](const auto& each) { return each.path == *m_before; });
    if (before != found.end()) std::rotate(found.begin(), before, before + 1);
    return found;
}

std::optional<schema::TextSpan> DocumentsPresenter::selectedWords() {
    if (!m_selection) return std::nullopt;
    const auto words = schema::words(text(), *m_selection);
    constexpr std::string_view blanks = " \t\n";
    const auto first = words.find_first_not_of(blanks);
    if (first == std::string_view::npos) return std::nullopt;
    const auto last = words.find_last_not_of(blanks);
    const auto begin = m_selection->begin() + first;  // blanks are one byte each
    return schema::TextSpan(begin, begin + schema::codePointCount(words.substr(first, last + 1 - first)));
}

std::optional<std::string> DocumentsPresenter::objectionToCheck() {
    if (!m_workspace.writable()) return say("The study is open for reading only.");
    if (!selectedRow()) return say("Choose a document first.");
    if (!db::Questionnaires(m_workspace.study()).currentId()) {
        return say("The study has no questionnaire yet.");
    }
    if (!selectedWords()) return say("Select the words of the document first.");
    return std::nullopt;
}

}  // namespace wederhoor::present
