# proofread_precompile(TARGET [HEADERS...]): the headers that most of a target's files include, and HEADERS, are
# parsed once; without it parsing them is most of the time a file takes.
function(proofread_precompile target)
  if(PROOFREAD_PRECOMPILED)
    target_precompile_headers(${target} PRIVATE <algorithm> <functional> <map> <memory> <optional> <sstream>
      <string> <variant> <vector> ${ARGN})
  endif()
endfunction()
