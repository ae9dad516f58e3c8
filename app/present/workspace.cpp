#include "app/present/workspace.h"

#include "app/present/study_form.h"
#include "db/store/municipalities.h"
#include "db/store/questionnaires.h"

namespace wederhoor::present {

Workspace::Workspace(db::Study study, Clock now) : m_study(std::move(study)), m_now(std::move(now)) {}

std::shared_ptr<const schema::Form> Workspace::form() {
    const auto current = db::Questionnaires(m_study).currentId();
    if (!m_form || current != m_formId) {
        m_form = formOf(m_study);
        m_formId = current;
    }
    return m_form;
}

std::vector<schema::Municipality> Workspace::municipalities() const {
    return db::Municipalities(m_study).all();
}

void Workspace::choose(std::optional<schema::MunicipalityId> municipality) {
    m_municipality = municipality ? db::Municipalities(m_study).find(*municipality) : std::nullopt;
    m_chosen.emit();
}

void Workspace::tellChanged() {
    if (m_municipality) {
        const auto now = db::Municipalities(m_study).find(m_municipality->id);
        const bool same = now && now->name == m_municipality->name;
        m_municipality = now;
        if (!same) m_chosen.emit();
    }
    m_changed.emit();
}

std::optional<std::string> Workspace::undoable() {
    const auto entry = journal().undoable();
    return entry ? std::optional(entry->label) : std::nullopt;
}

std::optional<std::string> Workspace::redoable() {
    const auto entry = journal().redoable();
    return entry ? std::optional(entry->label) : std::nullopt;
}

void Workspace::undo() {
    change([](db::Study& study) { return db::Journal(study).undo(); });
}

void Workspace::redo() {
    change([](db::Study& study) { return db::Journal(study).redo(); });
}

}  // namespace wederhoor::present
