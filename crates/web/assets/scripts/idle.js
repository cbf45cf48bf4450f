// Warns before the session ends, and keeps what is being typed when it does: the screen is locked as
// by hand, which takes the form along as a draft on the server. A page opened in another tab counts:
// tabs tell each other, and nothing is stored on the device.

const minute = 60_000;
const warningBefore = 5 * minute;
const lockBefore = minute;

export function warnBeforeEnd() {
  const warning = document.querySelector("[data-idle]");
  if (!warning) return;
  const limit = Number(warning.dataset.idle) * minute;
  const tabs = new BroadcastChannel("besa-seen");
  let seen = Date.now();
  const begin = () => {
    seen = Date.now();
    warning.hidden = true;
  };
  tabs.addEventListener("message", begin);
  tabs.postMessage("seen");
  warning.querySelector("[data-idle-stay]").addEventListener("click", () => {
    // Scripts may talk to nobody (connect-src 'none'): asking for a picture is a request all the same.
    new Image().src = `/stay?${Date.now()}`;
    tabs.postMessage("seen");
    begin();
  });
  setInterval(() => {
    const left = limit - (Date.now() - seen);
    if (left <= lockBefore) document.querySelector("form[data-lock]")?.requestSubmit();
    else if (left <= warningBefore) warning.hidden = false;
  }, minute / 6);
}
