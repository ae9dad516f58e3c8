#include "forms/zip/zip_archive.h"

#include <algorithm>
#include <array>
#include <zip.h>

#include "forms/text/written_text.h"
#include "schema/base/say.h"

namespace wederhoor::forms {

using schema::Findings;
using schema::say;

namespace {
constexpr unsigned parseOptions =
    pugi::parse_cdata | pugi::parse_escapes | pugi::parse_eol | pugi::parse_ws_pcdata | pugi::parse_doctype;

void damaged(const std::string& file, Findings& findings) {
    findings.push_back({schema::Severity::error,
                        {file},
                        say("The file is damaged: part of it can't be unpacked."),
                        say("Open it in the program that it was made with, and save it anew.")});
}

struct CloseEntry {
    void operator()(zip_file* entry) const { zip_fclose(entry); }
};
}  // namespace

void ZipArchive::Close::operator()(zip* archive) const {
    zip_discard(archive);
}

std::optional<ZipArchive> ZipArchive::open(std::string_view bytes, const std::string& file,
                                           Findings& findings) {
    zip_error_t error;
    zip_error_init(&error);
    auto* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    auto* archive = source ? zip_open_from_source(source, ZIP_RDONLY, &error) : nullptr;
    zip_error_fini(&error);
    if (!archive) {
        if (source) zip_source_free(source);
        damaged(file, findings);
        return std::nullopt;
    }
    return ZipArchive(std::unique_ptr<zip, Close>(archive), file);
}

bool ZipArchive::has(const std::string& entry) const {
    return zip_name_locate(m_archive.get(), entry.c_str(), 0) >= 0;
}

std::vector<std::string> ZipArchive::names() const {
    std::vector<std::string> names;
    const auto count =
        static_cast<zip_uint64_t>(std::max<zip_int64_t>(zip_get_num_entries(m_archive.get(), 0), 0));
    for (zip_uint64_t index = 0; index < count; ++index) {
        if (const char* name = zip_get_name(m_archive.get(), index, 0)) names.emplace_back(name);
    }
    return names;
}

std::optional<std::string> ZipArchive::read(const std::string& entry, Findings& findings,
                                            std::size_t limit) const {
    const auto index = zip_name_locate(m_archive.get(), entry.c_str(), 0);
    if (index >= 0) return read(static_cast<std::size_t>(index), findings, limit);
    damaged(m_file, findings);
    return std::nullopt;
}

bool ZipArchive::isLink(std::size_t entry) const {
    zip_uint8_t system = 0;
    zip_uint32_t attributes = 0;
    if (zip_file_get_external_attributes(m_archive.get(), entry, 0, &system, &attributes) != 0) return false;
    // Unix keeps its file modes in the upper half; these are symbolic links.
    return system == ZIP_OPSYS_UNIX && (attributes >> 16U & 0170000U) == 0120000U;
}

std::optional<std::string> ZipArchive::read(std::size_t entry, Findings& findings, std::size_t limit) const {
    zip_stat_t about;
    if (zip_stat_index(m_archive.get(), entry, 0, &about) != 0) {
        damaged(m_file, findings);
        return std::nullopt;
    }
    if ((about.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && about.encryption_method != ZIP_EM_NONE) {
        findings.push_back(passwordFinding(m_file));
        return std::nullopt;
    }
    const std::unique_ptr<zip_file, CloseEntry> opened(zip_fopen_index(m_archive.get(), entry, 0));
    std::string bytes;
    std::array<char, 1U << 16U> part;
    auto count = opened ? zip_fread(opened.get(), part.data(), part.size()) : -1;
    for (; count > 0; count = zip_fread(opened.get(), part.data(), part.size())) {
        bytes.append(part.data(), static_cast<std::size_t>(count));
        if (bytes.size() <= limit) continue;
        findings.push_back({schema::Severity::error,
                            {m_file},
                            say("Unpacked the file holds more than %1 MB.", limit >> 20U),
                            say("Check that it is the right file, or split it.")});
        return std::nullopt;
    }
    if (count < 0) {
        damaged(m_file, findings);
        return std::nullopt;
    }
    return bytes;
}

std::unique_ptr<pugi::xml_document> ZipArchive::readXml(const std::string& entry, Findings& findings) const {
    const auto bytes = read(entry, findings);
    if (!bytes) return nullptr;
    auto document = std::make_unique<pugi::xml_document>();
    const auto result = document->load_buffer(bytes->data(), bytes->size(), parseOptions);
    const auto doctype = document->find_child([](auto node) { return node.type() == pugi::node_doctype; });
    if (result && !doctype) return document;
    damaged(m_file, findings);
    return nullptr;
}

std::string_view localName(pugi::xml_node element) {
    const std::string_view name = element.name();
    return name.substr(name.find(':') + 1);
}

}  // namespace wederhoor::forms
