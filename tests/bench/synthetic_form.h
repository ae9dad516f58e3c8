#pragma once

#include <random>
#include <string>

namespace wederhoor::bench {

/// A questionnaire of about `questions` questions, as real ones are made: a third numbers with a constraint,
/// a third choices, the rest text, dates and money; every text in two languages; a hint or a source with
/// some; one in eight asked under a condition, one in twenty worked out from those before it; repeats, tables
/// and checks.
class SyntheticForm {
public:
    explicit SyntheticForm(std::size_t questions) {
        m_xml =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            "<questionnaire id=\"synthetic\" version=\"3\" language=\"nl\" period=\"2008\">\n";
        text("title", "Vragenlijst wijkgericht werken", "Questionnaire on neighbourhood-oriented working");
        for (int list = 0; list < lists; ++list) choiceList(list);
        while (m_questions < questions) section();
        m_xml += "</questionnaire>\n";
    }

    const std::string& xml() const { return m_xml; }
    std::size_t questions() const { return m_questions; }

private:
    static constexpr int lists = 30;

    std::size_t below(std::size_t limit) { return m_random() % limit; }

    void text(const std::string& element, const std::string& dutch, const std::string& english) {
        m_xml += "<" + element + ">" + dutch + "</" + element + "><" + element + " lang=\"en\">" + english +
                 "</" + element + ">\n";
    }

    void choiceList(int list) {
        m_xml += "<choices name=\"list" + std::to_string(list) + "\">\n";
        for (const char* value : {"yes", "no", "partly", "planned", "other"}) {
            m_xml += "<choice value=\"" + std::string(value) + "\">";
            text("label", "Het antwoord luidt " + std::string(value),
                 "The answer reads " + std::string(value));
            m_xml += "</choice>\n";
        }
        m_xml += "</choices>\n";
    }

    void section() {
        const auto number = std::to_string(++m_sections);
        m_xml +=
            "<section name=\"section" + number + "\" chapter=\"" + std::to_string(1 + below(6)) + "\">\n";
        text("label", "Onderdeel " + number + ": de unit", "Part " + number + ": the unit");
        m_number.clear();
        m_choice.clear();
        for (int i = 0; i < 25; ++i) question();
        repeat();
        table();
        m_xml += "</section>\n";
    }

    std::string next(const char* kind) { return kind + std::to_string(++m_questions); }

    void begin(const std::string& name, const std::string& attributes) {
        m_xml += "<question name=\"" + name + "\" " + attributes;
        if (!m_choice.empty() && below(8) == 0) m_xml += " relevant=\"${" + m_choice + "} = 'yes'\"";
        m_xml += ">\n";
        text("label", "Hoeveel of welke van de gebieden in uw gemeente hebben " + name + "?",
             "How many or which of the areas in your municipality have " + name + "?");
        if (below(4) == 0) {
            text("hint", "Tel alleen wat op 1 januari 2008 bestond.",
                 "Count only what existed on 1 January 2008.");
        }
    }

    void question() {
        switch (below(9)) {
            case 0:
            case 1:
            case 2: {
                if (!m_number.empty() && below(6) == 0) return calculated();
                const auto name = next("number");
                begin(name,
                      "type=\"decimal\" decimals=\"1\" unit=\"fte\" constraint=\". ge 0 and . le 1000000\" "
                      "missing=\"dont-know not-yet-known\" source=\"yes\"");
                text("message", "Het aantal ligt tussen 0 en 1.000.000.",
                     "The number lies between 0 and 1,000,000.");
                m_number = name;
                break;
            }
            case 3:
            case 4: {
                const auto name = next("choice");
                begin(name, "type=\"select_one\" choices=\"list" + std::to_string(below(lists)) + "\"");
                m_choice = name;
                break;
            }
            case 5:
                begin(next("choices"),
                      "type=\"select_multiple\" choices=\"list" + std::to_string(below(lists)) + "\"");
                break;
            case 6:
                begin(next("money"), "type=\"money\" decimals=\"0\" source=\"yes\"");
                break;
            case 7:
                begin(next("date"), "type=\"date\"");
                break;
            default:
                begin(next("text"), "type=\"text\" rows=\"3\"");
        }
        m_xml += "</question>\n";
    }

    void calculated() {
        const auto name = next("worked_out");
        begin(name, "type=\"decimal\" calculate=\"round(coalesce(${" + m_number + "}, 0) * 100 div 7, 2)\"");
        m_xml += "<check test=\"${" + name + "} le 100000\" level=\"warning\">";
        text("message", "Dat is veel. Klopt het?", "That is a lot. Is it right?");
        m_xml += "</check></question>\n";
    }

    void repeat() {
        const auto number = std::to_string(m_sections);
        m_xml += "<repeat name=\"staff" + number + "\" appearance=\"table\" max=\"60\">\n";
        text("label", "Formatie", "Staffing");
        begin(next("function"), "type=\"text\" required=\"yes\"");
        const auto fte = next("fte");
        m_xml += "</question>";
        begin(fte, "type=\"decimal\" unit=\"fte\"");
        m_xml += "</question></repeat>\n";
        begin(next("total"), "type=\"decimal\" calculate=\"round(sum(${" + fte + "}), 2)\"");
        m_xml += "</question>\n";
    }

    void table() {
        const auto name = "time" + std::to_string(m_sections);
        m_xml += "<table name=\"" + name + "\">\n";
        text("label", "Tijdsbesteding", "Use of time");
        m_xml += "<column name=\"pct\" type=\"percent\" constraint=\". ge 0 and . le 100\">";
        text("message", "Een aandeel ligt tussen 0 en 100 %.", "A share lies between 0 and 100 %.");
        m_xml += "</column>\n";
        ++m_questions;
        for (const char* row : {"physical", "social", "economy", "safety", "other"}) {
            m_xml += "<row name=\"" + std::string(row) + "\">";
            text("label", row, row);
            m_xml += "</row>\n";
        }
        m_xml += "<check test=\"sum(${" + name +
                 "/pct}) = 100\" tolerance=\"1\" relevant=\"count-non-empty(${" + name + "/pct}) = 5\">";
        text("message", "Tel op tot 100 %.", "Add up to 100 %.");
        m_xml += "</check></table>\n";
    }

    std::mt19937 m_random{1995};
    std::string m_xml;
    std::size_t m_questions = 0;
    std::size_t m_sections = 0;
    std::string m_number;  ///< the last number and the last choice of the section, if there is one
    std::string m_choice;
};

}  // namespace wederhoor::bench
