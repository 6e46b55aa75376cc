# Installed packages first, pinned sources where they are missing (docs/decisions/ says why each is used).
# The fallback needs a network; MPFR and GMP have no CMake build and must be installed.
include(FetchContent)
set(FETCHCONTENT_TRY_FIND_PACKAGE_MODE OPT_IN)
set(BOOST_ROOT_HINT /usr/lib/x86_64-linux-gnu/cmake/Boost-1.81.0)

FetchContent_Declare(Eigen3 GIT_REPOSITORY https://gitlab.com/libeigen/eigen.git
  GIT_TAG 3.4.0 FIND_PACKAGE_ARGS 3.4)
FetchContent_Declare(fmt GIT_REPOSITORY https://github.com/fmtlib/fmt.git
  GIT_TAG 9.1.0 FIND_PACKAGE_ARGS)
FetchContent_Declare(nlohmann_json GIT_REPOSITORY https://github.com/nlohmann/json.git
  GIT_TAG v3.11.2 FIND_PACKAGE_ARGS)
FetchContent_Declare(CLI11 GIT_REPOSITORY https://github.com/CLIUtils/CLI11.git
  GIT_TAG v2.1.2 FIND_PACKAGE_ARGS)
FetchContent_Declare(pegtl GIT_REPOSITORY https://github.com/taocpp/PEGTL.git
  GIT_TAG 3.2.7 FIND_PACKAGE_ARGS)
FetchContent_Declare(cmark GIT_REPOSITORY https://github.com/commonmark/cmark.git
  GIT_TAG 0.30.2 FIND_PACKAGE_ARGS)
FetchContent_Declare(rapidcheck GIT_REPOSITORY https://github.com/emil-e/rapidcheck.git
  GIT_TAG 08b505857e32d52a20b2240b5125d937d67a6d86 FIND_PACKAGE_ARGS)
FetchContent_Declare(GTest GIT_REPOSITORY https://github.com/google/googletest.git
  GIT_TAG release-1.12.1 FIND_PACKAGE_ARGS)
FetchContent_MakeAvailable(Eigen3 fmt nlohmann_json CLI11 pegtl cmark rapidcheck GTest)

if(NOT TARGET Boost::headers)
  find_package(Boost 1.81 REQUIRED CONFIG)
endif()
find_library(MPFR_LIBRARY mpfr REQUIRED)
find_library(GMP_LIBRARY gmp REQUIRED)
find_package(Threads REQUIRED)

# One header without a CMake package: Debian's libkainjow-mustache-dev, or the file of that release.
find_path(MUSTACHE_INCLUDE kainjow/mustache.hpp)
if(NOT MUSTACHE_INCLUDE)
  FetchContent_Declare(mustache GIT_REPOSITORY https://github.com/kainjow/Mustache.git GIT_TAG v4.1
    SOURCE_SUBDIR nothing)
  FetchContent_MakeAvailable(mustache)
  file(COPY "${mustache_SOURCE_DIR}/mustache.hpp" DESTINATION "${PROJECT_BINARY_DIR}/mustache/kainjow")
  set(MUSTACHE_INCLUDE "${PROJECT_BINARY_DIR}/mustache" CACHE PATH "" FORCE)
endif()
