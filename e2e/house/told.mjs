// What a concern is told of an invented person, as far as most stories tell the same. A story says beside it what is
// different with its own person.

/** A woman of age from here, alone with whoever listens and in no danger now. */
export const adult = {
  alone_now: "yes",
  region: "vlora",
  danger_now: "no",
  age_class: "clearly_adult",
  age_class_reason: "Tregoi letrën e njoftimit.",
  gender: "female",
  citizenship: "al",
  language: "sq",
  interpreter_needed: "no",
  safe_contact: "call",
};
