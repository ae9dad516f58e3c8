#include "app/view/appearance.h"

#include <gtk/gtk.h>
#include <wx/settings.h>

namespace wederhoor::view {

void useAppearance(Appearance appearance) {
    // wxWidgets 3.2 has no word for this.
    auto* settings = gtk_settings_get_default();
    if (appearance == Appearance::asDesktop) {
        gtk_settings_reset_property(settings, "gtk-application-prefer-dark-theme");
    } else {
        g_object_set(settings, "gtk-application-prefer-dark-theme", appearance == Appearance::dark, nullptr);
    }
}

bool isDark() {
    return wxSystemSettings::GetAppearance().IsUsingDarkBackground();
}

wxColour mutedColour() {
    return isDark() ? wxColour(176, 176, 176) : wxColour(95, 95, 95);
}

wxColour colourOf(schema::Severity severity) {
    switch (severity) {
        case schema::Severity::error:
            return isDark() ? wxColour(255, 138, 128) : wxColour(176, 0, 32);
        case schema::Severity::warning:
            return isDark() ? wxColour(255, 183, 77) : wxColour(148, 74, 0);
        case schema::Severity::info:
            return isDark() ? wxColour(144, 190, 240) : wxColour(20, 84, 150);
    }
    return mutedColour();
}

}  // namespace wederhoor::view
