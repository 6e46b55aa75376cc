// SPDX-License-Identifier: MIT
#include "identities/notes/note_fences.hpp"

#include <cmark.h>

#include <algorithm>
#include <memory>

#include "identities/markup/markdown.hpp"

namespace proofread::identities {
namespace {

std::vector<span> lines_of(std::string_view text) {
  std::vector<span> lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find_first_of("\r\n", begin), text.size());
    lines.push_back({begin, end});
    begin = end + (text.substr(end, 2) == "\r\n" ? 2 : 1);
  }
  return lines;
}

std::string_view of(std::string_view text, span place) {
  return text.substr(place.begin, place.end - place.begin);
}

std::string inline_text(cmark_node* heading) {
  std::string text;
  const std::unique_ptr<cmark_iter, decltype(&cmark_iter_free)> walk(cmark_iter_new(heading),
                                                                     cmark_iter_free);
  for (cmark_event_type event; (event = cmark_iter_next(walk.get())) != CMARK_EVENT_DONE;) {
    if (event != CMARK_EVENT_ENTER) continue;
    const char* const literal = cmark_node_get_literal(cmark_iter_get_node(walk.get()));
    if (literal != nullptr) text += literal;
  }
  return text;
}

class fence_reader {
 public:
  explicit fence_reader(std::string_view text) : text_(text), lines_(lines_of(text)) {}

  span line(int number) const {
    const auto index = static_cast<std::size_t>(std::max(number, 1) - 1);
    return index < lines_.size() ? lines_[index] : span{text_.size(), text_.size()};
  }

  /// False for indented code.
  bool read(cmark_node* node, note_part& part) const {
    const int first = cmark_node_get_start_line(node);
    part.where = line(first);
    const char* const info = cmark_node_get_fence_info(node);
    part.text = info == nullptr ? "" : info;
    const std::string_view literal = cmark_node_get_literal(node);
    const std::vector<span> content = lines_of(literal);
    const std::string_view opening = of(text_, part.where);
    const std::size_t mark = opening.find_first_of("`~");
    const bool indented = part.text.empty() &&
                          (mark == std::string_view::npos ||
                           (!content.empty() && of(literal, content[0]) == opening.substr(mark)));
    if (indented) return false;
    for (std::size_t i = 0; i < content.size(); ++i) {
      const span raw = line(first + 1 + static_cast<int>(i));
      part.lines.push_back(within(raw, of(literal, content[i])));
    }
    part.where.begin += mark;
    const std::size_t run = opening.find_first_not_of(opening[mark], mark);
    const std::size_t length = std::min(run, opening.size()) - mark;
    part.closed = closes(line(first + 1 + static_cast<int>(content.size())), opening[mark], length);
    return true;
  }

  /// The lines of a paragraph that begin with three colons and a word.
  void read_colons(cmark_node* paragraph, std::vector<note_part>& parts) const {
    const int last = cmark_node_get_end_line(paragraph);
    for (int i = cmark_node_get_start_line(paragraph); i <= last; ++i) {
      std::string_view raw = of(text_, line(i));
      raw.remove_prefix(std::min(raw.find_first_not_of(" \t>"), raw.size()));
      const std::size_t run = std::min(raw.find_first_not_of(':'), raw.size());
      if (run < 3 || run == raw.size()) continue;
      note_part part;
      part.colons = true;
      part.where = line(i);
      part.text = raw.substr(run);
      parts.push_back(std::move(part));
    }
  }

 private:
  /// The part of a raw line that is content: what remains without the prefix of its containers.
  span within(span raw, std::string_view content) const {
    if (of(text_, raw).ends_with(content)) return {raw.end - content.size(), raw.end};
    const std::size_t blank = of(text_, raw).find_first_not_of(" \t>");
    return {blank == std::string_view::npos ? raw.end : raw.begin + blank, raw.end};
  }

  bool closes(span place, char mark, std::size_t length) const {
    std::string_view raw = of(text_, place);
    raw.remove_prefix(std::min(raw.find_first_not_of(" \t>"), raw.size()));
    const std::size_t run = std::min(raw.find_first_not_of(mark), raw.size());
    return run >= length && raw.find_first_not_of(" \t", run) == std::string_view::npos;
  }

  std::string_view text_;
  std::vector<span> lines_;
};

}  // namespace

std::vector<note_part> note_parts(std::string_view text) {
  std::vector<note_part> parts;
  const fence_reader reader(text);
  const markdown_tree document = parse_markdown(text);
  const std::unique_ptr<cmark_iter, decltype(&cmark_iter_free)> walk(cmark_iter_new(document.get()),
                                                                     cmark_iter_free);
  for (cmark_event_type event; (event = cmark_iter_next(walk.get())) != CMARK_EVENT_DONE;) {
    if (event != CMARK_EVENT_ENTER) continue;
    cmark_node* const node = cmark_iter_get_node(walk.get());
    note_part part;
    if (cmark_node_get_type(node) == CMARK_NODE_HEADING) {
      part.heading = true;
      part.level = cmark_node_get_heading_level(node);
      part.text = inline_text(node);
      part.where = reader.line(cmark_node_get_start_line(node));
      parts.push_back(std::move(part));
    } else if (cmark_node_get_type(node) == CMARK_NODE_PARAGRAPH) {
      reader.read_colons(node, parts);
    } else if (cmark_node_get_type(node) == CMARK_NODE_CODE_BLOCK && reader.read(node, part)) {
      parts.push_back(std::move(part));
    }
  }
  return parts;
}

}  // namespace proofread::identities
