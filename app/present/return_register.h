#pragma once

#include <array>
#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/present/import_outcome.h"
#include "app/present/mailing.h"
#include "app/present/workspace.h"
#include "schema/rules/status.h"
#include "schema/study/sending.h"

namespace wederhoor::present {

/// The questionnaire of one municipality, from going out to coming back.
struct RegisterRow {
    schema::Municipality municipality;
    schema::Status status;  ///< of the step questionnaire
    std::string contact;    ///< to whom it went last; before that, the contact person if there is one
    std::optional<schema::Date> sentOn;
    std::optional<schema::Date> deadline;    ///< of the last sending
    std::optional<schema::Date> remindedOn;  ///< the last sending after the first
    std::optional<schema::Date> returnedOn;
    int reminders = 0;
    int revisions = 0;
    std::size_t setAside = 0;  ///< of what came back, not settled yet

    bool reminderDue() const { return status.stage == schema::Stage::overdue; }
};

/// What a person says about a sending, a reminder or a return. Dates as text, so that a slip can be mended.
struct SendingWish {
    std::string on;
    std::string deadline;   ///< may be empty
    std::string addressee;  ///< empty: the contact person of each municipality
};
struct ReturnWish {
    std::string on;
    std::string respondent;
};

/// Where the questionnaire of each municipality is. A reminder is a sending after the first; it brings a new
/// deadline.
class ReturnRegister {
public:
    enum class Show { all, notSent, waiting, reminderDue, returned };
    static constexpr std::array allShows{Show::all, Show::notSent, Show::waiting, Show::reminderDue,
                                         Show::returned};
    enum class Column { municipality, contact, sent, deadline, reminded, returned, status };
    static constexpr std::array allColumns{Column::municipality, Column::contact,  Column::sent,
                                           Column::deadline,     Column::reminded, Column::returned,
                                           Column::status};
    using Chosen = std::vector<schema::MunicipalityId>;

    explicit ReturnRegister(Workspace& workspace);

    Signal& changed() { return m_changed; }

    /// Those that are to be shown, in their order.
    const std::vector<RegisterRow>& rows();
    /// Of all municipalities, those that `show` would show.
    std::size_t count(Show show);
    Show shown() const { return m_show; }
    void show(Show show);
    Column sortedBy() const { return m_sortedBy; }
    bool isDescending() const { return m_descending; }
    /// By the column it is sorted by already: the other way round.
    void sortBy(Column column);
    /// What a cell says.
    static std::string words(const RegisterRow& row, Column column);
    static std::string titleOf(Column column);
    /// `Waiting (3)`.
    std::string titleOf(Show show);

    /// What is usual, to begin a dialog with.
    SendingWish usualSending(const Chosen& chosen);
    SendingWish usualReminder(const Chosen& chosen);
    ReturnWish usualReturn(schema::MunicipalityId municipality);

    // Commands, each one edit. They throw schema::Refusal, saying what to mend, and schema::FileTrouble.

    void registerSending(const Chosen& chosen, const SendingWish& wish);
    /// Refused for a municipality to which nothing was sent yet, and for one that has returned it.
    void registerReminder(const Chosen& chosen, const SendingWish& wish);
    /// It came back on paper: its answers can be filled in.
    void registerReturn(schema::MunicipalityId municipality, const ReturnWish& wish);
    /// As what the questionnaire can go out.
    struct Making {
        std::optional<FormFormat> format;  ///< nullopt: nothing is made, it is only registered
        std::string title;
    };
    static std::vector<Making> makings();
    /// Who usually gets a reminder, or a first sending.
    static Show usualOf(MailKind kind) {
        return kind == MailKind::reminder ? Show::reminderDue : Show::notSent;
    }
    /// What mailOut() is to do for them. Throws schema::Refusal for a day that is none.
    MailingWish mailing(MailKind kind, const Chosen& chosen, const SendingWish& wish, FormFormat format);

    /// From a CSV file: see importSendings().
    ImportOutcome importSendings(const std::filesystem::path& file);

private:
    void load();
    void arrange();
    const RegisterRow* find(schema::MunicipalityId municipality);
    static bool shows(Show show, const RegisterRow& row);
    void send(const Chosen& chosen, const SendingWish& wish, const std::string& label);
    SendingWish usual(const Chosen& chosen, int days);

    Workspace& m_workspace;
    Signal m_changed;
    std::vector<RegisterRow> m_all;
    std::vector<RegisterRow> m_rows;
    Show m_show = Show::all;
    Column m_sortedBy = Column::municipality;
    bool m_descending = false;
    bool m_stale = true;
    Subscription m_onChange;
};

}  // namespace wederhoor::present
