// SPDX-License-Identifier: MIT
#include "reports/html/prose.hpp"

#include <cmark.h>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <sstream>
#include <string_view>
#include <vector>

#include "identities/markup/markdown.hpp"
#include "reports/html/formulas.hpp"
#include "results/document/printable.hpp"

namespace proofread::reports::html {

using identities::parse_markdown;
using tree = identities::markdown_tree;

namespace {

std::vector<cmark_node*> nodes(cmark_node* root, const std::vector<cmark_node_type>& kinds) {
  std::vector<cmark_node*> found;
  const std::unique_ptr<cmark_iter, decltype(&cmark_iter_free)> walk(cmark_iter_new(root),
                                                                     cmark_iter_free);
  for (cmark_event_type event; (event = cmark_iter_next(walk.get())) != CMARK_EVENT_DONE;) {
    cmark_node* const node = cmark_iter_get_node(walk.get());
    const bool wanted =
        std::find(kinds.begin(), kinds.end(), cmark_node_get_type(node)) != kinds.end();
    if (event == CMARK_EVENT_ENTER && wanted) found.push_back(node);
  }
  return found;
}

/// A link that leads out of the page by a way that every browser reads alike; anything else with a
/// scheme, or what a browser may read as one, is none.
bool leads_somewhere(std::string_view address) {
  std::size_t end = address.find_first_of("/?#");
  end = std::min(end, address.size());
  const std::size_t colon = address.find(':');
  const bool plain = std::all_of(address.begin(), address.end(), [](char c) { return c > ' '; });
  if (colon == std::string_view::npos || colon > end) return plain && !address.empty();
  std::string scheme(address.substr(0, colon));
  std::transform(scheme.begin(), scheme.end(), scheme.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return plain && (scheme == "http" || scheme == "https" || scheme == "mailto");
}

/// Puts what is inside a node, and behind it its address as text, in the place of the node.
void unwrap(cmark_node* node) {
  const char* const url = cmark_node_get_url(node);
  const std::string address = url == nullptr ? "" : results::printable(url, 200);
  const bool inside = cmark_node_first_child(node) != nullptr;
  while (cmark_node* const child = cmark_node_first_child(node))
    cmark_node_insert_before(node, child);
  if (!address.empty()) {
    cmark_node* const text = cmark_node_new(CMARK_NODE_TEXT);
    cmark_node_set_literal(text, (inside ? " (" + address + ")" : "(" + address + ")").c_str());
    cmark_node_insert_before(node, text);
  }
  cmark_node_unlink(node);
  cmark_node_free(node);
}

/// The page loads nothing from elsewhere, and no link of it runs anything.
void keep_in_the_page(cmark_node* root) {
  for (cmark_node* image : nodes(root, {CMARK_NODE_IMAGE})) unwrap(image);
  for (cmark_node* link : nodes(root, {CMARK_NODE_LINK})) {
    const char* const url = cmark_node_get_url(link);
    if (url == nullptr || !leads_somewhere(url)) unwrap(link);
  }
}

/// The text with the formulas of paragraphs and headings hidden.
std::string without_formulas(const std::string& markdown, formulas& found) {
  std::vector<std::string> lines;
  std::istringstream in(markdown);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  std::vector<bool> joined(lines.size());
  const tree document = parse_markdown(markdown);
  for (cmark_node* node : nodes(document.get(), {CMARK_NODE_PARAGRAPH, CMARK_NODE_HEADING})) {
    const auto first = static_cast<std::size_t>(cmark_node_get_start_line(node)) - 1;
    const auto last =
        std::min(static_cast<std::size_t>(cmark_node_get_end_line(node)), lines.size());
    if (first >= last) continue;
    std::string text = lines[first];
    for (std::size_t i = first + 1; i < last; ++i) {
      text += "\n" + lines[i];
      joined[i] = true;
    }
    found.hide(text);
    lines[first] = text;
  }
  std::string text;
  for (std::size_t i = 0; i < lines.size(); ++i) text += joined[i] ? "" : lines[i] + "\n";
  return text;
}

fence fence_of(cmark_node* node) {
  std::istringstream words(cmark_node_get_fence_info(node));
  fence f;
  words >> f.kind >> f.name;
  f.text = cmark_node_get_literal(node);
  return f;
}

bool is_title(cmark_node* heading, cmark_node* root) {
  return cmark_node_get_heading_level(heading) == 1 && cmark_node_first_child(root) == heading;
}

void replace(cmark_node* node, const std::string& html) {
  cmark_node* const block = cmark_node_new(CMARK_NODE_CUSTOM_BLOCK);
  cmark_node_set_on_enter(block, html.c_str());
  cmark_node_replace(node, block);
  cmark_node_free(node);
}

}  // namespace

std::string prose_html(const std::string& markdown,
                       const std::function<std::string(const fence&)>& block) {
  formulas found;
  const tree document = parse_markdown(without_formulas(results::printable_lines(markdown), found));
  keep_in_the_page(document.get());
  for (cmark_node* node : nodes(document.get(), {CMARK_NODE_CODE_BLOCK})) {
    replace(node, block(fence_of(node)));
  }
  for (cmark_node* heading : nodes(document.get(), {CMARK_NODE_HEADING})) {
    if (is_title(heading, document.get())) {
      cmark_node_unlink(heading);
      cmark_node_free(heading);
    } else {
      cmark_node_set_heading_level(heading, std::min(cmark_node_get_heading_level(heading) + 1, 6));
    }
  }
  const std::unique_ptr<char, decltype(&std::free)> html(
      cmark_render_html(document.get(), CMARK_OPT_DEFAULT), std::free);
  return found.show(html.get());
}

std::string title_of(const std::string& markdown) {
  const tree document = parse_markdown(markdown);
  cmark_node* const heading = cmark_node_first_child(document.get());
  if (heading == nullptr || cmark_node_get_type(heading) != CMARK_NODE_HEADING ||
      !is_title(heading, document.get())) {
    return "";
  }
  std::string title;
  for (cmark_node* text : nodes(heading, {CMARK_NODE_TEXT, CMARK_NODE_CODE})) {
    title += cmark_node_get_literal(text);
  }
  return title;
}

}  // namespace proofread::reports::html
