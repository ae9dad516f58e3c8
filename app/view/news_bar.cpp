#include "app/view/news_bar.h"

#include "app/view/words.h"

namespace wederhoor::view {

namespace {
constexpr int leastTime = 4000;  // milliseconds
constexpr int timePerLetter = 60;
}  // namespace

NewsBar::NewsBar(wxWindow* parent) : wxInfoBar(parent) {
    SetName("news");
    m_timer.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { leave(); });
    Bind(wxEVT_BUTTON, [this](wxCommandEvent& event) {
        m_sentence.clear();
        m_timer.Stop();
        event.Skip();
    });
}

void NewsBar::tell(const std::string& sentence) {
    show(sentence, wxICON_INFORMATION);
    m_timer.StartOnce(leastTime + timePerLetter * static_cast<int>(sentence.size()));
}

void NewsBar::warn(const std::string& sentence) {
    show(sentence, wxICON_WARNING);
}

void NewsBar::leave() {
    m_timer.Stop();
    m_sentence.clear();
    Dismiss();
}

void NewsBar::show(const std::string& sentence, int icon) {
    m_timer.Stop();
    m_sentence = sentence;
    ShowMessage(wide(sentence), icon);
}

}  // namespace wederhoor::view
