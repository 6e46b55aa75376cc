// SPDX-License-Identifier: MIT
// Residual and bound against the digits of the precision: a true statement's residual falls, a false one's stands.
const precision = { double: 16, mp50: 50, mp100: 100 };

const drawLadder = (figure) => {
  const rungs = JSON.parse(figure.dataset.ladder).map(([level, residual, bound]) => ({
    level, residual, bound,
    digits: precision[level],
    height: residual > 0 ? Math.log10(residual) : null,
    limit: bound > 0 ? Math.log10(bound) : null,
  }));
  const lowest = Math.min(-16, ...rungs.map((r) => -r.digits));
  const drawn = Plot.plot({
    width: 300, height: 190, marginLeft: 52, marginBottom: 36, marginRight: 26,
    ariaLabel: "Residual against precision",
    x: { type: "point", domain: rungs.map((r) => r.level), label: "precision", tickSize: 0, padding: .3 },
    y: { domain: [lowest - 6, 2], label: "relative size", ticks: 4, tickFormat: (k) => k === 0 ? "1" : `1e${k}`, grid: true },
    marks: [
      Plot.line(rungs, { x: "level", y: (r) => -r.digits, stroke: "var(--strong-line)", strokeDasharray: "3 3" }),
      Plot.line(rungs.filter((r) => r.limit !== null), { x: "level", y: "limit", stroke: "var(--series-2)" }),
      Plot.dot(rungs.filter((r) => r.limit !== null), { x: "level", y: "limit", stroke: "var(--series-2)", symbol: "square", r: 3.5,
        title: (r) => `${r.level}: bound ${r.bound.toExponential(1)}` }),
      Plot.line(rungs.filter((r) => r.height !== null), { x: "level", y: "height", stroke: "var(--series-1)", strokeWidth: 1.8 }),
      Plot.dot(rungs.filter((r) => r.height !== null), { x: "level", y: "height", fill: "var(--series-1)", r: 4,
        title: (r) => `${r.level}: residual ${r.residual.toExponential(1)}` }),
      Plot.text(rungs.filter((r) => r.height === null), { x: "level", y: lowest - 4, text: () => "0", fill: "var(--series-1)", fontWeight: 700,
        title: (r) => `${r.level}: residual exactly 0` }),
    ],
  });
  drawn.setAttribute("role", "img");
  figure.replaceChildren(drawn);
  figure.insertAdjacentHTML("beforeend",
    "<figcaption>● largest residual, □ its bound, dashed the unit roundoff; 0: equal in every digit</figcaption>");
};

document.addEventListener("toggle", ({ target }) => {
  if (!target.open) return;
  for (const figure of target.querySelectorAll(".ladder:empty")) drawLadder(figure);
}, true);
for (const figure of document.querySelectorAll(".statement[open] .ladder:empty")) drawLadder(figure);
