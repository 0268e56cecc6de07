import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { chartToCome, partToCome } from "../journey/streamlit_seam/streamlit.testing.js";
import { putInFront } from "./first/alone.js";
import { takeOver } from "./take-over.js";
import { isFirst, page } from "./testing/first.js";
import { followed } from "./testing/page.js";
import { told } from "./told.js";

told.page = "";
/** @type {NonNullable<Window["journey"]["screens"]>} */
const screens = {
  said: { gone: "", idle: 0, warning: 0 },
  hear() {},
  isAlone: () => false,
  breakApart() {},
  putInFront,
};

beforeEach(() => {
  window.journey.screens = screens;
});

test("the first words go once the same step is drawn, and their stops stand in for the chart", () => {
  page({ first: "get-numb", drawn: "get-numb" });
  takeOver();
  assert.equal(isFirst(), false);
  assert.ok(document.querySelector(".st-key-chart > #journey-stops"));
});

test("with another step on screen they stay, and Streamlit is told to go where the address leads", () => {
  page({ first: "lie-flat", drawn: "get-numb" });
  const times = followed();
  takeOver();
  assert.ok(isFirst());
  assert.equal(times(), 1);
});

test("they stay while the page is not drawn to its end", () => {
  page({ first: "get-numb", drawn: "get-numb", help: "" });
  takeOver();
  assert.ok(isFirst());
});

test("they stay while the script of a part is on its way, but not for a chart's", () => {
  page({ first: "get-numb", drawn: "get-numb" });
  document.querySelector("#root")?.insertAdjacentHTML("beforeend", chartToCome() + partToCome());
  takeOver();
  assert.ok(isFirst());
  document.querySelector(".to-come")?.remove();
  takeOver();
  assert.equal(isFirst(), false);
});

test("they stay while they stand alone", () => {
  page({ first: "get-numb", drawn: "get-numb" });
  window.journey.screens = { ...screens, isAlone: () => true };
  takeOver();
  assert.ok(isFirst());
});

test("who had the focus in them has it at the step", () => {
  page({ first: "get-numb", drawn: "get-numb" });
  /** @type {HTMLElement} */ (document.querySelector("#journey-first a")).focus();
  takeOver();
  assert.equal(document.activeElement?.id, "step");
});

test("who chose a language in them is where another one can be chosen", () => {
  page({ first: "get-numb", drawn: "get-numb" });
  document
    .querySelector("#root")
    ?.insertAdjacentHTML("beforeend", '<div class="st-key-languages"><button></button></div>');
  const choice = '<p class="first-choice"><a href="https://journey.test/?lang=es">Español</a></p>';
  document.querySelector("#journey-first")?.insertAdjacentHTML("beforeend", choice);
  /** @type {HTMLElement} */ (document.querySelector(".first-choice a")).focus();
  takeOver();
  assert.ok(document.activeElement === document.querySelector(".st-key-languages button"));
});

test("what a reader has opened in them is open", () => {
  page({ first: "get-numb", drawn: "get-numb" });
  const row = '<details data-opens="risk_a"></details><details data-opens="risk_b"></details>';
  document.querySelector("#journey-first")?.insertAdjacentHTML("beforeend", row);
  document.querySelector("#root")?.insertAdjacentHTML("beforeend", row);
  document.querySelector("#journey-first [data-opens=risk_b]")?.setAttribute("open", "");
  takeOver();
  assert.equal(document.querySelector("[data-opens=risk_a]")?.hasAttribute("open"), false);
  assert.equal(document.querySelector("[data-opens=risk_b]")?.hasAttribute("open"), true);
});
