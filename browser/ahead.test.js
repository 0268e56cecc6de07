import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";
import { button, pageLink } from "../journey/streamlit_seam/streamlit.testing.js";
import { giveWay, isAhead, listen } from "./ahead.js";
import { DRAWN } from "./drawn.js";
import { connect, draw, followed, get, heard, run } from "./testing/page.js";

const at = (/** @type {number} */ step) => `/?lang=en&step=${step}`;
const card = (/** @type {number} */ step, told = "") =>
  `<div class="words step"><h2 id="step" data-step="${step}">Step ${step}${told}</h2></div>`;

/** A step as the server tells it beforehand: of three, the last one leads to another page. */
function told(/** @type {number} */ step) {
  const back = step > 1 ? `<a href="${at(step - 1)}">Back</a>` : "<span>Back</span>";
  const next = step < 3 ? `<a class="next" href="${at(step + 1)}">Next: ${step + 1}</a>` : '<a href="/risks">Risks</a>';
  return `<div class="here">${card(step)}<p class="first-moves">${back}${next}</p></div>`;
}

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

/** Streamlit runs, and draws. */
async function draws(/** @type {string} */ html) {
  run("running");
  await heard();
  main().innerHTML = html;
  run("notRunning");
  await heard();
}

const pages = { [at(1)]: told(1), [at(2)]: told(2), [at(3)]: told(3) };
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
