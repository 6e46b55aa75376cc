// SPDX-License-Identifier: MIT
const form = byId("filters");

const readFilter = () => {
  const [side, level] = byId("filter-level").value.split(":");
  return {
    verdicts: [...form.querySelectorAll("[name=verdict]:checked")].map((box) => box.value),
    words: byId("filter-text").value.toLowerCase().split(/\s+/).filter(Boolean),
    note: byId("filter-note").value,
    kind: byId("filter-kind").value,
    side, level,
  };
};

const searchText = new Map();
const textOf = (statement) => {
  if (!searchText.has(statement)) {
    const block = statement.closest(".block");
    const parts = [statement.dataset.name, statement.querySelector(".facts").textContent,
      block.querySelector("header").textContent, block.querySelector(".because")?.textContent,
      statement.querySelector(".step")?.textContent];
    searchText.set(statement, parts.join(" ").toLowerCase());
  }
  return searchText.get(statement);
};

const fits = (statement, filter) =>
  (!filter.verdicts.length || filter.verdicts.includes(statement.dataset.verdict)) &&
  (!filter.level || statement.dataset[filter.side].split(" ").includes(filter.level)) &&
  filter.words.every((word) => textOf(statement).includes(word));

// Hides the headings of sections in which nothing is left.
const hideHeadings = (note) => {
  let heading = null;
  for (const child of note.children) {
    if (child.matches("h3")) {
      heading = child;
      heading.hidden = note.closest(".filtered") !== null;
    } else if (heading && child.matches(".block:not([hidden])")) {
      heading.hidden = false;
    }
  }
};

const filterNote = (note, filter) => {
  let count = 0;
  for (const block of note.querySelectorAll(".block")) {
    const possible = (!filter.note || filter.note === note.dataset.note) &&
      (!filter.kind || filter.kind === block.dataset.kind);
    let left = 0;
    for (const statement of block.querySelectorAll(".statement")) {
      statement.hidden = !(possible && fits(statement, filter));
      left += statement.hidden ? 0 : 1;
    }
    block.hidden = left === 0;
    const shown = block.querySelector(".shown");
    if (shown && note.closest(".filtered")) shown.open = true;
    count += left;
  }
  return count;
};

const applyFilter = () => {
  const filter = readFilter();
  const active = filter.verdicts.length + filter.words.length > 0 || filter.note || filter.kind || filter.level;
  byId("notes").classList.toggle("filtered", Boolean(active));
  let count = 0;
  for (const note of document.querySelectorAll(".note")) {
    const left = filterNote(note, filter);
    note.hidden = Boolean(active) && left === 0;
    hideHeadings(note);
    count += left;
  }
  const all = document.querySelectorAll(".statement").length;
  byId("filter-count").textContent = active ? `${count} of ${all} statements` : `${all} statements`;
  byId("nothing").hidden = count > 0;
  byId("filter-reset").hidden = !active;
};

// #?verdict=refuted&text=push&note=ridge&kind=claim&level=open:double
const readLink = () => {
  if (!location.hash.startsWith("#?")) return;
  const asked = new URLSearchParams(decodeURIComponent(location.hash.slice(2)));
  form.reset();
  for (const box of form.querySelectorAll("[name=verdict]")) box.checked = asked.getAll("verdict").includes(box.value);
  for (const name of ["text", "note", "kind", "level"]) byId(`filter-${name}`).value = asked.get(name) || "";
  applyFilter();
  arriveAt(byId("notes"));
};

const writeLink = () => {
  const words = new URLSearchParams(new FormData(form));
  for (const name of ["text", "note", "kind", "level"]) {
    if (byId(`filter-${name}`).value) words.set(name, byId(`filter-${name}`).value);
  }
  history.replaceState(null, "", words.size ? `#?${words}` : "#notes");
};

if (form) {
  let waiting = 0;
  const change = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => { applyFilter(); writeLink(); }, 60);
  };
  form.addEventListener("input", change);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(() => { applyFilter(); writeLink(); }));
  addEventListener("hashchange", readLink);
  readLink();
}
