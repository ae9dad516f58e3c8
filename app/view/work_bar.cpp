#include "app/view/work_bar.h"

#include <stdexcept>
#include <wx/sizer.h>

#include "app/view/words.h"

namespace wederhoor::view {

namespace {
constexpr int refreshInterval = 100;  // milliseconds
constexpr int gaugeRange = 1000;
}  // namespace

WorkBar::WorkBar(wxWindow* parent)
    : wxPanel(parent),
      m_text(new wxStaticText(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxST_ELLIPSIZE_END)),
      m_gauge(new wxGauge(this, wxID_ANY, gaugeRange)),
      m_cancel(new wxButton(this, wxID_CANCEL, tr("&Stop"))) {
    const int gap = FromDIP(8);
    auto* sizer = new wxBoxSizer(wxHORIZONTAL);
    sizer->Add(m_text, wxSizerFlags(2).CentreVertical().Border(wxALL, gap));
    sizer->Add(m_gauge, wxSizerFlags(1).CentreVertical().Border(wxALL, gap));
    sizer->Add(m_cancel, wxSizerFlags().CentreVertical().Border(wxALL, gap));
    SetSizer(sizer);
    SetName("work");
    m_gauge->SetName(tr("Progress"));
    m_cancel->SetName(tr("Stop"));
    m_cancel->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { cancel(); });
    m_timer.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { show(); });
    Hide();
}

void WorkBar::start(const wxString& title, std::function<void(schema::Progress&)> job,
                    std::function<void(std::exception_ptr, bool)> then) {
    if (busy()) throw std::logic_error("one work at a time");
    m_title = title;
    m_then = std::move(then);
    m_cancel->Enable();
    m_work = std::make_unique<Work>(std::move(job), [this] { CallAfter([this] { end(); }); });
    show();
    Show();
    GetParent()->Layout();
    m_timer.Start(refreshInterval);
}

void WorkBar::cancel() {
    if (!m_work) return;
    m_work->cancel();
    m_cancel->Disable();
    show();
}

void WorkBar::show() {
    if (!m_work) return;
    const auto state = m_work->state();
    wxString text = m_title;
    if (!state.what.empty()) text += wxString::FromUTF8(" – ") + wide(state.what);
    if (state.total > 0) text += wxString::Format(" (%zu/%zu)", state.done, state.total);
    if (m_work->cancelled()) text = tr("Stopping ...");
    m_text->SetLabel(text);
    if (state.total > 0) {
        m_gauge->SetValue(static_cast<int>(gaugeRange * state.done / state.total));
    } else {
        m_gauge->Pulse();
    }
}

void WorkBar::end() {
    m_timer.Stop();
    const auto trouble = m_work->trouble();
    const bool cancelled = m_work->cancelled();
    m_work.reset();
    Hide();
    GetParent()->Layout();
    const auto then = std::move(m_then);
    then(trouble, cancelled);
}

}  // namespace wederhoor::view
