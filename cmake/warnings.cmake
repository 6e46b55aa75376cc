# The warnings every target of the project is compiled with, and the flag that keeps
# verified arithmetic verified: a contracted a*b+c would change the rounding that the radii bound.
add_library(proofread_options INTERFACE)
add_library(proofread::options ALIAS proofread_options)
target_compile_options(proofread_options INTERFACE
  $<BUILD_INTERFACE:-Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion
  -Wold-style-cast -Wnon-virtual-dtor> -ffp-contract=off)
# GCC 12 sees overlaps and overruns inside std::string's own operators that are not there (its bug 105329 and kin);
# whether it does depends on the length of paths that are compiled in.
if(CMAKE_CXX_COMPILER_ID STREQUAL GNU AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  target_compile_options(proofread_options INTERFACE
    $<BUILD_INTERFACE:-Wno-restrict -Wno-array-bounds -Wno-stringop-overflow>)
endif()
if(PROOFREAD_WERROR)
  target_compile_options(proofread_options INTERFACE $<BUILD_INTERFACE:-Werror>)
endif()
target_include_directories(proofread_options INTERFACE
  $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}> $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}/proofread>)
target_compile_features(proofread_options INTERFACE cxx_std_20)
install(TARGETS proofread_options EXPORT proofread_targets)
set_target_properties(proofread_options PROPERTIES EXPORT_NAME options)
