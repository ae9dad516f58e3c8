#pragma once

namespace wederhoor::db {

class Study;

/// Throws FileTrouble when the study's file is no longer where it was opened: what is written then would be
/// in no file that anybody can find again. Throws schema::Refusal when the study is open for reading.
void requireWritableInPlace(const Study& study);

}  // namespace wederhoor::db
