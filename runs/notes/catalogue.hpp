// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "identities/notes/note.hpp"
#include "results/document/document.hpp"

namespace proofread::runs {

/// Where the built-in notes are: $PROOFREAD_NOTES, else the installed share/proofread/identities
/// beside the program, else the source tree the program was built from.
std::string catalogue_directory();

/// Markdown, TeX, a notebook, R Markdown, Quarto: .md, .tex, .ipynb, .Rmd, .qmd. Another file is
/// read where it is named itself.
bool ends_as_note(const std::string& path);

/// Whether a word of a command line means a file; another selects by name.
bool names_a_file(const std::string& word);

/// The files of a directory that end as notes do, sorted.
std::vector<std::string> notes_in(const std::string& directory);

/// The notes that open(words) reads.
std::vector<std::string> note_files(const std::vector<std::string>& words);

/// A readable note without any block, and nothing wrong with it: a page for readers, no
/// note.
bool is_prose(const std::string& path);

/// A note that was asked for, or why it could not be read.
struct opened_note {
  std::string path;
  bool built_in = false;  ///< found without being named on the command line
  identities::expected<identities::note> content;
};

/// What the words of a command line mean: files and directories are read; other words select, by
/// the full name of a note, a block or a goal ("ridge", "ridge/push-through",
/// "ridge/push-through.2"). Without files the catalogue is read, and of it only what the names can
/// select; pages of prose are left out. A file given twice is read once, one of a directory that is
/// a part of another only there. Two files with one name are an error, since their statements would
/// have the same names.
struct request {
  std::vector<opened_note> notes;
  std::vector<std::string> names;
  std::string error;  ///< empty, or why nothing can be done
};
request open(const std::vector<std::string>& words);

/// Whether any of the notes has a block or something wrong with it: more than prose.
bool states_something(const request& asked);

/// Of notes in which nothing can be checked: what they have instead, and what to do.
std::string nothing_stated(const request& asked);

/// True when the goal (or block) of that full name is selected. No names select everything.
bool selects(const std::vector<std::string>& names, const std::string& goal);

/// "nothing is called 'leave-one-out'; did you mean stats/leave-one-out?": the note, block or
/// statement that was meant may lack the name of its note, or a letter.
std::string nothing_is_called(const std::string& name, const std::vector<opened_note>& notes);

/// A diagnostic as the user reads it, without a newline at its end.
std::string shown(const identities::diagnostic& what, const identities::note& in);

/// The same of a text that is no note.
std::string shown(const identities::diagnostic& what, const std::string& path,
                  const std::string& text);

/// A diagnostic as results record it.
results::problem record(const identities::diagnostic& what, const identities::note& in);

}  // namespace proofread::runs
