// SPDX-License-Identifier: MIT
// The formulas of the notes' prose, from TeX to MathML. One that Temml cannot read stays as it is.
const typesetProse = () => {
  for (const span of document.querySelectorAll(".formula")) {
    const marks = span.textContent.startsWith("$$") ? 2 : 1;
    const tex = span.textContent.slice(marks, -marks);
    try {
      span.innerHTML = temml.renderToString(tex, { displayMode: marks === 2, throwOnError: true, trust: ({ command }) => command === "\\class" });
    } catch { /* left as text */ }
  }
  const rows = new ResizeObserver(markRows);  // when fonts have come, and when the page is narrower
  for (const step of document.querySelectorAll(".false-step")) rows.observe(step.closest(".shown") ?? step);
  document.fonts.ready.then(markRows);
};

// A cross in the margin beside the row of a false step.
const markRows = () => {
  for (const mark of document.querySelectorAll(".row-mark")) mark.remove();
  for (const step of document.querySelectorAll(".shown > summary .false-step")) {
    const summary = step.closest("summary"), row = step.getBoundingClientRect();
    const mark = document.createElement("span");
    mark.className = "row-mark";
    mark.textContent = "✗";
    mark.setAttribute("aria-label", "false step");
    mark.style.top = `${row.top + row.height / 2 - summary.getBoundingClientRect().top}px`;
    summary.append(mark);
  }
};
setTimeout(typesetProse);
