// One touch and the screen is dark, before the server has answered. What was being typed goes along
// and is kept as a draft on the server. Coming back through the browser's history never shows a page
// that was left.

const own = new Set(["form-token", "form-key"]);

export function darkenOnLock() {
  for (const lock of document.querySelectorAll("form[data-lock]")) {
    lock.addEventListener("submit", () => {
      for (const form of document.querySelectorAll("form[data-dirty]")) takeAlong(lock, form);
      document.documentElement.classList.add("besa-locked");
    });
  }
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) window.location.reload();
  });
}

/** Copies what was typed into the form that locks, after the address it would have been sent to. Token and key
 * belong to their own form; a file cannot go along, and the form asks for it again. */
function takeAlong(lock, form) {
  const { pathname, search } = new URL(form.getAttribute("action") ?? "", window.location.href);
  const typed = [...new FormData(form)].filter(([name, value]) => !own.has(name) && typeof value === "string");
  for (const [name, value] of [["lock-path", pathname + search], ...typed]) {
    const field = document.createElement("input");
    Object.assign(field, { type: "hidden", name, value });
    lock.append(field);
  }
  delete form.dataset.dirty;
}
