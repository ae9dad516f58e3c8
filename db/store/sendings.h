#pragma once

#include <vector>

#include "schema/study/sending.h"

namespace wederhoor::db {

class Edit;
class Study;

/// When the questionnaire went out, and to whom. The study must outlive this.
class Sendings {
public:
    explicit Sendings(const Study& study) : m_study(study) {}

    /// By municipality's name and date.
    std::vector<schema::Sending> all() const;
    /// Of one municipality, oldest first.
    std::vector<schema::Sending> of(schema::MunicipalityId municipality) const;

    /// Adds a sending of the study's current questionnaire. Throws schema::Refusal if it has none yet.
    void add(Edit& edit, const schema::Sending& sending) const;
    /// Gives the sending with this id another deadline and addressee.
    void change(Edit& edit, const schema::Sending& sending) const;

private:
    const Study& m_study;
};

}  // namespace wederhoor::db
