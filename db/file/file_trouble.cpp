#include "db/file/file_trouble.h"

#include <cerrno>

#include "schema/base/say.h"
#include "schema/base/trouble.h"

namespace wederhoor::db {

using schema::FileTrouble;
using schema::say;

void refuseToRead(const std::filesystem::path& file, int error) {
    if (error == ENOENT || error == ENOTDIR) {
        throw FileTrouble(
            say("There is no file %1. Check its name and folder; 'wederhoor new' makes a new study.",
                file.string()));
    }
    if (error == EACCES || error == EPERM) {
        throw FileTrouble(
            say("You may not read %1. Ask its owner for permission to read it.", file.string()));
    }
    throw FileTrouble(
        say("%1 can't be read: the disk or network drive reports an error. Copy the file to a "
            "local disk and try again.",
            file.string()));
}

void refuseToWrite(const std::filesystem::path& file, int error) {
    const auto folder = file.has_parent_path() ? file.parent_path() : std::filesystem::path(".");
    if (error == ENOENT || error == ENOTDIR) {
        throw FileTrouble(say("%1 can't be written: there is no folder %2. Make the folder first.",
                              file.string(), folder.string()));
    }
    if (error == EACCES || error == EPERM || error == EROFS) {
        throw FileTrouble(
            say("%1 can't be written: the file or its folder is read-only. Nothing was changed; make a copy "
                "that you may write, and open that.",
                file.string()));
    }
    if (error == ENOSPC || error == EDQUOT || error == EFBIG) {
        throw FileTrouble(
            say("%1 could not be written: the disk is full. Nothing was changed; make room and try again.",
                file.string()));
    }
    if (error == EISDIR) {
        throw FileTrouble(
            say("%1 can't be written: a folder has that name. Choose another name.", file.string()));
    }
    if (error == ENOLCK || error == EOPNOTSUPP || error == EINVAL) {
        throw FileTrouble(
            say("%1 is on a drive where files can't be locked, so that two people could write in it at once. "
                "Nothing was changed; copy the file to a local disk, and open that.",
                file.string()));
    }
    throw FileTrouble(
        say("%1 can't be written: the disk or network drive reports an error. Nothing was "
            "changed; copy the file to a local disk and try again.",
            file.string()));
}

void refuseToReplace(const std::filesystem::path& file) {
    throw FileTrouble(
        say("%1 already exists. Choose another name, or move that file away first.", file.string()));
}

}  // namespace wederhoor::db
