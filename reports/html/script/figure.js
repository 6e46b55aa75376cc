// SPDX-License-Identifier: MIT
// A figure: controls, legend, drawing, what the chosen point says, and the same numbers as a table.
const element = (name, attributes = {}, ...children) => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
};

const picker = (label, options, chosen, onChange) => {
  const select = element("select", {}, ...options.map(([value, text]) => {
    const option = element("option", { value }, text);
    option.selected = value === chosen;
    return option;
  }));
  select.addEventListener("change", () => onChange(select.value));
  return element("label", {}, element("span", {}, label), select);
};

const legend = (entries) => element("ul", { class: "legend" }, ...entries.map(({ mark, text }) => {
  const item = element("li");
  item.innerHTML = `<svg viewBox="0 0 30 14" aria-hidden="true">${mark}</svg>`;
  item.append(text);
  return item;
}));
const lineMark = (colour, dash = "") =>
  `<path d="M1 7h28" fill="none" stroke="${colour}" stroke-width="2" stroke-dasharray="${dash}"/>`;
const dotMark = (colour, symbol) => {
  const path = d3.symbol(d3[`symbol${symbol[0].toUpperCase()}${symbol.slice(1)}`], 50)();
  return `<path transform="translate(15 7)" d="${path}" fill="${colour}"/>`;
};

const crossMark = (colour) => `<path d="M11 3l8 8m0-8l-8 8" fill="none" stroke="${colour}" stroke-width="1.8"/>`;

// Points carry what they say in aria-label; the pointer and the arrow keys read them out.
const readable = (svg, label) => {
  const reading = element("p", { class: "reading", "aria-live": "polite" }, "Point at a mark, or step through them with the arrow keys.");
  const drawing = element("div", { class: "drawing", tabindex: "0", role: "application", "aria-roledescription": "plot", "aria-label": label }, svg);
  const marks = [...svg.querySelectorAll("[aria-label='dot'] [aria-label]")];
  const ring = document.createElementNS("http://www.w3.org/2000/svg", "circle");
  for (const [key, value] of Object.entries({ r: 7, fill: "none", stroke: "currentColor", "stroke-width": 2, visibility: "hidden" })) ring.setAttribute(key, value);
  svg.append(ring);
  let current = -1;
  const place = (mark) => {
    const box = mark.getBoundingClientRect();
    const point = new DOMPoint(box.x + box.width / 2, box.y + box.height / 2).matrixTransform(svg.getScreenCTM().inverse());
    return point;
  };
  const choose = (index) => {
    current = Math.max(0, Math.min(marks.length - 1, index));
    const point = place(marks[current]);
    ring.setAttribute("cx", point.x);
    ring.setAttribute("cy", point.y);
    ring.setAttribute("visibility", "visible");
    reading.textContent = marks[current].getAttribute("aria-label");
  };
  drawing.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1, Home: -Infinity, End: Infinity }[event.key];
    if (step === undefined || !marks.length) return;
    event.preventDefault();
    choose(Number.isFinite(step) ? current + step : step > 0 ? marks.length - 1 : 0);
  });
  drawing.addEventListener("pointermove", (event) => {
    let nearest = -1, least = 24 ** 2;
    marks.forEach((mark, index) => {
      const box = mark.getBoundingClientRect();
      const away = (box.x + box.width / 2 - event.clientX) ** 2 + (box.y + box.height / 2 - event.clientY) ** 2;
      if (away < least) [nearest, least] = [index, away];
    });
    if (nearest >= 0 && nearest !== current) choose(nearest);
  });
  return [reading, drawing];
};

const shown = (value) => typeof value !== "number" ? value ?? "" :
  value === 0 ? "0" : Math.abs(value) >= 1e5 || Math.abs(value) < 1e-3 ? value.toExponential(2) : String(+value.toPrecision(4));

const tableOf = (columns, rows) => {
  const details = element("details", {}, element("summary", {}, `The same as a table (${rows.length} rows)`));
  details.addEventListener("toggle", () => {
    if (!details.open || details.querySelector("table")) return;
    const head = element("tr", {}, ...columns.map(([title]) => element("th", { scope: "col" }, title)));
    const body = rows.map((row) => element("tr", {}, ...columns.map(([, value]) => element("td", {}, shown(value(row))))));
    details.append(element("div", { class: "data", tabindex: "0", role: "region", "aria-label": "Table" },
      element("table", {}, element("thead", {}, head), element("tbody", {}, ...body))));
  });
  return details;
};

// Draws again when it is chosen anew and when the width changes; first when it comes near the screen.
const figure = (place, draw) => {
  let width = 0;
  const redraw = () => { if (width) draw(place, width); };
  const resized = new ResizeObserver(([entry]) => {
    const now = Math.floor(entry.contentRect.width);
    if (Math.abs(now - width) < 8) return;
    width = now;
    redraw();
  });
  new IntersectionObserver((entries, watcher) => {
    if (!entries.some((entry) => entry.isIntersecting)) return;
    watcher.disconnect();
    resized.observe(place);
  }, { rootMargin: "600px" }).observe(place);
  addEventListener("beforeprint", () => {
    if (width) return;
    width = place.clientWidth;
    redraw();
  });
  return redraw;
};
