# proofread_precompile(TARGET [HEADERS...]): the headers that most of a target's files include, and HEADERS, are
# parsed once; without it parsing them is most of the time a file takes.
function(proofread_precompile target)
  if(PROOFREAD_PRECOMPILED)
    target_precompile_headers(${target} PRIVATE <algorithm> <functional> <map> <memory> <optional> <sstream>
      <string> <variant> <vector> ${ARGN})
  endif()
endfunction()

# proofread_join(TARGET FILES): sources are compiled FILES at a time where PROOFREAD_UNITY is on, for parsing what they
# include is most of the time a small file takes. Names in their unnamed namespaces must differ.
function(proofread_join target files)
  set_target_properties(${target} PROPERTIES UNITY_BUILD ${PROOFREAD_UNITY} UNITY_BUILD_BATCH_SIZE ${files})
endfunction()
