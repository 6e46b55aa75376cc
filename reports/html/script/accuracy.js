// SPDX-License-Identifier: MIT
const accuracyData = JSON.parse(byId("accuracy-data")?.textContent || '{"measurements":[],"paths":[]}');
const fields = ["solver", "scalar", "family", "rows", "cols", "condition", "lambda", "forward", "backward", "residual", "digits", "attainable", "bound", "seconds", "refused"];
const measurements = accuracyData.measurements.map((row) => {
  const m = Object.fromEntries(fields.map((name, k) => [name, row[k]]));
  const problem = (family) => `${family}, ${m.rows} × ${m.cols}${m.lambda ? `, λ = ${shown(m.lambda)}` : ""}`;
  m.problem = problem(m.family);
  m.sweep = problem(m.family.replace(/\(kappa=[^)]*\)/, ""));  // the same problem at several condition numbers
  return m;
});
const distinct = (rows, key) => [...new Set(rows.map((row) => row[key]))];
const unitDigits = { float: 7.2, double: 16, longdouble: 19.3, quad: 34, mp50: 50, mp100: 100 };
const scalars = distinct(measurements, "scalar");
const fixed = (x, digits = 1) => x === null ? "all" : x.toFixed(digits);
const says = (m) => `${m.solver}, ${m.scalar}, ${m.problem}, κ = ${shown(m.condition)}: ` + (m.refused ? `refused, ${m.refused}` :
  `${fixed(m.digits)} digits of ${fixed(m.attainable)} attainable; forward error ${shown(m.forward)}, backward error ${shown(m.backward)}`);
const measurementColumns = [["Solver", (m) => m.solver], ["Precision", (m) => m.scalar], ["Problem", (m) => m.problem], ["κ", (m) => m.condition],
  ["Digits", (m) => m.digits], ["Attainable", (m) => m.attainable], ["Forward error", (m) => m.forward], ["Its bound", (m) => m.bound],
  ["Backward error", (m) => m.backward], ["Residual", (m) => m.residual], ["Refused", (m) => m.refused]];

const digitsState = { scalar: scalars.includes("double") ? "double" : scalars[0], sweep: null, solver: "" };

const digitsRows = () => measurements.filter((m) => m.scalar === digitsState.scalar &&
  (digitsState.sweep === "" ? !m.lambda : m.sweep === digitsState.sweep) && m.condition !== null && (!digitsState.solver || m.solver === digitsState.solver));

// The sweeps over the condition number, the longest first.
const sweeps = d3.rollups(measurements.filter((m) => m.condition !== null), (rows) => new Set(rows.map((m) => m.family)).size * 1e3 + rows[0].rows, (m) => m.sweep)
  .sort((a, b) => d3.descending(a[1], b[1])).map(([sweep]) => sweep);

const digitsPlot = (rows, width) => {
  const solvers = distinct(rows, "solver");
  const columns = Math.max(1, Math.min(solvers.length, Math.floor(width / 190)));
  const place = (m) => ({ fx: solvers.indexOf(m.solver) % columns, fy: Math.floor(solvers.indexOf(m.solver) / columns) });
  const channels = { fx: (m) => place(m).fx, fy: (m) => place(m).fy };
  const top = unitDigits[digitsState.scalar] ?? 16;
  const worst = Math.max(10, ...rows.map((m) => m.condition));
  const decades = Math.ceil(Math.log10(worst) / 4);
  const theory = solvers.flatMap((solver) => [1, 2].flatMap((slope) => [1, Math.min(worst, 10 ** (top / slope))].map((condition) =>
    ({ solver, slope, condition, digits: top - slope * Math.log10(condition) }))));
  const measured = rows.filter((m) => !m.refused).map((m) => ({ ...m, digits: Math.min(m.digits ?? top, top) }));
  const lines = digitsState.sweep === "" ? [] : d3.sort(rows, (m) => m.condition);
  const refused = rows.filter((m) => m.refused);
  return Plot.plot({
    width, height: 64 + Math.ceil(solvers.length / columns) * (solvers.length === 1 ? 340 : 150),
    marginLeft: 44, marginTop: 34, marginRight: 12, ariaLabel: "Correct digits against condition number",
    fx: { axis: null, padding: .08 }, fy: { axis: null, padding: .2 },
    x: { type: "log", domain: [1, worst], label: "condition number κ", ticks: [1, 2, 3].map((k) => 10 ** (k * decades)).filter((k) => k <= worst), tickFormat: (k) => `1e${Math.round(Math.log10(k))}` },
    y: { domain: [0, top * 1.05], label: "correct digits", ticks: 4, grid: true },
    marks: [
      Plot.frame({ stroke: "var(--line)" }),
      Plot.line(theory, { ...channels, x: "condition", y: "digits", z: "slope", stroke: "var(--strong-line)", strokeDasharray: "4 3" }),
      Plot.line(lines.filter((m) => m.attainable !== null), { ...channels, x: "condition", y: (m) => Math.min(m.attainable, top), z: "sweep", stroke: "var(--series-3)" }),
      Plot.dot(measured, { ...channels, x: "condition", y: (m) => Math.max(0, m.digits), fill: "var(--series-1)", r: 3, ariaLabel: says }),
      Plot.dot(refused, { ...channels, x: "condition", y: 0, stroke: "var(--refuted)", symbol: "times", r: 4, ariaLabel: says }),
      Plot.text(solvers, { fx: (_, i) => i % columns, fy: (_, i) => Math.floor(i / columns), frameAnchor: "top-left", dy: -12, text: (s) => s, fontWeight: 600 }),
    ],
  });
};

const digitsKey = () => legend([
  { mark: dotMark("var(--series-1)", "circle"), text: "measured" },
  { mark: lineMark("var(--series-3)"), text: "attainable" },
  { mark: lineMark("var(--strong-line)", "4 3"), text: "theory: less log₁₀ κ (upper), less 2 log₁₀ κ (lower)" },
  { mark: crossMark("var(--refuted)"), text: "declined" },
]);

const drawDigits = (place, width) => {
  digitsState.sweep ??= sweeps[0];
  const rows = digitsRows();
  const choose = (key) => (value) => { digitsState[key] = value; drawDigits(place, place.clientWidth); place.querySelector(`[data-key=${key}] select`).focus(); };
  const control = (key, label, options) => { const made = picker(label, options, digitsState[key], choose(key)); made.dataset.key = key; return made; };
  place.replaceChildren(
    element("div", { class: "controls" },
      control("scalar", "Precision", scalars.map((s) => [s, s])),
      control("sweep", "Problems", [...sweeps.map((name) => [name, name]), ["", "every least-squares problem"]]),
      control("solver", "Solver", [["", "all"], ...distinct(measurements, "solver").map((s) => [s, s])])),
    digitsKey(),
    ...(rows.length ? readable(digitsPlot(rows, width), "Correct digits against condition number, one panel a solver") : ["Nothing was measured for this choice."]),
    tableOf(measurementColumns, rows));
};

const errorsState = { scalar: digitsState.scalar, solver: "" };

const errorsPlot = (rows, width) => {
  const u = 10 ** -(unitDigits[errorsState.scalar] ?? 16);
  const drawn = rows.filter((m) => m.forward > 0 && m.backward > 0);
  const right = Math.max(u * 1e4, ...drawn.map((m) => m.backward));
  const low = Math.min(u / 10, ...drawn.map((m) => m.backward));
  const chosen = (m) => !errorsState.solver || m.solver === errorsState.solver;
  return Plot.plot({
    width, height: Math.min(460, Math.max(320, width * .55)), marginLeft: 56, marginBottom: 40, grid: true,
    ariaLabel: "Forward against backward error",
    x: { type: "log", label: "backward error", domain: [low, right], tickFormat: (k) => `1e${Math.round(Math.log10(k))}`, ticks: Math.max(3, width / 110) },
    y: { type: "log", label: "forward error", tickFormat: (k) => `1e${Math.round(Math.log10(k))}`, ticks: 6 },
    marks: [
      Plot.ruleX([u], { stroke: "var(--strong-line)", strokeDasharray: "4 3" }),
      Plot.line([[low, low], [right, right]], { stroke: "var(--strong-line)" }),
      Plot.dot(drawn.filter((m) => !chosen(m)), { x: "backward", y: "forward", fill: "var(--line)", r: 3 }),
      Plot.dot(drawn.filter(chosen), { x: "backward", y: "forward", fill: (m) => Math.log10(m.condition ?? 1e20), stroke: "var(--ink)", strokeWidth: .4, r: 4, ariaLabel: says }),
    ],
    color: { scheme: "viridis", reverse: true, label: "log₁₀ κ", domain: [0, Math.ceil(Math.max(1, ...drawn.map((m) => Math.log10(m.condition ?? 1e20))))] },
  });
};

const drawErrors = (place, width) => {
  const rows = measurements.filter((m) => m.scalar === errorsState.scalar && !m.refused);
  const choose = (key) => (value) => { errorsState[key] = value; drawErrors(place, place.clientWidth); place.querySelector(`[data-key=${key}] select`).focus(); };
  const control = (key, label, options) => { const made = picker(label, options, errorsState[key], choose(key)); made.dataset.key = key; return made; };
  const plot = errorsPlot(rows, width);
  const scale = plot.legend("color", { width: Math.min(260, width), label: "log₁₀ of the condition number" });
  place.replaceChildren(
    element("div", { class: "controls" },
      control("scalar", "Precision", scalars.map((s) => [s, s])),
      control("solver", "Show", [["", "all solvers"], ...distinct(measurements, "solver").map((s) => [s, s])]), scale),
    legend([{ mark: lineMark("var(--strong-line)", "4 3"), text: "unit roundoff" }, { mark: lineMark("var(--strong-line)"), text: "forward error = backward error" }]),
    ...readable(plot, "Forward against backward error"), tableOf(measurementColumns, rows));
};

if (byId("figure-digits")) {
  figure(byId("figure-digits"), drawDigits);
  figure(byId("figure-errors"), drawErrors);
}
