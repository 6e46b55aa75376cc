# cpack -G DEB in a build folder: the program, its notes and the libraries as one Debian package. What it runs with is found by
# dpkg-shlibdeps; what its libraries are compiled and linked with is the build group of tools/packages.txt.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME proofread)
set(CPACK_PACKAGE_VENDOR "The proofread authors")
set(CPACK_PACKAGE_CONTACT "The proofread authors")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "checks the mathematics in notes")
set(CPACK_PACKAGE_DESCRIPTION "Statements about matrices, written in Markdown, are evaluated on random matrices: exactly in
prime fields and over the rationals, and in enclosures of 16, 50 and 100 digits. With the
libraries and a CMake package for testing notes and least-squares solvers of one's own.")
set(CPACK_RESOURCE_FILE_LICENSE "${PROJECT_SOURCE_DIR}/LICENSE")
set(CPACK_STRIP_FILES ON)
set(CPACK_ARCHIVE_FILE_NAME "proofread-${PROJECT_VERSION}-linux-${CMAKE_SYSTEM_PROCESSOR}")
set(CPACK_PACKAGE_FILE_NAME "${CPACK_ARCHIVE_FILE_NAME}")
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION math)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
file(STRINGS "${PROJECT_SOURCE_DIR}/tools/packages.txt" packages REGEX "^build ")
list(TRANSFORM packages REPLACE "^build +([^ ]+).*" "\\1")
list(JOIN packages ", " CPACK_DEBIAN_PACKAGE_SUGGESTS)
include(CPack)
