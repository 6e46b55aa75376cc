// SPDX-License-Identifier: MIT
#include <algorithm>
#include <optional>
#include <utility>

#include "identities/terms/term_reader.hpp"

namespace proofread::identities {
namespace {

using list = std::vector<atom>;

/// The lists are the same but for one subscript, which is the number 1 here and `last` there; then
/// the index stands in its place in the result.
class template_of {
 public:
  std::optional<list> match(const list& first, const list& final) {
    list made = merge(first, final);
    if (differs_ || last_.empty()) return std::nullopt;
    return made;
  }
  const list& last() const { return last_; }
  /// Printed alike, subscripts too.
  static bool same(const list& a, const list& b) {
    template_of terms;
    terms.merge(a, b);
    return !terms.differs_ && terms.last_.empty();
  }

 private:
  static bool is_first(const list& script) {
    return script.size() == 1 && is(script[0], atom_kind::number, "1");
  }
  static bool alike(const list& a, const list& b) {
    return a.size() == b.size() &&
           std::equal(a.begin(), a.end(), b.begin(), [](const atom& x, const atom& y) {
             return x.kind == y.kind && x.text == y.text;
           });
  }

  list merge(const list& first, const list& final) {
    list made = first;
    if (first.size() != final.size()) differs_ = true;
    for (std::size_t i = 0; i < first.size() && !differs_; ++i) made[i] = merge(first[i], final[i]);
    return made;
  }
  atom merge(const atom& first, const atom& final) {
    atom made = first;
    const bool same_atom = first.kind == final.kind && first.text == final.text &&
                           first.accents == final.accents && first.primes == final.primes &&
                           alike(first.above, final.above) &&
                           first.parts.size() == final.parts.size();
    if (!same_atom) {
      differs_ = true;
      return made;
    }
    if (!alike(first.below, final.below)) {
      const bool ends = is_first(first.below) && !final.below.empty() &&
                        (last_.empty() || alike(last_, final.below));
      differs_ = differs_ || !ends;
      if (ends) last_ = final.below;
      made.below = {index()};
    }
    for (std::size_t k = 0; k < first.parts.size(); ++k)
      made.parts[k] = merge(first.parts[k], final.parts[k]);
    return made;
  }
  static atom index() {
    atom a;
    a.kind = atom_kind::symbol;
    a.text = "i";
    return a;
  }

  bool differs_ = false;
  list last_;
};

bool is_plus(const atom& a) { return is(a, atom_kind::sign, "+"); }

}  // namespace

/// a_1 + a_2 + \cdots + a_n: the sum over i of a_i, where the first and the last term are the same
/// but for one subscript. Null where no ellipsis stands between plus signs.
expression_ptr term_reader::read_series(const list& atoms) {
  const auto dots = std::find_if(atoms.begin(), atoms.end(),
                                 [](const atom& a) { return a.kind == atom_kind::dots; });
  if (dots == atoms.end() || dots == atoms.begin() || dots + 1 == atoms.end()) return nullptr;
  if (!is_plus(*(dots - 1)) || !is_plus(*(dots + 1))) return nullptr;
  const auto first_end = std::find_if(atoms.begin(), dots, is_plus);
  const auto last_begin = dots + 2;
  const auto is_sign = [](const atom& a) { return is_plus(a) || is(a, atom_kind::sign, "-"); };
  if (std::find_if(last_begin, atoms.end(), is_sign) != atoms.end()) return nullptr;
  template_of terms;
  const auto body = terms.match(list(atoms.begin(), first_end), list(last_begin, atoms.end()));
  if (!body || bound_.count("i") > 0)
    fail(dots->where, "the ends of this ellipsis do not determine its terms",
         "write the sum with \\sum");
  return counted_up(*body, terms.last(), dots->where);
}

/// The sum over i = 1, ..., last of the body.
expression_ptr term_reader::counted_up(const list& body, const list& last, span where) {
  atom index;
  index.kind = atom_kind::symbol;
  index.text = "i";
  index.where = where;
  atom from;
  from.kind = atom_kind::relation;
  from.text = "=";
  atom one;
  one.kind = atom_kind::number;
  one.text = "1";
  cursor at{body};
  return ranged(at, {index, from, one}, last, where);
}

/// An entry, a row or a column times the unit vector of its place.
expression_ptr term_reader::placed(expression_ptr entry, const expression_ptr& unit,
                                   pattern_shape along, span where) const {
  const expression_ptr across = node(form::transpose, {unit}, where);
  if (along == pattern_shape::column) return node(form::multiply, {unit, std::move(entry)}, where);
  if (along == pattern_shape::row) return node(form::multiply, {std::move(entry), across}, where);
  return node(form::multiply, {std::move(entry), node(form::multiply, {unit, across}, where)},
              where);
}

/// 0, 1, ..., 1: all are the last, but for what stands before them.
expression_ptr term_reader::constants(const std::vector<list>& first, const list& last,
                                      pattern_shape along, span where) {
  const expression_ptr constant = value(last);
  expression_ptr base = along == pattern_shape::diagonal ? node(form::identity, {}, where)
                                                         : node(form::call, {}, where, "ones");
  if (along == pattern_shape::row) base = node(form::transpose, {base}, where);
  const bool one = constant->kind == form::number && constant->name == "1";
  expression_ptr made = one ? base : node(form::multiply, {constant, base}, where);
  const auto& sizes = in_.known.sizes();
  const std::size_t count = std::max<std::size_t>(sizes.size(), 1);
  for (std::size_t k = 0; k + 1 < first.size(); ++k) {
    const std::size_t taken = in_.choices.of(ambiguity::extent, count);
    const expression_ptr size =
        node(form::symbol, {}, where, sizes.empty() ? "n" : sizes[std::min(taken, count - 1)]);
    const expression_ptr place = node(form::number, {}, where, std::to_string(k + 1));
    const expression_ptr unit = node(form::call, {place, size}, where, "e");
    const expression_ptr other = node(form::subtract, {value(first[k]), constant}, where);
    made = node(form::add, {made, placed(other, unit, along, where)}, where);
  }
  return made;
}

/// A column, a row or a diagonal with an ellipsis: the sum of its entries times unit vectors. Null
/// where no ellipsis stands in the matrix.
expression_ptr term_reader::pattern(const atom& matrix) {
  const std::size_t columns = matrix.columns, rows = matrix.parts.size() / columns;
  const auto is_dots = [](const list& cell) {
    return cell.size() == 1 && cell[0].kind == atom_kind::dots;
  };
  std::vector<list> cells;
  for (const list& cell : matrix.parts) cells.push_back(trimmed(cell));
  if (std::none_of(cells.begin(), cells.end(), is_dots)) return nullptr;
  const span where = matrix.where;
  const auto refuse = [&] {
    fail(where, "the pattern of this matrix is not read", "name it, and say its shape");
  };
  const bool square = rows == columns && rows > 2;
  if (rows != 1 && columns != 1 && !square) refuse();
  const pattern_shape along = columns == 1 ? pattern_shape::column
                              : rows == 1  ? pattern_shape::row
                                           : pattern_shape::diagonal;
  std::vector<list> sequence;
  for (std::size_t k = 0; k < cells.size(); ++k) {
    const bool inside = along != pattern_shape::diagonal || k / columns == k % columns;
    const list& cell = cells[k];
    const bool nothing =
        cell.empty() || is_dots(cell) || (cell.size() == 1 && is(cell[0], atom_kind::number, "0"));
    if (inside)
      sequence.push_back(cell);
    else if (!nothing)
      refuse();
  }
  const auto dots = std::find_if(sequence.begin(), sequence.end(), is_dots);
  if (dots == sequence.begin() || sequence.end() - dots != 2) refuse();
  const std::vector<list> first(sequence.begin(), dots);
  const list last = sequence.back();
  if (last.empty() || first.front().empty() || bound_.count("i") > 0) refuse();
  if (template_of::same(first.back(), last)) return constants(first, last, along, where);
  template_of terms;
  const auto body = terms.match(first.front(), last);
  if (!body) refuse();
  for (std::size_t k = 1; k < first.size(); ++k) {
    template_of between;
    const bool counts_on = between.match(first.front(), first[k]).has_value() &&
                           between.last().size() == 1 &&
                           is(between.last()[0], atom_kind::number, std::to_string(k + 1));
    if (!counts_on) refuse();
  }
  const expression_ptr sum = counted_up(*body, terms.last(), where);
  std::vector<expression_ptr> parts = sum->arguments;
  const expression_ptr unit = node(form::call, {parts[1], parts[3]}, where, "e");
  parts[0] = placed(parts[0], unit, along, where);
  return with_arguments(*sum, std::move(parts));
}

}  // namespace proofread::identities
