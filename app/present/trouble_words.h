#pragma once

#include <exception>
#include <string>

namespace wederhoor::present {

/// What went wrong, in a sentence for people: the sentence of a schema::Refusal or schema::FileTrouble; of
/// anything else, that it is a mistake in the program. Not for nullptr.
std::string troubleSentence(const std::exception_ptr& trouble);

}  // namespace wederhoor::present
