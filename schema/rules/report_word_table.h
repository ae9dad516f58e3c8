#pragma once

#include <array>
#include <string_view>

namespace wederhoor::schema {

struct ReportWordPair {
    std::string_view english;
    std::string_view dutch;
};

/// Every fixed word of a report, in both languages. Kept apart from the translation of the window: a Dutch
/// study makes a Dutch report on an English desktop too.
inline constexpr std::array reportWordTable = std::to_array<ReportWordPair>({
    {"not answered", "niet beantwoord"},
    {"don't know", "weet niet"},
    {"not applicable", "niet van toepassing"},
    {"refused", "geweigerd"},
    {"not yet known", "nog niet bekend"},
    {"yes", "ja"},
    {"no", "nee"},
    {"%1 of %2", "%1 van de %2"},
    {"mean %1 (n = %2)", "gemiddeld %1 (n = %2)"},
    {"total %1 (n = %2)", "totaal %1 (n = %2)"},
    {"no reference", "geen referentie"},
    {"Introduction", "Inleiding"},
    {"Methodological account", "Verantwoording"},
    {"Feedback meeting", "Terugkoppelbijeenkomst"},
    {"Contents", "Inhoud"},
    {"A comparison of %1 municipalities", "Een vergelijking van %1 gemeenten"},
    {"Made on %1 from the study %2 with Wederhoor.", "Gemaakt op %1 uit het onderzoek %2 met Wederhoor."},
    {"This report compares %1 municipalities: %2. It does not rank them: the figures are there so that they "
     "can learn from each other.",
     "Dit rapport vergelijkt %1 gemeenten: %2. Het is geen ranglijst: de cijfers zijn er om van elkaar te "
     "leren."},
    {"Every municipality filled in the same questionnaire. The researchers walked through it with the "
     "contact person, held it against documents, spoke with groups of residents and partners, and sent each "
     "municipality its own description for comment before anything was published.",
     "Alle gemeenten vulden dezelfde vragenlijst in. De onderzoekers liepen die met de contactpersoon door, "
     "toetsten haar aan documenten, spraken met groepen bewoners en partners, en legden elke gemeente haar "
     "eigen beschrijving voor voordat er iets verscheen."},
    {"Chapters %1 to %2 compare the municipalities theme by theme. Each begins with one table, at a glance, "
     "and goes on with what the researchers observe in it. The annexes describe each municipality by itself.",
     "De hoofdstukken %1 tot en met %2 vergelijken de gemeenten per thema. Elk begint met één tabel, in één "
     "oogopslag, gevolgd door wat de onderzoekers daarin opvalt. De bijlagen beschrijven elke gemeente "
     "afzonderlijk."},
    {"How to check a figure", "Hoe een cijfer is na te gaan"},
    {"No figure of the tables and charts, and none that is underlined in a text, was typed in: each follows "
     "from answers. Whoever has the study file can ask "
     "for everything behind a figure, a paragraph or a quote by its reference, for example: wederhoor trace "
     "%1 %2",
     "Geen cijfer in de tabellen en figuren, en geen dat in een tekst is onderstreept, is ingetypt: elk "
     "volgt uit antwoorden. Wie het onderzoeksbestand heeft, "
     "vraagt alles achter een cijfer, alinea of citaat op met de verwijzing, bijvoorbeeld: wederhoor trace "
     "%1 %2"},
    {"What a municipality did not answer is shown as not answered. Nothing was filled in to make a table "
     "look complete.",
     "Wat een gemeente niet heeft beantwoord, staat er als niet beantwoord. Er is niets ingevuld om een "
     "tabel compleet te laten lijken."},
    {"The reference is the mean of municipalities studied earlier in the same way (%1).",
     "De referentie is het gemiddelde van gemeenten die eerder op dezelfde manier zijn onderzocht (%1)."},
    {"Indicator", "Kenmerk"},
    {"Together", "Samen"},
    {"Reference", "Referentie"},
    {"Observations", "Observaties"},
    {"No observations have been recorded for this chapter.",
     "Bij dit hoofdstuk zijn geen observaties vastgelegd."},
    {"Municipality", "Gemeente"},
    {"Questionnaire sent", "Vragenlijst verstuurd"},
    {"Returned", "Teruggekomen"},
    {"Reviewed", "Doorgelopen"},
    {"Signed off", "Ondertekend"},
    {"Answers amended", "Antwoorden aangepast"},
    {"Documents", "Documenten"},
    {"Checks", "Toetsen"},
    {"Interviews", "Gesprekken"},
    {"Draft", "Concept"},
    {"Comments", "Opmerkingen"},
    {"What was done in each municipality", "Wat er in elke gemeente is gedaan"},
    {"Conversations by audience", "Gesprekken per doelgroep"},
    {"Audience", "Doelgroep"},
    {"Participants", "Deelnemers"},
    {"Quotes", "Citaten"},
    {"Codings", "Coderingen"},
    {"%1, %2 open", "%1, waarvan %2 open"},
    {"version %1", "versie %1"},
    {"residents", "bewoners"},
    {"partners", "partners"},
    {"area officials", "wijkgericht werkende ambtenaren"},
    {"department officials", "ambtenaren van vakafdelingen"},
    {"directors", "directeuren"},
    {"aldermen", "wethouders"},
    {"%1 confirm an answer", "%1 bevestigen een antwoord"},
    {"%1 contradict one", "%1 spreken er een tegen"},
    {"%1 supplement one", "%1 vullen er een aan"},
    {"Of the checks of documents against answers %1, %2 and %3.",
     "Van de toetsen van documenten aan antwoorden %1, %2 en %3."},
    {"Of the %1 comments on the drafts %2 were adopted, %3 adopted in part, %4 rejected with a reason and %5 "
     "noted.",
     "Van de %1 opmerkingen op de concepten zijn er %2 overgenomen, %3 ten dele overgenomen, %4 met redenen "
     "afgewezen en %5 voor kennisgeving aangenomen."},
    {"Quotes come only from conversations whose participants agreed to being quoted. Speakers appear under "
     "the name that the transcript gives them, which is a pseudonym.",
     "Citaten komen alleen uit gesprekken waarvan de deelnemers met citeren hebben ingestemd. Sprekers staan "
     "er onder de naam die het gespreksverslag hun geeft, een pseudoniem."},
    {"Participants of %1 conversations did not agree to being quoted; their words are left out.",
     "De deelnemers van %1 gesprekken hebben niet ingestemd met citeren; hun woorden zijn weggelaten."},
    {"Version %1 of the description, %2, by %3.", "Versie %1 van de beschrijving, %2, door %3."},
    {"The municipality commented on it from %1; the round was closed on %2.",
     "De gemeente kon vanaf %1 reageren; de commentaarronde is gesloten op %2."},
    {"The municipality can comment on it until %1.", "De gemeente kan tot en met %1 reageren."},
    {"It has not been out for comment yet.", "Zij is nog niet voor commentaar voorgelegd."},
    {"There is no description of this municipality yet.", "Van deze gemeente is er nog geen beschrijving."},
    {"The description has no text here.", "De beschrijving heeft hier geen tekst."},
    {"%1 [left out: no consent]", "%1 [weggelaten: geen toestemming]"},
    {"%1 [not in the study]", "%1 [niet in het onderzoek]"},
    {"%1 [unknown figure]", "%1 [onbekend cijfer]"},
    {"Not answered", "Niet beantwoord"},
    {"These questions were put to the municipality and have no answer.",
     "Deze vragen zijn aan de gemeente gesteld en hebben geen antwoord."},
    {"%1 (%2 of %3)", "%1 (%2 van de %3)"},
    {"What documents say otherwise", "Waar documenten iets anders zeggen"},
    {"Reference group", "Referentiegroep"},
    {"Shares as the municipality stated them. Reference group: %1.",
     "Aandelen zoals de gemeente ze opgaf. Referentiegroep: %1."},
    {"Shares as the municipality stated them.", "Aandelen zoals de gemeente ze opgaf."},
    {"coordinators", "coördinatoren"},
    {"At the feedback meeting the participants formulated learning questions. They are grouped in clusters.",
     "Op de terugkoppelbijeenkomst formuleerden de deelnemers leervragen. Zij zijn in clusters "
     "bijeengebracht."},
    {"No learning questions have been recorded yet.", "Er zijn nog geen leervragen vastgelegd."},
    {"Asked by %1", "Gesteld door %1"},
    {"quoted from %1", "citaat uit %1"},
    {"and", "en"},
    {"required, not answered", "verplicht, niet beantwoord"},
    {"to go through", "door te lopen"},
    {"Review: %1", "Doorloop: %1"},
    {"Researcher: %1", "Onderzoeker: %1"},
    {"Contact person: %1", "Contactpersoon: %1"},
    {"planned", "gepland"},
    {"paused", "onderbroken"},
    {"finished", "afgerond"},
    {"signed off", "ondertekend"},
    {"started", "begonnen"},
    {"resumed", "hervat"},
    {"Course", "Verloop"},
    {"Amended", "Aangepast"},
    {"Discussed", "Besproken"},
    {"Verified", "Vastgesteld"},
    {"Remarks", "Opmerkingen"},
    {"Queries", "Onduidelijkheden"},
    {"Skipped", "Overgeslagen"},
    {"Open points", "Open punten"},
    {"Nothing is open.", "Er staat niets open."},
    {"from %1 to %2", "van %1 naar %2"},
    {"Answer: %1", "Antwoord: %1"},
    {"Closed: %1", "Afgesloten: %1"},
    {"Still open.", "Staat nog open."},
    {"Returned as '%1'. %2", "Teruggestuurd als '%1'. %2"},
    {"Read as '%1'. %2", "Gelezen als '%1'. %2"},
    {"The file %1, which this answer names, did not come with the return.",
     "Het bestand %1, dat dit antwoord noemt, is niet meegekomen."},
    {"The file %1 that came with the return is not the one that was chosen in the form.",
     "Het bestand %1 dat is meegekomen, is niet het bestand dat in de vragenlijst is gekozen."},
    {"Came with the answer to: %1", "Meegekomen met het antwoord op: %1"},
    {"Only its name, size (%1 bytes) and SHA-256 are kept: %2",
     "Alleen naam, grootte (%1 bytes) en SHA-256 zijn bewaard: %2"},
    {"The review made this %1, but it came back as %2.",
     "In de doorloop is dit %1 geworden, maar het kwam terug als %2."},
    {"The check holds now.", "De controle klopt nu."},
    {"This form needs JavaScript, and a browser of the last years. Open the file in Firefox, Chrome, Edge or "
     "Safari.",
     "Dit formulier heeft JavaScript nodig, en een browser van de laatste jaren. Open het bestand in "
     "Firefox, "
     "Chrome, Edge of Safari."},
    {"The answer does not meet a condition of the questionnaire.",
     "Het antwoord voldoet niet aan een voorwaarde van de vragenlijst."},
    {"row %1", "rij %1"},
    {"Changed in the form, outside a review session.", "Gewijzigd in het formulier, buiten een doorloop."},
    {"Row %1 was taken out.", "Rij %1 is weggehaald."},
    {"How the comments of %1 were dealt with", "Hoe de opmerkingen van %1 zijn afgedaan"},
    {"These are the comments on version %1 of the description, which went out for comment on %2.",
     "Dit zijn de opmerkingen bij versie %1 van de beschrijving, die op %2 voor commentaar is voorgelegd."},
    {"The round was closed on %1.", "De commentaarronde is gesloten op %1."},
    {"The round is still open, until %1.", "De commentaarronde loopt nog, tot en met %1."},
    {"No comments came in.", "Er zijn geen opmerkingen binnengekomen."},
    {"Number", "Nummer"},
    {"Comment", "Opmerking"},
    {"Decision", "Afdoening"},
    {"Resulting text", "Tekst nu"},
    {"Paragraph", "Alinea"},
    {"whole draft", "hele concept"},
    {"Proposal:", "Voorstel:"},
    {"Reason:", "Reden:"},
    {"Reply:", "Antwoord:"},
    {"factual", "feitelijk"},
    {"interpretation", "interpretatie"},
    {"wording", "formulering"},
    {"new information", "nieuwe informatie"},
    {"confidential", "vertrouwelijk"},
    {"Adopted", "Overgenomen"},
    {"Adopted in part", "Ten dele overgenomen"},
    {"Rejected", "Afgewezen"},
    {"Noted", "Voor kennisgeving aangenomen"},
    {"Not decided yet", "Nog niet afgedaan"},
    {"The paragraph was taken out.", "De alinea is vervallen."},
});

}  // namespace wederhoor::schema
