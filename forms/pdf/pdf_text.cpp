#include "forms/pdf/pdf_text.h"

#include <limits>
#include <memory>
#include <poppler/cpp/poppler-document.h>
#include <poppler/cpp/poppler-global.h>
#include <poppler/cpp/poppler-page.h>

#include "forms/text/flowing_text.h"
#include "forms/text/written_text.h"
#include "schema/base/say.h"

namespace wederhoor::forms {

using schema::say;
using schema::Severity;

namespace {
constexpr std::size_t textLimit = 64U << 20U;  // bytes

std::string utf8(const poppler::ustring& text) {
    const auto bytes = text.to_utf8();
    return {bytes.begin(), bytes.end()};
}

/// What is wrong with a file is told in our own words; poppler's would go to
/// the terminal.
void hearNothing(const std::string&, void*) {}

std::unique_ptr<poppler::document> opened(std::string_view bytes) {
    if (bytes.size() > static_cast<std::size_t>(std::numeric_limits<int>::max())) return nullptr;
    poppler::set_debug_error_function(hearNothing, nullptr);
    return std::unique_ptr<poppler::document>(
        poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
}
}  // namespace

std::optional<std::string> readPdf(std::string_view bytes, const std::string& file,
                                   schema::Findings& findings) {
    const auto document = opened(bytes);
    if (!document) {
        findings.push_back({Severity::error,
                            {file},
                            say("This PDF is damaged and can't be opened."),
                            say("Ask for it anew, or print it to another PDF.")});
        return std::nullopt;
    }
    if (document->is_locked()) {
        findings.push_back(passwordFinding(file));
        return std::nullopt;
    }
    std::string text;
    for (int number = 0; number < document->pages() && text.size() < textLimit; ++number) {
        const std::unique_ptr<poppler::page> page(document->create_page(number));
        if (!page) continue;
        text += utf8(page->text(poppler::rectf(), poppler::page::non_raw_non_physical_layout));
        text += '\n';
    }
    text = tidied(text);
    if (text.empty()) {
        findings.push_back({Severity::error,
                            {file},
                            say("There is no text in this PDF: its pages are "
                                "pictures, such as a scanner makes."),
                            say("Have the text recognised (OCR) first.")});
        return std::nullopt;
    }
    return text;
}

}  // namespace wederhoor::forms
