#include "forms/xml/comparison_file.h"

#include <algorithm>
#include <set>

#include "forms/file/hints.h"
#include "forms/xml/comparison_grammar.h"
#include "schema/base/say.h"

namespace wederhoor::forms {

using schema::ChartDefinition;
using schema::Comparison;
using schema::Findings;
using schema::Indicator;
using schema::IndicatorType;
using schema::Localized;
using schema::say;
using schema::SummaryKind;

namespace {
constexpr int mostChapters = 99;
constexpr int mostDecimals = 9;

bool isAdded(SummaryKind kind) {
    return kind == SummaryKind::mean || kind == SummaryKind::sum;
}

bool hasDecimals(IndicatorType type) {
    return type == IndicatorType::decimal || type == IndicatorType::percent || type == IndicatorType::money;
}

bool isNumber(IndicatorType type) {
    return hasDecimals(type) || type == IndicatorType::integer || type == IndicatorType::year;
}

/// The names between braces in a chart's title, with where each begins in it.
std::vector<std::string> namesInBraces(std::string_view title) {
    std::vector<std::string> names;
    for (auto open = title.find('{'); open != std::string_view::npos; open = title.find('{', open + 1)) {
        const auto close = title.find('}', open);
        if (close == std::string_view::npos) break;
        names.emplace_back(title.substr(open + 1, close - open - 1));
    }
    return names;
}

class ComparisonReader {
public:
    ComparisonReader(XmlNotes& notes, const schema::Form* form) : m_notes(notes), m_form(form) {}

    std::optional<Comparison> read() {
        const auto root = rootElement(m_notes, m_grammar.comparison);
        if (!root) return std::nullopt;
        m_comparison.questionnaire = root->name("questionnaire");
        m_comparison.language = root->language("language");
        checkForm(*root);
        root->children([&](const XmlElement& child) {
            if (&child.rule() == &m_grammar.outline) outline(child);
            if (&child.rule() == &m_grammar.overview) overview(child);
            if (&child.rule() == &m_grammar.chart) chart(child);
        });
        if (m_comparison.outline.empty()) {
            m_notes.error(root->offset(), say("The comparison has no outline."),
                          say("Write <outline> with the chapters of the description."));
        }
        for (const auto& [number, at] : m_chapters) checkChapter(number, at);
        return std::move(m_comparison);
    }

private:
    void checkForm(const XmlElement& root) {
        if (!m_form || !root.has("questionnaire")) return;
        const auto& id = m_form->questionnaire().id;
        if (id == m_comparison.questionnaire) return;
        m_notes.error(root.attribute("questionnaire")->valueAt,
                      say("This comparison belongs to the questionnaire '%1', not to '%2'.",
                          m_comparison.questionnaire, id),
                      say("Choose the two that belong together."));
    }

    void outline(const XmlElement& element) {
        element.children([&](const XmlElement& child) {
            schema::OutlineChapter chapter;
            const int next = static_cast<int>(m_comparison.outline.size()) + 1;
            chapter.number = child.number("number", 1, mostChapters).value_or(next);
            if (chapter.number != next) {
                m_notes.error(child.attribute("number")->valueAt,
                              say("Here chapter %1 is expected, not %2.", next, chapter.number),
                              say("Number the chapters of the outline from 1 on, in order."));
            }
            child.children([&](const XmlElement& part) {
                if (&part.rule() == &m_grammar.title) put(part, chapter.title);
                if (&part.rule() == &m_grammar.section) chapter.sections.push_back(titled(part));
            });
            child.needsText(chapter.title, "title");
            m_comparison.outline.push_back(std::move(chapter));
        });
    }

    Localized titled(const XmlElement& element) {
        Localized title;
        element.children([&](const XmlElement& child) { put(child, title); });
        element.needsText(title, "title");
        return title;
    }

    void overview(const XmlElement& element) {
        schema::Overview overview;
        overview.chapter = chapterOf(element);
        element.children([&](const XmlElement& child) {
            if (&child.rule() == &m_grammar.title) put(child, overview.title);
            if (&child.rule() == &m_grammar.indicator) overview.indicators.push_back(indicator(child));
        });
        element.needsText(overview.title, "title");
        m_comparison.overviews.push_back(std::move(overview));
    }

    Indicator indicator(const XmlElement& element) {
        static const auto typeNames = namesUpTo(IndicatorType::year);
        static const auto summaryNames = namesUpTo(SummaryKind::sum);
        Indicator indicator;
        indicator.name = freshName(element, m_indicators);
        indicator.type =
            element.oneOf("type", schema::indicatorTypeOf, typeNames).value_or(IndicatorType::text);
        indicator.decimals = element.number("decimals", 0, mostDecimals).value_or(0);
        indicator.unit = element.text("unit");
        if (element.has("currency")) indicator.currency = element.text("currency");
        indicator.value = expression(element);
        indicator.summary =
            element.oneOf("summary", schema::summaryKindOf, summaryNames).value_or(SummaryKind::none);
        element.children([&](const XmlElement& child) { put(child, indicator.label); });
        element.needsText(indicator.label, "label");
        checkFit(element, indicator);
        return indicator;
    }

    void checkFit(const XmlElement& element, const Indicator& indicator) {
        const auto misfit = [&](AttributeName name, bool fits, const std::string& remedy) {
            const auto* given = element.attribute(name);
            if (!given || fits || !element.has("type")) return;
            m_notes.error(given->at, say("%1 does not fit the type %2.", name, nameOf(indicator.type)),
                          remedy);
        };
        misfit("decimals", hasDecimals(indicator.type),
               say("Take it out: it goes with decimal, percent and money."));
        misfit("currency", indicator.type == IndicatorType::money, say("Take it out: it goes with money."));
        if (isAdded(indicator.summary)) {
            misfit("summary", isNumber(indicator.type),
                   say("Only numbers have a mean or a sum: write count."));
        }
    }

    void chart(const XmlElement& element) {
        ChartDefinition chart;
        chart.name = freshName(element, m_charts);
        chart.chapter = chapterOf(element);
        std::set<std::string> items;
        element.children([&](const XmlElement& child) {
            if (&child.rule() == &m_grammar.title) {
                put(child, chart.title);
                checkBraces(child);
            } else {
                chart.items.push_back(item(child, items));
            }
        });
        element.needsText(chart.title, "title");
        if (chart.items.empty()) {
            m_notes.error(element.offset(), say("<chart> has no <item> in it."), say("Write at least one."));
        }
        m_comparison.charts.push_back(std::move(chart));
    }

    schema::ChartItem item(const XmlElement& element, std::set<std::string>& names) {
        schema::ChartItem item{freshName(element, names), expression(element), {}};
        element.children([&](const XmlElement& child) { put(child, item.label); });
        element.needsText(item.label, "label");
        return item;
    }

    void checkBraces(const XmlElement& title) {
        if (!m_form) return;
        std::string joined;
        for (const auto& name : namesInBraces(title.words(joined))) {
            const auto* question = m_form->question(name);
            if (question && question->type == schema::QuestionType::text) continue;
            m_notes.error(title.offset(), say("{%1} in this title is no text question of the form.", name),
                          say("Write the name of one, or take the braces out."));
        }
    }

    std::string expression(const XmlElement& element) {
        const auto formula = element.formula("value");
        if (!formula) return {};
        schema::Problem problem;
        if (m_form && !m_form->expression(formula->text, problem)) {
            m_notes.error(formula->offset, problem.at, problem.message, problem.remedy);
        }
        return formula->text;
    }

    std::string freshName(const XmlElement& element, std::set<std::string>& names) {
        auto name = element.name("name");
        if (!name.empty() && !names.insert(name).second) {
            m_notes.error(element.attribute("name")->valueAt, say("The name '%1' is there already.", name),
                          say("Give one of the two another name."));
        }
        return name;
    }

    /// Looked up in the outline at the end, which may stand behind.
    int chapterOf(const XmlElement& element) {
        const auto number = element.number("chapter", 1, mostChapters);
        if (number) m_chapters.emplace_back(*number, element.attribute("chapter")->valueAt);
        return number.value_or(1);
    }

    void checkChapter(int number, std::size_t at) {
        if (m_comparison.outline.empty() || m_comparison.chapter(number)) return;
        m_notes.error(at, say("The outline has no chapter %1.", number),
                      say("Write one of its %1 chapters.", m_comparison.outline.size()));
    }

    void put(const XmlElement& element, Localized& texts) { element.putInto(texts, m_comparison.language); }

    XmlNotes& m_notes;
    const schema::Form* m_form;
    const ComparisonGrammar& m_grammar = grammar();
    Comparison m_comparison;
    std::set<std::string> m_indicators;
    std::set<std::string> m_charts;
    std::vector<std::pair<int, std::size_t>> m_chapters;  ///< that are referred to, and where

    static const ComparisonGrammar& grammar() {
        static const ComparisonGrammar grammar;
        return grammar;
    }
};
}  // namespace

std::optional<Comparison> readComparison(std::string_view bytes, const std::string& file,
                                         const schema::Form* form, Findings& findings) {
    const auto document = XmlDocument::parse(bytes, file, findings);
    if (!document) return std::nullopt;
    Findings own;
    XmlNotes notes(*document, own);
    auto comparison = ComparisonReader(notes, form).read();
    if (schema::hasErrors(own)) comparison.reset();
    putInOrder(own, findings);
    return comparison;
}

}  // namespace wederhoor::forms
