# cmake -Doutput=FILE.cpp -P embed.cmake: the report's sources as one C++ file. Templates keep their names; the
# style sheets become `style`; script/first.js `first`; vendor/ and the other scripts, in order, `program`.
set(here "${CMAKE_CURRENT_LIST_DIR}")
set(arrays "")
set(rows "")

function(add_bytes name bytes hash)  # hexadecimal: the text of minified scripts upsets compilers
  string(REGEX REPLACE "(..)" "\\\\x\\1" bytes "${bytes}")
  string(REGEX REPLACE "(..)" "\\\\x\\1" hash "${hash}")
  set(arrays "${arrays}constexpr char ${name}_text[] = \"${bytes}\";\n" PARENT_SCOPE)
  set(rows "${rows}    {\"${name}\", {${name}_text, sizeof ${name}_text - 1}, {\"${hash}\", 32}},\n" PARENT_SCOPE)
endfunction()

function(add_asset name text)
  string(HEX "${text}" bytes)
  string(SHA256 hash "${text}")
  add_bytes(${name} "${bytes}" "${hash}")
  set(arrays "${arrays}" PARENT_SCOPE)
  set(rows "${rows}" PARENT_SCOPE)
endfunction()

function(join result directory extension)
  set(text "")
  foreach(name ${ARGN})
    file(READ "${here}/${directory}/${name}.${extension}" part)
    string(REGEX REPLACE "^// SPDX[^\n]*\n|^/\\* SPDX[^\n]*\n" "" part "${part}")
    string(APPEND text "${part}")
  endforeach()
  set(${result} "${text}" PARENT_SCOPE)
endfunction()

file(GLOB templates "${here}/templates/*.html")
foreach(path ${templates})
  get_filename_component(name "${path}" NAME_WE)
  file(READ "${path}" text)
  string(REGEX REPLACE "\n$" "" text "${text}")
  add_asset(${name} "${text}")
endforeach()
join(text style css colours page notes claims figures print)
add_asset(style "${text}")
join(text script js first)
add_asset(first "${text}")
join(vendored vendor js d3.min plot.umd.min temml.min)
join(own script js formulas navigation filters panels ladder figure accuracy ridge_paths)
add_asset(program "${vendored}\n(() => {\n\"use strict\";\n${own}})();\n")

file(READ "${here}/vendor/math.woff2" font HEX)
file(SHA256 "${here}/vendor/math.woff2" hash)
add_bytes(math_font "${font}" "${hash}")

file(WRITE "${output}" "// Written by embed.cmake.
#include \"reports/html/assets.hpp\"

namespace proofread::reports::html {

namespace {

${arrays}
constexpr asset all[] = {
${rows}};

}  // namespace

const asset& embedded(std::string_view name) {
  static constexpr asset none = {};
  for (const asset& each : all) {
    if (each.name == name) return each;
  }
  return none;
}

}  // namespace proofread::reports::html
")
