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

}  // namespace wederhoor::view
