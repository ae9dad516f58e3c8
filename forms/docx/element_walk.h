#pragma once

#include <pugixml.hpp>

// Known inside forms/docx only.
namespace wederhoor::forms {

/// Goes through the elements in `root` in the document's order, without recursion: a hostile file may be very
/// deep. `enter` says whether to go into an element; `leave` is told of each that was gone into, after what
/// is in it.
template <class Enter, class Leave>
void walkElements(pugi::xml_node root, const Enter& enter, const Leave& leave) {
    auto node = root.first_child();
    while (node && node != root) {
        if (node.type() == pugi::node_element && enter(node)) {
            if (const auto inside = node.first_child()) {
                node = inside;
                continue;
            }
            leave(node);
        }
        while (node != root && !node.next_sibling()) {
            node = node.parent();
            if (node != root) leave(node);
        }
        if (node != root) node = node.next_sibling();
    }
}

}  // namespace wederhoor::forms
