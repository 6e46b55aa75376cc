# PROOFREAD_BUNDLE: the installed program carries the shared libraries it runs with, all but those of the C library, in
# lib/proofread and looks for them there. `cpack -G TGZ` then makes a tarball that runs wherever it is unpacked, on any Linux
# whose C library is not older than that of the machine that built it.
option(PROOFREAD_BUNDLE "Install the shared libraries that the program runs with beside it" OFF)
if(PROOFREAD_BUNDLE)
  set_target_properties(proofread PROPERTIES INSTALL_RPATH "$ORIGIN/../${CMAKE_INSTALL_LIBDIR}/proofread"
    LINK_OPTIONS "-Wl,--disable-new-dtags")  # an RPATH, which libraries of libraries follow too
  install(CODE "
    file(GET_RUNTIME_DEPENDENCIES EXECUTABLES \"$<TARGET_FILE:proofread>\"
      RESOLVED_DEPENDENCIES_VAR needed
      POST_EXCLUDE_REGEXES \"/ld-linux[^/]*$\" \"/lib(c|m|dl|rt|pthread|resolv)\\\\.so[^/]*$\")
    foreach(library IN LISTS needed)
      file(INSTALL DESTINATION \"\${CMAKE_INSTALL_PREFIX}/${CMAKE_INSTALL_LIBDIR}/proofread\" TYPE SHARED_LIBRARY
        FOLLOW_SYMLINK_CHAIN FILES \"\${library}\")
    endforeach()")
endif()
