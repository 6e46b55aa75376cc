// SPDX-License-Identifier: MIT
#include "identities/syntax/enclosures.hpp"

#include <algorithm>
#include <utility>

#include "identities/lexing/nesting.hpp"
#include "identities/syntax/values.hpp"

namespace proofread::identities {
namespace {

constexpr std::size_t bar_length = 3;  // bytes of ‖

/// What an index behind the closing bars of `inner` says: `_1`, `_2`, `_F`, `_{2}`, or nothing.
std::string norm_index(token_reader& in, const tree& inner, const token& opening) {
  if (!in.next_is(token_kind::underscore)) return {};
  in.advance();
  const bool braced = in.take(token_kind::open_brace);
  const std::string index(in.source(in.peek()));
  const bool known = index == "1" || index == "2" || index == "F";
  if (in.next_is(token_kind::word_inf)) {
    const bool closes = braced && in.next_is(token_kind::close_brace, 1);
    const span whole{in.place(opening).begin, in.place(in.peek(closes ? 1 : 0)).end};
    in.unexpected("the index 1, 2 or F of a norm",
                  "write max(abs(x)) for the largest absolute value",
                  {{whole, "max(abs(" + std::string(in.source(inner.node->where)) + "))"}});
  }
  if (!known)
    in.unexpected("the index 1, 2 or F of a norm",
                  "write ‖x‖, ‖x‖_1 of a vector or ‖A‖_F of a matrix");
  in.advance();
  if (braced) in.expect(token_kind::close_brace, "`}`");
  return index;
}

/// The index of a 1- or 2-norm stays with the call: of a matrix it would be another norm.
tree norm_of(token_reader& in, tree inner, const token& opening, const std::string& index) {
  const std::int64_t order = index == "1" ? 1 : index == "2" ? 2 : 0;
  return in.build(
      form::call, {std::move(inner)},
      {in.since(opening.begin), in.place(opening), order == 1 ? "norm1" : "norm", order, {}});
}

bool two_strokes(const token_reader& in) {
  return in.next_is(token_kind::stroke) && in.next_is(token_kind::stroke, 1) &&
         in.peek(1).begin == in.peek().end;
}

/// What stands between || and ||, whose closing strokes stand next then.
tree between_double_strokes(token_reader& in, const token& opening) {
  in.advance();
  tree inner = read_value(in);
  if (in.next_is(token_kind::end)) in.close(token_kind::stroke, opening, "`||`");
  if (!two_strokes(in)) in.unexpected("an operator or `||`");
  return inner;
}

tree closed_norm(token_reader& in, tree inner, const token& opening) {
  in.advance();
  in.advance();
  const std::string index = norm_index(in, inner, opening);
  return norm_of(in, std::move(inner), opening, index);
}

tree single_strokes(token_reader& in) {
  const nesting deeper(in, nesting::by::bracket);
  const token opening = in.advance();
  tree inner = read_value(in);
  in.close(token_kind::stroke, opening, "an operator or `|`");
  return in.build(form::apply, {std::move(inner)},
                  {in.since(opening.begin), in.place(opening), "|", 0, {}});
}

}  // namespace

tree read_norm(token_reader& in) {
  const nesting deeper(in, nesting::by::bracket);
  const token opening = in.advance();
  if (in.source(opening).size() > bar_length)
    in.fail(in.place(opening), "a norm opens with ‖ alone");
  tree inner = read_value(in);
  const token closing = in.close(token_kind::bar, opening, "an operator or `‖`");
  const std::string_view bar = in.source(closing);
  const std::string_view small = bar.substr(std::min(bar.size(), bar_length));
  const std::string index = small == "₁"   ? "1"
                            : small == "₂" ? "2"
                                           : norm_index(in, inner, opening);
  return norm_of(in, std::move(inner), opening, index);
}

tree read_strokes(token_reader& in) {
  if (!two_strokes(in)) return single_strokes(in);
  const nesting deeper(in, nesting::by::bracket);
  const std::size_t begin = in.mark();
  tree inner;
  const token opening = in.advance();
  try {
    inner = between_double_strokes(in, opening);
  } catch (const syntax_error& as_norm) {
    if (!in.may_return()) throw;
    in.reset(begin);  // ||a| - |b|| is an absolute value of absolute values
    try {
      return single_strokes(in);
    } catch (const syntax_error&) {
      throw as_norm;
    }
  }
  return closed_norm(in, std::move(inner), opening);
}

void refuse_inner_product(token_reader& in) {
  const token opening = in.advance();
  const bool angle = opening.kind == token_kind::open_angle;
  const token_kind closing = angle ? token_kind::close_angle : token_kind::greater;
  std::string call = "dot(x, y)";
  std::vector<edit> mends;
  try {
    const tree x = read_value(in);
    in.expect(token_kind::comma, "`,`");
    const tree y = read_value(in);
    in.expect(closing, "`>`");
    call = "dot(" + std::string(in.source(x.node->where)) + ", " +
           std::string(in.source(y.node->where)) + ")";
    mends.push_back({in.since(opening.begin), call});
  } catch (const syntax_error&) {
    mends.clear();
  }
  in.fail(in.place(opening),
          "found `" + std::string(in.source(opening)) +
              "` where a name, a number, `(` or `[` would fit",
          "write " + call + " for an inner product", std::move(mends));
}

}  // namespace proofread::identities
