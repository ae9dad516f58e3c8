#include "app/present/search_presenter.h"

#include <utility>

#include "db/store/documents.h"
#include "db/store/interviews.h"
#include "db/store/municipalities.h"
#include "schema/base/say.h"
#include "schema/base/trouble.h"

namespace wederhoor::present {

using db::Searched;
using schema::say;

namespace {
constexpr std::size_t pageSize = 50;  // of each kind of text
constexpr Searched allKinds[] = {Searched::transcripts, Searched::quotes, Searched::documents,
                                 Searched::drafts};

std::optional<schema::MunicipalityId> municipalityNamed(const db::Study& study, const std::string& name) {
    const auto municipality = db::Municipalities(study).find(name);
    return municipality ? std::optional(municipality->id) : std::nullopt;
}

/// `3` of `3:10` as much as of `3`.
int interviewNumber(const std::string& place) {
    return std::stoi(place.substr(0, place.find(':')));
}
}  // namespace

void SearchPresenter::look(const std::string& typed) {
    m_typed = typed;
    search();
}

void SearchPresenter::lookIn(std::optional<Searched> kind) {
    m_kind = kind;
    search();
}

void SearchPresenter::refresh() {
    search();
}

void SearchPresenter::search() {
    m_hits.clear();
    m_unfinished.clear();
    m_problem.clear();
    if (m_typed.find_first_not_of(' ') != std::string::npos) {
        try {
            for (const auto kind : allKinds) {
                if (!m_kind || *m_kind == kind) page({kind, 0});
            }
        } catch (const schema::Refusal& refusal) {
            m_problem = refusal.what();  // half a word while one types is no news
        }
    }
    m_changed.emit();
}

void SearchPresenter::page(Unfinished from) {
    auto hits = db::searchText(m_workspace.study(), from.kind, m_typed, from.after, pageSize + 1);
    if (hits.size() > pageSize) {
        hits.pop_back();
        m_unfinished.push_back({from.kind, hits.back().row});
    }
    m_hits.insert(m_hits.end(), std::make_move_iterator(hits.begin()), std::make_move_iterator(hits.end()));
}

void SearchPresenter::more() {
    const auto unfinished = std::exchange(m_unfinished, {});
    for (const auto& from : unfinished) page(from);
    m_changed.emit();
}

std::optional<Place> SearchPresenter::placeOf(std::size_t at) const {
    const auto& hit = m_hits.at(at);
    const auto& study = m_workspace.study();
    const auto municipality = municipalityNamed(study, hit.municipality);
    switch (hit.searched) {
        case Searched::transcripts:
        case Searched::quotes: {
            const auto interview = db::Interviews(study).numbered(interviewNumber(hit.place));
            if (!interview) return std::nullopt;
            return Place{Page::interviews, municipality, TranscriptSpot{interview->id, hit.span}};
        }
        case Searched::documents: {
            const auto document = db::Documents(study).titled(hit.place);
            if (!document) return std::nullopt;
            return Place{Page::documents, municipality, DocumentSpot{document->id, hit.span}};
        }
        case Searched::drafts: {
            const auto number = schema::ParagraphNumber::parse(hit.place.substr(hit.place.find('/') + 1));
            if (!number) return std::nullopt;
            return Place{Page::drafts, municipality, *number};
        }
    }
    return std::nullopt;
}

std::string titleOf(Searched kind) {
    switch (kind) {
        case Searched::transcripts:
            return say("Transcripts");
        case Searched::quotes:
            return say("Quotes");
        case Searched::documents:
            return say("Documents");
        case Searched::drafts:
            return say("Drafts");
    }
    return {};
}

}  // namespace wederhoor::present
