// SPDX-License-Identifier: MIT
#include "identities/lexing/token_reader.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "identities/expression/vocabulary.hpp"
#include "identities/lexing/habits.hpp"

namespace proofread::identities {
namespace {

constexpr std::size_t longest_quote = 40;
/// Height of the tree of one expression; a sum of n terms has height n.
constexpr std::size_t highest_tree = 400;
/// Nodes of one expression, statement or declaration.
constexpr std::size_t largest_tree = 500'000;

}  // namespace

token_reader::token_reader(std::string_view text, std::size_t base)
    : text_(text), base_(base), list_(split(text)) {
  list_.problem.where.begin += base;
  list_.problem.where.end += base;
  for (edit& each : list_.problem.mends) {
    each.where.begin += base;
    each.where.end += base;
  }
  // What looks for an end finds one, also behind what is no token.
  const token last = list_.tokens.back();
  if (last.kind == token_kind::bad) list_.tokens.push_back({token_kind::end, last.end, last.end});
  drop_last_semicolon();
  split_closing_strokes();
  for (const token& t : list_.tokens) {
    const bool name = t.kind == token_kind::name;
    library_style_ = library_style_ || (name && source(t).find('.') != std::string_view::npos);
    at_sign_ = at_sign_ || source(t) == "@";
  }
}

/// What ends a line of MATLAB or C says nothing.
void token_reader::drop_last_semicolon() {
  const std::size_t count = list_.tokens.size();
  if (count > 1 && list_.tokens[count - 2].kind == token_kind::semicolon)
    list_.tokens.erase(list_.tokens.end() - 2);
}

/// |x|-1 has no turnstile: behind an odd number of strokes it is a stroke and a minus.
void token_reader::split_closing_strokes() {
  std::size_t strokes = 0;
  for (std::size_t i = 0; i < list_.tokens.size(); ++i) {
    token& t = list_.tokens[i];
    if (t.kind == token_kind::turnstile && strokes % 2 == 1 && source(t) == "|-") {
      const token minus{token_kind::minus, t.begin + 1, t.end};
      t = {token_kind::stroke, t.begin, t.begin + 1};
      list_.tokens.insert(list_.tokens.begin() + static_cast<std::ptrdiff_t>(i) + 1, minus);
    }
    strokes += list_.tokens[i].kind == token_kind::stroke ? 1 : 0;
  }
}

const token& token_reader::peek(std::size_t ahead) const {
  return list_.tokens[std::min(next_ + ahead, list_.tokens.size() - 1)];
}

token token_reader::advance() {
  const token t = peek();
  if (next_ + 1 < list_.tokens.size()) ++next_;
  return t;
}

bool token_reader::take(token_kind kind) {
  if (!next_is(kind)) return false;
  advance();
  return true;
}

std::string_view token_reader::source(const token& t) const {
  return text_.substr(t.begin, t.end - t.begin);
}

bool token_reader::next_is_name(std::string_view name, std::size_t ahead) const {
  return next_is(token_kind::name, ahead) && source(peek(ahead)) == name;
}

std::string_view token_reader::source(span where) const {
  return text_.substr(where.begin - base_, where.end - where.begin);
}

span token_reader::place(const token& t) const { return {base_ + t.begin, base_ + t.end}; }

span token_reader::since(std::size_t begin) const {
  const std::size_t end = next_ == 0 ? begin : list_.tokens[next_ - 1].end;
  return {base_ + begin, base_ + end};
}

bool token_reader::has_turnstile() const {
  return std::any_of(list_.tokens.begin(), list_.tokens.end(), [&](const token& t) {
    const std::string_view unread = t.kind == token_kind::bad ? text_.substr(t.begin) : "";
    return t.kind == token_kind::turnstile || unread.find("|-") != std::string_view::npos ||
           unread.find("⊢") != std::string_view::npos;
  });
}

bool token_reader::at_condition(std::size_t ahead) const {
  constexpr std::array<std::string_view, 8> words{"if",   "when", "whenever", "where",
                                                  "with", "for",  "given",    "then"};
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view each) { return next_is_name(each, ahead); });
}

bool token_reader::at_word() const {
  if (!next_is(token_kind::name)) return false;
  return at_condition() || is_declaration_word(source(peek())) || next_is_name("full") ||
         next_is_name("is");
}

void token_reader::fail(span where, std::string message, std::string hint,
                        std::vector<edit> mends) {
  throw syntax_error{{where, std::move(message), std::move(hint), std::move(mends)}};
}

std::string token_reader::found() const {
  const token& t = peek();
  if (t.kind == token_kind::end) return "the end";
  const std::string_view text = source(t);
  if (text.size() <= longest_quote) return "`" + std::string(text) + "`";
  return t.kind == token_kind::number ? "a long number" : "a long name";
}

void token_reader::unexpected(std::string_view fitting, std::string_view hint,
                              std::vector<edit> mends) const {
  if (next_is(token_kind::bad)) throw syntax_error{list_.problem};
  diagnostic guess = hint.empty() ? habit(*this) : diagnostic{{}, {}, std::string(hint)};
  if (!mends.empty()) guess.mends = std::move(mends);
  fail(place(peek()), "found " + found() + " where " + std::string(fitting) + " would fit",
       std::move(guess.hint), std::move(guess.mends));
}

token token_reader::expect(token_kind kind, std::string_view fitting) {
  if (!next_is(kind)) unexpected(fitting);
  return advance();
}

token token_reader::close(token_kind kind, const token& opening, std::string_view fitting) {
  if (next_is(kind)) return advance();
  if (next_is(token_kind::end)) {
    const std::string missing = kind == token_kind::close_paren     ? ")"
                                : kind == token_kind::close_bracket ? "]"
                                : kind == token_kind::close_brace   ? "}"
                                : kind == token_kind::stroke        ? "|"
                                                                    : "‖";
    const std::size_t end = place(peek()).end;
    fail(place(opening), "`" + std::string(source(opening)) + "` is never closed", "add " + missing,
         {{{end, end}, missing}});
  }
  unexpected(fitting);
}

tree token_reader::build(form kind, std::vector<tree> arguments, parts with) {
  auto node = std::make_shared<expression>();
  node->kind = kind;
  node->name = std::move(with.name);
  node->integer = with.integer;
  node->relations = std::move(with.relations);
  node->where = with.where;
  node->sign = with.sign;
  node->arguments.reserve(arguments.size());
  std::size_t height = 0;
  for (tree& argument : arguments) {
    height = std::max(height, argument.height);
    node->arguments.push_back(std::move(argument.node));
  }
  if (height >= highest_tree)
    fail(with.sign,
         "more than " + std::to_string(highest_tree) + " operations stand inside one another",
         "give parts of the formula a name with let");
  if (++nodes_ > largest_tree)
    fail(with.sign, "the formula has more than " + std::to_string(largest_tree) + " parts",
         "split it");
  return {std::move(node), height + 1};
}

tree token_reader::leaf(form kind, const token& t, std::string name) {
  return build(kind, {}, {place(t), place(t), std::move(name), 0, {}});
}

tree need_value(tree t) {
  if (is_statement(*t.node))
    token_reader::fail(t.node->where, "a statement stands where a value would fit",
                       "write a formula here; statements are joined by and, or, implies, iff");
  return t;
}

tree need_statement(tree t) {
  if (!is_statement(*t.node))
    token_reader::fail(t.node->where, "a value stands where a statement would fit",
                       "write a relation such as L = R, or a predicate such as posdef(A)");
  return t;
}

}  // namespace proofread::identities
