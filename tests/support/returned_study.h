#pragma once

#include <string>
#include <vector>

#include "app/present/response_facts.h"
#include "app/present/response_import.h"
#include "app/present/study_form.h"
#include "db/file/study_file.h"
#include "db/journal/edit.h"
#include "db/store/municipalities.h"
#include "db/store/questionnaires.h"
#include "schema/base/progress.h"
#include "tests/support/program.h"
#include "tests/support/temporary_folder.h"

namespace wederhoor::tests {

/// A form with one question of every kind that an import can stumble over.
inline const std::string smallForm = R"(<?xml version="1.0" encoding="UTF-8"?>
<questionnaire id="proef" version="2" language="nl">
  <title>Proef</title>
  <choices name="yn">
    <choice value="yes"><label>Ja</label></choice>
    <choice value="no"><label>Nee</label></choice>
    <choice value="maybe" retired="2"><label>Misschien</label></choice>
  </choices>
  <section name="basis" chapter="1">
    <label>Basis</label>
    <question name="areas" type="integer" required="yes" was="districts" constraint=". ge 1 and . le 100" missing="dont-know" source="yes">
      <label>Hoeveel gebieden?</label><message>Tussen 1 en 100.</message>
    </question>
    <question name="fte" type="decimal" decimals="1" unit="fte"><label>Formatie</label></question>
    <question name="has" type="select_one" choices="yn"><label>Is er een unit?</label></question>
    <question name="unit" type="text" relevant="${has} = 'yes'"><label>Hoe heet die?</label></question>
    <question name="filled" type="date" since="2"><label>Ingevuld op</label></question>
    <question name="double" type="integer" calculate="${areas} * 2"><label>Dubbel</label></question>
  </section>
  <section name="more" chapter="2">
    <label>Meer</label>
    <repeat name="staff" max="3">
      <label>Formatie per functie</label>
      <question name="function" type="text" required="yes"><label>Functie</label></question>
      <question name="count" type="decimal" decimals="2"><label>Aantal</label></question>
    </repeat>
    <table name="time">
      <label>Tijd</label>
      <column name="pct" type="percent"><label>Aandeel</label></column>
      <row name="social"><label>Sociaal</label></row>
      <row name="physical"><label>Fysiek</label></row>
      <check test="sum(${time/pct}) = 100" tolerance="1" level="error" relevant="count-non-empty(${time/pct}) = 2">
        <message>De aandelen tellen niet op tot 100 %.</message>
      </check>
    </table>
    <question name="remark" type="text"><label>Opmerking</label></question>
  </section>
</questionnaire>
)";

/// A study of Hoorn and Alkmaar that sent this form out, and files that come back to it.
struct ReturnedStudy {
    TemporaryFolder folder;
    std::string file = (folder / "a.wederhoor").string();
    db::Study study = db::Study::create(file, "Proef", "nl", "Onderzoeker A");
    schema::NoProgress progress;
    int files = 0;

    ReturnedStudy() {
        db::Edit edit(study, "Begin");
        db::Municipalities(study).add(edit, {schema::MunicipalityId(7), "Hoorn", "", ""});
        db::Municipalities(study).add(edit, {schema::MunicipalityId(8), "Alkmaar", "", ""});
        db::Questionnaires(study).add(
            edit, {schema::QuestionnaireId(1), "proef", 2, "Proef", "nl", "digest", smallForm});
        edit.commit();
    }

    /// A return of Hoorn with these answers in it.
    std::filesystem::path returned(const std::string& answers, const std::string& version = "2") {
        return written("<response questionnaire=\"proef\" version=\"" + version +
                       "\" municipality=\"Hoorn\" language=\"nl\" filled=\"2008-01-30\">\n"
                       "<respondent name=\"Contactpersoon Hoorn\"/>\n" +
                       answers + "\n</response>\n");
    }
    std::filesystem::path written(const std::string& text) {
        const auto path = folder / ("return-" + std::to_string(++files) + ".xml");
        write(path, text);
        return path;
    }

    present::ResponseImport take(const std::filesystem::path& path) {
        return present::importResponses(study, {path}, {}, progress);
    }

    present::ResponseFacts facts(int municipality = 7) const {
        return {study, present::formOf(study), schema::MunicipalityId(municipality),
                schema::Date(2008, 3, 5)};
    }
    schema::Value now(const std::string& path) const {
        return facts().evaluation.given(*schema::AnswerPath::parse(path));
    }
    /// `kind path text` of every open query, oldest first.
    std::vector<std::string> openQueries() const {
        std::vector<std::string> open;
        for (const auto& query : facts().queries) {
            if (!query.closedAt) {
                open.push_back(std::string(nameOf(query.kind)) + " " + query.path.text() + " " + query.text);
            }
        }
        return open;
    }
};

}  // namespace wederhoor::tests
