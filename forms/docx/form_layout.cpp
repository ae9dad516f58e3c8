#include "forms/docx/form_layout.h"

#include <algorithm>
#include <charconv>

#include "forms/page/condition_words.h"
#include "schema/rules/report_words.h"

namespace wederhoor::forms {

using Part = FormSlot::Part;
using schema::AnswerPath;
using schema::worded;

namespace {
/// Empty rows that a repeat is given behind those with answers; all in all never fewer than `fewestRows`.
constexpr std::size_t spareRows = 3;
constexpr std::size_t fewestRows = 8;

DocxText plain(std::string words) {
    return {std::move(words)};
}
DocxText strong(std::string words) {
    return {std::move(words), DocxText::Look::strong};
}
DocxText muted(std::string words) {
    return {std::move(words), DocxText::Look::muted};
}

std::size_t rowOf(const AnswerPath& path) {
    std::size_t row = 0;
    std::from_chars(path.row.data(), path.row.data() + path.row.size(), row);
    return row;
}

bool isAnswered(const PageControl& control) {
    return control.kind != PageControl::Kind::result;
}

class Layout {
public:
    Layout(const schema::Form& form, const OutgoingForm& outgoing, int version,
           const std::map<std::string, std::size_t>& rows)
        : m_form(form),
          m_outgoing(outgoing),
          m_language(outgoing.language),
          m_page(formPage(form, outgoing.language, version)),
          m_rows(rows),
          m_controls(form, outgoing, layout) {
        const auto& questionnaire = form.questionnaire();
        layout.identity = {questionnaire.id, version, m_language, outgoing.definition, outgoing.municipality};
    }

    void write() {
        numberAll();
        auto& document = layout.document;
        document.language = m_language;
        document.title = worded(m_language, "%1: for %2", m_page.title, m_outgoing.municipality);
        document.author = m_outgoing.returnTo;
        document.protection = DocxDocument::Protection::forms;
        document.footer = {plain(m_page.title + ", " + m_outgoing.municipality + "\t"), DocxField::page,
                           plain(" / "), DocxField::pages};
        writeHead();
        for (const auto& section : m_page.sections) write(section);
        document.sections.push_back({false, std::move(m_blocks)});
        document.properties = layout.identity.properties();
    }

    FormLayout layout;

private:
    void add(DocxStyle style, DocxInlines content, const std::string& bookmark = {}) {
        m_blocks.emplace_back(DocxParagraph{style, std::move(content), bookmark});
    }
    void add(std::vector<DocxParagraph> paragraphs) {
        for (auto& paragraph : paragraphs) m_blocks.emplace_back(std::move(paragraph));
    }
    void hint(const std::string& words) {
        if (!words.empty()) add(DocxStyle::hint, {plain(words)});
    }

    /// `2.3`, by the name of a question, repeat or table.
    void numberAll() {
        int section = 0;
        for (const auto& each : m_page.sections) {
            const auto before = std::to_string(++section) + ".";
            int number = 0;
            for (const auto& part : each.parts) {
                const auto name = nameOf(part);
                if (!name.empty()) m_numbers[name] = before + std::to_string(++number);
            }
        }
    }
    /// Empty of what is not numbered.
    static std::string nameOf(const PagePart& part) {
        if (const auto* control = std::get_if<PageControl>(&part)) {
            return isAnswered(*control) ? control->path.question : std::string();
        }
        if (const auto* repeat = std::get_if<PageRepeat>(&part)) return repeat->name;
        if (const auto* table = std::get_if<PageTable>(&part)) return table->name;
        return {};
    }
    std::string numberOf(const AnswerPath& path) const {
        const auto found = m_numbers.find(path.container.empty() ? path.question : path.container);
        return found == m_numbers.end() ? std::string() : found->second;
    }

    void condition(const schema::Rare<schema::Formula>& relevant) {
        if (!relevant) return;
        hint(conditionWords(m_form, relevant->text, m_language,
                            [this](const AnswerPath& path) { return numberOf(path); }));
    }

    void writeHead() {
        add(DocxStyle::title, {plain(m_page.title)});
        const auto study = m_outgoing.study.empty() ? std::string() : m_outgoing.study + ", ";
        add(DocxStyle::subtitle, {plain(study + m_outgoing.municipality)});
        add(DocxStyle::body,
            {plain(worded(
                m_language,
                "Fill in the fields between [ ]: click one to type or to choose, and tick the boxes that "
                "apply. Questions with a * need an answer. Where you cannot give one, leave it open "
                "or choose a reason. Nothing else in this document can be changed."))});
        add(DocxStyle::body, {strong(sendBack())});
        add(DocxStyle::heading2, {plain(worded(m_language, "Filled in by"))});
        personal(Part::respondent, worded(m_language, "Name"), m_outgoing.respondent);
        personal(Part::position, worded(m_language, "Position"), m_outgoing.respondentFunction);
        personal(Part::email, worded(m_language, "E-mail"), m_outgoing.respondentEmail);
        personal(Part::filledOn, worded(m_language, "Filled in on"), {});
        add(DocxStyle::small,
            {muted(worded(m_language, "Please leave this line as it is: it tells which form this is.") + " " +
                   layout.identity.line())},
            "wederhoor_form");
    }

    std::string sendBack() const {
        const auto& to = m_outgoing.returnTo;
        if (m_outgoing.deadline) {
            const auto by = schema::dateWord(*m_outgoing.deadline, m_language);
            return to.empty()
                       ? worded(m_language, "Save the document and send it back by %1.", by)
                       : worded(m_language, "Save the document and send it back to %1, by %2.", to, by);
        }
        return to.empty() ? worded(m_language, "Save the document and send it back.")
                          : worded(m_language, "Save the document and send it back to %1.", to);
    }

    void personal(Part part, const std::string& label, const std::string& words) {
        add(DocxStyle::answer, {muted(label + ": "), m_controls.personal(part, label, words), plain(" ")});
    }

    void write(const PageSection& section) {
        const auto& all = m_form.questionnaire().sections;
        const auto found =
            std::find_if(all.begin(), all.end(), [&](const auto& each) { return each.name == section.name; });
        const auto number = std::to_string(&section - m_page.sections.data() + 1);
        add(DocxStyle::heading1, {plain(number + ". " + section.label)});
        hint(section.hint);
        if (found == all.end()) return;
        condition(found->relevant);
        for (const auto& part : section.parts) {
            std::visit([&](const auto& each) { write(*found, each); }, part);
        }
    }

    void title(const std::string& name, const std::string& label, bool required) {
        add(DocxStyle::question,
            {strong(m_numbers[name] + "  "), strong(label), plain(required ? " *" : "")});
    }

    void write(const schema::Section&, const PageNote& note) { add(DocxStyle::body, {plain(note.words)}); }

    void write(const schema::Section&, const PageControl& control) {
        if (!isAnswered(control)) return;
        title(control.path.question, control.label, control.required);
        if (const auto asked = m_form.at(control.path)) condition(asked->question->relevant);
        hint(control.hint);
        if (control.kind == PageControl::Kind::checks) {
            hint(worded(m_language, "Choose all that apply."));
        } else if (control.kind == PageControl::Kind::file) {
            hint(worded(m_language, "Type the name of the file here, and send the file along."));
        }
        add(m_controls.onPage(control));
    }

    template <class Item>
    static const Item* itemIn(const schema::Section& section, const std::string& name) {
        for (const auto& item : section.items) {
            const auto* found = std::get_if<Item>(&item);
            if (found && found->name == name) return found;
        }
        return nullptr;
    }

    static DocxTable::Cell cell(DocxInlines content, bool shaded = false) {
        return {{{DocxStyle::table, std::move(content)}}, 1, shaded};
    }

    /// Widths and headings of the columns that a question takes.
    void addColumn(const PageControl& control, const std::string& hint, DocxTable& table,
                   DocxTable::Row& heading) {
        const bool narrow = control.kind == PageControl::Kind::number;
        table.widths.push_back(narrow ? 8 : 12);
        DocxTable::Cell head = cell({strong(control.label), plain(control.required ? " *" : "")});
        if (!hint.empty()) head.paragraphs.push_back({DocxStyle::table, {muted(hint)}});
        heading.push_back(std::move(head));
        if (!FormControls::hasBeside(control)) return;
        table.widths.push_back(10);
        heading.push_back(cell({strong(worded(m_language, "No answer, or source: %1", control.label))}));
    }

    void addCells(const PageControl& control, DocxTable::Row& row) {
        row.push_back({m_controls.inCell(control)});
        if (FormControls::hasBeside(control)) row.push_back({m_controls.besideCell(control)});
    }

    void write(const schema::Section& section, const PageRepeat& repeat) {
        title(repeat.name, repeat.label, repeat.min > 0);
        if (const auto* item = itemIn<schema::Repeat>(section, repeat.name)) condition(item->relevant);
        hint(repeat.hint);
        DocxTable table;
        table.widths = {4};
        DocxTable::Row heading{cell({strong(worded(m_language, "No."))})};
        for (const auto& column : repeat.columns) {
            if (isAnswered(column)) addColumn(column, column.hint, table, heading);
        }
        table.rows.push_back(std::move(heading));
        const auto rows = rowsFor(repeat);
        layout.identity.rows[repeat.name] = rows;
        for (std::size_t number = 1; number <= rows; ++number) {
            DocxTable::Row row{cell({plain(std::to_string(number))}, true)};
            for (auto column : repeat.columns) {
                column.path = atRow(column.path, number);
                if (isAnswered(column)) addCells(column, row);
            }
            table.rows.push_back(std::move(row));
        }
        m_blocks.emplace_back(std::move(table));
        if (rows < static_cast<std::size_t>(repeat.max)) {
            add(DocxStyle::small,
                {muted(worded(m_language,
                              "Is there no row left? Write what is missing in the message that you send this "
                              "document with."))});
        }
    }

    std::size_t rowsFor(const PageRepeat& repeat) const {
        const auto most = static_cast<std::size_t>(std::max(repeat.max, 1));
        if (const auto given = m_rows.find(repeat.name); given != m_rows.end()) {
            return std::clamp<std::size_t>(given->second, 1, most);
        }
        std::size_t filled = 0;
        for (const auto& answer : m_outgoing.answers) {
            if (answer.path.container == repeat.name) filled = std::max(filled, rowOf(answer.path));
        }
        const auto least = std::max(static_cast<std::size_t>(std::max(repeat.min, 0)), fewestRows);
        return std::min(std::max(filled + spareRows, least), most);
    }

    void write(const schema::Section& section, const PageTable& page) {
        title(page.name, page.label, false);
        const auto* item = itemIn<schema::Table>(section, page.name);
        if (item) condition(item->relevant);
        hint(page.hint);
        if (page.rows.empty()) return;
        DocxTable table;
        table.widths = {12};
        DocxTable::Row heading{cell({})};
        const auto& cells = page.rows.front().cells;
        for (std::size_t at = 0; at < cells.size(); ++at) {
            if (isAnswered(cells[at])) addColumn(cells[at], page.columns[at].hint, table, heading);
        }
        table.rows.push_back(std::move(heading));
        for (const auto& each : page.rows) {
            DocxTable::Row row{cell({plain(each.label)}, true)};
            for (const auto& control : each.cells) {
                if (isAnswered(control)) addCells(control, row);
            }
            table.rows.push_back(std::move(row));
        }
        m_blocks.emplace_back(std::move(table));
    }

    const schema::Form& m_form;
    const OutgoingForm& m_outgoing;
    const std::string& m_language;
    FormPage m_page;
    const std::map<std::string, std::size_t>& m_rows;
    FormControls m_controls;
    std::map<std::string, std::string> m_numbers;
    std::vector<DocxBlock> m_blocks;
};
}  // namespace

FormLayout layOut(const schema::Form& form, const OutgoingForm& outgoing, int version,
                  const std::map<std::string, std::size_t>& rows) {
    Layout layout(form, outgoing, version, rows);
    layout.write();
    return std::move(layout.layout);
}

}  // namespace wederhoor::forms
