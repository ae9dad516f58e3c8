#pragma once

#include <string>
#include <vector>

#include "schema/study/document.h"

namespace wederhoor::db {

class Study;

/// One row of the list of documents.
struct DocumentRow {
    schema::Document document;
    std::string municipality;  ///< name; empty if it is about none in particular
    int confirms = 0;          ///< answers
    int contradicts = 0;
    int supplements = 0;
};

/// By title. Its cost is linear in the number of documents and checks; no text is read.
std::vector<DocumentRow> documentList(const Study& study);

}  // namespace wederhoor::db
