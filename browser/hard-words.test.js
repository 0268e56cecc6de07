import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { DRAWN } from "./drawn.js";
import { listen, openAgain } from "./hard-words.js";
import { announced, draw, get } from "./testing/page.js";

const MEANS = "cement: A plastic that hardens.";
const TEXT =
  `<p lang="en">The <a class="hard-word" href="/questions#word-cement" data-means="${MEANS}">cement</a> hardens.</p>` +
  `<ul><li>A <a class="hard-word" href="/questions#word-ct" data-means="CT: A scan.">CT</a></li></ul>`;
const word = () => get("a.hard-word");
const other = () => get("li a.hard-word");
const lines = () => [...document.querySelectorAll(".means")];
const drawn = () => document.dispatchEvent(new Event(DRAWN));

listen();

function press(/** @type {HTMLElement} */ link, init = {}) {
  const click = new MouseEvent("click", { bubbles: true, cancelable: true, ...init });
  link.dispatchEvent(click);
  return click.defaultPrevented;
}

function hit(/** @type {string} */ key) {
  const down = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true });
  word().dispatchEvent(down);
  return down.defaultPrevented;
}

beforeEach(() => {
  draw(TEXT);
  drawn();
});

test("a word becomes a button that is closed", () => {
  assert.equal(word().getAttribute("role"), "button");
  assert.equal(word().getAttribute("aria-expanded"), "false");
  assert.equal(word().hasAttribute("aria-controls"), false);
});

test("a press opens one line at the end of its text, which is said, and goes nowhere", () => {
  assert.equal(press(word()), true);
  const [line, ...more] = lines();
  assert.deepEqual(more, []);
  assert.equal(get("p").lastElementChild, line);
  assert.equal(line.textContent, MEANS);
  assert.equal(line.getAttribute("lang"), "en");
  assert.equal(word().getAttribute("aria-controls"), line.id);
  assert.equal(word().getAttribute("aria-expanded"), "true");
  assert.equal(announced(), MEANS);
});

test("the same press closes it, and so does Escape", () => {
  press(word());
  press(word());
  assert.deepEqual(lines(), []);
  assert.equal(word().getAttribute("aria-expanded"), "false");
  press(word());
  hit("Escape");
  assert.deepEqual(lines(), []);
  hit("Escape");
  assert.equal(word().getAttribute("aria-expanded"), "false");
});

test("the space bar presses it, and does not scroll", () => {
  assert.equal(hit(" "), true);
  assert.equal(lines().length, 1);
});

test("each word has a line of its own", () => {
  press(word());
  press(other());
  assert.equal(new Set(lines().map(({ id }) => id)).size, 2);
  press(word());
  assert.equal(lines()[0], get("li").lastElementChild);
});

test("who opens a link elsewhere gets the entry", () => {
  assert.equal(press(word(), { ctrlKey: true }), false);
  assert.deepEqual(lines(), []);
});

test("what is open stays open when something else is drawn", () => {
  press(word());
  drawn();
  assert.equal(word().getAttribute("aria-expanded"), "true");
  assert.equal(lines().length, 1);
});

test("what is open in the first words is open in those that stand in for them, and is not said again", () => {
  document.body.insertAdjacentHTML("beforeend", `<div id="journey-first">${TEXT}</div>`);
  document.dispatchEvent(new Event("DOMContentLoaded"));
  press(get("#journey-first li a.hard-word"));
  const live = get("#journey-live");
  live.textContent = "";
  openAgain(get("#journey-first"), get("#root"));
  get("#journey-first").remove();
  assert.deepEqual(
    lines().map((line) => line.parentElement?.localName),
    ["li"],
  );
  assert.equal(other().getAttribute("aria-controls"), lines()[0].id);
  assert.equal(live.textContent, "");
});
