// Asks before a form with something typed in it is left by accident. What is dirty is written on the
// form, so that locking can take it along; a form that came back to be mended is dirty from the start.

export function confirmLeaving() {
  for (const form of document.querySelectorAll("form[data-leave]")) {
    if (form.querySelector(".govuk-error-message")) form.dataset.dirty = "";
    form.addEventListener("input", () => {
      form.dataset.dirty = "";
    });
    form.addEventListener("submit", () => {
      delete form.dataset.dirty;
    });
    window.addEventListener("beforeunload", (event) => {
      if ("dirty" in form.dataset) event.preventDefault();
    });
  }
}
