// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>
#include <vector>

namespace proofread::fuzz {

/// A reader of what comes from outside. Whatever the text, it ends with a value or an error whose
/// place lies in the text, and what it reads it writes so that it reads the same again; else it
/// ends the program with a word on what is wrong.
struct reader {
  const char* name;  ///< of its corpus, too
  void (*read)(std::string_view text);
};

/// Every reader. One that is not here is not tried.
std::vector<reader> readers();

void read_declarations(std::string_view text);
void read_definitions(std::string_view text);
void read_note(std::string_view text);
void read_claim(std::string_view text);
void read_display(std::string_view text);
void read_formula(std::string_view text);
void read_typed(std::string_view text);
void read_delimited(std::string_view text);
void read_matrix_market(std::string_view text);
void read_results(std::string_view text);
void read_baseline(std::string_view text);

}  // namespace proofread::fuzz
