# Installed packages first, pinned sources where they are missing (docs/decisions/ says why each is used).
# Pinned by commit: a tag can be moved. The fallback needs a network; MPFR and GMP have no CMake build and must be installed.
include(FetchContent)
set(FETCHCONTENT_TRY_FIND_PACKAGE_MODE OPT_IN)
set(BOOST_ROOT_HINT /usr/lib/x86_64-linux-gnu/cmake/Boost-1.81.0)

FetchContent_Declare(Eigen3 GIT_REPOSITORY https://gitlab.com/libeigen/eigen.git
  GIT_TAG 3147391d946bb4b6c68edd901f2add6ac1f31f8c FIND_PACKAGE_ARGS 3.4)  # 3.4.0
FetchContent_Declare(fmt GIT_REPOSITORY https://github.com/fmtlib/fmt.git
  GIT_TAG a33701196adfad74917046096bf5a2aa0ab0bb50 FIND_PACKAGE_ARGS)  # 9.1.0
FetchContent_Declare(nlohmann_json GIT_REPOSITORY https://github.com/nlohmann/json.git
  GIT_TAG bc889afb4c5bf1c0d8ee29ef35eaaf4c8bef8a5d FIND_PACKAGE_ARGS)  # v3.11.2
FetchContent_Declare(CLI11 GIT_REPOSITORY https://github.com/CLIUtils/CLI11.git
  GIT_TAG 70f8072f9dd2292fd0b9f9e5f58e279f60483ed3 FIND_PACKAGE_ARGS)  # v2.1.2
FetchContent_Declare(pegtl GIT_REPOSITORY https://github.com/taocpp/PEGTL.git
  GIT_TAG cf639f7f4ee125f68e1ccfba8d99ebc0de57b9fe FIND_PACKAGE_ARGS)  # 3.2.7
FetchContent_Declare(cmark GIT_REPOSITORY https://github.com/commonmark/cmark.git
  GIT_TAG 5ba25ff40eba44c811f79ab6a792baf945b8307c FIND_PACKAGE_ARGS)  # 0.30.3
FetchContent_Declare(rapidcheck GIT_REPOSITORY https://github.com/emil-e/rapidcheck.git
  GIT_TAG 08b505857e32d52a20b2240b5125d937d67a6d86 FIND_PACKAGE_ARGS)
FetchContent_Declare(GTest GIT_REPOSITORY https://github.com/google/googletest.git
  GIT_TAG 58d77fa8070e8cec2dc1ed015d66b454c8d78850 FIND_PACKAGE_ARGS)  # release-1.12.1
FetchContent_MakeAvailable(Eigen3 fmt nlohmann_json CLI11 pegtl cmark rapidcheck GTest)

if(NOT TARGET Boost::headers)
  find_package(Boost 1.81 REQUIRED CONFIG)
endif()
find_library(MPFR_LIBRARY mpfr REQUIRED)
find_library(GMP_LIBRARY gmp REQUIRED)
find_package(ZLIB REQUIRED)
find_package(Threads REQUIRED)

# What decides statements over the reals; all else works without it.
find_path(Z3_INCLUDE z3.h PATH_SUFFIXES z3)
find_library(Z3_LIBRARY z3)
set(z3_is_there OFF)
if(Z3_INCLUDE AND Z3_LIBRARY)
  set(z3_is_there ON)
endif()
option(PROOFREAD_Z3 "Decide statements over the reals with z3" ${z3_is_there})
if(PROOFREAD_Z3 AND NOT z3_is_there)
  message(FATAL_ERROR "PROOFREAD_Z3 is on and z3 is not found: install libz3-dev, or configure with -DPROOFREAD_Z3=OFF")
endif()

# One header without a CMake package: Debian's libkainjow-mustache-dev, or the file of that release.
find_path(MUSTACHE_INCLUDE kainjow/mustache.hpp)
if(NOT MUSTACHE_INCLUDE)
  FetchContent_Declare(mustache GIT_REPOSITORY https://github.com/kainjow/Mustache.git GIT_TAG c66fdd87f01f0b2d1ba704192f27355b77746a5b  # v4.1
    SOURCE_SUBDIR nothing)
  FetchContent_MakeAvailable(mustache)
  file(COPY "${mustache_SOURCE_DIR}/mustache.hpp" DESTINATION "${PROJECT_BINARY_DIR}/mustache/kainjow")
  set(MUSTACHE_INCLUDE "${PROJECT_BINARY_DIR}/mustache" CACHE PATH "" FORCE)
endif()
