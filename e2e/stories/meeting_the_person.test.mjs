// Before and after speaking with the person: who is there, who asked what before, how she is reached safely, what she
// has been told. One story for each of these events of every week.

import assert from "node:assert/strict";
import { act, open, raiseConcern, recordSafeguards, takeStep } from "../house/case.mjs";
import { albania, storyInEveryCountry } from "../house/countries.mjs";
import { answer, follow, send, sendWell } from "../house/fill.mjs";
import { look, visit } from "../house/look.mjs";
import { enterAs } from "../house/sign_in.mjs";
import { story } from "../house/surroundings.mjs";
import { beginsToSay, keepsSilent, says } from "../house/words.mjs";

const meeting = (id) => `/cases/${id}/meeting`;
const number = "+355 69 000 1111";

/** Answers a page of meeting the person and sends it. */
async function record(page, id, what, answers) {
  await open(page, `${meeting(id)}/${what}`);
  await answer(page, answers);
  await sendWell(page);
}

/** Refused: the page says why, and keeps what was typed. */
async function refused(page, id, what, answers) {
  await open(page, `${meeting(id)}/${what}`);
  await answer(page, answers);
  assert.equal(await send(page), 409, `${what} is refused`);
  await look(page);
}

async function begin(window, { social, told }) {
  const worker = await window();
  await enterAs(worker, social[0]);
  const id = await raiseConcern(worker, told);
  return { worker, id };
}

storyInEveryCountry("The officer and the interpreter are whom the person asks for", async ({
  window,
  language,
  country,
}) => {
  const { worker, id } = await begin(window, country);
  await visit(worker, meeting(id));
  await theDefaultIsThePacks(worker, id, country, language);
  await visit(worker, `${meeting(id)}/wish`);
  await says(worker, language, "meeting-ask-wish-hint");
  await record(worker, id, "wish", { part: "officer", wish: "man" });
  await record(worker, id, "found", { part: "officer", gender: "man", means: "in-person", untied: "yes" });
  await refused(worker, id, "found", { part: "interpreter", gender: "woman", means: "telephone", untied: "no" });
  await says(worker, language, "refusal-presence-tied");
  await record(worker, id, "wish", { part: "interpreter", wish: "woman" });
  await refused(worker, id, "found", { part: "interpreter", gender: "man", means: "telephone", untied: "yes" });
  await says(worker, language, "refusal-presence-unfit");
  await record(worker, id, "found", { part: "interpreter", gender: "woman", means: "telephone", untied: "yes" });
  await visit(worker, meeting(id));
  await says(worker, language, "meeting-telephone-nameless");
  // Somebody else, by one press and without a reason.
  await sendWell(worker, { address: `${meeting(id)}/ended` });
  await says(worker, language, "meeting-wanted-man");
  await look(worker);
});

/** Of the same gender by Albania's law; the floor of the treaty has no such rule, and no law of Albania stands there. */
async function theDefaultIsThePacks(worker, id, country, language) {
  if (country !== albania) return keepsSilent(worker, "58/b");
  await beginsToSay(worker, language, "meeting-wanted-law-woman");
  assert.ok((await worker.content()).includes("58/b"), "with what it rests on");
  await refused(worker, id, "found", { part: "officer", gender: "man", means: "in-person", untied: "yes" });
  await says(worker, language, "refusal-presence-unfit");
}

storyInEveryCountry("A further interview of an adult shows who asked what before", async ({
  window,
  language,
  country,
}) => {
  const { worker, id } = await begin(window, country);
  await visit(worker, meeting(id));
  await says(worker, language, "meeting-interviews-none");
  await record(worker, id, "interview", { about: ["facts", "work"] });
  const colleague = await window();
  await enterAs(colleague, country.social[1]);
  await visit(colleague, `${meeting(id)}/interview`);
  await says(colleague, language, "meeting-topic-facts");
  await answer(colleague, { about: ["facts"] });
  assert.equal(await send(colleague), 422, "a further one needs its reason");
  await look(colleague);
  await record(colleague, id, "interview", { about: ["facts"], reasons: "Datat mungonin." });
  await visit(colleague, meeting(id));
  assert.equal(await colleague.locator("#interviews ~ ol li").count(), 2);
});

storyInEveryCountry("A number is shown only to whoever asked again whether it is safe", async ({
  window,
  language,
  country,
}) => {
  const { worker, id } = await begin(window, country);
  await visit(worker, meeting(id));
  await says(worker, language, "meeting-contact-none");
  await visit(worker, `${meeting(id)}/channel`);
  await record(worker, id, "channel", {
    channel: "call", address: number, message: "no", "say-who": "no", shared: "yes",
  });
  const colleague = await window();
  await enterAs(colleague, country.social[1]);
  await visit(colleague, meeting(id));
  await keepsSilent(colleague, number);
  await says(colleague, language, "meeting-rule-message-no");
  await says(colleague, language, "meeting-rule-shared-yes");
  await follow(colleague, colleague.locator("main button[name=safe][value=yes]"));
  assert.ok((await colleague.content()).includes(number), "asked again, it is shown");
  await look(colleague);
  const third = await window();
  await enterAs(third, country.desk[0]);
  await visit(third, meeting(id));
  await keepsSilent(third, number);
});

storyInEveryCountry("A number that is found not to be safe is shown to nobody", async ({
  window,
  language,
  country,
}) => {
  const { worker, id } = await begin(window, country);
  await record(worker, id, "channel", {
    channel: "call", address: number, message: "no", "say-who": "no", shared: "yes",
  });
  const colleague = await window();
  await enterAs(colleague, country.social[1]);
  await visit(colleague, meeting(id));
  await follow(colleague, colleague.locator("main button[name=safe][value=no]"));
  await look(colleague);
  for (const reader of [colleague, worker]) {
    await visit(reader, meeting(id));
    await keepsSilent(reader, number);
    await says(reader, language, "meeting-channel-call");
    assert.equal(await reader.locator("main button[name=safe]").count(), 0, "nobody can ask to be shown it");
  }
  // A way that is safe again is entered anew.
  await record(worker, id, "channel", {
    channel: "call", address: `${number}2`, message: "no", "say-who": "no", shared: "no",
  });
  await visit(colleague, meeting(id));
  assert.equal(await colleague.locator("main button[name=safe]").count(), 2, "and asked about again");
}, { practice: { cases: 1 } });

story("A decision waits on the desk until the person was told in her language", async ({ window, language }) => {
  const { worker, id } = await begin(window, albania);
  await takeStep(worker, id, "age", "doubt", { reasons: "Letra nuk duket e saj." });
  await act(worker, id, "views", { reasons: "Thotë se është 17 vjeç." });
  await recordSafeguards(worker, id, "age", "decide", {
    present: { legal_representative: "Përfaqësuesja Shembulli", support_person: "Punonjësja Prova" },
  });
  await takeStep(worker, id, "age", "decide", { age: "child", reasons: "Shkolla e konfirmoi." });
  await visit(worker, "/desk");
  await follow(worker, worker.locator(`main a[href="${meeting(id)}/told"]`).first());
  await look(worker);
  await worker.locator("main input[name=decision]").first().check();
  await answer(worker, { language: "sq", telling: "spoken", review: "yes" });
  await sendWell(worker);
  await says(worker, language, "meeting-untold-none");
});
