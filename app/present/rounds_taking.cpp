#include <algorithm>

#include "app/present/disposition_columns.h"
#include "app/present/rounds_presenter.h"
#include "db/store/persons.h"
#include "forms/docx/table_docx.h"
#include "forms/file/file.h"
#include "forms/html/table_writer.h"
#include "schema/base/say.h"
#include "schema/base/trouble.h"

// Comments as they come in, and the table that goes back; see rounds_presenter.h for the whole.
namespace wederhoor::present {

using schema::say;

RoundsPresenter::NewComment RoundsPresenter::newComment() {
    NewComment comment{paragraph(), {}, schema::CommentKind::factual, {}, {}, m_workspace.today()};
    const auto names = commenters();
    if (!names.empty()) comment.commenter = names.front();
    if (!comments().empty()) comment.commenter = comments().back().first.commenter;
    return comment;
}

std::vector<std::string> RoundsPresenter::commenters() {
    std::vector<std::string> names;
    const auto add = [&names](const std::string& name) {
        if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
    };
    if (const auto& municipality = m_workspace.municipality()) {
        for (const auto& person : db::Persons(m_workspace.study()).of(municipality->id)) {
            if (person.role == schema::Role::contact) add(person.name);
        }
    }
    for (const auto& [comment, disposition] : comments()) add(comment.commenter);
    return names;
}

std::vector<schema::ParagraphNumber> RoundsPresenter::paragraphs() {
    std::vector<schema::ParagraphNumber> numbers;
    for (const auto& paragraph : loaded().paragraphs) numbers.push_back(paragraph.number);
    return numbers;
}

bool RoundsPresenter::takesComments() {
    const auto& now = loaded();
    return m_workspace.writable() && now.shown == std::size_t(0) && !roundShown().sent.round.closedOn;
}

int RoundsPresenter::add(const NewComment& comment) {
    leave();
    if (!takesComments()) throw schema::Refusal(say("This round is closed, so it takes no more comments."));
    const Entry entry({{"municipality", m_workspace.municipality()->name},
                       {"paragraph", comment.paragraph ? comment.paragraph->text() : std::string()},
                       {"commenter", comment.commenter},
                       {"kind", std::string(nameOf(comment.kind))},
                       {"text", comment.text},
                       {"proposal", comment.proposal},
                       {"received", comment.received.iso()}});
    m_workspace.change([&](db::Study& study) { doubtsIn(addComment(study, entry)); });
    const auto number = comments().back().first.number;
    chooseComment(number);
    return number;
}

DispositionTable RoundsPresenter::table() {
    leave();
    schema::NoProgress progress;
    return dispositionTable(m_workspace.study(), m_workspace.municipality()->name,
                            roundShown().sent.draft.version, progress);
}

std::size_t RoundsPresenter::saveTable(const std::filesystem::path& file) {
    const auto table = this->table();
    const auto ending = file.extension();
    const auto& study = m_workspace.study();
    const auto page = [&] { return dispositionPage(table, study.title(), study.language()); };
    forms::writeFileAside(file, ending == ".docx"                       ? forms::docxOf(page())
                                : ending == ".html" || ending == ".htm" ? forms::htmlOf(page())
                                                                        : dispositionsAsCsv(table));
    return table.rows.size();
}

std::string RoundsPresenter::tableText() {
    return dispositionsAsLines(table());
}

std::string RoundsPresenter::tableHtml() {
    return forms::htmlOf(
        dispositionPage(table(), m_workspace.study().title(), m_workspace.study().language()));
}

}  // namespace wederhoor::present
