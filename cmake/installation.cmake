# cmake --install: the program, the notes, the libraries and their headers, and a package for find_package.
# With dependencies that were fetched instead of installed there is no package: they are not ours to export.
include(CMakePackageConfigHelpers)
install(DIRECTORY identities/ DESTINATION "${CMAKE_INSTALL_DATADIR}/proofread/identities"
  FILES_MATCHING PATTERN "*.md" PATTERN "*.tsv" PATTERN language EXCLUDE)
install(DIRECTORY data/strd/ DESTINATION "${CMAKE_INSTALL_DATADIR}/proofread/strd"
  FILES_MATCHING PATTERN "*.dat" PATTERN "README.md")
install(FILES reports/results.schema.json DESTINATION "${CMAKE_INSTALL_DATADIR}/proofread")
install(FILES LICENSE DESTINATION "${CMAKE_INSTALL_DATADIR}/doc/proofread")
foreach(room identities properties solvers reports)
  install(DIRECTORY ${room} DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}/proofread"
    FILES_MATCHING PATTERN "*.hpp" PATTERN "*.def")
endforeach()

set(fetched "")
foreach(dependency eigen3 fmt nlohmann_json pegtl cmark rapidcheck)
  if(DEFINED ${dependency}_SOURCE_DIR)
    list(APPEND fetched ${dependency})
  endif()
endforeach()
if(fetched)
  message(STATUS "No CMake package is installed: fetched ${fetched}")
  return()
endif()

set(package_directory "${CMAKE_INSTALL_LIBDIR}/cmake/proofread")
install(EXPORT proofread_targets NAMESPACE proofread:: DESTINATION "${package_directory}"
  FILE proofreadTargets.cmake)
configure_package_config_file(cmake/proofreadConfig.cmake.in
  "${PROJECT_BINARY_DIR}/proofreadConfig.cmake" INSTALL_DESTINATION "${package_directory}")
write_basic_package_version_file("${PROJECT_BINARY_DIR}/proofreadConfigVersion.cmake"
  COMPATIBILITY SameMinorVersion)
install(FILES "${PROJECT_BINARY_DIR}/proofreadConfig.cmake"
  "${PROJECT_BINARY_DIR}/proofreadConfigVersion.cmake" DESTINATION "${package_directory}")
