# proofread_room(TARGET ROOM SOURCES...): small sources of a target that are compiled as one where PROOFREAD_UNITY is on,
# for parsing their headers takes longer than they do.
function(proofread_room target room)
  target_sources(${target} PRIVATE ${ARGN})
  set_target_properties(${target} PROPERTIES UNITY_BUILD ${PROOFREAD_UNITY} UNITY_BUILD_MODE GROUP)
  set_source_files_properties(${ARGN} TARGET_DIRECTORY ${target} PROPERTIES UNITY_GROUP ${room})
endfunction()
