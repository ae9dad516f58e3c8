#include "app/view/form_view.h"

#include <algorithm>
#include <wx/sizer.h>

#include "app/view/appearance.h"
#include "app/view/words.h"

namespace wederhoor::view {

using schema::AnswerPath;

/// The sections with how many of their questions are answered.
class FormView::Sections final : public wxListView {
public:
    Sections(wxWindow* parent, present::FormEntry& entry)
        : wxListView(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                     wxLC_REPORT | wxLC_VIRTUAL | wxLC_SINGLE_SEL | wxLC_NO_HEADER),
          m_entry(entry) {
        SetName(tr("Sections"));
        AppendColumn("", wxLIST_FORMAT_LEFT, FromDIP(235));
        AppendColumn("", wxLIST_FORMAT_RIGHT, FromDIP(80));
        SetMinSize(FromDIP(wxSize(325, -1)));
        m_hidden.SetTextColour(mutedColour());
        m_failing.SetTextColour(colourOf(schema::Severity::warning));
    }

    void refresh() {
        const auto count = static_cast<long>(m_entry.sections().size());
        if (GetItemCount() != count) SetItemCount(count);
        if (count == 0) return;
        const auto open = static_cast<long>(m_entry.section());
        if (GetFirstSelected() != open) {
            Select(open);
            Focus(open);
        }
        RefreshItems(0, count - 1);
    }

private:
    const present::FormEntry::Section& at(long item) const {
        return m_entry.sections()[static_cast<std::size_t>(item)];
    }
    wxString OnGetItemText(long item, long column) const override {
        const auto& section = at(item);
        if (column == 0) return wide(section.label);
        if (!section.asked) return tr("not asked");
        const auto count = wxString::Format("%zu/%zu", section.answered, section.questions);
        if (section.failing > 0) return wxString::Format("! %zu   ", section.failing) + count;
        return section.answered == section.questions ? wxString::FromUTF8("✓ ") + count : count;
    }
    wxItemAttr* OnGetItemAttr(long item) const override {
        const auto& section = at(item);
        if (!section.asked) return &m_hidden;
        return section.failing > 0 ? &m_failing : nullptr;
    }

    present::FormEntry& m_entry;
    mutable wxItemAttr m_hidden;
    mutable wxItemAttr m_failing;
};

FormView::FormView(wxWindow* parent, present::IntakePresenter& presenter,
                   std::function<void()> giveQuestionnaire)
    : wxPanel(parent), m_presenter(presenter), m_entry(presenter.form()) {
    m_obstacle = new wxStaticText(this, wxID_ANY, "");
    m_give = new wxButton(this, wxID_ANY, tr("Choose a &questionnaire ..."));
    m_give->Bind(wxEVT_BUTTON, [give = std::move(giveQuestionnaire)](wxCommandEvent&) { give(); });
    m_form = new wxPanel(this);
    m_standing = new wxStaticText(m_form, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxST_ELLIPSIZE_END);
    m_progress = new wxStaticText(m_form, wxID_ANY, "");
    m_gauge = new wxGauge(m_form, wxID_ANY, 1);
    m_gauge->SetName(tr("Questions answered"));
    m_sections = new Sections(m_form, m_entry);
    m_page = new wxScrolledWindow(m_form);
    m_page->SetName(tr("Questions"));
    m_page->SetScrollRate(0, FromDIP(16));
    layOut();
    m_sections->Bind(wxEVT_LIST_ITEM_SELECTED, [this](wxListEvent& event) {
        const auto chosen = static_cast<std::size_t>(event.GetIndex());
        if (chosen == m_entry.section()) return;
        keep();
        m_entry.open(chosen);
    });
    m_sections->Bind(wxEVT_LIST_ITEM_ACTIVATED, [this](wxListEvent&) { m_page->SetFocus(); });
    m_page->Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        // Not in the middle of GTK's own layout.
        if (m_page->GetClientSize().x != m_width) fitLater();
    });
}

void FormView::layOut() {
    const int gap = FromDIP(6);
    auto* head = new wxBoxSizer(wxHORIZONTAL);
    head->Add(m_standing, wxSizerFlags(1).CentreVertical().Border(wxALL, gap));
    head->Add(m_progress, wxSizerFlags().CentreVertical().Border(wxALL, gap));
    head->Add(m_gauge, wxSizerFlags().CentreVertical().Border(wxALL, gap));
    auto* columns = new wxBoxSizer(wxHORIZONTAL);
    columns->Add(m_sections, wxSizerFlags().Expand());
    columns->Add(m_page, wxSizerFlags(1).Expand());
    auto* form = new wxBoxSizer(wxVERTICAL);
    form->Add(head, wxSizerFlags().Expand());
    form->Add(columns, wxSizerFlags(1).Expand());
    m_form->SetSizer(form);
    m_page->SetSizer(new wxBoxSizer(wxVERTICAL));
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(m_obstacle, wxSizerFlags().Border(wxALL, FromDIP(24)));
    all->Add(m_give, wxSizerFlags().Border(wxLEFT, FromDIP(24)));
    all->Add(m_form, wxSizerFlags(1).Expand());
    SetSizer(all);
}

void FormView::refresh() {
    const auto obstacle = m_entry.obstacle();
    m_obstacle->SetLabel(obstacle ? wide(*obstacle) : wxString());
    m_obstacle->Show(obstacle.has_value());
    m_give->Show(!m_entry.hasQuestionnaire());
    m_form->Show(!obstacle);
    if (!obstacle) {
        m_plan = m_entry.page();
        const auto& section = m_plan->sections[m_entry.section()];
        if (&section != m_shown) {
            makeSection(section);
            fitLater();
        }
        for (auto* part : m_parts) part->refresh();
        showSections();
        fit();
    } else {
        m_shown = nullptr;
    }
    Layout();
    if (auto wanted = m_presenter.takeWanted()) {
        // Once it has a place to scroll to.
        CallAfter([this, path = std::move(*wanted)] {
            fit();
            goTo(path);
        });
    }
}

void FormView::makeSection(const forms::PageSection& section) {
    m_shown = &section;
    m_attended.reset();
    if (m_page->IsDescendant(FindFocus())) m_sections->SetFocus();
    m_parts.clear();
    m_page->GetSizer()->Clear(true);
    const int gap = FromDIP(12);
    auto& sizer = *m_page->GetSizer();
    auto* title = new WrappedText(m_page, wide(section.label));
    title->SetFont(m_page->GetFont().Bold().Scaled(1.25F));
    sizer.Add(title, wxSizerFlags().Border(wxALL, gap));
    const auto add = [&](FormPart* part) {
        m_parts.push_back(part);
        sizer.Add(part, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, gap));
    };
    const FormContext context{m_entry, [this](const AnswerPath& path) {
                                  m_attended = path;
                                  if (auto* part = partOf(path); part && part->attend(path)) fitLater();
                                  CallAfter([this] { reveal(FindFocus()); });
                              }};
    if (!section.hint.empty()) add(new TextPart(m_page, context, section.hint));
    for (const auto& part : section.parts) add(makeFormPart(m_page, context, part));
    m_page->Scroll(0, 0);
}

void FormView::showSections() {
    m_sections->refresh();
    std::size_t questions = 0;
    std::size_t answered = 0;
    for (const auto& section : m_entry.sections()) {
        questions += section.questions;
        answered += section.answered;
    }
    m_standing->SetLabelText(wide(m_entry.standing()));
    m_progress->SetLabelText(tr("%1 of %2 questions answered", answered, questions));
    m_gauge->SetRange(std::max(1, static_cast<int>(questions)));
    m_gauge->SetValue(static_cast<int>(answered));
}

void FormView::fitLater() {
    if (m_fits) return;
    m_fits = true;
    CallAfter([this] {
        m_fits = false;
        fit();
    });
}

void FormView::fit() {
    m_width = m_page->GetClientSize().x;
    const int width = m_width - 2 * FromDIP(12);
    if (width <= 0) return;
    for (auto* part : m_parts) {
        part->wrapTo(width);
        part->Layout();
    }
    m_page->FitInside();
    m_page->Layout();
}

void FormView::reveal(const wxWindow* input) {
    if (!input || !m_page->IsDescendant(const_cast<wxWindow*>(input))) return;
    const int margin = FromDIP(24);
    const int top = m_page->ScreenToClient(input->GetScreenPosition()).y - margin;
    const int bottom = top + input->GetSize().y + 2 * margin;
    const int height = m_page->GetClientSize().y;
    const int by = top < 0 ? top : std::min(top, std::max(0, bottom - height));
    if (by == 0) return;
    int step = 1;
    m_page->GetScrollPixelsPerUnit(nullptr, &step);
    const int now = m_page->GetViewStart().y;
    m_page->Scroll(wxDefaultCoord, now + (by > 0 ? (by + step - 1) / step : (by - step + 1) / step));
}

FormPart* FormView::partOf(const AnswerPath& path) const {
    const auto found =
        std::find_if(m_parts.begin(), m_parts.end(), [&](const FormPart* part) { return part->has(path); });
    return found == m_parts.end() ? nullptr : *found;
}

void FormView::keep() {
    for (auto* part : m_parts) part->keep();
}

void FormView::goTo(const AnswerPath& path) {
    if (auto* part = partOf(path); part && part->IsShown()) part->goTo(path);
}

void FormView::openRemark() {
    if (!m_attended) return;
    if (auto* part = partOf(*m_attended)) {
        part->openRemark(*m_attended);
        fit();
    }
}

std::vector<wxWindow*> FormView::panes() {
    return {m_sections, m_page};
}

}  // namespace wederhoor::view
