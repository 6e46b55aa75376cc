// SPDX-License-Identifier: MIT
#include "identities/markup/markdown.hpp"

#include <cmark.h>

#include <cstdlib>
#include <new>
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

void* needed(void* room) {
  if (room == nullptr) throw std::bad_alloc();
  return room;
}

/// Memory that cannot be had is an exception here; cmark's own allocator would abort.
cmark_mem throwing_memory = {
    [](std::size_t count, std::size_t size) { return needed(std::calloc(count, size)); },
    [](void* room, std::size_t size) { return needed(std::realloc(room, size)); }, std::free};

}  // namespace

markdown_tree parse_markdown(std::string_view text) {
  const std::string bounded = with_few_images(text);
  const std::unique_ptr<cmark_parser, decltype(&cmark_parser_free)> parser(
      cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, &throwing_memory), cmark_parser_free);
  cmark_parser_feed(parser.get(), bounded.data(), bounded.size());
  return {cmark_parser_finish(parser.get()), cmark_node_free};
}

}  // namespace proofread::identities
