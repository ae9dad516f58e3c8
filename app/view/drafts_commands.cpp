// What can be done on the page of descriptions.
#include <algorithm>
#include <wx/listctrl.h>

#include "app/view/drafts_panel.h"
#include "app/view/import_news.h"
#include "app/view/words.h"

namespace wederhoor::view {

using schema::say;

std::vector<Command> DraftsPanel::commands() {
    const auto writes = [this] { return m_presenter.writable(); };
    return {{say("&Save the section"), "Ctrl+S", [this] { m_presenter.save(); },
             [this] { return m_presenter.unsaved(); }},
            {},
            {say("&Next section"), "Ctrl+PgDn", [this] { m_presenter.showNext(1); }, {}},
            {say("&Previous section"), "Ctrl+PgUp", [this] { m_presenter.showNext(-1); }, {}},
            {},
            {say("&Insert the evidence"), "Ctrl+I", [this] { m_evidence->insertChosen(); },
             [this, writes] { return writes() && m_evidence->chosen(); }},
            {say("&Go to where the evidence stands"), "Ctrl+J", [this] { m_evidence->goToChosen(); },
             [this] { return m_evidence->chosen() != nullptr; }},
            {},
            {say("&Compare with the version before, or stop"), "Ctrl+D", [this] { compareWithBefore(); },
             [this] { return m_presenter.versions().size() > 1; }},
            {say("S&tart the next version ..."), "", [this] { startVersion(); },
             [this] { return workspace().writable() && !m_presenter.versions().empty(); }},
            {},
            {say("Take in &drafts from files ..."), "", [this] { importByDialog(); },
             [this] { return workspace().writable(); }}};
}

void DraftsPanel::arrive(const present::Place& place) {
    const auto* number = std::get_if<schema::ParagraphNumber>(&place.at);
    if (!number) return;
    m_presenter.showSection(number->inSection());
    if (const auto span = m_presenter.spanOf(*number)) m_text->reveal(*span);
    m_text->SetFocus();
}

bool DraftsPanel::find() {
    m_evidence->find();
    return true;
}

std::vector<wxWindow*> DraftsPanel::panes() {
    if (m_presenter.comparedWith()) return {m_outline, m_differences, &m_evidence->list()};
    return {m_outline, m_text, m_reading, &m_evidence->list()};
}

void DraftsPanel::insert(const present::EvidenceItem& item) {
    if (m_presenter.comparedWith()) m_presenter.compareWith(std::nullopt);
    const auto [before, after] = m_text->aroundCaret();
    m_text->insert(m_presenter.insertion(item, before, after));
    m_text->SetFocus();
}

void DraftsPanel::compareWithBefore() {
    std::optional<int> before;
    if (!m_presenter.comparedWith()) {
        for (const auto& version : m_presenter.versions()) {
            if (version.draft.version < m_presenter.version()) {
                before = version.draft.version;
                break;
            }
        }
        if (!before) before = m_presenter.versions().front().draft.version;
    }
    m_presenter.compareWith(before);
}

void DraftsPanel::startVersion() {
    const auto note = desk().ask().text(say("Why does version %1 start? This becomes its note.",
                                            m_presenter.versions().front().draft.version + 1),
                                        "");
    if (note) m_presenter.startVersion(*note);
}

void DraftsPanel::importByDialog() {
    importFiles(desk().ask().openFiles(say("Take in drafts"), {say("Markdown"), "*.md;*.markdown;*.txt"}));
}

void DraftsPanel::importFiles(const std::vector<std::filesystem::path>& files) {
    if (files.empty()) return;
    tellImport(desk(), m_presenter.import(files));
}

bool DraftsPanel::take(const std::vector<std::filesystem::path>& files) {
    const bool drafts = std::all_of(files.begin(), files.end(), [](const auto& file) {
        return file.extension() == ".md" || file.extension() == ".markdown";
    });
    if (drafts) importFiles(files);
    return drafts;
}

}  // namespace wederhoor::view
