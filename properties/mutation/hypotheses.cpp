// SPDX-License-Identifier: MIT
#include "properties/mutation/hypotheses.hpp"

#include <algorithm>
#include <utility>

#include "identities/printing/print.hpp"
#include "properties/evaluation/integers.hpp"
#include "properties/mutation/pruning.hpp"

namespace proofread::properties {
namespace {

using identities::comparison;
using identities::declaration;
using identities::expression;
using identities::expression_ptr;
using identities::form;
using identities::proposition;
using identities::role;

/// What a hypothesis asks, one thing at a time.
std::vector<expression_ptr> parts_of(const expression_ptr& asked) {
  if (asked->kind == form::conjunction) {
    std::vector<expression_ptr> parts = parts_of(asked->arguments[0]);
    for (const expression_ptr& part : parts_of(asked->arguments[1])) parts.push_back(part);
    return parts;
  }
  if (asked->kind != form::relation || asked->relations.size() < 2) return {asked};
  std::vector<expression_ptr> links;
  for (std::size_t i = 0; i < asked->relations.size(); ++i) {
    links.push_back(identities::relate(asked->arguments[i], asked->relations[i],
                                       asked->arguments[i + 1], asked->where));
  }
  return links;
}

std::string text_of(const declaration& owner, const identities::word& each) {
  return owner.name + " " + each.name +
         (each.argument ? " " + identities::to_text(*each.argument) : "");
}

bool takes(const identities::shape& type, const std::string& word) {
  const bool column = type.cols.as_constant() == 1;
  const bool row = type.rows.as_constant() == 1;
  if (word == "unit") return column || row;
  for (const char* square : {"symmetric", "skew", "posdef", "psd", "orthogonal", "invertible"}) {
    if (word == square) return type.rows == type.cols;
  }
  return word == "diagonal" || word == "full column rank" || word == "full row rank" ||
         word == "nonzero";
}

}  // namespace

const char* to_text(hypothesis_kind kind) {
  switch (kind) {
    case hypothesis_kind::word:
      return "word";
    case hypothesis_kind::relation:
      return "relation";
    case hypothesis_kind::size:
      return "size";
  }
  return "";
}

std::vector<hypothesis> hypotheses_of(const proposition& problem) {
  std::vector<hypothesis> found;
  for (std::size_t slot = 0; slot < problem.symbols.size(); ++slot) {
    const declaration& owner = problem.symbols[slot];
    for (std::size_t i = 0; i < owner.words.size(); ++i) {
      found.push_back({hypothesis_kind::word, text_of(owner, owner.words[i]),
                       static_cast<int>(slot), i, 0, owner.words[i].where});
    }
  }
  for (std::size_t i = 0; i < problem.hypotheses.size(); ++i) {
    const std::vector<expression_ptr> parts = parts_of(problem.hypotheses[i]);
    for (std::size_t part = 0; part < parts.size(); ++part) {
      const bool sizes = is_size_relation(problem, *parts[part]);
      found.push_back({sizes ? hypothesis_kind::size : hypothesis_kind::relation,
                       identities::to_text(*parts[part]), -1, i, part,
                       problem.hypotheses[i]->where});
    }
  }
  return found;
}

proposition without(const proposition& problem, const hypothesis& which) {
  proposition result = problem;
  const auto place = static_cast<std::ptrdiff_t>(which.place);
  if (which.kind == hypothesis_kind::word) {
    auto& words = result.symbols[static_cast<std::size_t>(which.slot)].words;
    words.erase(words.begin() + place);
    return pruned(result);
  }
  std::vector<expression_ptr> rest = parts_of(result.hypotheses[which.place]);
  rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(which.part));
  const auto gap = result.hypotheses.erase(result.hypotheses.begin() + place);
  result.hypotheses.insert(gap, rest.begin(), rest.end());
  return pruned(result);
}

std::optional<proposition> with_word(const proposition& problem, int slot,
                                     const std::string& word) {
  const declaration& owner = problem.symbols[static_cast<std::size_t>(slot)];
  const auto same_word = [&](const identities::word& each) { return each.name == word; };
  if (owner.what != role::variable || !takes(owner.type, word) ||
      std::any_of(owner.words.begin(), owner.words.end(), same_word)) {
    return std::nullopt;
  }
  proposition result = problem;
  result.symbols[static_cast<std::size_t>(slot)].words.push_back({word, nullptr, {}});
  return result;
}

bool names_are_known(const proposition& read, const proposition& given) {
  return std::all_of(read.symbols.begin(), read.symbols.end(), [&](const declaration& what) {
    return std::any_of(given.symbols.begin(), given.symbols.end(), [&](const declaration& own) {
      return own.name == what.name && own.type == what.type;
    });
  });
}

proposition with_relation(const proposition& problem, expression_ptr relation) {
  proposition result = problem;
  result.hypotheses.push_back(std::move(relation));
  return result;
}

}  // namespace proofread::properties
