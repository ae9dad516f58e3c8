#pragma once

#include "forms/page/draft_page.h"

namespace wederhoor::tests {

/// A small draft as it goes out: two sections, a figure, a quote, a list.
inline forms::DraftPage smallDraft() {
    using forms::DraftPage;
    using Run = forms::ReportRun;
    const auto paragraph = [](const std::string& number, const std::string& markdown) {
        DraftPage::Paragraph written;
        written.prose.number = number;
        written.prose.markdown = markdown;
        return written;
    };
    DraftPage page;
    page.identity = {"4611686018427387905", "Wijkgericht werken", "Hoorn", 2};
    page.language = "nl";
    page.title = "Conceptbeschrijving van Hoorn";
    page.subtitle = "Versie 2";
    page.instruction = {"Verander wat u anders wilt."};
    page.footer = "Hoorn, versie 2, van het onderzoek Wijkgericht werken";
    page.author = "Onderzoeker";
    page.sentOn = {2008, 6, 9};
    page.blocks.emplace_back(DraftPage::Heading{1, "3", "De unit"});
    page.blocks.emplace_back(DraftPage::Heading{2, "3.1", "Formatie en taken"});
    page.blocks.emplace_back(paragraph("3.1.1", "De unit telt tien mensen & *vier* wijken."));
    auto quoted = paragraph("3.1.2", "Bewoners zijn tevreden.");
    quoted.quotes.push_back({{{Run::Kind::quote, "Ze komen altijd.", "3:10"},
                              {Run::Kind::muted, " Bewoner A, Groepsgesprek, 3:10", {}}}});
    page.blocks.emplace_back(quoted);
    page.blocks.emplace_back(paragraph("3.1.3", "Zij doen drie dingen:\n\n- melden\n- regelen\n- uitleggen"));
    page.blocks.emplace_back(paragraph("3.1.4", "Het overleg is maandelijks."));
    page.blocks.emplace_back(paragraph("3.1.5", "Klachten gaan naar de Buitenlijn."));
    page.blocks.emplace_back(paragraph("3.1.6", "De wethouder komt soms langs."));
    return page;
}

}  // namespace wederhoor::tests
