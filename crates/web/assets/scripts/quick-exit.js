// The way out of a public page: a button, or Escape pressed three times within two seconds. The
// page's place in the browser's history is taken by the harmless one.

const presses = 3;
const within = 2000;

export function quickExit() {
  const link = document.querySelector("a[data-quick-exit]");
  if (!link) return;

  const leave = () => {
    document.documentElement.classList.add("besa-locked");
    window.location.replace(link.href);
  };
  link.addEventListener("click", (event) => {
    event.preventDefault();
    leave();
  });

  let times = [];
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") {
      times = [];
      return;
    }
    const now = performance.now();
    times = [...times.filter((time) => now - time < within), now];
    if (times.length >= presses) leave();
  });
}
