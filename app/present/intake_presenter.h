#pragma once

#include <optional>
#include <vector>

#include "app/present/form_entry.h"
#include "app/present/place.h"
#include "app/present/return_intake.h"
#include "app/present/return_register.h"

namespace wederhoor::present {

/// The page of the questionnaire: where each is, what came back, and the form of the chosen municipality.
class IntakePresenter {
public:
    enum class Part { overview, form, returns };

    explicit IntakePresenter(Workspace& workspace);

    ReturnRegister& list() { return m_list; }
    FormEntry& form() { return m_form; }
    ReturnIntake& returns() { return m_returns; }

    /// Another part is shown, or a question is to be gone to.
    Signal& changed() { return m_changed; }
    Part part() const { return m_part; }
    void show(Part part);

    /// Chooses the municipality and goes to the question, if the place names one; else to its form.
    void arrive(const Place& place);
    /// The question to put the cursor in; told once.
    std::optional<schema::AnswerPath> takeWanted();
    /// Goes to the next question that waits for an answer, see FormEntry::openNextBlank(). Throws
    /// schema::Refusal when every question has one.
    void goToNextBlank(const std::optional<schema::AnswerPath>& after);

    /// Gives the study a questionnaire, or a newer version of the one it has; with an error in it nothing is
    /// changed and what is wrong is shown. Throws schema::FileTrouble.
    void useQuestionnaire(const std::filesystem::path& file);
    /// Shows what taking in files came to.
    void show(IntakeReport report);

private:
    Workspace& m_workspace;
    Signal m_changed;
    ReturnRegister m_list;
    FormEntry m_form;
    ReturnIntake m_returns;
    Part m_part = Part::overview;
    std::optional<schema::AnswerPath> m_wanted;
};

}  // namespace wederhoor::present
