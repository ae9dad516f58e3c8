#pragma once

#include <memory>
#include <string>

namespace wederhoor::db {

class Connection;
class Study;

/// One named change by a person, all or nothing: the only way to write in a study. One transaction, recorded
/// in the journal as what it changed. Rolled back when it goes without commit(). One at a time per study.
class Edit {
public:
    /// `label`: what the person does, for the undo menu ("Put theme on quote"). Throws FileTrouble when the
    /// study is locked or read-only.
    Edit(Study& study, std::string label);
    ~Edit();
    Edit(const Edit&) = delete;
    Edit& operator=(const Edit&) = delete;

    /// Makes the change last, on disk when this returns. An edit that changed nothing leaves no entry. Throws
    /// FileTrouble (disk full ...); nothing is changed then.
    void commit();

    const Study& study() const { return m_study; }
    /// For db's own rooms.
    Connection& connection() const;

private:
    struct Recording;

    Study& m_study;
    std::string m_label;
    std::unique_ptr<Recording> m_recording;
};

}  // namespace wederhoor::db
