#include "forms/gettext/catalogue.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>

#include "schema/base/trouble.h"

using namespace wederhoor;

namespace {
enum class Bytes { little, big };

std::string word(std::uint32_t value, Bytes order) {
    std::string bytes;
    for (unsigned shift = 0; shift < 32; shift += 8) bytes += static_cast<char>(value >> shift & 0xffU);
    if (order == Bytes::big) std::reverse(bytes.begin(), bytes.end());
    return bytes;
}

/// A file as `msgfmt` writes it: a header and two sentences, sorted by their English.
std::string file(Bytes order) {
    const std::vector<std::pair<std::string, std::string>> entries{
        {"", "Language: nl\n"}, {"Municipality", "Gemeente"}, {"Study", "Onderzoek"}};
    const auto count = static_cast<std::uint32_t>(entries.size());
    const std::uint32_t head = 28;
    std::string originals;
    std::string translations;
    std::string texts;
    const auto place = [&](const std::string& text) {
        const auto at = head + 16 * count + static_cast<std::uint32_t>(texts.size());
        texts += text + '\0';
        return word(static_cast<std::uint32_t>(text.size()), order) + word(at, order);
    };
    for (const auto& [english, dutch] : entries) {
        originals += place(english);
        translations += place(dutch);
    }
    return word(0x950412de, order) + word(0, order) + word(count, order) + word(head, order) +
           word(head + 8 * count, order) + word(0, order) + word(0, order) + originals + translations + texts;
}
}  // namespace

BOOST_AUTO_TEST_SUITE(catalogue)

BOOST_AUTO_TEST_CASE(a_sentence_is_found_by_its_english) {
    for (const auto order : {Bytes::little, Bytes::big}) {
        const forms::Catalogue catalogue(file(order));
        BOOST_TEST(catalogue.find("Study").value_or("?") == "Onderzoek");
        BOOST_TEST(catalogue.find("Municipality").value_or("?") == "Gemeente");
        BOOST_TEST(!catalogue.find("Quote").has_value());
    }
}

BOOST_AUTO_TEST_CASE(nothing_stays_nothing) {
    BOOST_TEST(
        !forms::Catalogue(file(Bytes::little)).find("").has_value());  // where the file's header stands
}

BOOST_AUTO_TEST_CASE(a_damaged_file_is_refused_wherever_it_ends) {
    const auto whole = file(Bytes::little);
    // The last byte ends the last text and is not needed.
    for (std::size_t size = 0; size + 1 < whole.size(); ++size) {
        BOOST_CHECK_THROW(forms::Catalogue(whole.substr(0, size)), schema::Refusal);
    }
    BOOST_CHECK_THROW(forms::Catalogue(std::string(100, 'x')), schema::Refusal);
}

BOOST_AUTO_TEST_SUITE_END()
