import assert from "node:assert/strict";
import { test } from "node:test";
import { write, writeAnew, writeAttribute } from "./wording.js";

const TRANSLATED = '<font lang="es">Espere</font>';

function written(/** @type {string} */ text) {
  const element = document.createElement("p");
  write(element, text);
  return element;
}

test("what a translator made of our words stays while we say the same", () => {
  const element = written("Wait");
  element.innerHTML = TRANSLATED;
  write(element, "Wait");
  assert.equal(element.innerHTML, TRANSLATED);
});

test("other words take the place of a translation", () => {
  const element = written("Wait");
  element.innerHTML = TRANSLATED;
  write(element, "Go on");
  assert.equal(element.innerHTML, "Go on");
});

test("words that come again are written again", () => {
  const element = written("Wait");
  element.innerHTML = TRANSLATED;
  writeAnew(element, "Wait");
  assert.equal(element.innerHTML, "Wait");
  element.innerHTML = TRANSLATED;
  write(element, "Wait");
  assert.equal(element.innerHTML, TRANSLATED);
});

test("a part of an element can hold the words", () => {
  const element = document.createElement("button");
  element.innerHTML = "Read<span>: the topic</span>";
  write(element, "Pause", /** @type {ChildNode} */ (element.firstChild));
  assert.equal(element.innerHTML, "Pause<span>: the topic</span>");
});

test("a translated name of a part stays, a lost one comes back", () => {
  const element = document.createElement("div");
  writeAttribute(element, "aria-label", "Menu");
  element.setAttribute("aria-label", "Menú");
  writeAttribute(element, "aria-label", "Menu");
  assert.equal(element.getAttribute("aria-label"), "Menú");
  element.removeAttribute("aria-label");
  writeAttribute(element, "aria-label", "Menu");
  assert.equal(element.getAttribute("aria-label"), "Menu");
});
