#include "forms/docx/commented_document.h"

#include <boost/test/unit_test.hpp>

#include "tests/support/word_file.h"

using namespace wederhoor;
using namespace wederhoor::tests;

namespace {
forms::CommentedDocument readBytes(const std::string& bytes) {
    schema::Findings findings;
    const auto archive = forms::ZipArchive::open(bytes, "a.docx", findings);
    const auto document = archive ? forms::readCommentedDocument(*archive, findings) : std::nullopt;
    for (const auto& finding : findings) BOOST_ERROR(finding.text());
    return document.value_or(forms::CommentedDocument{});
}

forms::CommentedDocument readFile(const WordFile& file) {
    return readBytes(file.bytes());
}

/// Paragraphs a line; below each what was proposed for it: author, kind, text.
std::string proposals(const std::string& body) {
    std::string lines;
    for (const auto& paragraph : readFile({.body = body}).paragraphs) {
        lines += (paragraph.added ? "+" : "|") + paragraph.original + "\n";
        for (const auto& [author, date, kind, moved, text] : paragraph.proposals) {
            static const char* const kinds[] = {"changed", "removed", "joined"};
            lines += "  " + author + " " + kinds[static_cast<int>(kind)] + (moved ? " moved" : "") + ": " +
                     text + "\n";
        }
    }
    return lines;
}

/// A comment a line: where it is, on which words, by whom, what it says, what was replied.
std::string comments(const WordFile& file) {
    std::string lines;
    for (const auto& comment : readFile(file).comments) {
        lines += (comment.paragraph ? std::to_string(*comment.paragraph) : "-") + "+" +
                 std::to_string(comment.paragraphs) + " [" + comment.words + "] " + comment.author + ": " +
                 comment.text;
        for (const auto& reply : comment.replies) lines += " / " + reply.author + ": " + reply.text;
        lines += comment.resolved ? " (resolved)\n" : "\n";
    }
    return lines;
}

/// The error that the file is refused with.
std::string refused(const std::string& bytes) {
    schema::Findings findings;
    const auto archive = forms::ZipArchive::open(bytes, "a", findings);
    if (archive) BOOST_TEST(!forms::readCommentedDocument(*archive, findings));
    return findings.empty() ? "" : findings.front().text();
}

std::string repeated(const std::string& text, int times) {
    std::string all;
    for (int time = 0; time < times; ++time) all += text;
    return all;
}

std::string row(const std::string& properties, const std::vector<std::string>& cells) {
    auto text = "<w:tr>" + (properties.empty() ? "" : "<w:trPr>" + properties + "</w:trPr>");
    for (const auto& cell : cells) text += "<w:tc><w:tcPr/>" + paragraph(cell) + "</w:tc>";
    return text + "</w:tr>";
}
}  // namespace

BOOST_AUTO_TEST_SUITE(commented_document)

BOOST_AUTO_TEST_CASE(what_was_typed_and_taken_out_is_a_proposal_beside_the_text_as_it_was) {
    BOOST_TEST(proposals(paragraph(run("Tien ") + tracked("del", "Bea", deletedRun("mensen")) +
                                   tracked("ins", "Bea", run("medewerkers")) + run(" in de wijk.")) +
                         paragraph(run("Verder niets."))) ==
               "|Tien mensen in de wijk.\n  Bea changed: Tien medewerkers in de wijk.\n|Verder niets.\n");
}

BOOST_AUTO_TEST_CASE(each_author_proposes_their_own_changes) {
    BOOST_TEST(
        proposals(paragraph(tracked("del", "Bea", deletedRun("Tien")) + tracked("ins", "Bea", run("Elf")) +
                            run(" mensen ") + tracked("ins", "Cor", run("(fte) ")) + run("werken er."))) ==
        "|Tien mensen werken er.\n  Bea changed: Elf mensen werken er.\n"
        "  Cor changed: Tien mensen (fte) werken er.\n");
    // Cor strikes a word that Bea put in: his proposal builds on hers.
    BOOST_TEST(
        proposals(paragraph(run("Er zijn ") +
                            tracked("ins", "Bea", run("ruim ") + tracked("del", "Cor", deletedRun("elf "))) +
                            run("mensen."))) ==
        "|Er zijn mensen.\n  Bea changed: Er zijn ruim elf mensen.\n  Cor changed: Er zijn ruim mensen.\n");
}

BOOST_AUTO_TEST_CASE(a_split_paragraph_stays_one_and_joined_ones_stay_two) {
    BOOST_TEST(proposals(paragraph(run("Een."), tracked("ins", "Bea")) + paragraph(run("Twee.")) +
                         paragraph(run("Drie."))) == "|Een.Twee.\n  Bea changed: Een.\n\nTwee.\n|Drie.\n");
    BOOST_TEST(proposals(paragraph(run("Een. "), tracked("del", "Bea")) + paragraph(run("Twee.")) +
                         paragraph(run("Drie."))) == "|Een. \n  Bea joined: Een. Twee.\n|Twee.\n|Drie.\n");
}

BOOST_AUTO_TEST_CASE(a_paragraph_that_was_taken_out_leaves_its_neighbours_as_they_are) {
    const auto gone = paragraph(tracked("del", "Bea", deletedRun("Twee.")), tracked("del", "Bea"));
    BOOST_TEST(proposals(paragraph(run("Een.")) + gone + paragraph(run("Drie."))) ==
               "|Een.\n|Twee.\n  Bea removed: \n|Drie.\n");
    // Taken out from the end of the one before.
    BOOST_TEST(proposals(paragraph(run("Een."), tracked("del", "Bea")) +
                         paragraph(tracked("del", "Bea", deletedRun("Twee."))) + paragraph(run("Drie."))) ==
               "|Een.\n|Twee.\n  Bea removed: \n|Drie.\n");
    BOOST_TEST(proposals(gone + gone + paragraph(run("Drie."))) ==
               "|Twee.\n  Bea removed: \n|Twee.\n  Bea removed: \n|Drie.\n");
}

BOOST_AUTO_TEST_CASE(a_new_paragraph_belongs_to_the_one_it_was_typed_in) {
    BOOST_TEST(proposals(paragraph(run("Een."), tracked("ins", "Bea")) +
                         paragraph(tracked("ins", "Bea", run("Nieuw."))) + paragraph(run("Twee."))) ==
               "|Een.\n  Bea changed: Een.\n\nNieuw.\n|Twee.\n");
    BOOST_TEST(proposals(paragraph(run("Een.")) +
                         paragraph(tracked("ins", "Bea", run("Nieuw.")), tracked("ins", "Bea")) +
                         paragraph(run("Twee."))) == "|Een.\n|Twee.\n  Bea changed: Nieuw.\n\nTwee.\n");
}

BOOST_AUTO_TEST_CASE(moves_are_read_with_their_ranges_wherever_those_end) {
    const std::string from = "<w:moveFromRangeStart w:id=\"1\" w:name=\"move1\" w:author=\"Bea\"/>";
    const std::string to = "<w:moveToRangeStart w:id=\"2\" w:name=\"move1\" w:author=\"Bea\"/>";
    BOOST_TEST(proposals("<w:p><w:pPr><w:rPr>" + tracked("moveFrom", "Bea") + "</w:rPr></w:pPr>" + from +
                         tracked("moveFrom", "Bea", run("Een.")) + "</w:p><w:moveFromRangeEnd w:id=\"1\"/>" +
                         paragraph(run("Twee.")) + "<w:p><w:pPr><w:rPr>" + tracked("moveTo", "Bea") +
                         "</w:rPr></w:pPr>" + to + tracked("moveTo", "Bea", run("Een.")) + "</w:p>" +
                         paragraph("<w:moveToRangeEnd w:id=\"2\"/>" + run("Drie."))) ==
               "|Een.\n  Bea removed moved: \n|Twee.\n|Drie.\n  Bea changed moved: Een.\n\nDrie.\n");
}

BOOST_AUTO_TEST_CASE(changes_in_tables_are_read_by_cell_and_by_row) {
    BOOST_TEST(proposals("<w:tbl><w:tblPr/><w:tblGrid/>" +
                         row("", {run("Hoofd"),
                                  tracked("del", "Bea", deletedRun("1")) + tracked("ins", "Bea", run("2"))}) +
                         row(tracked("del", "Bea"), {run("Hulp"), run("3")}) +
                         row(tracked("ins", "Cor"), {run("Staf"), run("4")}) + "</w:tbl>" +
                         paragraph(run("Slot."))) ==
               "|Hoofd\n|1\n  Bea changed: 2\n|Hulp\n  Bea removed: \n|3\n  Bea removed: \n"
               "+\n  Cor changed: Staf\n+\n  Cor changed: 4\n|Slot.\n");
    const auto cell =
        "<w:tc><w:tcPr>" + tracked("cellDel", "Bea") + "</w:tcPr>" + paragraph(run("Weg")) + "</w:tc>";
    BOOST_TEST(proposals("<w:tbl><w:tr>" + cell + "</w:tr></w:tbl>") == "|Weg\n  Bea removed: \n");
}

BOOST_AUTO_TEST_CASE(a_change_of_formatting_alone_is_none) {
    BOOST_TEST(
        proposals(
            "<w:p><w:pPr><w:rPr><w:rPrChange w:id=\"1\" w:author=\"Bea\"/></w:rPr><w:pPrChange w:id=\"2\" "
            "w:author=\"Bea\"><w:pPr/></w:pPrChange></w:pPr><w:r><w:rPr><w:b/><w:rPrChange w:id=\"3\" "
            "w:author=\"Bea\"><w:rPr/></w:rPrChange></w:rPr><w:t>Vet</w:t></w:r></w:p>") == "|Vet\n");
}

BOOST_AUTO_TEST_CASE(text_is_read_through_everything_that_may_be_around_it) {
    const auto inside =
        "<w:hyperlink>" + run("a") + "</w:hyperlink><w:fldSimple w:instr=\"PAGE\">" + run("b") +
        "</w:fldSimple><w:r><w:fldChar "
        "w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r>"
        "<w:smartTag>" +
        run("c") + "</w:smartTag><w:sdt><w:sdtPr><w:alias w:val=\"x\"/></w:sdtPr><w:sdtContent>" + run("d") +
        "</w:sdtContent></w:sdt><w:r><w:t>e</w:t><w:tab/><w:noBreakHyphen/><w:br/><w:br w:type=\"page\"/>"
        "<mc:AlternateContent><mc:Choice Requires=\"w14\"><w:t>f</w:t></mc:Choice><mc:Fallback><w:t>g</w:t>"
        "</mc:Fallback></mc:AlternateContent></w:r>";
    BOOST_TEST(proposals("<w:sdt><w:sdtContent>" + paragraph(inside) + "</w:sdtContent></w:sdt>") ==
               "|abcde\t-\nf\n");
}

BOOST_AUTO_TEST_CASE(a_footnote_reads_where_it_is_referred_to) {
    const auto read =
        readFile({.body = paragraph(run("Tien") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>" +
                                    tracked("ins", "Bea", "<w:r><w:footnoteReference w:id=\"3\"/></w:r>")),
                  .footnotes = "<w:footnote w:id=\"0\"><w:p/></w:footnote><w:footnote w:id=\"2\">" +
                               paragraph(run("Geteld in mei.")) + "</w:footnote><w:footnote w:id=\"3\">" +
                               paragraph(run("En in juni.")) + "</w:footnote>"});
    BOOST_TEST(read.paragraphs.at(0).original == "Tien[Geteld in mei.]");
    BOOST_TEST(read.paragraphs.at(0).proposals.at(0).text == "Tien[Geteld in mei.][En in juni.]");
}

BOOST_AUTO_TEST_CASE(the_first_start_of_a_bookmark_says_where_it_is) {
    const auto start = [](const std::string& name) {
        return "<w:bookmarkStart w:id=\"1\" w:name=\"" + name + "\"/>";
    };
    const auto read = readFile({.body = start("p1") + paragraph(run("Een")) +
                                        paragraph(run("x") + start("p1")) + "<w:tbl><w:tr><w:tc>" +
                                        paragraph(start("p2") + run("Twee")) + "</w:tc></w:tr></w:tbl>"});
    BOOST_TEST(read.paragraphs.size() == 3U);
    BOOST_TEST(read.paragraphs.at(0).bookmarks == std::vector<std::string>{"p1"},
               boost::test_tools::per_element());
    BOOST_TEST(read.paragraphs.at(1).bookmarks.empty());
    BOOST_TEST(read.paragraphs.at(2).bookmarks == std::vector<std::string>{"p2"},
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(comments_know_the_paragraphs_and_words_they_are_about) {
    BOOST_TEST(
        comments({.body = paragraph(run("Een ") + rangeStart("0") + run("woord") + rangeEnd("0")) +
                          paragraph(rangeStart("1") + run("Twee ") + rangeStart("2") + run("drie") +
                                    rangeEnd("1") + run(" vier") + rangeEnd("2")) +
                          paragraph(run("Nog ") + rangeStart("3") + run("iets.")) +
                          paragraph(run("Meer.") + rangeEnd("3")) +
                          paragraph(run("Los.") + "<w:r><w:commentReference w:id=\"4\"/></w:r>"),
                  .comments = marginNote("0", "Bea", "A") + marginNote("1", "Bea", "B") +
                              marginNote("2", "Cor", "C") + marginNote("3", "Bea", "D") +
                              marginNote("4", "Bea", "E") + marginNote("5", "Bea", "F", "1", "")}) ==
        "0+1 [woord] Bea: A\n1+1 [Twee drie] Bea: B\n1+1 [drie vier] Cor: C\n2+2 [iets.\nMeer.] Bea: D\n"
        "4+1 [] Bea: E\n-+0 [] Bea: F\n");
}

BOOST_AUTO_TEST_CASE(a_range_may_start_and_end_between_paragraphs) {
    BOOST_TEST(comments({.body = paragraph(run("Een")) + rangeStart("0") + paragraph(run("Twee")) +
                                 "<w:commentRangeEnd w:id=\"0\"/>" +
                                 paragraph("<w:r><w:commentReference w:id=\"0\"/></w:r>" + run("Drie")),
                         .comments = marginNote("0", "Bea", "A")}) == "1+1 [Twee] Bea: A\n");
}

BOOST_AUTO_TEST_CASE(a_comment_may_hold_paragraphs_and_tables_and_lack_a_date) {
    const auto table = "<w:tbl>" + row("", {run("a"), run("b")}) + "</w:tbl>";
    const auto read =
        readFile({.body = paragraph(run("x")),
                  .comments = "<w:comment w:id=\"0\" w:author=\"Bea\">" + paragraph(run("Een")) + table +
                              paragraph(run("Twee")) + "</w:comment>"});
    BOOST_TEST(read.comments.at(0).text == "Een\na\tb\nTwee");
    BOOST_TEST(!read.comments.at(0).date);
}

BOOST_AUTO_TEST_CASE(replies_and_resolved_marks_come_from_the_extended_part) {
    const auto extended = [](const std::string& para, const std::string& parent, const std::string& done) {
        return "<w15:commentEx w15:paraId=\"" + para + "\"" +
               (parent.empty() ? "" : " w15:paraIdParent=\"" + parent + "\"") + " w15:done=\"" + done +
               "\"/>";
    };
    BOOST_TEST(
        comments(
            {.body = paragraph(rangeStart("0") + run("x") + rangeEnd("0") + rangeEnd("1") + rangeEnd("2")),
             .comments = marginNote("0", "Bea", "Klopt dit?", "0A") + marginNote("1", "Cor", "Ja.", "0B") +
                         marginNote("2", "Bea", "Dank.", "0C") + marginNote("3", "Cor", "Anders.", "0D"),
             .extended = extended("0A", "", "1") + extended("0B", "0A", "0") + extended("0C", "0B", "0") +
                         extended("0D", "0D", "0")}) ==
        "0+1 [x] Bea: Klopt dit? / Cor: Ja. / Bea: Dank. (resolved)\n-+0 [] Cor: Anders.\n");
}

BOOST_AUTO_TEST_CASE(a_reply_that_libreoffice_flattened_is_one_in_every_language) {
    const auto read = [](const std::string& reply) {
        return comments({.body = paragraph(run("x")),
                         .comments = marginNote("0", "Bea Smit", "Klopt dit?", "0A") +
                                     marginNote("1", "Cor", reply, "0B") +
                                     marginNote("2", "Bea Smit", "Iets anders.", "0C")});
    };
    const std::string thread = "-+0 [] Bea Smit: Klopt dit? / Cor: Ja hoor.\n-+0 [] Bea Smit: Iets anders.\n";
    for (const auto* words : {"Reply to ", "Antwoord aan ", "Antwort an ", "Répondre à "}) {
        BOOST_TEST(
            read(words +
                 std::string("Bea Smit (12-06-2008, 10:30): \"Klopt dit?\"</w:t><w:br/><w:t>Ja hoor.")) ==
            thread);
    }
    // Somebody who is only spoken to.
    BOOST_TEST(read("Bea Smit (afdelingshoofd) weet dit.").find("/") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(parts_are_found_by_relationship_and_namespaces_may_be_strict) {
    WordFile file{
        .body = paragraph(rangeStart("0") + run("Een") + rangeEnd("0") + tracked("ins", "Bea", run("!"))),
        .comments = marginNote("0", "Bea", "A"),
        .properties = "<property name=\"round\"><vt:lpwstr>77</vt:lpwstr></property>"};
    for (const auto* folder : {"word", "inhoud"}) {
        for (const bool strict : {false, true}) {
            file.folder = folder;
            file.strict = strict;
            const auto read = readFile(file);
            BOOST_TEST(read.paragraphs.at(0).proposals.at(0).text == "Een!");
            BOOST_TEST(read.comments.at(0).words == "Een");
            BOOST_TEST(read.properties.at("round") == "77");
        }
    }
}

BOOST_AUTO_TEST_CASE(hostile_files_are_refused_or_read_without_harm) {
    const WordFile bomb{.body = std::string(40U << 20U, ' ')};
    BOOST_TEST(refused(bomb.bytes()).find("holds more than 32 MB") != std::string::npos);
    BOOST_TEST(refused(packed({{"word/document.xml",
                                "<!DOCTYPE x [<!ENTITY a \"b\">]><w:document>&a;</w:document>"}}))
                   .find("damaged") != std::string::npos);
    BOOST_TEST(refused(packed({{"xl/workbook.xml", "<a/>"}})).find("no DOCX document") != std::string::npos);
    BOOST_TEST(refused("<html>").find("damaged") != std::string::npos);
    BOOST_TEST(refused(WordFile{.body = paragraph(run("\xc3\x28"))}.bytes()).find("damaged") !=
               std::string::npos);
    const int deep = 10000;
    for (const std::string tag :
         {"w:p", "w:ins", "w:tbl", "w:tc", "w:sdt", "mc:AlternateContent", "w:txbxContent"}) {
        const auto read = readFile({.body = repeated("<" + tag + ">", deep) + paragraph(run("diep")) +
                                            repeated("</" + tag + ">", deep)});
        BOOST_TEST(std::any_of(read.paragraphs.begin(), read.paragraphs.end(), [](const auto& each) {
            return each.original == "diep" || (!each.proposals.empty() && each.proposals[0].text == "diep");
        }));
    }
    // A ring of replies, ranges without end, references to nothing.
    BOOST_TEST(comments({.body = rangeStart("0") + rangeStart("0") + rangeEnd("9") +
                                 "<w:commentRangeEnd w:id=\"1\"/>",
                         .comments = marginNote("0", "Bea", "A", "0A") + marginNote("1", "Bea", "B", "0B"),
                         .extended = "<w15:commentEx w15:paraId=\"0A\" w15:paraIdParent=\"0B\"/>"
                                     "<w15:commentEx w15:paraId=\"0B\" w15:paraIdParent=\"0A\"/>"}) ==
               "-+0 [] Bea: A / Bea: B\n");
}

BOOST_AUTO_TEST_SUITE_END()
