// One touch and the screen is dark, before the server has answered. What was being typed goes along
// and is kept as a draft on the server. Coming back through the browser's history never shows a page
// that was left.

export function darkenOnLock() {
  for (const lock of document.querySelectorAll("form[data-lock]")) {
    lock.addEventListener("submit", () => {
      const form = document.querySelector("form[data-dirty]");
      if (form) takeAlong(lock, form);
      document.documentElement.classList.add("besa-locked");
    });
  }
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) window.location.reload();
  });
}

/** Copies what was typed into the form that locks; hidden fields belong to their own form. */
function takeAlong(lock, form) {
  const hidden = new Set([...form.querySelectorAll("input[type=hidden]")].map((field) => field.name));
  const typed = [...new FormData(form)].filter(([name, value]) => !hidden.has(name) && typeof value === "string");
  for (const [name, value] of [...typed, ["lock-path", window.location.pathname]]) {
    const field = document.createElement("input");
    Object.assign(field, { type: "hidden", name, value });
    lock.append(field);
  }
  delete form.dataset.dirty;
}
