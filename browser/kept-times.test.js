import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { forgetTimes, keepTimes, timesOf } from "./kept-times.js";
import { forgetPlan, keepOwnTimes, keepPlan } from "./memory.js";

const WHEN = "2026-12-03T08:00&plan=5f1c";
const ENGLISH = { language: "en", rules: "a1", words: "<dl>times</dl>" };

beforeEach(() => localStorage.clear());

test("times are kept for one arrival, by the rules and in the languages in which they were told", () => {
  keepTimes("spine", WHEN, ENGLISH);
  keepTimes("spine", WHEN, { ...ENGLISH, language: "es", words: "horas" });
  assert.equal(timesOf("spine", WHEN, ENGLISH), "<dl>times</dl>");
  assert.equal(timesOf("spine", WHEN, { language: "es", rules: "a1" }), "horas");
  assert.equal(timesOf("spine", WHEN, { language: "en", rules: "b2" }), "", "the clinic has changed a rule since");
  assert.equal(timesOf("spine", "2026-12-04T08:00", ENGLISH), "");
  assert.equal(timesOf("knee", WHEN, ENGLISH), "");
});

test("another arrival takes the place of the one before, in all languages", () => {
  keepTimes("spine", WHEN, ENGLISH);
  keepTimes("spine", "2026-12-04T08:00", { ...ENGLISH, language: "es" });
  assert.equal(timesOf("spine", WHEN, ENGLISH), "");
  assert.equal(timesOf("spine", "2026-12-04T08:00", ENGLISH), "");
});

test("only the times of the reader's own stored plan are kept", () => {
  const here = { procedure: "spine", keeps: true };
  keepOwnTimes({ ...here, told: WHEN, own_times: ENGLISH });
  assert.equal(timesOf("spine", WHEN, ENGLISH), "", "a link brought it");
  keepPlan(here, { when: WHEN, ticks: {} });
  keepOwnTimes({ ...here, told: "2026-12-04T08:00", own_times: ENGLISH });
  keepOwnTimes({ ...here, keeps: false, told: WHEN, own_times: ENGLISH });
  assert.equal(timesOf("spine", WHEN, ENGLISH), "");
  keepOwnTimes({ ...here, told: WHEN, own_times: ENGLISH });
  assert.equal(timesOf("spine", WHEN, ENGLISH), "<dl>times</dl>");
});

test("who forgets a plan forgets its times", () => {
  const here = { procedure: "spine", keeps: true };
  keepPlan(here, { when: WHEN, ticks: {} });
  for (const name of ["spine", "knee"]) keepTimes(name, WHEN, ENGLISH);
  forgetPlan("spine");
  assert.equal(timesOf("spine", WHEN, ENGLISH), "");
  assert.notEqual(timesOf("knee", WHEN, ENGLISH), "");
  forgetTimes();
  assert.deepEqual(Object.keys(localStorage), []);
});
