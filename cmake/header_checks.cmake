# Target header_checks: every header compiles by itself, included twice.
file(GLOB_RECURSE headers RELATIVE "${PROJECT_SOURCE_DIR}" CONFIGURE_DEPENDS
  identities/*.hpp properties/*.hpp solvers/*.hpp results/*.hpp reports/*.hpp runs/*.hpp cli/*.hpp)
set(header_sources "")
foreach(header ${headers})
  string(REPLACE "/" "-" stem "${header}")
  set(source "${PROJECT_BINARY_DIR}/header_checks/${stem}.cpp")
  file(CONFIGURE OUTPUT "${source}" CONTENT "#include \"${header}\"\n#include \"${header}\"  // again\n")
  list(APPEND header_sources "${source}")
endforeach()
add_library(header_checks OBJECT EXCLUDE_FROM_ALL ${header_sources})
target_compile_options(header_checks PRIVATE -O0 -g0)
target_link_libraries(header_checks PRIVATE proofread_cli Eigen3::Eigen taocpp::pegtl fmt::fmt
  nlohmann_json::nlohmann_json CLI11::CLI11)
