// SPDX-License-Identifier: MIT
#include "solvers/scalars/products.hpp"

PROOFREAD_PRODUCTS(template)
