// SPDX-License-Identifier: MIT
#include "solvers/products.hpp"

PROOFREAD_PRODUCTS(template)
