// SPDX-License-Identifier: MIT
document.addEventListener("click", async ({ target }) => {
  if (!target.matches(".copy")) return;
  const code = target.previousElementSibling;
  try {
    await navigator.clipboard.writeText(code.textContent);
    target.textContent = "Copied";
  } catch {
    getSelection().selectAllChildren(code);
    target.textContent = "Selected";
  }
  setTimeout(() => { target.textContent = "Copy"; }, 1500);
});

// What is shown, all open or all closed.
const openAll = byId("open-all");
if (openAll) {
  openAll.addEventListener("click", () => {
    const open = openAll.textContent === "Open all";
    for (const each of document.querySelectorAll(".shown, .statement:not([hidden])")) each.open = open;
    openAll.textContent = open ? "Close all" : "Open all";
  });
}
