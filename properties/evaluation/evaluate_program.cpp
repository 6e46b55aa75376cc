// SPDX-License-Identifier: MIT
#include "properties/evaluation/evaluate_program.hpp"

#include <algorithm>
#include <charconv>
#include <functional>
#include <limits>
#include <utility>

#include "identities/expression/vocabulary.hpp"
#include "properties/scalars/trouble.hpp"

namespace proofread::properties {
namespace {

using identities::expression;
using identities::form;
using identities::role;

predicate_word word_from_name(std::string name) {
  std::replace(name.begin(), name.end(), '_', ' ');
  const auto words = identities::declaration_words();
  const auto found = std::find(words.begin(), words.end(), name);
  return found == words.end() ? predicate_word::none
                              : static_cast<predicate_word>(found - words.begin() + 1);
}

/// Costly enough to be kept when a derivative evaluates the whole again entry by entry.
bool is_costly(const instruction& made) {
  if (made.function == builtin::none) return made.kind == form::solve;
  return identities::facts_of(made.function).special == identities::special_set::singular;
}

/// sqrt, norm, or a power with a fraction as exponent.
bool takes_root(const program& code, const instruction& made) {
  if (made.kind != form::power && made.kind != form::entry_power) {
    return made.function != builtin::none &&
           identities::facts_of(made.function).values == identities::value_kind::algebraic;
  }
  const instruction& exponent = code[made.arguments[1]];
  return exponent.kind == form::divide ||
         (exponent.kind == form::number && !code.integer_literal(exponent));
}

bool is_part_of(const expression& whole, const expression& node) {
  return &whole == &node || std::any_of(whole.arguments.begin(), whole.arguments.end(),
                                        [&](const auto& part) { return is_part_of(*part, node); });
}

bool same_instruction(const instruction& a, const instruction& b) {
  return a.kind == b.kind && a.function == b.function && a.word == b.word && a.slot == b.slot &&
         a.integer == b.integer && a.literal == b.literal && a.arguments == b.arguments &&
         a.zero_matrix == b.zero_matrix && a.source->type == b.source->type;
}

}  // namespace

slot_set slot_bit(int slot) { return slot_set{1} << std::min(slot, 63); }

int size_program::at(const std::vector<std::int64_t>& integers) const {
  constexpr std::int64_t most = 1 << 20;
  std::int64_t total = 0;
  for (const term& part : terms) {
    std::int64_t value = part.coefficient;
    for (const int slot : part.slots) {
      if (__builtin_mul_overflow(value, integers[static_cast<std::size_t>(slot)], &value)) {
        throw undecidable_value("a size is too large");
      }
    }
    if (__builtin_add_overflow(total, value, &total))
      throw undecidable_value("a size is too large");
  }
  if (total < 0) throw undefined_value("a size is negative");
  if (total > most) throw undecidable_value("a size is too large");
  return static_cast<int>(total);
}

program::program(const identities::proposition& problem) : problem_(&problem) {
  const auto& symbols = problem.symbols;
  definitions_.assign(symbols.size(), -1);
  for (std::size_t slot = 0; slot < symbols.size(); ++slot) {
    if (symbols[slot].what == role::size)
      size_slots_.emplace(symbols[slot].name, static_cast<int>(slot));
  }
  for (std::size_t slot = 0; slot < symbols.size(); ++slot) {
    if (symbols[slot].what == role::index)
      size_slots_.emplace(symbols[slot].name, static_cast<int>(slot));
  }
}

const identities::declaration& program::symbol(int slot) const {
  return problem_->symbols[static_cast<std::size_t>(slot)];
}

int program::node_of(const expression& node) {
  const auto found = known_.find(&node);
  if (found != known_.end()) return found->second;
  if (is_part_of(*problem_->statement, node)) return compile(node);
  for (const auto& each : problem_->hypotheses) {
    if (is_part_of(*each, node)) return compile(node);
  }
  const auto copy = std::make_shared<expression>(node);
  const std::size_t addresses = known_.size(), instructions = nodes_.size();
  const int id = compile(*copy);
  if (known_.size() == addresses + 1 && nodes_.size() == instructions) {
    known_.erase(copy.get());  // its parts were known
  } else {
    kept_.push_back(copy);  // keeps its parts, so no address is used twice
  }
  return id;
}

int program::literal(const std::string& text) {
  const auto found = std::find(literals_.begin(), literals_.end(), text);
  if (found != literals_.end()) return static_cast<int>(found - literals_.begin());
  literals_.push_back(text);
  return static_cast<int>(literals_.size()) - 1;
}

std::optional<std::int64_t> program::integer_literal(const instruction& node) const {
  const std::string& text = literals_[static_cast<std::size_t>(node.literal)];
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

size_program program::size(const identities::size_expression& from) const {
  size_program made;
  for (const auto& [names, coefficient] : from.terms) {
    size_program::term part{coefficient, {}};
    for (const std::string& name : names) {
      const auto found = size_slots_.find(name);
      if (found == size_slots_.end()) return {};
      part.slots.push_back(found->second);
    }
    made.terms.push_back(std::move(part));
  }
  return made;
}

void program::describe(const expression& node, instruction& made) {
  made.kind = node.kind;
  made.integer = node.integer;
  made.slot = node.slot;
  made.source = &node;
  const bool needs_shape = node.kind == form::number || node.kind == form::identity ||
                           node.kind == form::sum_over || node.kind == form::blocks ||
                           node.kind == form::call || node.kind == form::argmin ||
                           node.kind == form::argmax || node.kind == form::symbol;
  if (needs_shape) {
    made.rows = size(node.type.rows);
    made.cols = size(node.type.cols);
  }
  if (node.kind == form::number) {
    made.literal = literal(node.name);
    made.zero_matrix = !identities::is_scalar(node.type) && !node.type.rows.terms.empty();
  }
  if (node.kind == form::differential && identities::is_scalar(node.arguments[1]->type)) {
    made.integer = 1;  // entrywise
  }
  if (const auto* const function = identities::called(node)) made.function = function->id;
  if (node.kind == form::predicate) made.word = word_from_name(node.name);
}

void program::add_dependencies(instruction& made) {
  if (made.slot >= 0) {
    made.depends |= slot_bit(made.slot);
    const int body = definition(made.slot);
    if (body >= 0) {
      made.depends |= (*this)[body].depends;
      made.root_depth = (*this)[body].root_depth;
    }
  }
  for (const auto* shape : {&made.rows, &made.cols}) {
    for (const auto& part : shape->terms) {
      for (const int slot : part.slots) made.depends |= slot_bit(slot);
    }
  }
  for (const int argument : made.arguments) {
    made.depends |= (*this)[argument].depends;
    made.root_depth = std::max(made.root_depth, (*this)[argument].root_depth);
  }
  if (takes_root(*this, made)) ++made.root_depth;
  made.keep = is_costly(made);
}

int program::share(instruction made) {
  std::size_t key =
      static_cast<std::size_t>(made.kind) * 1000003u + static_cast<std::size_t>(made.slot + 1);
  key = key * 31 + static_cast<std::size_t>(made.literal + 1) +
        static_cast<std::size_t>(made.function) * 7919u;
  for (const int argument : made.arguments)
    key = key * 1000003u + static_cast<std::size_t>(argument);
  if (made.kind < form::relation) {
    const auto [from, to] = shared_.equal_range(key);
    for (auto candidate = from; candidate != to; ++candidate) {
      instruction& known = nodes_[static_cast<std::size_t>(candidate->second)];
      if (!same_instruction(known, made)) continue;
      if (!known.arguments.empty() && known.kind != form::range) known.keep = true;
      return candidate->second;
    }
  }
  nodes_.push_back(std::move(made));
  const int node = static_cast<int>(nodes_.size()) - 1;
  shared_.emplace(key, node);
  return node;
}

/// norm(x)^2k is sumsq(x)^k.
void program::square_norms(instruction& made) {
  if (made.kind != form::power) return;
  instruction sum = (*this)[made.arguments[0]];
  instruction exponent = (*this)[made.arguments[1]];
  if (sum.function != builtin::norm || exponent.kind != form::number) return;
  const std::optional<std::int64_t> k = integer_literal(exponent);
  if (!k || *k % 2 != 0) return;
  sum.function = builtin::sumsq;
  sum.root_depth = (*this)[sum.arguments[0]].root_depth;
  if (*k == 2) {
    made = std::move(sum);
    return;
  }
  exponent.literal = literal(std::to_string(*k / 2));
  made.arguments = {share(std::move(sum)), share(std::move(exponent))};
}

int program::compile(const expression& node) {
  const auto found = known_.find(&node);
  if (found != known_.end()) return found->second;
  instruction made;
  describe(node, made);
  if (node.slot >= 0 && definition(node.slot) < 0) {
    const auto& declared = symbol(node.slot);
    const bool defined =
        declared.what == role::definition || declared.what == role::defined_function;
    if (defined && declared.value) {
      const int body = compile(*declared.value);
      definitions_[static_cast<std::size_t>(node.slot)] = body;
      if (declared.what == role::definition &&
          !nodes_[static_cast<std::size_t>(body)].arguments.empty()) {
        nodes_[static_cast<std::size_t>(body)].keep = true;
      }
    }
  }
  for (const auto& argument : node.arguments) made.arguments.push_back(compile(*argument));
  square_norms(made);
  add_dependencies(made);
  const int id = share(std::move(made));
  known_[&node] = id;
  return id;
}

}  // namespace proofread::properties
