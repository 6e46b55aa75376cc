// SPDX-License-Identifier: MIT
// The formulas of the notes' prose, from TeX to MathML. One that Temml cannot read stays as it is.
const typesetProse = () => {
  for (const span of document.querySelectorAll(".formula")) {
    const marks = span.textContent.startsWith("$$") ? 2 : 1;
    const tex = span.textContent.slice(marks, -marks);
    try {
      span.innerHTML = temml.renderToString(tex, { displayMode: marks === 2, throwOnError: true });
    } catch { /* left as text */ }
  }
};
setTimeout(typesetProse);
