#include "app/view/returns_view.h"

#include <wx/sizer.h>

#include "app/view/appearance.h"
#include "app/view/cut_texts.h"
#include "app/view/words.h"

namespace wederhoor::view {

using schema::say;
using schema::Severity;

/// A list that asks for its words as it is painted.
class ReturnsView::Lines final : public wxListView {
public:
    struct Column {
        wxString title;
        int width;
    };
    using Text = std::function<std::string(std::size_t row, long column)>;
    using Level = std::function<Severity(std::size_t row)>;

    Lines(wxWindow* parent, const wxString& name, const std::vector<Column>& columns, Text text, Level level)
        : wxListView(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                     wxLC_REPORT | wxLC_VIRTUAL | wxLC_SINGLE_SEL),
          m_text(std::move(text)),
          m_level(std::move(level)) {
        SetName(name);
        for (const auto& column : columns) {
            AppendColumn(column.title, wxLIST_FORMAT_LEFT, FromDIP(column.width));
        }
        tipWhenCut(*this);
        m_error.SetTextColour(colourOf(Severity::error));
        m_warning.SetTextColour(colourOf(Severity::warning));
    }

    void setCount(std::size_t count) {
        SetItemCount(static_cast<long>(count));
        if (count > 0) RefreshItems(0, static_cast<long>(count) - 1);
    }
    std::optional<std::size_t> chosen() const {
        const long item = GetFirstSelected();
        return item < 0 ? std::nullopt : std::optional(static_cast<std::size_t>(item));
    }

private:
    wxString OnGetItemText(long item, long column) const override {
        return wide(m_text(static_cast<std::size_t>(item), column));
    }
    wxItemAttr* OnGetItemAttr(long item) const override {
        if (!m_level) return nullptr;
        const auto level = m_level(static_cast<std::size_t>(item));
        return level == Severity::error ? &m_error : level == Severity::warning ? &m_warning : nullptr;
    }

    Text m_text;
    Level m_level;
    mutable wxItemAttr m_error;
    mutable wxItemAttr m_warning;
};

ReturnsView::ReturnsView(wxWindow* parent, Desk& desk, present::ReturnIntake& returns,
                         std::function<void()> takeIn, Again again)
    : wxPanel(parent),
      m_desk(desk),
      m_returns(returns),
      m_takeIn(std::move(takeIn)),
      m_again(std::move(again)) {
    const int gap = FromDIP(6);
    auto* all = new wxBoxSizer(wxVERTICAL);
    auto* bar = new wxBoxSizer(wxHORIZONTAL);
    auto* take = new wxButton(this, wxID_ANY, tr("Take in &returns ..."));
    take->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { m_takeIn(); });
    bar->Add(take, wxSizerFlags().CentreVertical().Border(wxALL, gap));
    bar->Add(new wxStaticText(this, wxID_ANY, tr("You can also drop files, folders and ZIPs on this page.")),
             wxSizerFlags().CentreVertical().Border(wxALL, gap));
    all->Add(bar, wxSizerFlags().Expand());
    all->Add(reportBox(), wxSizerFlags(2).Expand().Border(wxALL, gap));
    m_empty = new wxStaticText(this, wxID_ANY, tr("Nothing has come back from this municipality yet."));
    all->Add(m_empty, wxSizerFlags().Border(wxALL, FromDIP(24)));
    all->Add(revisionsBox(), wxSizerFlags(3).Expand().Border(wxALL, gap));
    all->Add(waitingBox(), wxSizerFlags(2).Expand().Border(wxALL, gap));
    SetSizer(all);
}

wxSizer* ReturnsView::reportBox() {
    m_reportPanel = new wxPanel(this);
    m_summary = new WrappedText(m_reportPanel);
    m_summary->SetFont(GetFont().Bold());
    auto* forget = new wxButton(m_reportPanel, wxID_ANY, tr("&Close the report"));
    forget->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { m_returns.forgetReport(); });
    m_report = new Lines(
        m_reportPanel, tr("What came of it"), {{tr("About"), 190}, {tr("What came of it"), 900}},
        [this](std::size_t row, long column) {
            const auto& line = m_returns.report().lines[row];
            return column == 0 ? line.about : line.text;
        },
        [this](std::size_t row) { return m_returns.report().lines[row].severity; });
    m_report->Bind(wxEVT_LIST_ITEM_ACTIVATED, [this](wxListEvent& event) {
        const auto& line = m_returns.report().lines[static_cast<std::size_t>(event.GetIndex())];
        if (line.leadsTo) m_desk.go(present::Place(*line.leadsTo));
    });
    auto* head = new wxBoxSizer(wxHORIZONTAL);
    head->Add(m_summary, wxSizerFlags(1).CentreVertical());
    head->Add(forget, wxSizerFlags().CentreVertical());
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(head, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(4)));
    sizer->Add(m_report, wxSizerFlags(1).Expand());
    sizer->Add(mendingBox(), wxSizerFlags().Expand());
    m_reportPanel->SetSizer(sizer);
    auto* box = new wxBoxSizer(wxVERTICAL);
    box->Add(m_reportPanel, wxSizerFlags(1).Expand());
    return box;
}

/// What a person can do about files that could not be taken in.
wxSizer* ReturnsView::mendingBox() {
    m_unplaced = new wxStaticText(m_reportPanel, wxID_ANY, "");
    m_whose = new wxChoice(m_reportPanel, wxID_ANY);
    m_whose->SetName(tr("Whose it is"));
    m_place = new wxButton(m_reportPanel, wxID_ANY, tr("Take it in as &theirs"));
    m_place->SetName(m_place->GetLabelText());
    m_place->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        m_again(m_returns.report().firstAs(utf8(m_whose->GetStringSelection())));
    });
    m_others = new wxButton(m_reportPanel, wxID_ANY, "");
    m_others->SetName(tr("Take in the others"));
    m_others->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { m_again(present::IntakeReport::withoutBad()); });
    const auto flags = wxSizerFlags().CentreVertical().Border(wxTOP | wxRIGHT, FromDIP(6));
    auto* sizer = new wxBoxSizer(wxHORIZONTAL);
    for (wxWindow* each : {static_cast<wxWindow*>(m_unplaced), static_cast<wxWindow*>(m_whose),
                           static_cast<wxWindow*>(m_place), static_cast<wxWindow*>(m_others)}) {
        sizer->Add(each, flags);
    }
    return sizer;
}

void ReturnsView::showMending() {
    const auto& report = m_returns.report();
    const bool hasUnplaced = !report.unplaced.empty();
    for (wxWindow* each : {static_cast<wxWindow*>(m_unplaced), static_cast<wxWindow*>(m_whose),
                           static_cast<wxWindow*>(m_place)}) {
        each->Show(hasUnplaced);
    }
    m_others->Show(report.others > 0);
    m_others->SetLabel(tr("Take in the &others (%1)", report.others));
    if (!hasUnplaced) return;
    const auto name = std::filesystem::path(report.unplaced.front().file).filename().string();
    m_unplaced->SetLabelText(tr("Whose is %1?", name));
    const auto chosen = m_whose->GetStringSelection();
    m_whose->Clear();
    for (const auto& municipality : m_desk.workspace().municipalities()) {
        m_whose->Append(wide(municipality.name));
    }
    if (!m_whose->SetStringSelection(chosen)) m_whose->SetSelection(0);
}

wxSizer* ReturnsView::revisionsBox() {
    m_revisions = new Lines(
        this, tr("Returns"), {{tr("Return"), 78}, {tr("Received"), 95}, {tr("From"), 165}, {tr("File"), 120}},
        [this](std::size_t row, long column) {
            const auto& line = m_returns.revisions()[row];
            if (column == 0) return std::to_string(line.number);
            return column == 1 ? line.receivedOn : column == 2 ? line.respondent : line.how;
        },
        {});
    m_revisions->Bind(wxEVT_LIST_ITEM_SELECTED, [this](wxListEvent& event) {
        if (m_showing) return;
        m_returns.open(m_returns.revisions()[static_cast<std::size_t>(event.GetIndex())].number);
    });
    m_differences =
        new Lines(this, tr("What it changed"),
                  {{tr("Change"), 90}, {tr("Question"), 260}, {tr("Before"), 115}, {tr("Now"), 300}},
                  [this](std::size_t row, long column) {
                      const auto& line = m_returns.differences()[row];
                      switch (column) {
                          case 0:
                              return present::ReturnIntake::wordFor(line);
                          case 1:
                              return line.question;
                          case 2:
                              return line.before;
                          default:
                              return line.note.empty() ? line.after : line.after + " (" + line.note + ")";
                      }
                  },
                  {});
    m_differences->Bind(wxEVT_LIST_ITEM_ACTIVATED, [this](wxListEvent& event) {
        const auto& line = m_returns.differences()[static_cast<std::size_t>(event.GetIndex())];
        if (const auto path = schema::AnswerPath::parse(line.path)) {
            m_desk.go({present::Page::intake, std::nullopt, *path});
        }
    });
    auto* sizer = new wxBoxSizer(wxHORIZONTAL);
    sizer->Add(m_revisions, wxSizerFlags(1).Expand().Border(wxRIGHT, FromDIP(6)));
    sizer->Add(m_differences, wxSizerFlags(2).Expand());
    return sizer;
}

wxSizer* ReturnsView::waitingBox() {
    m_waitingPanel = new wxPanel(this);
    auto* title = new WrappedText(m_waitingPanel, tr("Set aside: came back, but can't be read as an answer"));
    title->SetFont(GetFont().Bold());
    m_waiting = new Lines(m_waitingPanel, tr("Set aside"),
                          {{tr("Came back as"), 200}, {tr("At"), 200}, {tr("Why it is set aside"), 500}},
                          [this](std::size_t row, long column) {
                              const auto& item = m_returns.waiting()[row];
                              return column == 0 ? item.raw : column == 1 ? item.path : item.why;
                          },
                          {});
    m_waiting->Bind(wxEVT_LIST_ITEM_SELECTED, [this](wxListEvent&) { showSettling(); });
    m_value = new wxTextCtrl(m_waitingPanel, wxID_ANY);
    m_value->SetName(tr("How it should be read"));
    m_question = new wxChoice(m_waitingPanel, wxID_ANY);
    m_question->SetName(tr("The question that it answers"));
    m_why = new wxTextCtrl(m_waitingPanel, wxID_ANY);
    m_why->SetName(tr("Why"));
    m_settle = new wxButton(m_waitingPanel, wxID_ANY, tr("&Make it the answer"));
    m_settle->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { settle(false); });
    m_drop = new wxButton(m_waitingPanel, wxID_ANY, tr("&Drop it"));
    m_drop->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { settle(true); });
    const int gap = FromDIP(6);
    auto* fields = new wxFlexGridSizer(2, gap, gap);
    fields->AddGrowableCol(1);
    const auto add = [&](const wxString& label, wxWindow* field) {
        fields->Add(new wxStaticText(m_waitingPanel, wxID_ANY, label), wxSizerFlags().CentreVertical());
        fields->Add(field, wxSizerFlags().Expand());
    };
    add(tr("R&ead as:"), m_value);
    add(tr("The &question that it answers:"), m_question);
    add(tr("&Why:"), m_why);
    auto* buttons = new wxBoxSizer(wxHORIZONTAL);
    buttons->Add(m_settle, wxSizerFlags().Border(wxRIGHT, gap));
    buttons->Add(m_drop);
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(title, wxSizerFlags().Border(wxBOTTOM, FromDIP(4)));
    sizer->Add(m_waiting, wxSizerFlags(1).Expand());
    sizer->Add(fields, wxSizerFlags().Expand().Border(wxTOP, gap));
    sizer->Add(buttons, wxSizerFlags().Border(wxTOP, gap));
    m_waitingPanel->SetSizer(sizer);
    auto* box = new wxBoxSizer(wxVERTICAL);
    box->Add(m_waitingPanel, wxSizerFlags(1).Expand());
    return box;
}

std::vector<wxWindow*> ReturnsView::panes() {
    return {m_revisions, m_differences, m_waiting};
}

void ReturnsView::refresh() {
    m_showing = true;
    const auto& report = m_returns.report();
    m_reportPanel->GetContainingSizer()->ShowItems(!report.summary.empty());
    m_summary->setText(wide(report.summary));
    m_report->setCount(report.lines.size());
    showMending();
    const auto& revisions = m_returns.revisions();
    m_empty->Show(revisions.empty());
    m_revisions->Show(!revisions.empty());
    m_differences->Show(!revisions.empty());
    m_revisions->setCount(revisions.size());
    for (std::size_t i = 0; i < revisions.size(); ++i) {
        if (revisions[i].number == m_returns.revision()) m_revisions->Select(static_cast<long>(i));
    }
    m_differences->setCount(m_returns.differences().size());
    const auto& waiting = m_returns.waiting();
    m_waitingPanel->Show(!waiting.empty());
    m_waiting->setCount(waiting.size());
    if (!waiting.empty() && !m_waiting->chosen()) m_waiting->Select(0);
    showSettling();
    m_showing = false;
    Layout();
}

void ReturnsView::showSettling() {
    const auto chosen = m_waiting->chosen();
    const bool can = chosen && *chosen < m_returns.waiting().size();
    for (wxWindow* each :
         {static_cast<wxWindow*>(m_value), static_cast<wxWindow*>(m_question), static_cast<wxWindow*>(m_why),
          static_cast<wxWindow*>(m_settle), static_cast<wxWindow*>(m_drop)}) {
        each->Enable(can);
    }
    if (!can) return;
    const auto& item = m_returns.waiting()[*chosen];
    m_questions = m_returns.questions();
    m_question->Clear();
    m_question->SetSelection(wxNOT_FOUND);
    for (const auto& question : m_questions) {
        m_question->Append(wide(question.label));
        if (question.path == item.path)
            m_question->SetSelection(static_cast<int>(m_question->GetCount()) - 1);
    }
    m_value->ChangeValue(wide(item.raw));
    m_why->ChangeValue("");
}

void ReturnsView::settle(bool drop) {
    const auto chosen = m_waiting->chosen();
    if (!chosen) return;
    present::Settlement settlement{m_returns.waiting()[*chosen].path, {}, {}, drop, utf8(m_why->GetValue())};
    if (!drop) {
        settlement.value = utf8(m_value->GetValue());
        const int question = m_question->GetSelection();
        if (question >= 0) settlement.to = m_questions[static_cast<std::size_t>(question)].path;
    }
    m_returns.settle(settlement);
    m_desk.tell(say("Settled. It stays readable in the history."));
}

}  // namespace wederhoor::view
