#include <algorithm>
#include <array>
#include <charconv>
#include <set>

#include "forms/docx/docx_parts.h"
#include "forms/docx/docx_text.h"
#include "forms/docx/fillable_docx.h"
#include "forms/docx/filled_body.h"
#include "forms/docx/form_alignment.h"
#include "forms/docx/form_layout.h"
#include "forms/zip/file_kind.h"
#include "schema/base/say.h"
#include "schema/base/trimmed.h"
#include "schema/base/utf8.h"
#include "schema/language/answer_text.h"
#include "schema/rules/report_words.h"

namespace wederhoor::forms {

using Part = FormSlot::Part;
using schema::Findings;
using schema::say;
using schema::Severity;
using schema::trimmed;

namespace {
// What Word shows in an empty control of its own accord, in English and Dutch.
constexpr std::array<std::string_view, 10> wordsOwn{"Click or tap here to enter text.",
                                                    "Click here to enter text.",
                                                    "Click or tap to enter a date.",
                                                    "Click here to enter a date.",
                                                    "Choose an item.",
                                                    "Klik of tik om tekst in te voeren.",
                                                    "Klik hier als u tekst wilt invoeren.",
                                                    "Klik of tik om een datum in te voeren.",
                                                    "Klik hier als u een datum wilt invoeren.",
                                                    "Kies een item."};

bool isTicked(std::string_view text) {
    constexpr std::array<std::string_view, 6> ticks{
        "\xE2\x98\x92", "\xE2\x98\x91", "\xE2\x9C\x93", "\xE2\x9C\x94", "x", "X"};
    return std::find(ticks.begin(), ticks.end(), trimmed(text)) != ticks.end();
}

bool isSlot(std::string_view bookmark) {
    return bookmark.size() > 3 && bookmark[2] == '_' &&
           ((bookmark[0] == 'a' && std::string_view("vcomsrn").find(bookmark[1]) != std::string_view::npos) ||
            (bookmark[0] == 'p' && std::string_view("nped").find(bookmark[1]) != std::string_view::npos));
}

/// Something that one place of the form was found to hold.
struct Held {
    std::string text;
    bool ticked = false;
    bool uncertain = false;
};

class Reading {
public:
    Reading(const schema::Form& form, FormIdentity identity, const FilledBody& filled, std::string file,
            Findings& findings)
        : m_form(form),
          m_identity(std::move(identity)),
          m_filled(filled),
          m_file(std::move(file)),
          m_findings(findings) {}

    ResponseFile read() {
        ResponseFile response;
        response.questionnaire = m_identity.form;
        response.version = m_identity.version;
        response.definition = m_identity.definition;
        response.municipality = m_identity.municipality;
        response.language = m_identity.language;
        response.place = {m_file};
        if (m_identity.form != m_form.questionnaire().id) return response;
        findKnown();
        layOutBlank();
        const auto expected = expectedParagraphs(m_layout.document);
        const auto alignment = align(expected, m_filled, m_known);
        for (const auto& paragraph : expected) {
            for (const auto& piece : paragraph.pieces) {
                if (piece.control) take(*piece.control, alignment);
            }
        }
        takeUnknown();
        for (const auto& beside : alignment.beside) keepBeside(beside);
        finish(response);
        return response;
    }

private:
    void findKnown() {
        const auto& places = m_filled.places();
        for (std::size_t at = 0; at < places.size(); ++at) {
            if (!places[at].bookmark.empty()) m_known.try_emplace(places[at].bookmark, at);
        }
    }

    /// The form as it went out, without answers and with as many rows as came back.
    void layOutBlank() {
        auto rows = m_identity.rows;
        OutgoingForm blank;
        for (const auto& [bookmark, place] : m_known) {
            const auto slot = FormSlot::parse(bookmark);
            if (slot && slot->part == Part::remark) {
                blank.answers.push_back({slot->path, {}, {}, {}, {}, m_filled.places()[place].text});
            }
            if (!slot || slot->path.container.empty()) continue;
            std::size_t row = 0;
            const auto& text = slot->path.row;
            std::from_chars(text.data(), text.data() + text.size(), row);
            if (row > 0 && row <= 1000) {
                auto& count = rows[slot->path.container];
                count = std::max(count, row);
            }
        }
        blank.municipality = m_identity.municipality;
        blank.definition = m_identity.definition;
        blank.language = m_identity.language;
        m_layout = layOut(m_form, blank, m_identity.version, rows);
    }

    void take(const DocxControl& control, const FormAlignment& alignment) {
        const auto slot = m_layout.slots.find(control.bookmark);
        if (slot == m_layout.slots.end()) return;
        auto held = heldBy(control, alignment);
        if (!held) return;
        put(slot->second, control, *held);
    }

    std::optional<Held> heldBy(const DocxControl& control, const FormAlignment& alignment) {
        const auto known = m_known.find(control.bookmark);
        if (known != m_known.end()) {
            m_taken.insert(known->second);
            const auto& place = m_filled.places()[known->second];
            auto held = heldIn(place, control);
            held.uncertain = held.uncertain || !place.control;
            if (place.control || !held.text.empty() || held.ticked) return held;
        }
        const auto found = alignment.recovered.find(control.bookmark);
        if (found == alignment.recovered.end()) return std::nullopt;
        FilledPlace lost{{}, found->second.text, {}, false, false};
        if (found->second.place) {
            lost = m_filled.places()[*found->second.place];
            if (!lost.bookmark.empty()) return std::nullopt;  // it is another one's
            m_taken.insert(*found->second.place);
        }
        auto held = heldIn(lost, control);
        held.uncertain = true;
        return held;
    }

    static Held heldIn(const FilledPlace& place, const DocxControl& control) {
        Held held;
        held.ticked = place.checked ? *place.checked : isTicked(place.text);
        held.text = trimmed(place.text);
        const bool own = std::find(wordsOwn.begin(), wordsOwn.end(), held.text) != wordsOwn.end();
        if (held.text == control.placeholder || own) held.text.clear();
        // Typed beside the placeholder instead of over it.
        const auto& placeholder = control.placeholder;
        const auto at = placeholder.empty() ? std::string::npos : held.text.find(placeholder);
        if (at != std::string::npos) {
            held.text.erase(at, placeholder.size());
            held.text = trimmed(held.text);
            held.uncertain = true;
        }
        return held;
    }

    void put(const FormSlot& slot, const DocxControl& control, const Held& held) {
        switch (slot.part) {
            case Part::respondent:
                m_respondent = held.text;
                return;
            case Part::position:
                m_position = held.text;
                return;
            case Part::email:
                m_email = held.text;
                return;
            case Part::filledOn:
                m_filledOn = held.text;
                return;
            default:
                break;
        }
        const bool says = slot.part == Part::choice ? held.ticked : !held.text.empty();
        if (!says) return;
        auto& answer = answerAt(slot.path);
        const bool listed =
            slot.part == Part::value || slot.part == Part::missing || slot.part == Part::source;
        putInto(answer, slot, listed ? valueIn(control, held.text) : held.text);
        if (held.uncertain) doubt(answer);
    }

    static void putInto(RawAnswer& answer, const FormSlot& slot, const std::string& text) {
        switch (slot.part) {
            case Part::value:
                answer.text = text;
                break;
            case Part::choice:
                answer.text += (answer.text.empty() ? "" : " ") + slot.choice;
                break;
            case Part::other:
                answer.other = text;
                break;
            case Part::missing:
                answer.missing = text;
                break;
            case Part::source:
                answer.source = text;
                break;
            case Part::remark:
                answer.remark = text;
                break;
            default:
                answer.reference = text;
                break;
        }
    }

    /// Of a drop-down the value of what it shows; the words themselves if it has no such choice.
    static std::string valueIn(const DocxControl& control, const std::string& text) {
        for (const auto& choice : control.choices) {
            if (choice.label == text) return choice.value;
        }
        const auto low = [](std::string words) {
            std::transform(words.begin(), words.end(), words.begin(),
                           [](unsigned char c) { return static_cast<char>(c < 128 ? std::tolower(c) : c); });
            return words;
        };
        for (const auto& choice : control.choices) {
            if (low(choice.label) == low(text)) return choice.value;
        }
        return text;
    }

    RawAnswer& answerAt(const schema::AnswerPath& path) {
        const auto [found, fresh] = m_index.try_emplace(path, m_answers.size());
        if (fresh) {
            m_answers.push_back({path, {}});
            m_answers.back().place = {m_file};
        }
        return m_answers[found->second];
    }

    void doubt(RawAnswer& answer) {
        if (!answer.doubt.empty()) return;
        answer.doubt =
            schema::worded(m_identity.language,
                           "The document lost the field of this answer: it was read from its place "
                           "between the words of the form.");
        m_findings.push_back(
            {Severity::warning,
             {m_file},
             say("The document lost the field of '%1'. The answer was read from its place in the text.",
                 m_form.labelOf(answer.path, m_identity.language)),
             say("Hold it against the document.")});
    }

    /// Bookmarks that the form as it is now has no place for: of another version, or of a row too many.
    void takeUnknown() {
        for (const auto& [bookmark, at] : m_known) {
            const auto& place = m_filled.places()[at];
            if (m_taken.contains(at) || place.placeholder) continue;
            const auto slot = FormSlot::parse(bookmark);
            const std::string text(trimmed(place.text));
            if (slot && slot->part == Part::choice) {
                if (place.checked.value_or(false)) putInto(answerAt(slot->path), *slot, {});
            } else if (!text.empty() && !text.starts_with('[')) {
                auto& answer = slot ? answerAt(slot->path) : answerAt({{}, {}, bookmark});
                if (slot) {
                    putInto(answer, *slot, text);
                } else {
                    answer.text = text;
                }
            }
        }
    }

    void keepBeside(const FormAlignment::Beside& beside) {
        if (FormIdentity::find(beside.text)) return;
        const auto slot = m_layout.slots.find(beside.bookmark);
        const bool placed = slot != m_layout.slots.end() && !slot->second.path.question.empty();
        if (!placed && isHead(beside.text)) return;
        if (placed) {
            auto& answer = answerAt(slot->second.path);
            const auto label = schema::worded(m_identity.language, "Remark:");
            if (answer.remark.empty() && beside.text.starts_with(label)) {
                // It had one when it went out, and its field is lost.
                answer.remark = trimmed(std::string_view(beside.text).substr(label.size()));
                doubt(answer);
                return;
            }
            answer.remark += (answer.remark.empty() ? "" : "\n") + beside.text;
            m_findings.push_back({Severity::warning,
                                  {m_file},
                                  say("'%1' was typed beside the fields. It is kept as a remark on '%2'.",
                                      beside.text, m_form.labelOf(slot->second.path, m_identity.language)),
                                  say("Hold it against the document.")});
        } else {
            auto& answer = answerAt({});
            answer.text += (answer.text.empty() ? "" : "\n") + beside.text;
        }
    }

    /// Words above the first question, which tell to whom and when the form went out: they are not known
    /// here.
    bool isHead(std::string_view text) const {
        using schema::worded;
        const auto& language = m_identity.language;
        const auto begins = [&](const std::string& sentence) {
            return text.starts_with(std::string_view(sentence).substr(0, sentence.find('\x02')));
        };
        return text.ends_with(m_identity.municipality) ||
               begins(worded(language, "Save the document and send it back to %1.", "\x02")) ||
               begins(worded(language, "Save the document and send it back by %1.", "\x02"));
    }

    void finish(ResponseFile& response) {
        response.respondent = m_respondent;
        response.respondentFunction = m_position;
        response.respondentEmail = m_email;
        schema::Question day;
        day.type = schema::QuestionType::date;
        const auto read =
            schema::readAnswer(m_form.questionnaire(), day, m_filledOn, schema::DecimalSign::comma);
        if (const auto* date = read.value.as<schema::Date>()) response.filledOn = *date;
        response.answers = std::move(m_answers);
    }

    const schema::Form& m_form;
    FormIdentity m_identity;
    const FilledBody& m_filled;
    std::string m_file;
    Findings& m_findings;
    FormLayout m_layout;
    std::map<std::string, std::size_t> m_known;  ///< index of the place, by bookmark
    std::set<std::size_t> m_taken;
    std::vector<RawAnswer> m_answers;
    std::map<schema::AnswerPath, std::size_t> m_index;
    std::string m_respondent;
    std::string m_position;
    std::string m_email;
    std::string m_filledOn;
};

void refuse(const std::string& file, std::string message, std::string remedy, Findings& findings) {
    findings.push_back({Severity::error, {file}, std::move(message), std::move(remedy)});
}

bool isDocx(std::string_view bytes, const std::string& file, Findings& findings) {
    const auto asDocx = [] {
        return say("Open it in Word or LibreOffice and save it as an ordinary DOCX file.");
    };
    switch (fileKindOf(bytes)) {
        case FileKind::zip:
            return true;
        case FileKind::oldOffice:
            refuse(file, say("This is an old Word file (.doc), or a document with a password."), asDocx(),
                   findings);
            return false;
        case FileKind::html:
            refuse(file, say("This is a web page, whatever its name says."), asDocx(), findings);
            return false;
        case FileKind::rtf:
            refuse(file, say("This is an RTF file."), asDocx(), findings);
            return false;
        default:
            refuse(file, say("This is no DOCX file, whatever its name says."), asDocx(), findings);
            return false;
    }
}

std::optional<FormIdentity> identityIn(const FilledBody& filled,
                                       const std::map<std::string, std::string>& properties) {
    if (auto identity = FormIdentity::from(properties)) return identity;
    for (const auto& paragraph : filled.paragraphs()) {
        std::string text;
        for (const auto& piece : paragraph.pieces) {
            text += piece.place ? filled.places()[*piece.place].text : piece.words;
        }
        if (auto identity = FormIdentity::find(text)) return identity;
    }
    return std::nullopt;
}

bool isSound(const FilledBody& filled) {
    const auto sound = [](const std::string& text) { return !schema::firstInvalidUtf8(text); };
    return std::all_of(filled.places().begin(), filled.places().end(),
                       [&](const auto& place) { return sound(place.text); }) &&
           std::all_of(filled.paragraphs().begin(), filled.paragraphs().end(), [&](const auto& paragraph) {
               return std::all_of(paragraph.pieces.begin(), paragraph.pieces.end(),
                                  [&](const auto& piece) { return sound(piece.words); });
           });
}
}  // namespace

std::optional<ResponseFile> readFillableDocx(std::string_view bytes, const std::string& file,
                                             const schema::Form& form, Findings& findings) {
    if (!isDocx(bytes, file, findings)) return std::nullopt;
    const auto archive = ZipArchive::open(bytes, file, findings);
    const auto parts = archive ? DocxParts::open(*archive, findings) : std::nullopt;
    const auto document = parts ? archive->readXml(parts->document(), findings) : nullptr;
    if (!document) return std::nullopt;
    Findings unread;  // without them the form still says which it is
    const auto properties = customProperties(*archive, *parts, unread);
    FilledBody filled(isSlot);
    if (!filled.read(document->document_element()) || !isSound(filled)) {
        refuse(file, say("The text of the file is damaged."),
               say("Open it in the program that it was made with, and save it anew."), findings);
        return std::nullopt;
    }
    auto identity = identityIn(filled, properties);
    if (!identity) {
        refuse(file,
               say("This document is not a questionnaire of this program: it does not say which form it is."),
               say("Ask for the document that was sent out, filled in; or type its answers in."), findings);
        return std::nullopt;
    }
    if (identity->language.empty()) identity->language = form.questionnaire().language;
    return Reading(form, std::move(*identity), filled, file, findings).read();
}

}  // namespace wederhoor::forms
