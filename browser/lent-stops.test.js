import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { SVG } from "../journey/streamlit_seam/streamlit.testing.js";
import { lend, listen, takeBack } from "./lent-stops.js";
import { draw, get } from "./testing/page.js";

const stop = (/** @type {string} */ step, attributes = "") =>
  `<a id="${step}" href="https://journey.test/?step=${step}" ${attributes}>1</a>`;

listen();

beforeEach(() => {
  draw('<div class="st-key-chart"></div><h2 id="step" data-step="lie-flat"></h2>');
  const stops = document.createElement("div");
  stops.innerHTML = stop("get-numb", 'aria-current="step"') + stop("lie-flat");
  lend(stops, stops.getBoundingClientRect());
});

test("they show the step that is shown, and that the one before was opened", () => {
  takeBack();
  assert.equal(get("#lie-flat").getAttribute("aria-current"), "step");
  assert.equal(get("#get-numb").hasAttribute("aria-current"), false);
  assert.ok(get("#get-numb").classList.contains("done"));
});

test("a press on one leads to its step", () => {
  get("#get-numb").dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
  assert.equal(new URL(location.href).searchParams.get("step"), "get-numb");
});

test("they go once the chart is drawn", () => {
  get(".st-key-chart").insertAdjacentHTML("beforeend", SVG);
  takeBack();
  assert.ok(document.getElementById("journey-stops") === null);
});
