import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";
import { button, drawing, SVG } from "../journey/streamlit_seam/streamlit.testing.js";
import { giveWay, isAhead, listen } from "./ahead.js";
import { DRAWN } from "./drawn.js";
import { draw, followed, get, heard, inRun, run } from "./testing/page.js";

const STATIONS = ["problem", "risks", "end"];
const at = (/** @type {string} */ part, step = 1, covered = "") =>
  `/consult?lang=en&step=${step}&mode=consult&part=${part}${covered && `&covered=${covered}`}`;

/** A station as it is told beforehand, and, with a spine, as Streamlit draws it. */
function station(/** @type {string} */ part, { spine = "", covers = "" } = {}) {
  const number = STATIONS.indexOf(part);
  const press = (/** @type {string} */ key, /** @type {string | undefined} */ to) =>
    `<div class="st-key-${key}">${button(key, to ? `data-to="${at(to)}"` : "disabled")}</div>`;
  const chart =
    part === "problem" ? `<div class="st-key-spine-chart"><div class="st-key-spine">${spine}</div></div>` : "";
  const moves = press("consult-back", STATIONS[number - 1]) + press("consult-next", STATIONS[number + 1]);
  const mark = `<div class="st-key-cover-${part}">${button(`Covered ${covers}`)}</div>`;
  return (
    `<div><div class="st-key-station"><h2 id="step" data-step="${part}" data-says="">${part}</h2>${chart}${mark}` +
    `<div class="st-key-moves">${moves}</div></div></div>`
  );
}

let runs = 0;

function drawn(/** @type {string} */ part, step = 1, more = {}) {
  runs += 1;
  const inside = station(part, { spine: drawing(SVG), ...more }).replaceAll(/data-to="[^"]*"/g, "");
  return `<h1 data-page="consult">Talk</h1>${inside}<i class="drawn" data-run="${runs}" data-view="${at(part, step)}"></i>`;
}

const main = () => get("#root section");
const shown = () => get("#step").textContent;
const press = (/** @type {string} */ key) => get(`.st-key-${key} button`).click();
const lent = () => document.querySelector(".lent");

/** What was drawn before makes way, and nothing else does: as Streamlit changes a page. */
function put(/** @type {string} */ html) {
  const page = new DOMParser().parseFromString(html, "text/html");
  for (const part of [".st-key-station:not(.lent)", ".drawn"]) {
    const there = page.querySelector(part);
    if (!there) main().innerHTML = html;
    else get(part).replaceWith(document.importNode(there, true));
  }
}

const draws = (/** @type {string} */ html) => inRun(() => put(html));

const pages = Object.fromEntries(STATIONS.map((part) => [at(part), station(part)]));
const fetched = mock.fn(async () => Response.json({ parameters: ["lang", "step", "part", "mode", "covered"], pages }));
globalThis.fetch = /** @type {typeof fetch} */ (/** @type {unknown} */ (fetched));
listen();

beforeEach(async () => {
  giveWay();
  history.replaceState({}, "", `${at("problem", 2)}&x=1`);
  draw(drawn("problem", 2));
  await heard();
  document.dispatchEvent(new Event(DRAWN));
  await heard();
});

test("the stations of a consult are asked for with all that is marked, whichever of them it is", () => {
  assert.deepEqual(fetched.mock.calls[0].arguments, ["/ahead/consult?lang=en&mode=consult"]);
  assert.equal(fetched.mock.callCount(), 1);
});

test("a press shows the next station in front of the one that is drawn, and keeps the step in the address", async () => {
  const times = followed();
  press("consult-next");
  assert.equal(shown(), "risks");
  assert.equal(location.pathname + location.search, `${at("risks", 2)}&x=1`);
  assert.equal(times(), 1);
  assert.ok(get(".st-key-station:not(.lent)").hasAttribute("data-behind"));
  press("consult-next");
  assert.equal(shown(), "end");
  await draws(drawn("risks", 2));
  assert.equal(shown(), "end");
  assert.ok(lent());
  await draws(drawn("end", 2));
  assert.equal(lent(), null);
  assert.equal(isAhead(), false);
  assert.ok(!get(".st-key-station").hasAttribute("data-behind"));
});

test("the spine that is drawn stays, and one that is not drawn yet is the last one", async () => {
  press("consult-next");
  await draws(drawn("risks", 2));
  press("consult-back");
  assert.ok(lent()?.querySelector(".st-key-spine svg"));
  await draws(drawn("problem", 2));
  assert.equal(lent(), null);
});

test("a spine that is not drawn to its end is waited for", async () => {
  press("consult-next");
  await draws(drawn("risks", 2));
  press("consult-back");
  await draws(drawn("problem", 2, { spine: "" }));
  assert.ok(lent());
  get(".st-key-station:not(.lent) .st-key-spine").innerHTML = drawing(SVG);
  await heard();
  assert.equal(lent(), null);
});

test("what the server must hear waits until the station is drawn, and so does what comes after it", async () => {
  press("consult-next");
  press("cover-risks");
  press("consult-next");
  assert.equal(shown(), "risks");
  const pressed = mock.fn();
  await heard();
  run("running");
  await heard();
  put(drawn("risks", 2));
  for (const one of document.querySelectorAll(".st-key-station:not(.lent) button")) {
    one.addEventListener("click", () => pressed(one.textContent));
  }
  run("notRunning");
  await heard();
  assert.equal(lent(), null);
  assert.deepEqual(
    pressed.mock.calls.map(({ arguments: [text] }) => text),
    ["Covered ", "consult-next"],
  );
  assert.equal(shown(), "risks"); // the server follows both
});

test("the keyboard's focus goes along", async () => {
  get(".st-key-consult-next button").focus();
  press("consult-next");
  assert.ok(document.activeElement === lent()?.querySelector(".st-key-consult-next button"));
  await draws(drawn("risks", 2));
  assert.ok(document.activeElement === get(".st-key-station .st-key-consult-next button"));
});

test("where something else is drawn, what was lent goes", async () => {
  press("consult-next");
  giveWay();
  assert.ok(lent());
  await draws('<h1 data-page="contact">Contact</h1><i class="drawn" data-run="x" data-view="/contact"></i>');
  assert.equal(lent(), null);
});
