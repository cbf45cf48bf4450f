// Asks before a form with something typed in it is left by accident.

export function confirmLeaving() {
  for (const form of document.querySelectorAll("form[data-leave]")) {
    let dirty = form.dataset.leave === "dirty";
    form.addEventListener("input", () => {
      dirty = true;
    });
    form.addEventListener("submit", () => {
      dirty = false;
    });
    window.addEventListener("beforeunload", (event) => {
      if (dirty) event.preventDefault();
    });
  }
}
