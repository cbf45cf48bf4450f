// Arrow keys (or j and k) move along the rows of a desk, once one of them has the focus: a key
// alone never acts elsewhere, so that speech input and screen readers stay undisturbed.

export function moveAlongDesk() {
  for (const desk of document.querySelectorAll("[data-desk]")) {
    desk.addEventListener("keydown", (event) => {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      const step = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }[event.key];
      if (!step) return;
      const rows = [...desk.querySelectorAll("a[data-row]")];
      const here = rows.indexOf(document.activeElement);
      if (here < 0) return;
      event.preventDefault();
      rows[Math.min(Math.max(here + step, 0), rows.length - 1)].focus();
    });
  }
}
