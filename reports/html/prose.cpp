// SPDX-License-Identifier: MIT
#include "reports/html/prose.hpp"

#include <cmark.h>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <set>
#include <sstream>
#include <vector>

#include "reports/html/render.hpp"

namespace proofread::reports::html {

namespace {

using tree = std::unique_ptr<cmark_node, decltype(&cmark_node_free)>;

bool opens_or_closes_fence(const std::string& line) {
  const std::size_t mark = std::min(line.find_first_not_of(" \t>"), line.size());
  return line.compare(mark, 3, "```") == 0 || line.compare(mark, 3, "~~~") == 0;
}

/// cmark takes time quadratic in the brackets of a paragraph: past a number no paragraph needs they
/// are escaped.
std::string without_floods_of_brackets(const std::string& markdown) {
  constexpr int most = 1000;
  std::string calm;
  int seen = 0;
  bool fenced = false;
  std::istringstream in(markdown);
  for (std::string line; std::getline(in, line); calm += '\n') {
    fenced = fenced != opens_or_closes_fence(line);
    if (line.find_first_not_of(" \t\r") == std::string::npos) seen = 0;
    for (const char c : line) {
      if (c == '[' && !fenced && ++seen > most) calm += '\\';
      calm += c;
    }
  }
  return calm;
}

tree parse(const std::string& markdown) {
  const std::string calm = without_floods_of_brackets(markdown);
  return {cmark_parse_document(calm.data(), calm.size(), CMARK_OPT_DEFAULT), cmark_node_free};
}

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

/// Replaces $...$ by a placeholder, so that Markdown leaves the formula alone, and back again.
class formulas {
 public:
  /// In one pass: what has no end from some place on has none from any later one.
  std::string hidden(const std::string& text) {
    without_end_.clear();
    std::string result;
    std::size_t kept = 0;  // up to here the text is in the result
    for (std::size_t at = 0; at < text.size();) {
      if (text[at] == '\\') {
        at += 2;
      } else if (text[at] == '`') {
        at = after_code(text, at);
      } else if (text[at] == '$') {
        const std::size_t begin = at;
        at = after_formula(text, at);
        if (at == begin + 1 || text.compare(begin, at - begin, "$$") == 0) continue;
        result += text.substr(kept, begin - kept) + open + std::to_string(hidden_.size()) + close;
        hidden_.push_back(text.substr(begin, at - begin));
        kept = at;
      } else {
        ++at;
      }
    }
    return result + text.substr(kept);
  }

  std::string show(const std::string& html) const {
    std::string text;
    for (std::size_t at = 0; at < html.size();) {
      const std::size_t begin = std::min(html.find(open, at), html.size());
      text += html.substr(at, begin - at);
      at = begin;
      if (begin == html.size()) break;
      const std::size_t end = html.find(close, begin);
      if (end == std::string::npos) return text + html.substr(begin);
      const std::size_t from = begin + open.size();
      const std::size_t number = std::strtoul(html.substr(from, end - from).c_str(), nullptr, 10);
      if (number < hidden_.size())
        text += "<span class=\"formula\">" + escape(hidden_[number]) + "</span>";
      at = end + close.size();
    }
    return text;
  }

 private:
  inline static const std::string open = "\xEE\x80\x80", close = "\xEE\x80\x81";  // private use

  std::size_t after_code(const std::string& text, std::size_t at) {
    const std::size_t end = std::min(text.find_first_not_of('`', at), text.size());
    const std::string marks = text.substr(at, end - at);
    if (without_end_.count(marks) > 0) return end;
    const std::size_t match = text.find(marks, end);
    if (match == std::string::npos) without_end_.insert(marks);
    return match == std::string::npos ? end : match + marks.size();
  }

  /// As Pandoc reads dollars: no space inside the marks, no digit after the closing one.
  static std::size_t closing(const std::string& text, std::size_t from, const std::string& marks) {
    for (std::size_t at = from; (at = text.find(marks, at)) != std::string::npos; ++at) {
      const std::size_t after = at + marks.size();
      const bool digit = after < text.size() && text[after] >= '0' && text[after] <= '9';
      const bool single = marks.size() == 1;
      if (text[at - 1] != '\\' && !(single && (digit || text[at - 1] == ' '))) return at;
    }
    return std::string::npos;
  }

  /// The end of a formula, or of the marks that open none.
  std::size_t after_formula(const std::string& text, std::size_t at) {
    const std::string marks = text.compare(at, 2, "$$") == 0 ? "$$" : "$";
    const std::size_t begin = at + marks.size();
    const bool opens = begin < text.size() && (marks.size() == 2 || text[begin] != ' ');
    if (!opens || without_end_.count(marks) > 0) return begin;
    const std::size_t end = closing(text, begin + 1, marks);
    if (end == std::string::npos) without_end_.insert(marks);
    return end == std::string::npos ? begin : end + marks.size();
  }

  std::vector<std::string> hidden_;
  std::set<std::string> without_end_;  ///< marks that close nowhere in what is left of the text
};

/// The text with the formulas of paragraphs and headings hidden.
std::string without_formulas(const std::string& markdown, formulas& found) {
  std::vector<std::string> lines;
  std::istringstream in(markdown);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  std::vector<bool> joined(lines.size());
  const tree document = parse(markdown);
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
    lines[first] = found.hidden(text);
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
  const tree document = parse(without_formulas(markdown, found));
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
  const tree document = parse(markdown);
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
