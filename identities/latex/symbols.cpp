// SPDX-License-Identifier: MIT
#include "identities/latex/symbols.hpp"

#include <algorithm>

#include "identities/text/ascii.hpp"

namespace proofread::identities {
namespace {

bool holds_transpose(const std::vector<atom>& script) {
  return std::any_of(script.begin(), script.end(), is_transpose_mark);
}

bool is_small(const std::string& name) { return !name.empty() && !is_capital(name[0]); }

/// x_i or x^{(i)}
bool is_indexed(const atom& letter) {
  const bool marked = !letter.above.empty() && letter.above[0].kind == atom_kind::delimited;
  return marked || !letter.below.empty();
}

void add_use(const atom& letter, bool applied, formula_uses& to) {
  symbol_use& use = to.symbols[base_name(letter)];
  const bool bold = letter.font == "bold" || letter.font == "vec";
  use.vector = use.vector || (bold && is_small(letter.text));
  const bool transposed = letter.primes > 0 || holds_transpose(letter.above);
  use.transposed = use.transposed || (transposed && is_indexed(letter));
  const bool number = letter.below.size() == 1 && letter.below[0].kind == atom_kind::number;
  use.numbered = use.numbered || (number && (letter.primes > 0 || holds_transpose(letter.above)));
  const std::string above = name_above(letter.above).first;
  use.bare = use.bare || (letter.below.empty() && above.empty());
  if (!letter.below.empty() || !above.empty())
    use.labels.insert(labelled(label_of(letter.below), above));
  use.applied = use.applied || applied;
  ++use.times;
  use.operand = use.operand || !applied;
}

void add_differential(const std::vector<atom>& atoms, std::size_t i, formula_uses& to) {
  const bool operand = i + 1 < atoms.size() && (atoms[i + 1].kind == atom_kind::symbol ||
                                                atoms[i + 1].kind == atom_kind::function ||
                                                atoms[i + 1].kind == atom_kind::delimited);
  if (!is_plain_d(atoms[i]) || !operand) {
    to.plain_d = true;
    return;
  }
  const bool applied = i + 2 < atoms.size() && is(atoms[i + 2], atom_kind::delimited, "(");
  if (atoms[i + 1].kind != atom_kind::symbol || applied) return;
  to.differentials.push_back(base_name(atoms[i + 1]));
}

std::string label_part(const atom& part) {
  switch (part.kind) {
    case atom_kind::symbol:
      return base_name(part);
    case atom_kind::word:
    case atom_kind::number:
    case atom_kind::function:
      return part.text;
    case atom_kind::text: {
      std::string letters;
      for (const char c : part.text)
        if (is_word_character(c)) letters += c;
      return letters;
    }
    case atom_kind::sign:
      return part.text == "**" ? "star" : part.text == "-" ? "m" : part.text == "+" ? "p" : "";
    case atom_kind::mark:
      return part.text == "bot" ? "perp" : part.text == "+" ? "dag" : "";
    case atom_kind::group:
    case atom_kind::delimited:
      return part.parts.empty() ? "" : label_of(part.parts[0]);
    default:
      return "";
  }
}

}  // namespace

std::string base_name(const atom& letter) {
  std::string name = letter.text;
  for (const std::string& accent : letter.accents) name += "_" + accent;
  return name;
}

std::string label_of(const std::vector<atom>& script) {
  std::string label;
  for (const atom& part : script) {
    label += label_part(part);
    for (const auto* further : {&part.below, &part.above})
      if (!further->empty()) label += label_of(*further);
  }
  return label;
}

std::string labelled(const std::string& name, const std::string& label) {
  if (label.empty()) return name;
  const bool number = std::all_of(label.begin(), label.end(), is_digit);
  return number && !is_digit(name.back()) ? name + label : name + "_" + label;
}

namespace {

bool is_density_letter(const atom& letter) {
  return letter.accents.empty() &&
         (letter.text == "p" || letter.text == "q" || letter.text == "P" || letter.text == "Q");
}

}  // namespace

bool is_density(const std::string& name) { return name.find("_of_") != std::string::npos; }

std::string density_named(const atom& letter, const atom& enclosed) {
  std::string name = labelled(base_name(letter), label_of(letter.below)) + "_of";
  bool given = false, letters = false;
  for (const atom& each : enclosed.parts[0]) {
    const bool bar = each.kind == atom_kind::bar || is(each, atom_kind::punctuation, ";");
    if (each.kind == atom_kind::gap || is(each, atom_kind::punctuation, ",")) continue;
    if (bar && (given || !letters)) return "";
    if (bar) {
      name += "_given";
      given = true;
      continue;
    }
    const bool counted = each.below.size() == 1 && each.below[0].kind == atom_kind::symbol;
    if (each.kind != atom_kind::symbol || counted || !each.above.empty() || each.primes > 0)
      return "";
    name += "_" + labelled(base_name(each), label_of(each.below));
    letters = true;
  }
  return letters && (given || is_density_letter(letter)) ? name : "";
}

std::pair<std::string, std::vector<atom>> name_above(const std::vector<atom>& above) {
  if (above.empty()) return {};
  const atom& first = above[0];
  const bool marks = first.kind == atom_kind::delimited || first.kind == atom_kind::word ||
                     first.kind == atom_kind::text || is(first, atom_kind::sign, "**") ||
                     is(first, atom_kind::mark, "bot");
  if (!marks || is_transpose_mark(first)) return {"", above};
  std::vector<atom> rest(above.begin() + 1, above.end());
  if (!rest.empty() && !is_transpose_mark(rest[0]) && rest[0].kind != atom_kind::mark)
    return {"", above};
  return {label_of({first}), std::move(rest)};
}

bool is_transpose_mark(const atom& a) {
  return is(a, atom_kind::mark, "T") || is(a, atom_kind::symbol, "T") ||
         is(a, atom_kind::word, "T");
}

namespace {

bool is_transposed(const atom& a) { return a.primes > 0 || holds_transpose(a.above); }

/// mu, X of \partial \mu / \partial X_j.
void add_slope(const atom& fraction, formula_uses& to) {
  const auto letter = [](const std::vector<atom>& part) -> const atom* {
    const bool differential =
        part.size() == 2 && part[0].kind == atom_kind::partial && part[1].kind == atom_kind::symbol;
    return differential ? &part[1] : nullptr;
  };
  const atom* const of = letter(fraction.parts[0]);
  const atom* const by = letter(fraction.parts[1]);
  if (of == nullptr || by == nullptr || !of->below.empty()) return;
  formula_uses::slope& known = to.slopes[base_name(*of)];
  if (known.times++ == 0) known.by = base_name(*by);
}

/// The letters of a difference or sum that is transposed, or that stands behind what is.
void mark_behind_transpose(const atom& a, formula_uses& to) {
  if (a.kind == atom_kind::symbol && is_indexed(a))
    to.symbols[base_name(a)].behind_transpose = true;
  if (a.kind != atom_kind::delimited && a.kind != atom_kind::group) return;
  for (const auto& part : a.parts) {
    for (std::size_t i = 0; i < part.size(); ++i) {
      const bool begins = i == 0 || part[i - 1].kind == atom_kind::sign;
      const bool ends = i + 1 == part.size() || part[i + 1].kind == atom_kind::sign;
      if (begins && ends) mark_behind_transpose(part[i], to);
    }
  }
}

/// \sigma_i u_i v_i^T: the product of a number, a column and a row.
bool is_singular_term(const atom* three) {
  const auto alike = [&](const atom& each) {
    return each.kind == atom_kind::symbol && each.below.size() == 1 &&
           each.below[0].kind == atom_kind::symbol && each.below[0].text == three[0].below[0].text;
  };
  const bool value = three[0].kind == atom_kind::symbol && three[0].below.size() == 1 &&
                     (three[0].text == "sigma" || three[0].text == "lambda");
  return value && alike(three[0]) && alike(three[1]) && alike(three[2]) && three[1].above.empty() &&
         is_transposed(three[2]);
}

}  // namespace

bool is_plain_d(const atom& a) {
  return a.kind == atom_kind::symbol && a.text == "d" && a.below.empty() && a.above.empty() &&
         a.primes == 0 && a.accents.empty() && (a.font.empty() || a.font == "upright");
}

const symbol_use& formula_uses::of(const std::string& name) const {
  static const symbol_use unused;
  const auto found = symbols.find(name);
  return found == symbols.end() ? unused : found->second;
}

void collect_uses(const std::vector<atom>& atoms, formula_uses& to) {
  for (std::size_t i = 0; i < atoms.size(); ++i) {
    const atom& each = atoms[i];
    const bool applied = i + 1 < atoms.size() && is(atoms[i + 1], atom_kind::delimited, "(");
    if (each.kind == atom_kind::symbol) add_use(each, applied, to);
    if (each.kind == atom_kind::symbol && applied)
      to.symbols[base_name(each)].arguments.insert(label_of(atoms[i + 1].parts[0]));
    if (each.kind == atom_kind::symbol && each.text == "d" && each.accents.empty())
      add_differential(atoms, i, to);
    const bool ends = i + 1 == atoms.size() || atoms[i + 1].kind == atom_kind::sign ||
                      atoms[i + 1].kind == atom_kind::relation;
    if (each.kind == atom_kind::nabla && !each.below.empty() && ends) to.lone_nablas = true;
    const bool by_entry = i > 0 && atoms[i - 1].kind == atom_kind::partial &&
                          each.kind == atom_kind::symbol && each.below.size() == 1 &&
                          each.below[0].kind == atom_kind::symbol;
    if (by_entry) to.counted.emplace(base_name(each.below[0]), base_name(each));
    const bool behind =
        i > 0 && is_transposed(atoms[i - 1]) && atoms[i - 1].kind != atom_kind::sign;
    const bool group = each.kind == atom_kind::delimited || each.kind == atom_kind::group;
    const bool outer = i > 0 && i + 1 < atoms.size() && is_singular_term(&atoms[i - 1]);
    if (behind || outer || (group && is_transposed(each))) mark_behind_transpose(each, to);
    if (each.kind == atom_kind::fraction) add_slope(each, to);
    to.transposes = to.transposes || holds_transpose(each.above);
    to.primes = to.primes || each.primes > 0;
    for (const auto& part : each.parts) collect_uses(part, to);
    if (each.kind == atom_kind::sum || each.kind == atom_kind::product)
      collect_uses(each.above, to);
    if (!holds_transpose(each.above) && each.kind != atom_kind::symbol)
      collect_uses(each.above, to);
  }
}

}  // namespace proofread::identities
