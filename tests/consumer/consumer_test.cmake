# Installs build_directory, then builds and tests a copy of examples/consumer against it. The copy's tests must fail when
# its note, then its solver is made wrong, and when its notes are gone. Last, the installed program finds its own notes.
set(work "${CMAKE_CURRENT_BINARY_DIR}/consumer")
set(prefix "${work}/prefix")
set(example "${work}/example")
file(REMOVE_RECURSE "${work}")
function(run)
  execute_process(COMMAND ${ARGN} RESULT_VARIABLE status OUTPUT_VARIABLE text ERROR_VARIABLE text)
  if(NOT status EQUAL 0)
    message(FATAL_ERROR "${ARGN}: ${status}\n${text}")
  endif()
endfunction()

# fails(WHAT COMMAND...): ctest, with these words, fails and names WHAT
function(fails what)
  execute_process(COMMAND "${CMAKE_CTEST_COMMAND}" --test-dir "${work}/build" ${ARGN}
    RESULT_VARIABLE status OUTPUT_VARIABLE text ERROR_VARIABLE text)
  string(FIND "${text}" "- ${what} (Failed)" named)
  if(status EQUAL 0 OR named EQUAL -1)
    message(FATAL_ERROR "${what} should have failed, and nothing else is asked: ${status}\n${text}")
  endif()
endfunction()

# edited(FILE RIGHT WRONG): one place in the copy is made wrong
function(edited file right wrong)
  file(READ "${example}/${file}" text)
  string(REPLACE "${right}" "${wrong}" changed "${text}")
  if(changed STREQUAL text)
    message(FATAL_ERROR "${file} does not say ${right}")
  endif()
  file(WRITE "${example}/${file}" "${changed}")
endfunction()

get_filename_component(tests "${CMAKE_CURRENT_LIST_DIR}" DIRECTORY)
get_filename_component(root "${tests}" DIRECTORY)
file(COPY "${root}/examples/consumer/" DESTINATION "${example}")
run("${CMAKE_COMMAND}" --install "${build_directory}" --prefix "${prefix}")
run("${CMAKE_COMMAND}" -S "${example}" -B "${work}/build" -G "${generator}" "-DCMAKE_PREFIX_PATH=${prefix}"
  "-DCMAKE_CXX_COMPILER=${compiler}" "-DCMAKE_CXX_FLAGS=${flags}")
run("${CMAKE_COMMAND}" --build "${work}/build")
run("${CMAKE_CTEST_COMMAND}" --test-dir "${work}/build" --output-on-failure --no-tests=error)

edited(notes/gram-schmidt.md "show P*P = P" "show P*P = 2*P")
fails("gram-schmidt/one-step.2/exact" -L exact)
edited(gram_schmidt.cpp "-= Q.col(k) * R" "+= Q.col(k) * R")
run("${CMAKE_COMMAND}" --build "${work}/build")
fails("gram_schmidt" -R "^gram_schmidt$")
file(WRITE "${example}/notes/gram-schmidt.md" "# Nothing\n")
fails("gram-schmidt/note" -E "^gram_schmidt$")
file(REMOVE "${example}/notes/gram-schmidt.md")
fails("notes/listing" -E "^gram_schmidt$")

# Notes alone: no compiler, and none of the libraries is looked for.
file(WRITE "${work}/notes/CMakeLists.txt" "cmake_minimum_required(VERSION 3.25)
project(notes LANGUAGES NONE)
find_package(proofread 0.2 REQUIRED COMPONENTS notes)
enable_testing()
proofread_add_notes(DIRECTORY claims LEVELS double mp50 POINTS 5 LABELS mine PREFIX own/)
")
file(WRITE "${work}/notes/claims/sums.md" "```claim swap\ngiven A, B : n x n\nshow A + B = B + A\n```\n")
run("${CMAKE_COMMAND}" -S "${work}/notes" -B "${work}/build" --fresh -G "${generator}" "-DCMAKE_PREFIX_PATH=${prefix}")
run("${CMAKE_CTEST_COMMAND}" --test-dir "${work}/build" --no-tests=error -L mine -R "^own/sums/swap/mp50$")

foreach(file bin/proofread share/man/man1/proofread.1 share/bash-completion/completions/proofread
    share/zsh/site-functions/_proofread share/fish/vendor_completions.d/proofread.fish)
  if(NOT EXISTS "${prefix}/${file}")
    message(FATAL_ERROR "${file} was not installed")
  endif()
endforeach()
file(GLOB notes "${prefix}/share/proofread/identities/*.md")
if(NOT notes)
  message(FATAL_ERROR "no notes were installed")
endif()
run("${CMAKE_COMMAND}" -E env --unset=PROOFREAD_NOTES "${prefix}/bin/proofread" list)
