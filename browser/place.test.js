import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { DRAWN } from "./drawn.js";
import { listen } from "./place.js";
import { announced, draw, get } from "./testing/page.js";
import { told } from "./told.js";

listen();

function show(/** @type {string} */ page, step = "") {
  told.page = page;
  const heading = step && `<h2 id="step" data-step="${step}" data-says="At ${step}">${step}</h2>`;
  const title = `<h1 data-page="${page || "timeline"}">Title</h1>`;
  draw(`<details class="menu" open></details><div class="st-key-moves"><button></button></div>${title}${heading}`);
  document.dispatchEvent(new Event(DRAWN));
}

beforeEach(() => {
  show("risks");
  show("", "get-numb");
  document.getElementById("journey-live")?.remove();
});

test("who comes to another page starts at its title, with the menu closed", () => {
  show("risks");
  assert.ok(document.activeElement === get("h1"));
  assert.equal(get("details").hasAttribute("open"), false);
  assert.equal(announced(), "");
});

test("another step is announced, and has the focus", () => {
  show("", "lie-flat");
  assert.equal(announced(), "At lie-flat");
  assert.ok(document.activeElement === get("#step"));
});

test("the same step is not announced again", () => {
  show("", "get-numb");
  assert.equal(announced(), "");
});

test("the first step of a page that has just come is not announced", () => {
  show("consult");
  show("consult", "get-numb");
  assert.equal(announced(), "");
});
