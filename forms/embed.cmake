# Run by the build: makes of SOURCES (files of JavaScript and CSS, relative to FOLDER) the C++ file OUTPUT, in which each
# is a text that ends up inside the program. What `page.js` holds is forms::embedded::page_js.
set(text "// Made by forms/embed.cmake.\n#include \"forms/js/embedded.h\"\n\nnamespace wederhoor::forms::embedded {\n")
foreach(source ${SOURCES})
  file(READ ${FOLDER}/${source} content)
  get_filename_component(name ${source} NAME)
  string(REPLACE "." "_" name ${name})
  string(REPLACE "-" "_" name ${name})
  string(APPEND text "const std::string_view ${name} = R\"embedded(${content})embedded\";\n")
endforeach()
string(APPEND text "}  // namespace wederhoor::forms::embedded\n")
file(WRITE ${OUTPUT} "${text}")
