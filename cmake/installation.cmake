# cmake --install: the program, the notes, the libraries and their headers, and a package for find_package.
file(GLOB notes CONFIGURE_DEPENDS identities/*.md identities/*.tsv)
install(FILES ${notes} DESTINATION "${CMAKE_INSTALL_DATADIR}/proofread/identities")
install(DIRECTORY data/strd/ DESTINATION "${CMAKE_INSTALL_DATADIR}/proofread/strd"
  FILES_MATCHING PATTERN "*.dat" PATTERN "README.md")
install(FILES results/results.schema.json DESTINATION "${CMAKE_INSTALL_DATADIR}/proofread")
file(GLOB licences reports/html/vendor/*.LICENSE)
install(FILES LICENSE DESTINATION "${CMAKE_INSTALL_DATADIR}/doc/proofread" RENAME copyright)
install(FILES ${licences} DESTINATION "${CMAKE_INSTALL_DATADIR}/doc/proofread")
foreach(room identities properties solvers results reports)
  install(DIRECTORY ${room} DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}/proofread"
    FILES_MATCHING PATTERN "*.hpp" PATTERN "*.def")
endforeach()

# The man page and the completions are what the program says of itself, written when it is installed.
function(install_described destination name)
  set(file "${PROJECT_BINARY_DIR}/described/${destination}/${name}")
  cmake_path(GET file PARENT_PATH folder)
  list(JOIN ARGN " " words)
  install(CODE "file(MAKE_DIRECTORY \"${folder}\")
    execute_process(COMMAND \"$<TARGET_FILE:proofread>\" ${words} OUTPUT_FILE \"${file}\" COMMAND_ERROR_IS_FATAL ANY)")
  install(FILES "${file}" DESTINATION "${destination}")
endfunction()
install_described("${CMAKE_INSTALL_MANDIR}/man1" proofread.1 manual)
install_described("${CMAKE_INSTALL_DATADIR}/bash-completion/completions" proofread completion bash)
install_described("${CMAKE_INSTALL_DATADIR}/zsh/site-functions" _proofread completion zsh)
install_described("${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions" _proofread completion zsh)  # where Debian looks
install_described("${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d" proofread.fish completion fish)

# The package. The program and the tests from notes need none of the libraries; with dependencies that were fetched
# instead of installed the libraries stay out, for those are not ours to export.
include(CMakePackageConfigHelpers)
set(package_directory "${CMAKE_INSTALL_LIBDIR}/cmake/proofread")
install(EXPORT proofread_program NAMESPACE proofread:: DESTINATION "${package_directory}"
  FILE proofreadProgram.cmake)
configure_package_config_file(cmake/proofreadConfig.cmake.in
  "${PROJECT_BINARY_DIR}/proofreadConfig.cmake" INSTALL_DESTINATION "${package_directory}")
write_basic_package_version_file("${PROJECT_BINARY_DIR}/proofreadConfigVersion.cmake"
  COMPATIBILITY SameMinorVersion)
install(FILES "${PROJECT_BINARY_DIR}/proofreadConfig.cmake" "${PROJECT_BINARY_DIR}/proofreadConfigVersion.cmake"
  cmake/proofread_notes.cmake cmake/proofread_notes_listing.cmake.in DESTINATION "${package_directory}")

set(fetched "")
foreach(dependency eigen3 fmt nlohmann_json pegtl cmark rapidcheck)
  if(DEFINED ${dependency}_SOURCE_DIR)
    list(APPEND fetched ${dependency})
  endif()
endforeach()
if(fetched)
  message(STATUS "The installed package has the program and no libraries: fetched ${fetched}")
else()
  install(EXPORT proofread_targets NAMESPACE proofread:: DESTINATION "${package_directory}"
    FILE proofreadTargets.cmake)
endif()
