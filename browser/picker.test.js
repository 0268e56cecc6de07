import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import * as picker from "./picker.js";

/** @type {import("./picker.js").Offered} */
const OFFERED = {
  told: "",
  arrival: "",
  wrong: "",
  procedure: "vertebroplasty",
  keeps: true,
  months: [
    ["2026-11", "November", 27, 30, 4],
    ["2026-12", "December", 1, 31, 1],
  ],
  weekdays: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
  times: [
    ["08:00", "8 AM"],
    ["08:30", "8:30 AM"],
  ],
  words: { choose: "Choose" },
};

/** @type {HTMLFormElement} */
let form;

beforeEach(() => {
  form = picker.build(OFFERED.words);
  document.body.replaceChildren(form);
  picker.fill(form, OFFERED);
});

const list = (/** @type {string} */ name) => /** @type {HTMLSelectElement} */ (form.querySelector(`[name=${name}]`));
const choices = (/** @type {string} */ name) => [...list(name).options].map(({ text }) => text);

test("the days of a month are offered once it is chosen", () => {
  assert.deepEqual(choices("day"), ["Choose"]);
  list("month").value = "2026-11";
  picker.offerDays(form, OFFERED);
  assert.deepEqual(choices("day"), ["Choose", "Fri 27", "Sat 28", "Sun 29", "Mon 30"]);
});

test("what the server shows is chosen, and nothing while a choice is missing", () => {
  assert.equal(picker.chosenIn(form), "");
  picker.fill(form, { ...OFFERED, arrival: "2026-12-03T08:30" });
  assert.equal(picker.chosenIn(form), "2026-12-03T08:30");
  list("time").value = "";
  assert.equal(picker.chosenIn(form), "");
});

test("a list whose choices are the same is not drawn anew", () => {
  const [before] = list("month").options;
  picker.fill(form, { ...OFFERED });
  assert.ok(list("month").options[0] === before);
});

test("a choice that a reader makes stays when the page is drawn again", () => {
  picker.fill(form, { ...OFFERED, arrival: "2026-12-03T08:30" });
  list("time").value = "08:00";
  picker.fill(form, { ...OFFERED, arrival: "2026-12-03T08:30" });
  assert.equal(picker.chosenIn(form), "2026-12-03T08:00");
});
