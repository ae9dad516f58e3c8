#pragma once

#include <string>

#include "db/file/connection.h"
#include "db/file/study_file.h"
#include "db/journal/edit.h"
#include "db/store/codings.h"
#include "db/store/interviews.h"
#include "db/store/quotes.h"
#include "db/store/themes.h"
#include "schema/base/utf8.h"
#include "schema/study/coding.h"
#include "schema/study/document.h"
#include "tests/support/temporary_folder.h"

namespace wederhoor::tests {

/// A study of two interviews: residents of Hoorn (two quotes, three codings) and partners in Alkmaar (one).
struct CodedStudy {
    TemporaryFolder folder;
    db::Study study = db::Study::create(folder / "a.wederhoor", "Proef", "nl", "Onderzoeker A");
    schema::MunicipalityId hoorn{7};
    schema::MunicipalityId alkmaar{8};
    schema::PersonId bewonerA{11};
    schema::PersonId bewonerB{12};
    schema::Moment at{schema::Date(2008, 5, 6), 10, 0};
    schema::Theme trust{schema::ThemeId::fresh(), {}, 1, "Vertrouwen", "", *schema::Colour::parse("#ffcc00")};
    schema::Theme contact{schema::ThemeId::fresh(), trust.id, 1, "Contact", "", trust.colour};
    schema::Interview residents{schema::InterviewId::fresh(),
                                1,
                                hoorn,
                                "Bewoners",
                                schema::InterviewKind::group,
                                schema::Audience::residents,
                                schema::Date(2008, 4, 1),
                                "Hoorn",
                                "nl",
                                {},
                                "",
                                "01.txt"};
    schema::Interview partners{schema::InterviewId::fresh(),
                               2,
                               alkmaar,
                               "Partners",
                               schema::InterviewKind::group,
                               schema::Audience::partners,
                               {},
                               "",
                               "nl",
                               {},
                               "",
                               "02.txt"};
    std::string residentsText =
        "Bewoner A: Ik vertrouw de gemeente wel.\n\nBewoner B: Nou, één ding.\n"
        "Bewoner A: Maar de agent kennen we bij naam.\nDat scheelt.";
    std::string partnersText = "De corporatie vertrouwt ons.";

    CodedStudy() {
        db::Edit edit(study, "Import");
        for (const auto& [id, name] : {std::pair{hoorn, "Hoorn"}, std::pair{alkmaar, "Alkmaar"}}) {
            edit.connection().run("INSERT INTO municipality (id, name) VALUES (?, ?)", id, name);
        }
        for (const auto& [id, name] : {std::pair{bewonerA, "Bewoner A"}, std::pair{bewonerB, "Bewoner B"}}) {
            edit.connection().run(
                "INSERT INTO person (id, name, role, municipality_id, audience) VALUES (?, ?, 'participant', "
                "?, 'residents')",
                id, name, hoorn);
        }
        const db::Themes themes(study);
        themes.add(edit, trust);
        themes.add(edit, contact);
        const db::Interviews interviews(study);
        const std::vector<schema::Speaker> speakers{{"Bewoner A", bewonerA}, {"Bewoner B", bewonerB}};
        interviews.add(edit, residents, {bewonerA, bewonerB}, {residentsText, speakers}, "1");
        interviews.add(edit, partners, {}, {partnersText, {}}, "2");
        const auto first = quote(edit, residents, residentsText, "Ik vertrouw de gemeente wel");
        const auto second = quote(edit, residents, residentsText, "de agent kennen we bij naam");
        const auto third = quote(edit, partners, partnersText, "De corporatie vertrouwt ons");
        const db::Codings codings(study);
        codings.put(edit, first, trust.id, "Onderzoeker A", at);
        codings.put(edit, second, contact.id, "Onderzoeker A", at);
        codings.put(edit, second, contact.id, "Onderzoeker B", at);
        codings.put(edit, third, trust.id, "Onderzoeker A", at);
        codings.addMemo(edit, second, "Onderzoeker A", at, "Mooi voorbeeld");
        edit.commit();
    }

private:
    schema::QuoteId quote(db::Edit& edit, const schema::Interview& interview, const std::string& text,
                          const std::string& words) {
        const auto begin = schema::codePointCount(text.substr(0, text.find(words)));
        const schema::TextSpan span(begin, begin + schema::codePointCount(words));
        return db::Quotes(study).add(edit, interview.id, span, words).id;
    }
};

}  // namespace wederhoor::tests
