import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";
import { DRAWN } from "./drawn.js";
import { find, findAll } from "./finding.js";
import { hearOriginals, openAgain } from "./originals.js";
import { draw, get, heard } from "./testing/page.js";

const THERE = "https://journey.test/?lang=en";
const PRESS = `<p class="original"><a href="${THERE}#words-1">En inglés</a></p>`;
const TRANSLATION = `<div class="words"><h2>Acuéstese</h2><p>Descanse.</p>${PRESS}</div>`;
const ORIGINAL =
  `<div id="journey-first" lang="en" dir="ltr"><div class="words" id="words-1"><h2 id="step" data-step="rest">Lie flat` +
  `</h2><p>Rest, then <a href="/risks">read</a> or <a href="tel:911">call</a>.</p><div class="aloud">Read</div>` +
  `<label><input type="checkbox">Water</label></div></div>`;

const link = () => /** @type {HTMLAnchorElement} */ (get("#root .original a"));
const shown = () => findAll("#root .original-words");
const isExpanded = () => link().getAttribute("aria-expanded");

function answered(/** @type {string | null} */ html) {
  const page = html && new DOMParser().parseFromString(`<html lang="en" dir="ltr">${html}</html>`, "text/html");
  const ask = mock.fn(async () => page || null);
  window.journey.words.pageAt = ask;
  return ask;
}

async function press(init = {}) {
  const click = new MouseEvent("click", { bubbles: true, cancelable: true, ...init });
  link().dispatchEvent(click);
  await heard();
  return click.defaultPrevented;
}

hearOriginals(false);
const assign = mock.method(location, "assign", () => {});
let visit = 0;

beforeEach(() => {
  visit += 1; // what was answered before is known
  assign.mock.resetCalls();
  draw(TRANSLATION.replace("lang=en", `lang=en&visit=${visit}`));
  document.dispatchEvent(new Event(DRAWN));
});

test("a press shows the original below its words, in its language, and the same press takes it away", async () => {
  const ask = answered(ORIGINAL);
  assert.equal(link().getAttribute("role"), "button");
  assert.equal(await press(), true);
  const [original] = shown();
  assert.deepEqual([original.lang, original.dir, isExpanded()], ["en", "ltr", "true"]);
  assert.equal(find("h2", original)?.textContent, "Lie flat");
  await press();
  assert.deepEqual([shown().length, isExpanded()], [0, "false"]);
  await press();
  assert.equal(shown().length, 1);
  assert.deepEqual(
    ask.mock.calls.map(({ arguments: asked }) => /** @type {unknown[]} */ (asked)),
    [[`${THERE}&visit=${visit}`]],
  );
});

test("an original is only read: nothing in it is pressed, or taken for the page's own, but for a number to call", async () => {
  answered(ORIGINAL);
  await press();
  const [original] = shown();
  assert.deepEqual(
    findAll("a, button, input, .aloud", original).map((one) => one.getAttribute("href")),
    ["tel:911"],
  );
  assert.match(original.textContent ?? "", /Rest, then read or call\..*Water/s);
  assert.equal(find("[id], [data-step]", original), null);
});

test("the space bar presses it", async () => {
  answered(ORIGINAL);
  link().dispatchEvent(new KeyboardEvent("keydown", { key: " ", bubbles: true, cancelable: true }));
  await heard();
  assert.equal(shown().length, 1);
});

test("what cannot be had, or stands nowhere there, is gone to; but in a kiosk", async () => {
  for (const html of [null, ORIGINAL.replace("words-1", "words-2")]) {
    answered(html);
    await press();
    assert.equal(isExpanded(), "false");
    draw(TRANSLATION.replace("lang=en", `lang=en&visit=${visit}-${html?.length}`));
  }
  assert.equal(assign.mock.callCount(), 2);
  hearOriginals(true);
  answered(null);
  await press();
  assert.equal(assign.mock.callCount(), 2);
});

test("what is closed before it came stays closed, and who opens a link elsewhere gets the page", async () => {
  answered(ORIGINAL);
  assert.equal(await press({ ctrlKey: true }), false);
  link().click();
  link().click();
  await heard();
  assert.deepEqual([shown().length, isExpanded()], [0, "false"]);
});

test("what is open in the first words is open in those that stand in for them", async () => {
  answered(ORIGINAL);
  await press();
  const first = document.createElement("div");
  first.append(...get("#root").childNodes);
  get("#root").innerHTML = first.innerHTML.replace(/<div class="original-words".*<\/div>/, "").replace("true", "false");
  openAgain(first, get("#root"));
  assert.deepEqual([shown().length, isExpanded()], [1, "true"]);
});
