#include "app/view/panels.h"

#include <stdexcept>

#include "app/view/comparison_panel.h"
#include "app/view/documents_panel.h"
#include "app/view/drafts_panel.h"
#include "app/view/intake_panel.h"
#include "app/view/interviews_panel.h"
#include "app/view/journal_panel.h"
#include "app/view/quotes_panel.h"
#include "app/view/report_panel.h"
#include "app/view/review_panel.h"
#include "app/view/rounds_panel.h"
#include "app/view/search_panel.h"
#include "app/view/status_panel.h"

namespace wederhoor::view {

namespace {
using present::Page;

struct Entry {
    Page page;
    StepPanel* (*make)(wxWindow* parent, Desk& desk);
};

template <class Panel>
StepPanel* make(wxWindow* parent, Desk& desk) {
    return new Panel(parent, desk);
}

// clang-format off
constexpr Entry entries[] = {
    {Page::status, make<StatusPanel>},
    {Page::intake, make<IntakePanel>},
    {Page::review, make<ReviewPanel>},
    {Page::documents, make<DocumentsPanel>},
    {Page::interviews, make<InterviewsPanel>},
    {Page::quotes, make<QuotesPanel>},
    {Page::drafts, make<DraftsPanel>},
    {Page::rounds, make<RoundsPanel>},
    {Page::comparison, make<ComparisonPanel>},
    {Page::report, make<ReportPanel>},
    {Page::journal, make<JournalPanel>},
    {Page::search, make<SearchPanel>},
};
// clang-format on
}  // namespace

std::vector<Page> pages() {
    std::vector<Page> all;
    for (const auto& entry : entries) all.push_back(entry.page);
    return all;
}

StepPanel* makePanel(Page page, wxWindow* parent, Desk& desk) {
    for (const auto& entry : entries) {
        if (entry.page == page) return entry.make(parent, desk);
    }
    throw std::logic_error("the window has no such page");
}

}  // namespace wederhoor::view
