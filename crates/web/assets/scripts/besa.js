// Small improvements of pages that already work without them. Nothing is stored on the device.

import { Button, CharacterCount, Checkboxes, ErrorSummary, Radios, SkipLink, createAll } from "govuk-frontend";
import { confirmLeaving } from "./leave-form.js";
import { countTimeLeft } from "./time-left.js";
import { moveAlongDesk } from "./desk-keys.js";
import { darkenOnLock } from "./lock.js";
import { closeMenus } from "./menu.js";
import { quickExit } from "./quick-exit.js";
import { warnBeforeEnd } from "./idle.js";

// The packages show what needs script only where this class stands.
document.body.classList.add("js-enabled", "govuk-frontend-supported");

for (const component of [Button, CharacterCount, Checkboxes, ErrorSummary, Radios, SkipLink]) {
  createAll(component);
}

confirmLeaving();
countTimeLeft();
moveAlongDesk();
darkenOnLock();
closeMenus();
quickExit();
warnBeforeEnd();
