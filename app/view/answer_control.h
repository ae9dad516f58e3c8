#pragma once

#include <functional>
#include <memory>
#include <wx/window.h>

#include "app/present/form_entry.h"

namespace wederhoor::view {

/// What the parts of a form share.
struct FormContext {
    present::FormEntry& entry;
    /// The cursor came into the input of this answer.
    std::function<void(const schema::AnswerPath&)> onFocus;
};

/// The input of one answer, of the kind that the plan asks for.
class AnswerControl {
public:
    virtual ~AnswerControl() = default;

    /// Shows what stands at the question. What a person is typing there is left alone.
    virtual void show(const present::FormField& field) = 0;
    /// What was typed and not kept yet is kept now.
    virtual void keep() {}
    /// All of it, to be laid out; owned by its parent.
    virtual wxWindow* window() = 0;
    /// Where the cursor goes.
    virtual wxWindow* input() { return window(); }
};

std::unique_ptr<AnswerControl> makeAnswerControl(wxWindow* parent, const FormContext& context,
                                                 const forms::PageControl& control,
                                                 const schema::AnswerPath& path);

}  // namespace wederhoor::view
