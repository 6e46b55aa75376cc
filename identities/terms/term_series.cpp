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
  atom index;
  index.kind = atom_kind::symbol;
  index.text = "i";
  index.where = dots->where;
  atom from;
  from.kind = atom_kind::relation;
  from.text = "=";
  atom one;
  one.kind = atom_kind::number;
  one.text = "1";
  cursor at{*body};
  return ranged(at, {index, from, one}, terms.last(), dots->where);
}

}  // namespace proofread::identities
