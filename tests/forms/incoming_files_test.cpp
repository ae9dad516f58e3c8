#include "forms/zip/incoming_files.h"

#include <boost/test/unit_test.hpp>

#include "forms/zip/file_kind.h"
#include "tests/support/packed_file.h"
#include "tests/support/program.h"

using namespace wederhoor;
using forms::FileKind;
using tests::docx;
using tests::odt;
using tests::packed;

namespace {
struct Incoming {
    tests::TemporaryFolder folder;
    schema::Findings findings;

    std::filesystem::path put(const std::string& name, const std::string& bytes) {
        tests::write(folder / name, bytes);
        return folder / name;
    }
    /// Names from the folder on, with what each holds.
    std::vector<std::string> all(const std::vector<std::filesystem::path>& paths) {
        std::vector<std::string> found;
        forms::IncomingFiles incoming(paths, findings);
        while (const auto file = incoming.next()) {
            const auto start = folder.path().string().size() + 1;
            found.push_back(file->name.substr(start) + ": " + file->bytes.substr(0, 8));
            BOOST_TEST((file->again() == file->bytes));
        }
        return found;
    }
    std::string told() const {
        std::string text;
        for (const auto& finding : findings) {
            text += finding.message + "\n";
            BOOST_TEST(!finding.remedy.empty());
        }
        return text;
    }
};

using Names = std::vector<std::string>;

/// The bytes of a ZIP whose only entry is a link, as Unix programs write it.
std::string zipWithLink() {
    auto bytes = packed({{"link.xml", "/etc/passwd"}});
    // Central directory (APPNOTE 4.3.12): made by Unix, and its mode in the external attributes.
    const auto at = bytes.rfind("PK\x01\x02");
    bytes[at + 5] = 3;
    bytes[at + 41] = static_cast<char>(0xA1);  // 0120777: a symbolic link
    bytes[at + 40] = static_cast<char>(0xFF);
    return bytes;
}
}  // namespace

BOOST_FIXTURE_TEST_SUITE(incoming_files, Incoming)

BOOST_AUTO_TEST_CASE(files_folders_and_zips_are_gone_through_in_order) {
    put("in/b/two.txt", "2");
    put("in/a.xml", "<a/>");
    put("in/c.zip", packed({{"Hoorn/three.xml", "<c/>"}, {"Hoorn/", ""}, {"four.txt", "4"}}));
    const auto one = put("one.txt", "1");
    const Names expected{"one.txt: 1", "in/a.xml: <a/>", "in/b/two.txt: 2", "in/c.zip/Hoorn/three.xml: <c/>",
                         "in/c.zip/four.txt: 4"};
    BOOST_TEST(all({one, folder / "in"}) == expected, boost::test_tools::per_element());
    BOOST_TEST(told() == "");
}

BOOST_AUTO_TEST_CASE(what_programs_leave_behind_is_passed_over) {
    put("in/.DS_Store", "x");
    put("in/~$form.docx", "x");
    put("in/a.zip", packed({{"__MACOSX/._a.xml", "x"}, {"./a.xml", "<a/>"}, {"Thumbs.db", "x"}}));
    BOOST_TEST(all({folder / "in"}) == Names{"in/a.zip/a.xml: <a/>"}, boost::test_tools::per_element());
    BOOST_TEST(told() == "");
}

BOOST_AUTO_TEST_CASE(the_kind_of_a_file_is_in_its_bytes) {
    const std::vector<std::pair<std::string, FileKind>> kinds{
        {"", FileKind::empty},
        {"<?xml version='1.0'?><response/>", FileKind::xml},
        {"\xEF\xBB\xBF  <response/>", FileKind::xml},
        {std::string("\xFF\xFE<\0r\0", 6), FileKind::xml},
        {"<!-- saved from url --><!DOCTYPE html><html></html>", FileKind::html},
        {"<HTML><body></body></HTML>", FileKind::html},
        {"Return-Path: <a@b.nl>\r\nMIME-Version: 1.0\r\n\r\n", FileKind::mail},
        {"Title: Nota\nKind: other\n\nMIME", FileKind::other},
        {"%PDF-1.7", FileKind::pdf},
        {"{\\rtf1", FileKind::rtf},
        {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 and so on", FileKind::oldOffice},
        {"zomaar tekst", FileKind::other}};
    for (const auto& [bytes, kind] : kinds) BOOST_TEST((forms::fileKindOf(bytes) == kind), bytes);
    std::vector<FileKind> found;
    forms::IncomingFiles incoming({put("form.zip", docx("<w:p/>")), put("form.docx", odt("<text:p/>"))},
                                  findings);
    while (const auto file = incoming.next()) found.push_back(file->kind);
    BOOST_TEST((found == std::vector{FileKind::docx, FileKind::office}));  // whatever they are called
}

BOOST_AUTO_TEST_CASE(a_name_that_climbs_out_of_a_zip_is_left_alone) {
    const auto before = std::distance(std::filesystem::directory_iterator(folder.path()), {});
    const auto zip = put("a.zip", packed({{"../up.xml", "<a/>"},
                                          {"/root.xml", "<a/>"},
                                          {"C:\\drive.xml", "<a/>"},
                                          {"a\\..\\..\\up.xml", "<a/>"},
                                          {"good\\b.xml", "<b/>"}}));
    BOOST_TEST(all({zip}) == Names{"a.zip/good/b.xml: <b/>"}, boost::test_tools::per_element());
    BOOST_TEST(findings.size() == 4U);
    BOOST_TEST(findings[0].message == "A file in it, '../up.xml', wants to lie outside it. It was not read.");
    BOOST_TEST(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == before + 1);
}

BOOST_AUTO_TEST_CASE(links_are_not_followed) {
    const auto secret = put("secret.xml", "<secret/>");
    std::filesystem::create_directory(folder / "in");
    std::filesystem::create_symlink(secret, folder / "in" / "link.xml");
    std::filesystem::create_directory_symlink(folder.path(), folder / "in" / "round");
    BOOST_TEST(all({folder / "in", put("l.zip", zipWithLink())}).empty());
    BOOST_TEST(told() ==
               "This is a link, not a file: it was passed over.\nThis is a link, not a file: it was passed "
               "over.\nA file in it, 'link.xml', is a link to another place. It was not read.\n");
}

BOOST_AUTO_TEST_CASE(a_zip_in_a_zip_is_opened_and_no_deeper) {
    const auto inner = packed({{"a.xml", "<a/>"}});
    const auto middle = packed({{"inner.zip", inner}, {"b.xml", "<b/>"}});
    BOOST_TEST(all({put("two.zip", middle)}).size() == 2U);
    BOOST_TEST(told() == "");
    BOOST_TEST(all({put("three.zip", packed({{"middle.zip", middle}}))}) ==
                   Names{"three.zip/middle.zip/b.xml: <b/>"},
               boost::test_tools::per_element());
    BOOST_TEST(told() == "This is a ZIP in a ZIP in a ZIP.\n");
}

BOOST_AUTO_TEST_CASE(a_bomb_is_not_unpacked) {
    const std::string noughts(65U << 20U, '\0');  // one MB more than a file may be
    const auto bomb = packed({{"noughts.xml", noughts}, {"a.xml", "<a/>"}});
    BOOST_TEST(bomb.size() < 100'000U);
    BOOST_TEST(all({put("bomb.zip", bomb)}) == Names{"bomb.zip/a.xml: <a/>"},
               boost::test_tools::per_element());
    BOOST_TEST(told() == "Unpacked the file holds more than 64 MB.\n");
}

BOOST_AUTO_TEST_CASE(too_many_files_are_not_read) {
    std::vector<std::pair<std::string, std::string>> many;
    for (int i = 0; i <= 10'000; ++i) many.emplace_back(std::to_string(i) + ".xml", "");
    BOOST_TEST(all({put("many.zip", packed(many))}).empty());
    BOOST_TEST(told() == "There are more than 10000 files here.\n");
}

BOOST_AUTO_TEST_CASE(a_damaged_zip_or_one_with_a_password_keeps_out_nothing_else) {
    const auto whole = packed({{"a.xml", "<a/>"}});
    auto flipped = whole;
    flipped[whole.find("<a/>")] = '?';  // no longer what its checksum says
    const auto text = put("b.xml", "<b/>");
    BOOST_TEST(all({put("cut.zip", whole.substr(0, whole.size() - 9)), put("flipped.zip", flipped),
                    put("locked.zip", packed({{"a.xml", "<a/>"}}, "geheim")), text}) == Names{"b.xml: <b/>"},
               boost::test_tools::per_element());
    BOOST_TEST(findings.size() == 3U);
    BOOST_TEST(findings[2].message == "The file is protected with a password.");
}

BOOST_AUTO_TEST_CASE(a_name_in_another_encoding_is_shown_as_utf_8) {
    auto bytes = packed({{"caf_.xml", "<a/>"}});
    for (auto at = bytes.find("caf_"); at != std::string::npos; at = bytes.find("caf_", at)) {
        bytes[at + 3] = '\x82';  // é as DOS programs write it
    }
    // Neither of the two headers says any more that it is UTF-8 (APPNOTE 4.4.4, bit 11).
    bytes[bytes.find("PK\x03\x04") + 7] = 0;
    bytes[bytes.find("PK\x01\x02") + 9] = 0;
    BOOST_TEST(all({put("a.zip", bytes)}) == Names{"a.zip/café.xml: <a/>"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
