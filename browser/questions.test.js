import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { answersOf, forgetAnswers, keepAnswer, keepAnswers } from "./answers.js";
import { DRAWN } from "./drawn.js";
import mount from "./questions.js";
import { announced, get } from "./testing/page.js";

const HERE = { procedure: "vertebroplasty", keeps: true };
const PAGE = `
  <div data-asked>
    <fieldset data-choose="coffee"><input type="radio" value="true"><input type="radio" value="not-sure"></fieldset>
    <details><div class="because"><p>Not true.</p><p data-when="coffee" data-is="not-sure" hidden>Good.</p></div></details>
  </div>
  <div data-asked class="because">
    <fieldset data-choose="_sure"><input type="radio" value="yes"></fieldset>
    <fieldset data-choose="_clear"><input type="radio" value="no"></fieldset>
    <p data-when="_sure _clear" data-is="no" hidden>Tell us.</p>
  </div>
  <div class="on-top" hidden><ul><li data-when="coffee" data-is="not-sure" hidden>No coffee</li></ul></div>
  <input type="checkbox" data-ask="wait">
  <input type="text" id="own-question"><button data-add>Add</button><ul class="own-questions" data-remove="Remove"></ul>
  <div class="answers-kept" data-cleared="Cleared."><button data-clear hidden>Clear</button></div>
  <div class="ask-code" data-address="https://j.org/consult?lang=en" hidden><div class="code"></div><p id="ask-link"></p></div>`;

let leave = () => {};

beforeEach(() => {
  leave();
  localStorage.clear();
  history.replaceState({}, "", "/questions");
  forgetAnswers(HERE);
  document.body.innerHTML = PAGE;
  leave = mount({ data: HERE });
});

function choose(/** @type {string} */ selector) {
  const input = /** @type {HTMLInputElement} */ (get(selector));
  input.checked = !input.checked;
  input.dispatchEvent(new Event("change", { bubbles: true }));
}

function add(/** @type {string} */ question) {
  const line = /** @type {HTMLInputElement} */ (get("#own-question"));
  line.value = question;
  line.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
}

const isHidden = (/** @type {string} */ selector) => get(selector).hasAttribute("hidden");

test("every answer is explained, and only who is not sure finds it on top of the questions", () => {
  choose("[value=true]");
  assert.ok(get("details").hasAttribute("open"));
  assert.equal(announced(), "Not true.");
  assert.ok(isHidden(".on-top"));
  choose("[value=not-sure]");
  assert.equal(announced(), "Not true. Good.");
  assert.ok(!isHidden(".on-top") && !isHidden(".on-top li"));
  assert.deepEqual(answersOf(HERE).said, { coffee: "not-sure" });
});

test("one no of several is enough to be told of", () => {
  choose("[value=yes]");
  assert.equal(announced(), "");
  choose("[value=no]");
  assert.equal(announced(), "Tell us.");
  assert.ok(!isHidden("[data-when~=_clear]"));
});

test("what is marked is unmarked again, and both are remembered", () => {
  choose("[data-ask]");
  assert.deepEqual(answersOf(HERE).said, { wait: "asked" });
  choose("[data-ask]");
  assert.deepEqual(answersOf(HERE).said, {});
});

test("own questions are words alone, are taken away one by one, and are no more than can be kept", () => {
  add("  ");
  add("<b>One</b>?");
  add("Two?");
  assert.deepEqual(answersOf(HERE).own, ["<b>One</b>?", "Two?"]);
  assert.equal(document.querySelector(".own-questions b"), null);
  const first = get(".own-questions button");
  assert.equal(first.getAttribute("aria-label"), "Remove: <b>One</b>?");
  first.click();
  assert.deepEqual(answersOf(HERE).own, ["Two?"]);
  for (let i = 0; i < 20; i++) add(`Question ${i}?`);
  assert.equal(answersOf(HERE).own.length, 10);
});

test("a page that is drawn anew shows what was chosen", () => {
  choose("[value=not-sure]");
  choose("[data-ask]");
  add("Two?");
  document.body.innerHTML = PAGE;
  document.dispatchEvent(new Event(DRAWN));
  assert.ok(/** @type {HTMLInputElement} */ (get("[value=not-sure]")).checked);
  assert.ok(/** @type {HTMLInputElement} */ (get("[data-ask]")).checked);
  assert.equal(get(".own-questions span").textContent, "Two?");
  assert.ok(!isHidden("[data-clear]"));
});

test("what is marked goes behind an address as ids, with a code; what is written does not", () => {
  choose("[value=true]");
  add("Two?");
  assert.ok(isHidden(".ask-code"));
  choose("[value=not-sure]");
  choose("[data-ask]");
  assert.equal(get("#ask-link").textContent, "https://j.org/consult?lang=en#ask=coffee,wait");
  assert.ok(document.querySelector(".ask-code svg path")?.getAttribute("d"));
  assert.ok(!isHidden(".ask-code"));
});

test("a code opens on a screen that keeps nothing, and takes the place of what was there", () => {
  const there = { procedure: "vertebroplasty", keeps: false };
  keepAnswer(there, "_sure", "no");
  history.replaceState({}, "", "/consult#ask=coffee,nothing,%22]");
  leave();
  leave = mount({ data: there });
  assert.equal(location.hash, "");
  assert.deepEqual(answersOf(there).said, { coffee: "not-sure" });
  assert.ok(!isHidden(".on-top li"));
  assert.equal(localStorage.length, 0);
});

test("a topic of two statements is told once, and either of them brings it", () => {
  get(".on-top li").dataset.when = "tea coffee";
  choose("[value=not-sure]");
  assert.ok(!isHidden(".on-top li"));
  assert.equal(get("#ask-link").textContent, "https://j.org/consult?lang=en#ask=tea");
  for (const brought of ["tea", "coffee"]) {
    leave();
    get(".on-top li").hidden = true;
    history.replaceState({}, "", `/consult#ask=${brought}`);
    leave = mount({ data: { procedure: "vertebroplasty", keeps: false } });
    assert.ok(!isHidden(".on-top li"));
  }
});

test("a code that comes before the words waits for them", () => {
  const there = { procedure: "vertebroplasty", keeps: false };
  history.replaceState({}, "", "/consult#ask=coffee");
  document.body.innerHTML = "";
  leave();
  leave = mount({ data: there });
  document.body.innerHTML = PAGE;
  document.dispatchEvent(new Event(DRAWN));
  assert.ok(!isHidden(".on-top li"));
});

test("a reader's own device reads no code of somebody else", () => {
  history.replaceState({}, "", "/questions#ask=coffee");
  leave();
  leave = mount({ data: HERE });
  assert.ok(isHidden(".on-top"));
});

test("all is cleared by one press, which says so", () => {
  choose("[value=not-sure]");
  add("Two?");
  get("[data-clear]").click();
  assert.equal(announced(), "Cleared.");
  assert.ok(isHidden("[data-clear]") && isHidden(".on-top") && !get("details").hasAttribute("open"));
  assert.equal(document.querySelector(".own-questions li"), null);
  assert.equal(localStorage.length, 0);
});

test("where questions are only told again, the reader's own stand among them, and none can be removed", () => {
  keepAnswers(HERE, { own: ["May I garden?"] });
  document.body.innerHTML = `<div class="on-top" hidden><ul></ul><ul class="own-questions"></ul></div>`;
  document.dispatchEvent(new Event(DRAWN));
  assert.ok(!isHidden(".on-top"));
  assert.equal(get(".own-questions").textContent, "May I garden?");
  assert.equal(document.querySelector("button"), null);
});
