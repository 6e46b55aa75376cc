// SPDX-License-Identifier: MIT
#include <array>
#include <utility>

#include "identities/syntax/parser.hpp"

namespace proofread::identities {
namespace {

constexpr int sums = 1;
constexpr int products = 2;

struct infix {
  form kind;
  int level;
};

std::optional<infix> infix_of(token_kind kind) {
  switch (kind) {
    case token_kind::plus:
      return infix{form::add, sums};
    case token_kind::minus:
      return infix{form::subtract, sums};
    case token_kind::times:
    case token_kind::cross:
      return infix{form::multiply, products};
    case token_kind::slash:
      return infix{form::divide, products};
    case token_kind::backslash:
      return infix{form::solve, products};
    case token_kind::entry_times:
      return infix{form::entry_multiply, products};
    case token_kind::entry_slash:
      return infix{form::entry_divide, products};
    default:
      return std::nullopt;
  }
}

/// The digit of a superscript character, 10 for plus, 11 for minus.
int superscript_value(std::string_view character) {
  constexpr std::array<std::string_view, 12> characters{"⁰", "¹", "²", "³", "⁴", "⁵",
                                                        "⁶", "⁷", "⁸", "⁹", "⁺", "⁻"};
  for (std::size_t i = 0; i < characters.size(); ++i)
    if (characters[i] == character) return static_cast<int>(i);
  return 10;
}

}  // namespace

tree parser::value() { return need_value(operation(sums)); }

/// A trailing + or - before `)` in `limit(f, t -> 0+)`.
bool parser::ends_at_limit_side() const {
  return at_limit_point_ && (next_is(token_kind::plus) || next_is(token_kind::minus)) &&
         next_is(token_kind::close_paren, 1);
}

tree parser::operation(int level) {
  const std::size_t begin = peek().begin;
  tree left = signed_factor();
  for (;;) {
    const std::optional<infix> op = infix_of(peek().kind);
    if (!op || op->level < level || ends_at_limit_side()) return left;
    if (in_shape_ && next_is(token_kind::cross)) return left;
    const token sign = advance();
    left = need_value(std::move(left));
    tree right = need_value(op->level == sums ? operation(products) : signed_factor());
    left = build(op->kind, {std::move(left), std::move(right)},
                 {since(begin), place(sign), {}, 0, {}});
  }
}

tree parser::signed_factor() {
  if (!next_is(token_kind::minus) && !next_is(token_kind::plus)) return factor();
  const nesting deeper(*this, nesting::by::prefix);
  const token sign = advance();
  tree operand = need_value(signed_factor());
  if (sign.kind == token_kind::plus) return operand;
  return build(form::negate, {std::move(operand)}, {since(sign.begin), place(sign), {}, 0, {}});
}

tree parser::factor() {
  const std::size_t begin = peek().begin;
  return postfix(atom(), begin);
}

tree parser::postfix(tree base, std::size_t begin) {
  for (;;) {
    switch (peek().kind) {
      case token_kind::quote: {
        const token sign = advance();
        base = build(form::transpose, {need_value(std::move(base))},
                     {since(begin), place(sign), {}, 0, {}});
        break;
      }
      case token_kind::superscript:
        if (at_limit_point_ && (source(peek()) == "⁺" || source(peek()) == "⁻")) return base;
        [[fallthrough]];
      case token_kind::caret:
      case token_kind::entry_caret:
        base = power(need_value(std::move(base)), begin);
        break;
      case token_kind::open_bracket:
        base = subscript(need_value(std::move(base)), begin);
        break;
      default:
        return base;
    }
  }
}

/// A^k, A^T, A^-T, A², A⁻ᵀ; the base is read.
tree parser::power(tree base, std::size_t begin) {
  const token sign = peek();
  if (sign.kind == token_kind::superscript) {
    if (source(sign) == "⁻" && next_is(token_kind::quote, 1)) {
      tree minus_one = build(form::negate, {leaf(form::number, sign, "1")},
                             {place(sign), place(sign), {}, 0, {}});
      advance();
      return build(form::power, {std::move(base), std::move(minus_one)},
                   {since(begin), place(sign), {}, 0, {}});
    }
    return raised(std::move(base), begin, sign);
  }
  if (sign.kind == token_kind::entry_caret) return raised(std::move(base), begin, sign);
  const bool inverse = next_is(token_kind::minus, 1);
  const std::size_t exponent_at = inverse ? 2 : 1;
  const bool letter = next_is_name("T", exponent_at) ||
                      (next_is(token_kind::quote, exponent_at) && source(peek(exponent_at)) == "⊤");
  if (!letter) return raised(std::move(base), begin, sign);
  advance();
  if (inverse) {
    const token minus = advance();
    tree minus_one = build(form::negate, {leaf(form::number, minus, "1")},
                           {place(minus), place(minus), {}, 0, {}});
    base = build(form::power, {std::move(base), std::move(minus_one)},
                 {since(begin), place(sign), {}, 0, {}});
  }
  advance();
  return build(form::transpose, {std::move(base)}, {since(begin), place(sign), {}, 0, {}});
}

tree parser::raised(tree base, std::size_t begin, const token& sign) {
  tree index;
  if (sign.kind == token_kind::superscript) {
    advance();
    index = superscript_exponent(sign);
    ++nodes_;
  } else {
    advance();
    index = exponent();
  }
  const form kind = sign.kind == token_kind::entry_caret ? form::entry_power : form::power;
  return build(kind, {std::move(base), std::move(index)}, {since(begin), place(sign), {}, 0, {}});
}

/// What stands right of ^: a sign, an atom with its subscripts, and further powers, which bind to
/// the right (a^b^c is a^(b^c)). A transpose binds to the whole power.
tree parser::exponent() {
  const nesting deeper(*this, nesting::by::prefix);
  const std::size_t begin = peek().begin;
  if (next_is(token_kind::minus) || next_is(token_kind::plus)) {
    const token sign = advance();
    tree operand = exponent();
    if (sign.kind == token_kind::plus) return operand;
    return build(form::negate, {std::move(operand)}, {since(begin), place(sign), {}, 0, {}});
  }
  const bool literal = next_is(token_kind::number);
  tree base = need_value(atom());
  while (!literal && next_is(token_kind::open_bracket)) base = subscript(std::move(base), begin);
  const token sign = peek();
  const bool limit_side = at_limit_point_ && (source(sign) == "⁺" || source(sign) == "⁻");
  const bool further =
      sign.kind == token_kind::entry_caret ||
      (sign.kind == token_kind::superscript && !limit_side) ||
      (sign.kind == token_kind::caret && !next_is_name("T", 1) && !next_is(token_kind::quote, 1) &&
       !(next_is(token_kind::minus, 1) && (next_is_name("T", 2) || next_is(token_kind::quote, 2))));
  return further ? raised(std::move(base), begin, sign) : base;
}

tree parser::superscript_exponent(const token& t) const {
  const std::string_view text = source(t);
  std::string digits;
  bool negative = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = (static_cast<unsigned char>(text[at]) == 0xC2) ? 2 : 3;
    const int code = superscript_value(text.substr(at, length));
    if (code < 10) digits += static_cast<char>('0' + code);
    if (code >= 10 && at > 0) digits.clear();
    if (code >= 10 && at > 0) break;
    negative = negative || code == 11;
    at += length;
  }
  if (digits.empty() || digits.size() > longest_number)
    fail(place(t), "this superscript is not an integer",
         "write ^ and a number, or pinv(A) for a pseudo-inverse");
  auto node = std::make_shared<expression>();
  node->kind = form::number;
  node->name = digits;
  node->where = node->sign = place(t);
  if (!negative) return {std::move(node), 1};
  auto minus = std::make_shared<expression>();
  minus->kind = form::negate;
  minus->arguments = {std::move(node)};
  minus->where = minus->sign = place(t);
  return {std::move(minus), 2};
}

tree parser::subscript(tree base, std::size_t begin) {
  const nesting deeper(*this, nesting::by::bracket);
  const token opening = advance();
  std::vector<tree> arguments{std::move(base)};
  do {
    if (arguments.size() == 3)
      fail(place(peek()), "more than two subscripts",
           "write x[i] for a vector, A[i,j] for a matrix");
    arguments.push_back(slice());
  } while (take(token_kind::comma));
  close(token_kind::close_bracket, opening, "an operator, `,`, `:` or `]`");
  return build(form::index, std::move(arguments), {since(begin), place(opening), {}, 0, {}});
}

tree parser::slice() {
  const std::size_t begin = peek().begin;
  const auto ends = [&] {
    return next_is(token_kind::comma) || next_is(token_kind::close_bracket);
  };
  if (next_is(token_kind::colon)) {
    const token colon = advance();
    if (ends()) return leaf(form::range, colon);
    unexpected("`,` or `]`", "write both ends of a slice, as in x[1:k], or : alone");
  }
  tree low = value();
  if (next_is(token_kind::dots)) unexpected("an operator, `,`, `:` or `]`", "write x[1:k]");
  if (!next_is(token_kind::colon)) return low;
  const token colon = advance();
  if (ends()) unexpected("the end of the slice", "write both ends of a slice, as in x[k+1:n]");
  tree high = value();
  return build(form::range, {std::move(low), std::move(high)},
               {since(begin), place(colon), {}, 0, {}});
}

}  // namespace proofread::identities
