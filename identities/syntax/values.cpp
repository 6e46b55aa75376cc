// SPDX-License-Identifier: MIT
#include "identities/syntax/values.hpp"

#include <array>
#include <utility>

#include "identities/syntax/atoms.hpp"

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

tree raised(token_reader& in, tree base, std::size_t begin, const token& sign);

/// A trailing + or - before `)` in `limit(f, t -> 0+)`.
bool ends_at_limit_side(const token_reader& in) {
  return in.at_limit_point && (in.next_is(token_kind::plus) || in.next_is(token_kind::minus)) &&
         in.next_is(token_kind::close_paren, 1);
}

/// What stands right of ^: a sign, an atom with its subscripts, and further powers, which bind to
/// the right (a^b^c is a^(b^c)). A transpose binds to the whole power.
tree exponent(token_reader& in) {
  const nesting deeper(in, nesting::by::prefix);
  const std::size_t begin = in.peek().begin;
  if (in.next_is(token_kind::minus) || in.next_is(token_kind::plus)) {
    const token sign = in.advance();
    tree operand = exponent(in);
    if (sign.kind == token_kind::plus) return operand;
    return in.build(form::negate, {std::move(operand)},
                    {in.since(begin), in.place(sign), {}, 0, {}});
  }
  const bool literal = in.next_is(token_kind::number);
  tree base = need_value(read_atom(in));
  while (!literal && in.next_is(token_kind::open_bracket))
    base = read_subscript(in, std::move(base), begin);
  const token sign = in.peek();
  const bool limit_side = in.at_limit_point && (in.source(sign) == "⁺" || in.source(sign) == "⁻");
  const bool further = sign.kind == token_kind::entry_caret ||
                       (sign.kind == token_kind::superscript && !limit_side) ||
                       (sign.kind == token_kind::caret && !in.next_is_name("T", 1) &&
                        !in.next_is(token_kind::quote, 1) &&
                        !(in.next_is(token_kind::minus, 1) &&
                          (in.next_is_name("T", 2) || in.next_is(token_kind::quote, 2))));
  return further ? raised(in, std::move(base), begin, sign) : base;
}

tree raised(token_reader& in, tree base, std::size_t begin, const token& sign) {
  tree index;
  if (sign.kind == token_kind::superscript) {
    in.advance();
    index = read_superscript(in, sign);
    in.count_node();
  } else {
    in.advance();
    index = exponent(in);
  }
  const form kind = sign.kind == token_kind::entry_caret ? form::entry_power : form::power;
  return in.build(kind, {std::move(base), std::move(index)},
                  {in.since(begin), in.place(sign), {}, 0, {}});
}

/// A^k, A^T, A^-T, A², A⁻ᵀ; the base is read.
tree power(token_reader& in, tree base, std::size_t begin) {
  const token sign = in.peek();
  if (sign.kind == token_kind::superscript) {
    if (in.source(sign) == "⁻" && in.next_is(token_kind::quote, 1)) {
      tree minus_one = in.build(form::negate, {in.leaf(form::number, sign, "1")},
                                {in.place(sign), in.place(sign), {}, 0, {}});
      in.advance();
      return in.build(form::power, {std::move(base), std::move(minus_one)},
                      {in.since(begin), in.place(sign), {}, 0, {}});
    }
    return raised(in, std::move(base), begin, sign);
  }
  if (sign.kind == token_kind::entry_caret) return raised(in, std::move(base), begin, sign);
  const bool inverse = in.next_is(token_kind::minus, 1);
  const std::size_t exponent_at = inverse ? 2 : 1;
  const bool letter =
      in.next_is_name("T", exponent_at) ||
      (in.next_is(token_kind::quote, exponent_at) && in.source(in.peek(exponent_at)) == "⊤");
  if (!letter) return raised(in, std::move(base), begin, sign);
  in.advance();
  if (inverse) {
    const token minus = in.advance();
    tree minus_one = in.build(form::negate, {in.leaf(form::number, minus, "1")},
                              {in.place(minus), in.place(minus), {}, 0, {}});
    base = in.build(form::power, {std::move(base), std::move(minus_one)},
                    {in.since(begin), in.place(sign), {}, 0, {}});
  }
  in.advance();
  return in.build(form::transpose, {std::move(base)}, {in.since(begin), in.place(sign), {}, 0, {}});
}

tree postfix(token_reader& in, tree base, std::size_t begin) {
  for (;;) {
    switch (in.peek().kind) {
      case token_kind::quote: {
        const token sign = in.advance();
        base = in.build(form::transpose, {need_value(std::move(base))},
                        {in.since(begin), in.place(sign), {}, 0, {}});
        break;
      }
      case token_kind::superscript:
        if (in.at_limit_point && (in.source(in.peek()) == "⁺" || in.source(in.peek()) == "⁻"))
          return base;
        [[fallthrough]];
      case token_kind::caret:
      case token_kind::entry_caret:
        base = power(in, need_value(std::move(base)), begin);
        break;
      case token_kind::open_bracket:
        base = read_subscript(in, need_value(std::move(base)), begin);
        break;
      default:
        return base;
    }
  }
}

tree factor(token_reader& in) {
  const std::size_t begin = in.peek().begin;
  return postfix(in, read_atom(in), begin);
}

tree signed_factor(token_reader& in) {
  if (!in.next_is(token_kind::minus) && !in.next_is(token_kind::plus)) return factor(in);
  const nesting deeper(in, nesting::by::prefix);
  const token sign = in.advance();
  tree operand = need_value(signed_factor(in));
  if (sign.kind == token_kind::plus) return operand;
  return in.build(form::negate, {std::move(operand)},
                  {in.since(sign.begin), in.place(sign), {}, 0, {}});
}

tree operation(token_reader& in, int level) {
  const std::size_t begin = in.peek().begin;
  tree left = signed_factor(in);
  for (;;) {
    const std::optional<infix> op = infix_of(in.peek().kind);
    if (!op || op->level < level || ends_at_limit_side(in)) return left;
    if (in.in_shape && in.next_is(token_kind::cross)) return left;
    const token sign = in.advance();
    left = need_value(std::move(left));
    tree right = need_value(op->level == sums ? operation(in, products) : signed_factor(in));
    left = in.build(op->kind, {std::move(left), std::move(right)},
                    {in.since(begin), in.place(sign), {}, 0, {}});
  }
}

tree slice(token_reader& in) {
  const std::size_t begin = in.peek().begin;
  const auto ends = [&] {
    return in.next_is(token_kind::comma) || in.next_is(token_kind::close_bracket);
  };
  if (in.next_is(token_kind::colon)) {
    const token colon = in.advance();
    if (ends()) return in.leaf(form::range, colon);
    in.unexpected("`,` or `]`", "write both ends of a slice, as in x[1:k], or : alone");
  }
  tree low = read_value(in);
  if (in.next_is(token_kind::dots)) in.unexpected("an operator, `,`, `:` or `]`", "write x[1:k]");
  if (!in.next_is(token_kind::colon)) return low;
  const token colon = in.advance();
  if (ends()) in.unexpected("the end of the slice", "write both ends of a slice, as in x[k+1:n]");
  tree high = read_value(in);
  return in.build(form::range, {std::move(low), std::move(high)},
                  {in.since(begin), in.place(colon), {}, 0, {}});
}

}  // namespace

tree read_operand(token_reader& in) { return operation(in, sums); }

tree read_value(token_reader& in) { return need_value(read_operand(in)); }

tree read_superscript(const token_reader& in, const token& t) {
  const std::string_view text = in.source(t);
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
    in.fail(in.place(t), "this superscript is not an integer",
            "write ^ and a number, or pinv(A) for a pseudo-inverse");
  auto node = std::make_shared<expression>();
  node->kind = form::number;
  node->name = digits;
  node->where = node->sign = in.place(t);
  if (!negative) return {std::move(node), 1};
  auto minus = std::make_shared<expression>();
  minus->kind = form::negate;
  minus->arguments = {std::move(node)};
  minus->where = minus->sign = in.place(t);
  return {std::move(minus), 2};
}

tree read_subscript(token_reader& in, tree base, std::size_t begin) {
  const nesting deeper(in, nesting::by::bracket);
  const token opening = in.advance();
  std::vector<tree> arguments{std::move(base)};
  do {
    if (arguments.size() == 3)
      in.fail(in.place(in.peek()), "more than two subscripts",
              "write x[i] for a vector, A[i,j] for a matrix");
    arguments.push_back(slice(in));
  } while (in.take(token_kind::comma));
  in.close(token_kind::close_bracket, opening, "an operator, `,`, `:` or `]`");
  return in.build(form::index, std::move(arguments),
                  {in.since(begin), in.place(opening), {}, 0, {}});
}

}  // namespace proofread::identities
