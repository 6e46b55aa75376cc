// SPDX-License-Identifier: MIT
#include <algorithm>
#include <utility>

#include "identities/expression/vocabulary.hpp"
#include "identities/terms/term_reader.hpp"
#include "identities/text/ascii.hpp"

namespace proofread::identities {
namespace {

std::string capital_of(std::string name) {
  if (!name.empty() && name[0] >= 'a' && name[0] <= 'z')
    name[0] = static_cast<char>(name[0] - 'a' + 'A');
  return name;
}

/// `:, j`, `:j` and `\cdot j` as the positions : and j, `i, :` and its kin likewise; nothing of
/// other subscripts.
std::vector<std::vector<atom>> row_or_column_of(const std::vector<atom>& script) {
  std::vector<atom> all, one;
  for (const atom& each : script) {
    const bool every = is(each, atom_kind::punctuation, ":") || is(each, atom_kind::sign, "*");
    if (every || !(each.kind == atom_kind::punctuation || each.kind == atom_kind::gap))
      (every ? all : one).push_back(each);
  }
  if (all.size() != 1 || one.empty()) return {};
  const std::size_t at = all[0].where.begin;
  all[0].kind = atom_kind::punctuation;
  all[0].text = ":";
  if (at < one.front().where.begin) return {all, one};
  return at > one.back().where.begin ? std::vector{one, all} : std::vector<std::vector<atom>>{};
}

}  // namespace

/// True for i, ij, i,j, (i) and i+1 where a letter in it is bound or declared as an index.
bool term_reader::is_index(const list& script) const {
  bool bound = false;
  for (const atom& each : script) {
    if (each.kind == atom_kind::symbol && each.above.empty() && each.below.empty()) {
      const std::string name = base_name(each);
      const known_name* const known = in_.known.find(name);
      const bool index =
          bound_.count(name) > 0 || (known != nullptr && known->kind == known_name::what::index);
      const bool free = known == nullptr && in_.uses.counted.count(name) > 0;  // j of \partial x_j
      if (!index && !free) return false;
      bound = bound || index;
    } else if (is(each, atom_kind::delimited, "(") && script.size() == 1) {
      return is_index(each.parts[0]);
    } else if (each.kind != atom_kind::number && each.kind != atom_kind::sign &&
               each.kind != atom_kind::punctuation) {
      return false;
    }
  }
  return bound;
}

/// The positions that a subscript names: two of ij, of i,j and of i,: , one of i+1.
std::vector<std::vector<atom>> term_reader::indices_of(const list& script) const {
  std::vector<list> parts = row_or_column_of(script);
  if (parts.empty()) parts = split(script);
  if (parts.size() > 1) return parts;
  const bool sum = std::any_of(script.begin(), script.end(),
                               [](const atom& a) { return a.kind == atom_kind::sign; });
  if (sum) return {script};
  parts.clear();
  for (const atom& each : script) {
    if (is(each, atom_kind::delimited, "(")) return {each.parts[0]};
    parts.push_back({each});
  }
  return parts;
}

/// The data matrix whose rows or columns the letter counts, as people name it: X of x_i.
std::string term_reader::data_name(const std::string& name) const {
  const std::string capital = capital_of(name);
  const std::string letter = capital.substr(0, capital.find('_'));
  for (const std::string& each : {capital, resolved(capital), letter}) {
    const known_name* const known = in_.known.find(each);
    if (known != nullptr && known->kind != known_name::what::scalar &&
        known->kind != known_name::what::size)
      return each;
  }
  return name;
}

/// A bound index runs through what it indexes, where the formula does not say through what.
void term_reader::extends(const list& index, const expression_ptr& extent) {
  if (index.size() != 1 || index[0].kind != atom_kind::symbol || !extent) return;
  const auto bound = bound_.find(base_name(index[0]));
  if (bound != bound_.end() && !bound->second.extent) bound->second.extent = extent;
}

expression_ptr term_reader::indexed(const atom& base, const std::string& name,
                                    const std::vector<list>& by) {
  const known_name* known = in_.known.find(name);
  const bool number = known != nullptr && known->kind == known_name::what::scalar;
  const std::string data = known != nullptr && !number ? name : data_name(name);
  const known_name* const whole = data == name && number ? nullptr : in_.known.find(data);
  if (whole == nullptr && number) fail(base.where, name + " is a number and has no entries");
  const expression_ptr made = whole != nullptr ? indexed_known(data, *whole, by, base.where)
                                               : invented(base, name, by, base.where);
  add_member(name, by, made);
  return made;
}

/// x_i of the family x.
void term_reader::add_member(const std::string& name, const std::vector<list>& by,
                             const expression_ptr& is) {
  if (by.size() != 1 || by[0].size() != 1 || by[0][0].kind != atom_kind::symbol) return;
  members_[base_name(by[0][0])].push_back({name, is});
}

/// \bar x of the x_i that are summed over, where nothing says what it is.
void term_reader::add_mean(const std::string& index, const expression_ptr& lo,
                           const expression_ptr& hi, span where) {
  if (lo->kind != form::number || lo->name != "1") return;
  for (const member& each : members_[index]) {
    const std::string name = resolved(each.family + "_bar");
    const known_name* const known = in_.known.find(name);
    const bool printed = in_.uses.of(each.family + "_bar").bare;
    if (!printed || (known != nullptr && known->value) || in_.means.count(name) > 0) continue;
    if (known != nullptr && in_.choices.of(ambiguity::mean) == 1) continue;
    const expression_ptr by = node(form::symbol, {}, where, index);
    const expression_ptr sum = node(form::sum_over, {each.is, by, lo, hi}, where);
    in_.means.emplace(name, node(form::divide, {sum, hi}, where));
    in_.remarks.insert(name + " is read as the mean of " + each.family + ", which is not said");
  }
}

/// x^{(i)}_j: the entry of what x^{(i)} is.
expression_ptr term_reader::entry_of(const expression_ptr& vector, const list& index, span where) {
  const expression_ptr entry = value(index);
  const bool row = vector->kind == form::transpose && vector->arguments[0]->kind == form::index;
  const std::vector<expression_ptr>& parts = (row ? *vector->arguments[0] : *vector).arguments;
  if (row) return node(form::index, {parts[0], parts[1], entry}, where);
  const bool column =
      vector->kind == form::index && parts.size() == 3 && parts[1]->kind == form::range;
  if (column) return node(form::index, {parts[0], entry, parts[2]}, where);
  return node(form::index, {vector, entry}, where);
}

expression_ptr term_reader::indexed_known(const std::string& name, const known_name& known,
                                          const std::vector<list>& by, span where) {
  using what = known_name::what;
  const expression_ptr base = node(form::symbol, {}, where, name);
  if (known.kind == what::row && by.size() == 1) {
    extends(by[0], known.cols);
    return node(form::index, {base, node(form::number, {}, where, "1"), value(by[0])}, where);
  }
  if (known.kind != what::matrix || by.size() == 2) {
    if (by.size() > 2) fail(where, "more indices than a matrix has");
    std::vector<expression_ptr> arguments{base};
    for (std::size_t k = 0; k < by.size(); ++k) {
      extends(by[k], k == 0 ? known.rows : known.cols);
      arguments.push_back(value(by[k]));
    }
    return node(form::index, std::move(arguments), where);
  }
  if (known.diagonal) {  // the i-th entry of \Lambda
    extends(by[0], known.rows);
    return node(form::index, {base, value(by[0]), value(by[0])}, where);
  }
  return row_or_column(name, known, by[0], where);
}

/// x_i of X as a column: the row whose number is i where i runs through the rows, else the column.
expression_ptr term_reader::row_or_column(const std::string& name, const known_name& known,
                                          const list& by, span where) {
  const expression_ptr base = node(form::symbol, {}, where, name);
  const expression_ptr all = node(form::range, {}, where);
  bool rows = true;
  const std::string index = by.size() == 1 ? base_name(by[0]) : "";
  const auto bound = bound_.find(index);
  const known_name* const declared = in_.known.find(index);
  expression_ptr hi = bound != bound_.end()
                          ? (bound->second.hi ? bound->second.hi : bound->second.extent)
                          : (declared != nullptr ? declared->cols : nullptr);
  const bool by_rows = hi && known.rows && same(*hi, *known.rows);
  const bool by_columns = hi && known.cols && same(*hi, *known.cols);
  if (by_rows == by_columns) {
    rows = in_.choices.of(ambiguity::family) == 0;
  } else {
    rows = by_rows;
  }
  extends(by, rows ? known.rows : known.cols);
  if (!rows) return node(form::index, {base, all, value(by)}, where);
  return node(form::transpose, {node(form::index, {base, value(by), all}, where)}, where);
}

/// Of a letter that nothing declares: a vector's entry, or a row of a data matrix if the letter is
/// used as a vector.
expression_ptr term_reader::invented(const atom& base, const std::string& name,
                                     const std::vector<list>& by, span where) {
  const symbol_use& use = in_.uses.of(base_name(base));
  const bool vector =
      use.transposed || use.behind_transpose || base.font == "bold" || base.font == "vec";
  const bool literal = by[0].size() == 1 && by[0][0].kind == atom_kind::number;
  if (by.size() == 1 && (!vector || literal)) {
    // y_i of the vector Y, where y stands nowhere
    const std::string capital = capital_of(name);
    const bool svd = in_.uses.of("U").bare && in_.uses.of("V").bare;
    const std::string values = name == "lambda" ? "Lambda" : name == "sigma" && svd ? "Sigma" : "";
    if (!values.empty() && !use.bare && in_.uses.of(values).bare &&
        in_.known.find(values) == nullptr) {  // the i-th entry of its diagonal
      in_.matrices.insert(values);
      const expression_ptr entry = value(by[0]);
      return node(form::index, {node(form::symbol, {}, where, values), entry, entry}, where);
    }
    const bool large = !use.bare && in_.uses.of(capital).bare && in_.known.find(capital) == nullptr;
    const std::string whole = large ? capital : name;
    in_.vectors.insert(whole);
    in_.scalars.insert(name + "_bar");  // the mean of numbers
    return node(form::index, {node(form::symbol, {}, where, whole), value(by[0])}, where);
  }
  const std::string data = capital_of(name);
  const expression_ptr matrix = node(form::symbol, {}, where, data);
  if (by.size() == 2) return node(form::index, {matrix, value(by[0]), value(by[1])}, where);
  if (by.size() > 2) fail(where, "more indices than a matrix has");
  const expression_ptr all = node(form::range, {}, where);
  if (in_.choices.of(ambiguity::family) == 1)
    return node(form::index, {matrix, all, value(by[0])}, where);
  return node(form::transpose, {node(form::index, {matrix, value(by[0]), all}, where)}, where);
}

}  // namespace proofread::identities
