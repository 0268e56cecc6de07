import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";
import mount from "./kept-day.js";
import { forgetPlans, keepPlan, ownPlan } from "./memory.js";

const NOTHING = { told: "", wrong: false, procedure: "vertebroplasty", keeps: true };
const WHEN = "2026-12-03T08:00&plan=ab";

const told = mock.fn();
const hasRoom = () => document.documentElement.hasAttribute("data-plan");

beforeEach(() => {
  localStorage.clear();
  forgetPlans();
  told.mock.resetCalls();
});

test("a day that is kept is told, and has its room", () => {
  keepPlan(NOTHING, { when: WHEN, ticks: {} });
  mount({ data: NOTHING, setStateValue: told })();
  assert.deepEqual(told.mock.calls[0].arguments, ["when", WHEN]);
  assert.ok(hasRoom());
});

test("what the server knows is not told again, and no day needs no room", () => {
  mount({ data: NOTHING, setStateValue: told })();
  assert.equal(hasRoom(), false);
  keepPlan(NOTHING, { when: WHEN, ticks: {} });
  mount({ data: { ...NOTHING, told: WHEN }, setStateValue: told })();
  assert.equal(told.mock.callCount(), 0);
});

test("a day that is over is forgotten", () => {
  keepPlan(NOTHING, { when: WHEN, ticks: {} });
  mount({ data: { ...NOTHING, told: WHEN, wrong: true }, setStateValue: told })();
  assert.equal(ownPlan(NOTHING).when, "");
  assert.deepEqual(told.mock.calls[0].arguments, ["when", ""]);
  assert.equal(hasRoom(), false);
});

test("a day that is over by a clock that may be wrong is kept, and the server hears that the clocks differ", () => {
  keepPlan(NOTHING, { when: WHEN, ticks: {} });
  const data = { ...NOTHING, told: WHEN, wrong: true, today: "1999-01-01", zone: "America/Chicago" };
  mount({ data, setStateValue: told })();
  assert.equal(ownPlan(NOTHING).when, WHEN);
  assert.deepEqual(told.mock.calls[0].arguments, ["clocks_differ", true]);
});

test("what another tab keeps or forgets is told, too, until the page is left", () => {
  const leave = mount({ data: NOTHING, setStateValue: told });
  keepPlan(NOTHING, { when: WHEN, ticks: {} });
  window.dispatchEvent(new StorageEvent("storage", { key: "journey-plan-vertebroplasty" }));
  assert.deepEqual(told.mock.calls[0].arguments, ["when", WHEN]);
  leave();
  window.dispatchEvent(new StorageEvent("storage", { key: null }));
  assert.equal(told.mock.callCount(), 1);
});
