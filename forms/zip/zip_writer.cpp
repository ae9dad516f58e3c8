#include "forms/zip/zip_writer.h"

#include <memory>
#include <zip.h>

#include "schema/base/say.h"
#include "schema/base/trouble.h"

namespace wederhoor::forms {

namespace {
// The first day that a zip file can name: 1 January 1980, 00:00.
constexpr zip_uint16_t noTime = 0;
constexpr zip_uint16_t firstDay = 0x21;

struct FreeSource {
    void operator()(zip_source_t* source) const { zip_source_free(source); }
};
using Source = std::unique_ptr<zip_source_t, FreeSource>;

[[noreturn]] void giveUp() {
    throw schema::FileTrouble(schema::say("There is not enough memory to pack the file."));
}

/// `entry` must outlive the packing.
void add(zip_t* archive, const ZipEntry& entry) {
    auto* source = zip_source_buffer(archive, entry.bytes.data(), entry.bytes.size(), 0);
    const auto index = source ? zip_file_add(archive, entry.name.c_str(), source, ZIP_FL_ENC_UTF_8) : -1;
    if (index >= 0) {
        zip_file_set_dostime(archive, static_cast<zip_uint64_t>(index), noTime, firstDay, 0);
        return;
    }
    if (source) zip_source_free(source);
    zip_discard(archive);
    giveUp();
}

std::string bytesOf(zip_source_t* source) {
    zip_stat_t about;
    if (zip_source_stat(source, &about) != 0 || zip_source_open(source) != 0) giveUp();
    std::string bytes(about.size, '\0');
    const auto read = zip_source_read(source, bytes.data(), bytes.size());
    zip_source_close(source);
    if (read != static_cast<zip_int64_t>(bytes.size())) giveUp();
    return bytes;
}
}  // namespace

std::string zipOf(const std::vector<ZipEntry>& entries) {
    const Source packed(zip_source_buffer_create(nullptr, 0, 0, nullptr));
    auto* archive = packed ? zip_open_from_source(packed.get(), ZIP_TRUNCATE, nullptr) : nullptr;
    if (!archive) giveUp();
    zip_source_keep(packed.get());  // the archive frees its own hold of it
    for (const auto& entry : entries) add(archive, entry);
    if (zip_close(archive) != 0) {
        zip_discard(archive);
        giveUp();
    }
    return bytesOf(packed.get());
}

}  // namespace wederhoor::forms
