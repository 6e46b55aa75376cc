# cmake -Dsource=DIR -Doutput=FILE -P commit.cmake: writes the commit that is being built as a C++ source, empty
# outside of a checkout, with + where tracked files differ from it. The file is left alone when it says so already.
set(commit "")
find_program(git git)
if(git)
  execute_process(COMMAND "${git}" -C "${source}" rev-parse --show-toplevel
    OUTPUT_VARIABLE top OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
  if(top STREQUAL source)
    execute_process(COMMAND "${git}" -C "${source}" describe --always --abbrev=12 --exclude=* --dirty=+
      OUTPUT_VARIABLE commit OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
  endif()
endif()
file(CONFIGURE OUTPUT "${output}" CONTENT
  "#include \"results/document/commit.hpp\"\nnamespace proofread::results {\nconst char* built_commit() { return \"${commit}\"; }\n}\n")
