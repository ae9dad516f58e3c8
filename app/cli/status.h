#pragma once

#include "app/present/status_board.h"

namespace wederhoor::cli {

class Session;

/// Prints the board: as a table for people, in CSV and JSON a row a municipality and step.
void printBoard(const present::StatusBoard& board, Session& session);

}  // namespace wederhoor::cli
