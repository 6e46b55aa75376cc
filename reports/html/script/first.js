// SPDX-License-Identifier: MIT
// Before the first paint: scripts run, and the colours chosen last time.
document.documentElement.classList.add("scripted");
try {
  const scheme = localStorage.getItem("proofread-scheme");
  if (scheme) document.documentElement.dataset.scheme = scheme;
} catch { /* a browser that keeps nothing for files */ }
