// SPDX-License-Identifier: MIT
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

namespace proofread::reports::html {

/// What a template is filled with. {{name}} escapes, {{{name}}} does not; {{>name_part}} includes
/// the template of that name.
using view = nlohmann::ordered_json;

/// The template of that name (templates/NAME.html) filled with the view.
std::string render(const std::string& name, const view& with);

/// Text as it stands between tags or in a quoted attribute.
std::string escape(const std::string& text);

}  // namespace proofread::reports::html
