// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "runs/tables/text_table.hpp"

namespace proofread::runs {

/// The column that is meant: by its name, else by its number from 1. Errors: none or several of
/// that name, a number that is the name of another column; the hint lists the names, or the
/// nearest.
identities::expected<std::size_t> column_of(const text_table& table, const std::string& target);

/// Names that several columns share, a sentence each.
std::vector<std::string> shared_names(const text_table& table);

}  // namespace proofread::runs
