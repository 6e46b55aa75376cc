// SPDX-License-Identifier: MIT
const byId = (id) => document.getElementById(id);
const root = document.documentElement;

// Colours: as the system, light, dark.
const schemes = ["", "light", "dark"];
const schemeButton = byId("scheme");
const showScheme = () => {
  const now = root.dataset.scheme || "";
  schemeButton.setAttribute("aria-label", `Colours: ${now || "as the system"}`);
  schemeButton.title = schemeButton.getAttribute("aria-label");
  schemeButton.firstElementChild.textContent = { "": "◐", light: "○", dark: "●" }[now];
};
schemeButton.addEventListener("click", () => {
  const next = schemes[(schemes.indexOf(root.dataset.scheme || "") + 1) % schemes.length];
  if (next) root.dataset.scheme = next;
  else delete root.dataset.scheme;
  try {
    localStorage.setItem("proofread-scheme", next);
  } catch { /* kept for this page only */ }
  showScheme();
});
showScheme();

// What is above may still change its height, so the target is approached until it rests or the reader moves.
const arriveAt = (target) => {
  let frames = 30, last = NaN;
  const stop = () => { frames = 0; };
  for (const event of ["wheel", "keydown", "pointerdown", "touchstart"]) addEventListener(event, stop, { once: true, passive: true });
  const approach = () => {
    if (frames-- <= 0) return;
    const top = target.getBoundingClientRect().top;
    if (top !== last) target.scrollIntoView();
    last = target.getBoundingClientRect().top;
    requestAnimationFrame(approach);
  };
  approach();
};

// A link to a statement opens it.
const openTarget = () => {
  const name = decodeURIComponent(location.hash.slice(1));
  if (!name || name.startsWith("?")) return;
  const target = byId(name);
  if (!target) return;
  if (target.closest("[hidden]")) byId("filter-reset").click();
  for (const shown of [target.closest(".shown"), target.querySelector(".shown")]) if (shown) shown.open = true;
  const details = target.matches("details") ? target : target.querySelectorAll("details.statement");
  if (details instanceof Element) details.open = true;
  else if (details.length === 1 && target.matches(".block")) details[0].open = true;
  arriveAt(target);
};
addEventListener("hashchange", openTarget);
addEventListener("load", openTarget);

// Where the reader is.
const links = new Map([...document.querySelectorAll(".top nav > a")].map((a) => [a.hash.slice(1), a]));
const onScreen = new IntersectionObserver((entries) => {
  for (const { isIntersecting, target } of entries) {
    const link = links.get(target.id);
    if (isIntersecting) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
}, { rootMargin: "-20% 0px -75% 0px" });
for (const id of links.keys()) if (byId(id)) onScreen.observe(byId(id));

const menu = document.querySelector(".menu");
if (menu) {
  const close = () => { menu.open = false; };
  menu.querySelector("div").addEventListener("click", close);
  addEventListener("click", (event) => { if (!menu.contains(event.target)) close(); });
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    close();
    menu.querySelector("summary").focus();
  });
}
