// SPDX-License-Identifier: MIT
const paths = accuracyData.paths.map(([problem, lambda, coefficients, toZero, toInfinity]) => ({ problem, lambda, coefficients, toZero, toInfinity }));
const pathState = { problem: paths[0]?.problem };
const powerOfTen = (k) => `1e${Math.round(Math.log10(k))}`;

const coefficientPlot = (points, width) => {
  const weights = points.flatMap((p) => p.coefficients.map((value, k) => ({ lambda: p.lambda, value, k })));
  return Plot.plot({
    width, height: 300, marginLeft: 50, marginRight: 34, marginBottom: 40, ariaLabel: "Coefficients against lambda",
    x: { type: "log", label: "λ", tickFormat: powerOfTen, ticks: 5 }, y: { label: "coefficient", grid: true, ticks: 5 },
    marks: [
      Plot.ruleY([0], { stroke: "var(--strong-line)" }),
      Plot.line(weights, { x: "lambda", y: "value", z: "k", stroke: "var(--series-1)" }),
      Plot.dot(weights, { x: "lambda", y: "value", r: 2.2, fill: "var(--series-1)", ariaLabel: (w) => `λ = ${shown(w.lambda)}: coefficient ${w.k + 1} is ${shown(w.value)}` }),
      Plot.text(weights.filter((w) => w.lambda === points[0].lambda), { x: "lambda", y: "value", text: (w) => `w${w.k + 1}`, dx: 6, dy: -8, textAnchor: "start", fill: "var(--soft)" }),
    ],
  });
};

// A reference line of that slope through the point where the distance is smallest and still positive.
const slopeLine = (points, key, slope) => {
  const known = points.filter((p) => p[key] > 0);
  if (!known.length) return [];
  const anchor = slope > 0 ? known[Math.floor(known.length / 4)] : known[Math.floor(3 * known.length / 4)];
  return d3.extent(known, (p) => p.lambda).map((lambda) => ({ lambda, size: anchor[key] * (lambda / anchor.lambda) ** slope }))
};

const ratePlot = (points, width) => Plot.plot({
  width, height: 300, marginLeft: 50, marginRight: 34, marginBottom: 40, ariaLabel: "Distance to the limits against lambda", clip: true,
  x: { type: "log", label: "λ", tickFormat: powerOfTen, ticks: 5 },
  y: { type: "log", label: "distance to the limit", tickFormat: powerOfTen, ticks: 5, grid: true,
    domain: d3.extent(points.flatMap((p) => [p.toZero, p.toInfinity]).filter((size) => size > 0)) },
  marks: [
    Plot.line(slopeLine(points, "toZero", 1), { x: "lambda", y: "size", stroke: "var(--strong-line)", strokeDasharray: "4 3", clip: true }),
    Plot.line(slopeLine(points, "toInfinity", -1), { x: "lambda", y: "size", stroke: "var(--strong-line)", strokeDasharray: "4 3", clip: true }),
    Plot.dot(points.filter((p) => p.toZero > 0), { x: "lambda", y: "toZero", fill: "var(--series-1)", r: 3.2,
      ariaLabel: (p) => `λ = ${shown(p.lambda)}: ‖w(λ) − X⁺y‖ = ${shown(p.toZero)}` }),
    Plot.dot(points.filter((p) => p.toInfinity > 0), { x: "lambda", y: "toInfinity", fill: "var(--series-2)", symbol: "square", r: 3.2,
      ariaLabel: (p) => `λ = ${shown(p.lambda)}: ‖λ w(λ) − Xᵀy‖ = ${shown(p.toInfinity)}` }),
  ],
});

const drawPaths = (place, width) => {
  const points = d3.sort(paths.filter((p) => p.problem === pathState.problem), (p) => p.lambda);
  const each = width >= 640 ? (width - 16) / 2 : width;
  const pane = (...content) => element("div", { class: "pane" }, ...content);
  place.replaceChildren(
    element("div", { class: "controls" }, picker("Problem", distinct(paths, "problem").map((p) => [p, p]), pathState.problem,
      (value) => { pathState.problem = value; drawPaths(place, place.clientWidth); place.querySelector("select").focus(); })),
    legend([{ mark: dotMark("var(--series-1)", "circle"), text: "‖w(λ) − X⁺y‖" }, { mark: dotMark("var(--series-2)", "square"), text: "‖λ w(λ) − Xᵀy‖" },
      { mark: lineMark("var(--strong-line)", "4 3"), text: "rates λ and 1/λ" }]),
    element("div", { class: "panes" }, pane(...readable(coefficientPlot(points, each), "Coefficients against lambda")),
      pane(...readable(ratePlot(points, each), "Distances to the limits against lambda"))),
    tableOf([["λ", (p) => p.lambda], ...(points[0]?.coefficients ?? []).map((_, k) => [`w${k + 1}`, (p) => p.coefficients[k]]),
      ["‖w(λ) − X⁺y‖", (p) => p.toZero], ["‖λ w(λ) − Xᵀy‖", (p) => p.toInfinity]], points));
};

if (byId("figure-paths")) figure(byId("figure-paths"), drawPaths);
