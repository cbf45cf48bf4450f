// One touch and the screen is dark, before the server has answered. Coming back through the
// browser's history never shows a page that was left.

export function darkenOnLock() {
  for (const form of document.querySelectorAll("form[data-lock]")) {
    form.addEventListener("submit", () => document.documentElement.classList.add("besa-locked"));
  }
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) window.location.reload();
  });
}
