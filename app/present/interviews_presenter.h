#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/present/signal.h"
#include "app/present/workspace.h"
#include "db/query/interview_list.h"

namespace wederhoor::present {

/// The interviews of a study and whose voices are still missing.
class InterviewsPresenter {
public:
    explicit InterviewsPresenter(Workspace& workspace);

    /// Whose interviews are shown: of the chosen municipality, or of all.
    enum class Scope { municipality, study };
    Scope scope() const { return m_scope; }
    void setScope(Scope scope);

    /// By number.
    const std::vector<db::InterviewRow>& rows() const;
    Signal& changed() { return m_changed; }

    /// How often an audience was interviewed in a municipality.
    struct Heard {
        schema::Audience audience;
        int interviews = 0;
        int groups = 0;         ///< of these, with a group
        bool expected = false;  ///< the methodology asks for a group interview with this audience
    };
    struct MunicipalityCoverage {
        schema::MunicipalityId municipality;
        std::string name;
        std::vector<Heard> heard;  ///< those expected, and those that were heard; in the enumeration's order
        std::string sentence;      ///< `2 of 2 group interviews`, `Partners are still to be heard.` ...
        bool complete = false;     ///< every group interview that is expected was held
    };
    /// By name.
    const std::vector<MunicipalityCoverage>& coverage() const;

private:
    void forget();
    void read() const;

    Workspace& m_workspace;
    Scope m_scope = Scope::municipality;
    // Read when asked for: a study may hold hundreds.
    mutable bool m_isRead = false;
    mutable std::vector<db::InterviewRow> m_rows;
    mutable std::vector<MunicipalityCoverage> m_coverage;
    Signal m_changed;
    Subscription m_onChange;
    Subscription m_onChoice;
};

}  // namespace wederhoor::present
