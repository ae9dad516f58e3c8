#pragma once

#include <filesystem>

#include "forms/csv/csv_reader.h"
#include "forms/file/file.h"

namespace wederhoor::present {

/// The table in a CSV file: see forms::readCsv. Throws schema::FileTrouble if it can't be read.
inline forms::Table readCsvFile(const std::filesystem::path& file, const forms::CsvColumns& columns,
                                schema::Findings& findings) {
    return forms::readCsv(forms::readFile(file), file.string(), columns, findings);
}

}  // namespace wederhoor::present
