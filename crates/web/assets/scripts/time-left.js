// Counts time left. The words come from the page, in its language; only the figure changes.
//
// The server's clock is right and the device's may be wrong: time that passed is measured from
// the moment the page was drawn.

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** The unit in which a stretch is told, and how many of it: whole units, rounded down. */
export function largestUnit(milliseconds) {
  if (milliseconds >= 2 * day) return ["days", Math.floor(milliseconds / day)];
  if (milliseconds >= hour) return ["hours", Math.floor(milliseconds / hour)];
  return ["minutes", Math.floor(milliseconds / minute)];
}

export function countTimeLeft() {
  const drawn = Date.parse(document.body.dataset.now ?? "");
  const plural = new Intl.PluralRules(document.documentElement.lang);
  const clocks = document.querySelectorAll("time[data-counts]");
  if (Number.isNaN(drawn) || clocks.length === 0) return;

  const started = performance.now();
  const tick = () => {
    const now = drawn + (performance.now() - started);
    for (const clock of clocks) {
      const left = Date.parse(clock.dateTime) - now;
      const [unit, count] = largestUnit(Math.abs(left));
      const form = plural.select(count) === "one" ? "one" : "other";
      const pattern = document.body.getAttribute(`data-${left < 0 ? "late" : "left"}-${unit}-${form}`);
      if (!pattern) continue;
      clock.textContent = pattern.replace("{n}", String(count));
      if (left < 0) clock.closest(".besa-time")?.classList.add("besa-time--late");
    }
  };
  setInterval(tick, minute / 2);
}
