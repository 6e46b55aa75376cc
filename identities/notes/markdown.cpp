// SPDX-License-Identifier: MIT
#include "identities/notes/markdown.hpp"

#include <cmark.h>

#include <string>

namespace proofread::identities {

namespace {

constexpr std::size_t most_images = 2000;

std::string with_few_images(std::string_view text) {
  std::string bounded(text);
  std::size_t images = 0;
  bool blank = true;
  for (std::size_t i = 0; i < bounded.size(); ++i) {
    const char c = bounded[i];
    if (c == '\n') {
      if (blank) images = 0;
      blank = true;
    } else if (c != ' ' && c != '\t' && c != '\r') {
      blank = false;
    }
    if (c == '!' && bounded.compare(i + 1, 1, "[") == 0 && ++images > most_images) bounded[i] = '.';
  }
  return bounded;
}

}  // namespace

markdown_tree parse_markdown(std::string_view text) {
  const std::string bounded = with_few_images(text);
  return {cmark_parse_document(bounded.data(), bounded.size(), CMARK_OPT_DEFAULT), cmark_node_free};
}

}  // namespace proofread::identities
