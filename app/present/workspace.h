#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include "app/present/signal.h"
#include "db/file/study_file.h"
#include "db/journal/journal.h"
#include "schema/base/date.h"
#include "schema/language/form.h"
#include "schema/study/municipality.h"

namespace wederhoor::present {

/// An open study at which a person works in the window: what all pages share. Every change goes through
/// change(), undo() or redo(), so that every page hears of it. One thread.
class Workspace {
public:
    using Clock = std::function<schema::Moment()>;

    /// `now`: the clock that everything dated today goes by.
    explicit Workspace(db::Study study, Clock now = schema::Moment::now);

    const db::Study& study() const { return m_study; }
    std::string title() const { return m_study.title(); }
    std::filesystem::path file() const { return m_study.file(); }
    const std::string& researcher() const { return m_study.researcher(); }
    bool writable() const { return m_study.access() == db::Access::write; }
    schema::Moment now() const { return m_now(); }
    schema::Date today() const { return m_now().date(); }

    /// The questionnaire, compiled once for as long as it is the study's. Throws as formOf() does.
    std::shared_ptr<const schema::Form> form();

    /// By name.
    std::vector<schema::Municipality> municipalities() const;
    /// The one whose work is on the screen; nullopt: none is chosen yet.
    const std::optional<schema::Municipality>& municipality() const { return m_municipality; }
    void choose(std::optional<schema::MunicipalityId> municipality);
    Signal& chosen() { return m_chosen; }

    /// Does something to the study, and returns what came of it; then everybody hears that it changed. Throws
    /// what `doing` throws.
    template <class Doing>
    auto change(const Doing& doing) {
        if constexpr (std::is_void_v<decltype(doing(m_study))>) {
            doing(m_study);
            tellChanged();
        } else {
            auto outcome = doing(m_study);
            tellChanged();
            return outcome;
        }
    }
    /// Lets long work on another thread have the study: nobody may touch the workspace until takeBack(),
    /// which tells everybody that it changed.
    template <class Doing>
    void lend(const Doing& doing) {
        doing(m_study);
    }
    void takeBack() { tellChanged(); }
    /// Something in the study changed; emitted after the choice of a municipality that is gone was undone.
    Signal& changed() { return m_changed; }

    /// Name of the edit that would be taken back or done again; nullopt if there is none.
    std::optional<std::string> undoable();
    std::optional<std::string> redoable();
    /// Everything that was done. Undo by undo(), so that everybody hears of it.
    db::Journal journal() { return db::Journal(m_study); }
    /// Throws as db::Journal's does.
    void undo();
    void redo();

private:
    void tellChanged();

    db::Study m_study;
    Clock m_now;
    std::shared_ptr<const schema::Form> m_form;
    std::optional<schema::QuestionnaireId> m_formId;  ///< of m_form
    std::optional<schema::Municipality> m_municipality;
    Signal m_chosen;
    Signal m_changed;
};

}  // namespace wederhoor::present
