import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import * as memory from "./memory.js";
import { PLANS } from "./plan-room.js";

const HOME = { procedure: "vertebroplasty", keeps: true };
const KIOSK = { procedure: "vertebroplasty", keeps: false };
const WHEN = "2026-12-03T08:00&plan=ab";
const STORED = `${PLANS}vertebroplasty`;

beforeEach(() => {
  Object.assign(globalThis, { localStorage: storage });
  localStorage.clear();
  memory.forgetPlans();
});

const { localStorage: storage } = globalThis;

function refuse() {
  const setItem = () => {
    throw new Error("full");
  };
  Object.assign(globalThis, { localStorage: { setItem, getItem: () => null, removeItem() {} } });
}

test("a plan is kept on a reader's own device alone", () => {
  memory.keepPlan(HOME, { when: WHEN, ticks: {} });
  assert.equal(memory.ownPlan(HOME).when, WHEN);
  assert.ok(localStorage.getItem(STORED));
  memory.forgetPlans();
  memory.keepPlan(KIOSK, { when: WHEN, ticks: {} });
  assert.equal(memory.ownPlan(KIOSK).when, WHEN);
  assert.equal(localStorage.length, 0);
});

test("what somebody else wrote is no plan", () => {
  for (const text of ["", "null", "{", "7"]) {
    localStorage.setItem(STORED, text);
    assert.equal(memory.ownPlan(HOME).when ?? "", "", text);
  }
});

test("a full memory keeps a plan in the window, and says that it does not stay", () => {
  refuse();
  assert.equal(memory.stays(HOME), false);
  memory.keepPlan(HOME, { when: WHEN, ticks: {} });
  assert.equal(memory.ownPlan(HOME).when, WHEN);
  assert.ok(memory.remembersSomething());
});

test("asking whether it stays leaves nothing behind", () => {
  assert.equal(memory.stays(HOME), true);
  assert.equal(memory.stays(KIOSK), false);
  assert.equal(localStorage.length, 0);
});

test("ticks belong to a day, and those of no day go along to the first", () => {
  memory.keepTick(HOME, "keys", true);
  memory.keepPlan(HOME, memory.movedTo(WHEN, memory.ownPlan(HOME)));
  assert.deepEqual(memory.shownTicks(HOME), ["keys"]);
  const other = memory.movedTo("2026-12-04T08:00&plan=ab", memory.ownPlan(HOME));
  memory.keepPlan(HOME, other);
  assert.deepEqual(memory.shownTicks(HOME), []);
  memory.keepPlan(HOME, memory.movedTo(WHEN, other));
  assert.deepEqual(memory.shownTicks(HOME), ["keys"]);
});

test("the last tick taken away leaves nothing kept", () => {
  memory.keepTick(HOME, "keys", true);
  memory.keepTick(HOME, "keys", false);
  assert.equal(memory.remembersSomething(), false);
});

test("a plan of a link is kept only when the reader says so, with its ticks", () => {
  memory.inThisWindow.linked.vertebroplasty = { when: WHEN, ticks: {} };
  memory.keepTick(HOME, "keys", true);
  assert.equal(memory.ownPlan(HOME).when, "");
  memory.keepLinked(HOME);
  assert.equal(memory.ownPlan(HOME).when, WHEN);
  assert.deepEqual(memory.shownTicks(HOME), ["keys"]);
});

test("the same plan at another time keeps its id, a new one gets one", () => {
  const none = { when: "", ticks: {} };
  assert.equal(memory.at("2026-12-04T09:00", { when: WHEN, ticks: {} }), "2026-12-04T09:00&plan=ab");
  assert.equal(
    memory.at("2026-12-04T09:00", { when: "2026-12-03T08:00", ticks: {} }),
    "2026-12-04T09:00&plan=2026-12-03T08:00",
  );
  assert.match(memory.at("2026-12-04T09:00", none), /^2026-12-04T09:00&plan=[0-9a-f]{16}$/);
});
