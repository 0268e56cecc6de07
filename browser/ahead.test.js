import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";
import { button, pageLink } from "../journey/streamlit_seam/streamlit.testing.js";
import { giveWay, isAhead, listen } from "./ahead.js";
import { DRAWN } from "./drawn.js";
import { putInFront } from "./first/alone.js";
import { connect, draw, followed, get, heard, inRun, run } from "./testing/page.js";
import { knows } from "./views.js";

window.journey.screens = {
  said: { gone: "", idle: 0, warning: 0 },
  hear() {},
  isAlone: () => false,
  breakApart() {},
  putInFront,
};
const OVERVIEW = "/?lang=en";
const at = (/** @type {number} */ step) => `/?lang=en&step=${step}`;
const card = (/** @type {number} */ step, told = "") =>
  `<div class="words step"><h2 id="step" data-step="${step}">Step ${step}${told}</h2></div>`;

/** A step as the server tells it beforehand: of three, the last one leads to another page. */
function told(/** @type {number} */ step) {
  const back = step > 1 ? `<a data-inside href="${at(step - 1)}">Back</a>` : "<span>Back</span>";
  const next =
    step < 3
      ? `<a data-inside class="next" href="${at(step + 1)}">Next: ${step + 1}</a>`
      : '<a href="/risks">Risks</a>';
  const home = `<a data-inside href="${OVERVIEW}">Home</a>`;
  const here = `<div class="here">${card(step)}<p class="first-moves">${back}${next}</p></div>`;
  return `<div id="journey-first">${home}<h1 data-page="timeline" data-part="step">Steps</h1>${here}</div>`;
}

const doors = (/** @type {string} */ id = "") =>
  `<h1 data-page="timeline">All</h1><a ${id} data-inside href="${at(1)}">Step by step</a><a data-inside href="/risks">Risks</a>`;
const drawnOverview = `${doors('id="door"')}<i class="drawn" data-view="${OVERVIEW}"></i>`;

/** A step as Streamlit draws it. */
function drawn(/** @type {number} */ step, says = "") {
  const next =
    step < 3
      ? `<div class="st-key-next">${button(`Next: ${step + 1}`)}</div>`
      : `<div class="st-key-finish">${pageLink("<p>Risks</p>", 'href="/risks"')}</div>`;
  const back = `<div class="st-key-back">${button("Back", step > 1 ? "" : "disabled")}</div>`;
  return (
    `<div class="st-key-here"><div><div>${card(step, says)}</div></div>` +
    `<div class="st-key-moves">${back}${next}</div></div><div><i class="drawn" data-view="${at(step)}"></i></div>`
  );
}

const main = () => get("#root section");
const press = (/** @type {string} */ place) => get(`.st-key-${place} :is(button, a)`).click();
const shown = () => [get("#step").textContent, location.pathname + location.search];

const draws = (/** @type {string} */ html) => inRun(() => put(html));

let runs = 0;

/** What is drawn says by which run. */
function put(/** @type {string} */ html) {
  runs += 1;
  main().innerHTML = html.replace("data-view", `data-run="${runs}" data-view`);
}

const pages = {
  [OVERVIEW]: `<div id="journey-first">${doors()}</div>`,
  [at(1)]: told(1),
  [at(2)]: told(2),
  [at(3)]: told(3),
};
const fetched = mock.fn(async () => Response.json({ parameters: ["lang", "step"], pages }));
globalThis.fetch = /** @type {typeof fetch} */ (/** @type {unknown} */ (fetched));
listen();

beforeEach(async () => {
  giveWay();
  history.replaceState({}, "", `${at(1)}&x=1`);
  draw(drawn(1));
  document.dispatchEvent(new Event(DRAWN));
  await heard();
});

test("the views of a journey are fetched once, for all of its steps", async () => {
  await draws(drawn(2));
  assert.equal(fetched.mock.callCount(), 1);
  assert.deepEqual(fetched.mock.calls[0].arguments, ["/ahead/timeline?lang=en"]);
});

test("a press shows the next step with its address, and Streamlit follows", () => {
  const times = followed();
  press("next");
  assert.deepEqual(shown(), ["Step 2", `${at(2)}&x=1`]);
  assert.equal(get(".st-key-next p").textContent, "Next: 3");
  assert.equal(/** @type {HTMLButtonElement} */ (get(".st-key-back button")).disabled, false);
  assert.equal(times(), 1);
});

test("presses run ahead, and what is drawn of the steps between is not seen", async () => {
  press("next");
  press("next");
  assert.deepEqual(shown(), ["Step 3", `${at(3)}&x=1`]);
  await draws(drawn(2));
  assert.deepEqual(shown(), ["Step 3", `${at(3)}&x=1`]);
  await draws(drawn(3));
  assert.deepEqual(shown(), ["Step 3", `${at(3)}&x=1`]);
  assert.equal(isAhead(), false);
});

test("who goes there and back waits until that is drawn", async () => {
  press("next");
  press("back");
  run("running");
  await heard();
  assert.equal(isAhead(), true);
  await draws(drawn(1));
  assert.deepEqual(shown(), ["Step 1", `${at(1)}&x=1`]);
  assert.equal(isAhead(), false);
});

test("what Streamlit draws of a step is what was asked for first, where a reader came to it again", async () => {
  for (const place of ["next", "back", "next"]) press(place);
  await draws(drawn(2));
  assert.equal(isAhead(), true);
  await draws(drawn(1));
  assert.deepEqual(shown(), ["Step 2", `${at(2)}&x=1`]);
  await draws(drawn(2));
  assert.deepEqual(shown(), ["Step 2", `${at(2)}&x=1`]);
  assert.equal(isAhead(), false);
});

test("where the server says something else of the step, that is right", async () => {
  press("next");
  await draws(drawn(2, ", told anew"));
  assert.equal(get("#step").textContent, "Step 2, told anew");
});

test("Streamlit writes no address that was passed by then", async () => {
  press("next");
  history.pushState({}, "", at(1));
  assert.equal(location.search, "?lang=en&step=2&x=1");
  await draws(drawn(2));
  history.pushState({}, "", at(1));
  assert.equal(location.pathname + location.search, at(1));
});

test("what the server has to hear first is waited for: it may change what is next", async () => {
  get(".st-key-here").insertAdjacentHTML("beforeend", `<div class="st-key-language">${button("Español")}</div>`);
  press("language");
  press("next");
  assert.equal(get("#step").textContent, "Step 1");
  await draws(drawn(1));
  press("next");
  assert.equal(get("#step").textContent, "Step 2");
});

test("without a connection, the step is there all the same", () => {
  connect("DISCONNECTED");
  press("next");
  assert.equal(get("#step").textContent, "Step 2");
});

test("what stands between a step and its moves makes way, and comes back", async () => {
  get(".st-key-moves").insertAdjacentHTML("beforebegin", "<div id='signs'></div>");
  press("next");
  assert.ok(get("#signs").hasAttribute("data-passed"));
  giveWay();
  assert.ok(!get("#signs").hasAttribute("data-passed"));
});

test("a server that has drawn since, and still shows something else, is right", async (context) => {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  press("next");
  const times = followed();
  context.mock.timers.tick(5000);
  assert.equal(times(), 1);
});

const inFront = () => document.querySelector("#journey-first h1, #journey-first #step");

test("another view than a step stands in front until it is drawn, with its address", async () => {
  await draws(drawnOverview);
  history.replaceState({}, "", OVERVIEW);
  const times = followed();
  get("#door").click();
  assert.equal(get("#journey-first #step").textContent, "Step 1");
  assert.ok(document.activeElement === get("#journey-first #step"));
  assert.equal(location.pathname + location.search, at(1));
  assert.equal(times(), 1);
  assert.equal(isAhead(), true);
  await draws(drawn(1));
  assert.equal(isAhead(), false);
});

test("what stands in front leads on at once, too", async () => {
  await draws(drawnOverview);
  history.replaceState({}, "", OVERVIEW);
  get("#door").click();
  get("#journey-first .next").click();
  assert.equal(get("#journey-first #step").textContent, "Step 2");
  get("#journey-first [data-inside]").click();
  assert.equal(inFront()?.textContent, "All");
  assert.equal(location.pathname + location.search, OVERVIEW);
});

test("the overview is there at once from a step whose card is lent", async () => {
  get("#root section").insertAdjacentHTML("afterbegin", `<a id="home" data-inside href="${OVERVIEW}">Home</a>`);
  press("next");
  get("#home").click();
  assert.equal(inFront()?.textContent, "All");
  await draws(drawnOverview);
  assert.equal(isAhead(), false);
});

test("a link that opens elsewhere, or leads to what is not here, is not followed ahead", async () => {
  assert.ok(knows(`https://journey.test${at(1)}`));
  assert.ok(!knows("https://journey.test/risks"));
  await draws(drawnOverview);
  get("#door").dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, ctrlKey: true }));
  get("a[href='/risks']").dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
  assert.equal(inFront(), null);
  assert.equal(isAhead(), false);
});

test("a run that is too short to be seen has drawn what it has drawn", async () => {
  await draws(drawnOverview);
  get("#door").click();
  put(drawn(1));
  await heard();
  assert.equal(isAhead(), false);
});

test("who is back where the server still is waits no longer than for what is drawn", async (context) => {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  press("next");
  press("back");
  assert.equal(isAhead(), true);
  context.mock.timers.tick(5000);
  assert.equal(isAhead(), false);
  assert.deepEqual(shown(), ["Step 1", `${at(1)}&x=1`]);
});
