import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";
import { forgetPlans, inThisWindow, ownPlan } from "./memory.js";
import mount from "./plan.js";

const WORDS = {
  choose: "Choose",
  wrong: "",
  stays: "It stays.",
  not_kept: "It does not.",
  bad_link: "A bad link.",
  linked: "From a link.",
};

/** @type {import("./picker.js").Offered} */
const NOTHING = {
  told: "",
  arrival: "",
  wrong: "",
  procedure: "vertebroplasty",
  keeps: true,
  months: [["2026-12", "December", 1, 31, 1]],
  weekdays: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
  times: [["08:00", "8 AM"]],
  words: WORDS,
};
const ARRIVAL = "2026-12-03T08:00";

const told = mock.fn();
let leave = () => {};

function show(/** @type {Partial<import("./picker.js").Offered>} */ said = {}) {
  leave();
  const parentElement = /** @type {HTMLElement} */ (document.getElementById("place"));
  leave = mount({ data: { ...NOTHING, ...said }, parentElement, setStateValue: told });
  return /** @type {HTMLFormElement} */ (parentElement.querySelector("form"));
}

beforeEach(() => {
  document.body.innerHTML = '<div id="place"></div><input type="checkbox" data-tick="vertebroplasty.keys">';
  history.replaceState({}, "", "/plan");
  localStorage.clear();
  forgetPlans();
  told.mock.resetCalls();
});

test("a plan of a link is told to the server, taken out of the address, and not kept", () => {
  history.replaceState({}, "", `/plan#when=${ARRIVAL}`);
  const form = show();
  assert.deepEqual(told.mock.calls[0].arguments, ["when", ARRIVAL]);
  assert.equal(location.hash, "");
  assert.equal(form.querySelector(".hint")?.textContent, WORDS.linked);
  assert.equal(ownPlan(NOTHING).when, "");
});

test("only what the server took for a good time is kept", () => {
  const when = `${ARRIVAL}&plan=ab`;
  inThisWindow.asked.vertebroplasty = when;
  show({ told: when, wrong: "Too early." });
  assert.equal(ownPlan(NOTHING).when, "");
  inThisWindow.asked.vertebroplasty = when;
  show({ told: when, arrival: ARRIVAL });
  assert.equal(ownPlan(NOTHING).when, when);
});

test("a kept plan whose time has passed is forgotten", () => {
  const when = `${ARRIVAL}&plan=ab`;
  localStorage.setItem("journey-plan-vertebroplasty", JSON.stringify({ when, ticks: {} }));
  show({ told: when, wrong: "It has passed." });
  assert.equal(localStorage.length, 0);
});

test("a bad link leaves the reader's own plan", () => {
  const when = `${ARRIVAL}&plan=ab`;
  localStorage.setItem("journey-plan-vertebroplasty", JSON.stringify({ when, ticks: {} }));
  inThisWindow.linked.vertebroplasty = { when: "x", ticks: {} };
  const form = show({ told: "x", wrong: "No time." });
  assert.equal(form.querySelector(".wrong")?.textContent, WORDS.bad_link);
  assert.equal(ownPlan(NOTHING).when, when);
});

test("what a sentence leaves behind a link is not taken for a part of the day", () => {
  history.replaceState({}, "", `/plan#when=${ARRIVAL}).`);
  show();
  assert.deepEqual(told.mock.calls[0].arguments, ["when", ARRIVAL]);
});

test("a bad link that is opened again says so again", () => {
  const wrong = "We cannot read this date.";
  const form = show({ told: "tomorrow", wrong });
  const says = () => form.querySelector(".wrong")?.textContent;
  for (const time of [1, 2]) {
    history.replaceState({}, "", `/plan#when=${ARRIVAL}`);
    show({ told: "tomorrow", wrong });
    assert.equal(says(), "", `another link is asked about first, ${time}`);
    history.replaceState({}, "", "/plan#when=tomorrow");
    window.dispatchEvent(new Event("hashchange"));
    assert.equal(says(), wrong);
  }
  assert.deepEqual(inThisWindow.linked, {});
});

test("a bad link says so again where nothing is kept", () => {
  const wrong = "We cannot read this date.";
  const form = show({ told: "tomorrow", wrong, keeps: false });
  history.replaceState({}, "", "/plan#when=tomorrow");
  window.dispatchEvent(new Event("hashchange"));
  assert.equal(form.querySelector(".wrong")?.textContent, wrong);
  assert.deepEqual(inThisWindow.asked, {});
});

test("what a translator made of the words stays when the page is drawn again", () => {
  const stays = show().querySelector(".stays");
  assert.ok(stays);
  stays.innerHTML = "<font>Se queda.</font>";
  const form = show();
  assert.equal(form.querySelector(".stays")?.innerHTML, "<font>Se queda.</font>");
});

test("a tick is kept and shown; a form that was taken away hears nothing", () => {
  show();
  const box = /** @type {HTMLInputElement} */ (document.querySelector("[data-tick]"));
  const tick = (/** @type {boolean} */ checked) => {
    box.checked = checked;
    box.dispatchEvent(new Event("change", { bubbles: true }));
  };
  tick(true);
  box.checked = false;
  show();
  assert.equal(box.checked, true);
  leave();
  tick(false);
  assert.deepEqual(ownPlan(NOTHING).ticks[""], ["vertebroplasty.keys"]);
});

const drawTimes = (/** @type {string} */ when) =>
  document.body.insertAdjacentHTML("beforeend", `<h2 id="your-times" data-when="${when}"></h2>`);

/** @param {HTMLFormElement} form */
function asksFor(form) {
  for (const [name, value] of Object.entries({ month: "2026-12", day: "03", time: "08:00" })) {
    const list = /** @type {HTMLSelectElement} */ (form.elements.namedItem(name));
    list.value = value;
    list.dispatchEvent(new Event("change", { bubbles: true }));
  }
  form.dispatchEvent(new Event("submit", { cancelable: true }));
}

test("a day is kept as soon as its times are drawn, before the server's answer is heard", async () => {
  asksFor(show());
  drawTimes("2026-12-04T08:00");
  await Promise.resolve();
  assert.equal(ownPlan(NOTHING).when, "", "other times say nothing of it");
  document.getElementById("your-times")?.remove();
  drawTimes(ARRIVAL);
  await Promise.resolve();
  const when = told.mock.calls[0].arguments[1];
  assert.ok(when.startsWith(ARRIVAL));
  assert.equal(ownPlan(NOTHING).when, when);
  show({ told: when, arrival: ARRIVAL });
  assert.equal(ownPlan(NOTHING).when, when);
});

test("the times of a day that was there already say nothing of another plan for it", async () => {
  show({ told: "x", arrival: ARRIVAL, keeps: false });
  history.replaceState({}, "", `/plan#when=${ARRIVAL}&plan=?`);
  window.dispatchEvent(new Event("hashchange"));
  drawTimes(ARRIVAL);
  await Promise.resolve();
  assert.equal(ownPlan({ ...NOTHING, keeps: false }).when, "");
});
