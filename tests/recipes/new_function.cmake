# The recipe for a function, carried out: beside the sources, the two files that it changes, with a row and a rule for
# sinh. What is compiled with this folder in front of the include path has the function.
function(proofread_add_to path before text)
  file(READ "${PROJECT_SOURCE_DIR}/${path}" content)
  string(FIND "${content}" "${before}" place)
  if(place EQUAL -1)
    message(FATAL_ERROR "${path} has no line ${before}")
  endif()
  string(REPLACE "${before}" "${text}${before}" content "${content}")
  file(CONFIGURE OUTPUT "${CMAKE_CURRENT_BINARY_DIR}/with_sinh/${path}" CONTENT "${content}" @ONLY)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/${path}")
endfunction()

proofread_add_to(identities/expression/functions.def "PROOFREAD_ELEMENTARY(sqrt," [==[
PROOFREAD_TRANSCENDENTAL(sinh, .known = {0, 0}, .mirror = symmetry::odd, .latex = "\\sinh")
]==])
proofread_add_to(properties/elementary/rules.hpp "/// y² = u." [==[
/// (e^u - e^-u)/2.
template <>
struct rule<builtin::sinh> {
  template <typename T>
  static T of_exponential(const T& e) {
    return (e - inverse(e)) / T(2);
  }
  template <typename F>
  static ball<F> enclosure(const ball<F>& x) {
    return of_exponential(rule<builtin::exp>::enclosure(x));
  }
  template <typename S, typename At>
  static extended<S> series(const extended<S>& u, const At& at) {
    return of_exponential(continued<builtin::exp>(u, at));
  }
  template <typename S, typename At>
  static S drawn(const S& x, const At& at) {
    return of_exponential(at(builtin::exp, x));
  }
};

]==])

# What reads the table or the rules, compiled anew.
proofread_test(NAME new_function_test
  SOURCES new_function_test.cpp
    "${PROJECT_SOURCE_DIR}/identities/expression/functions.cpp"
    "${PROJECT_SOURCE_DIR}/properties/scalars/rational_functions.cpp"
    "${PROJECT_SOURCE_DIR}/properties/scalars/field.cpp"
    "${PROJECT_SOURCE_DIR}/properties/elementary/elementary.cpp"
  LIBRARIES proofread::properties)
target_include_directories(new_function_test BEFORE PRIVATE "${CMAKE_CURRENT_BINARY_DIR}/with_sinh")
target_compile_definitions(new_function_test PRIVATE "PROOFREAD_SOURCES=\"${PROJECT_SOURCE_DIR}\"")
