import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { button } from "../journey/streamlit_seam/streamlit.testing.js";
import { DRAWN } from "./drawn.js";
import { listen, press, stay } from "./presses.js";
import { connect, draw, followed, get, heard, run } from "./testing/page.js";
import { told } from "./told.js";

const HERE = "https://journey.test/?step=get-numb";
const SIGN = '<div id="journey-waiting"></div>';
const DRAWN_BY = '<i class="drawn" data-run="0"></i>';
const NEXT = `<div class="st-key-next">${button("Next")}</div>`;

listen();
Object.assign(told, { page: "", waiting: "It waits." });
let times = 0;
let runs = 0;
document.addEventListener("click", () => {
  times += 1;
});

beforeEach(async () => {
  history.replaceState({}, "", HERE);
  draw(NEXT + SIGN + DRAWN_BY);
  connect("CONNECTED");
  await heard();
  stay();
  times = 0;
});

async function lose() {
  connect("DISCONNECTED");
  await heard();
}

async function find() {
  connect("CONNECTED");
  await heard();
}

/** Streamlit has drawn, by another run. */
function draws() {
  runs += 1;
  get("[data-run]").dataset.run = String(runs);
}

const sign = () => get("#journey-waiting");

test("a link is followed at once, and the address of another page stays until it is drawn", () => {
  const times = followed();
  press("https://journey.test/risks?step=get-numb");
  assert.equal(times(), 1);
  assert.equal(location.href, HERE);
  press("https://journey.test/?step=lie-flat");
  assert.equal(location.href, "https://journey.test/?step=lie-flat");
});

for (const state of ["CONNECTED", "DISCONNECTED"]) {
  test(`what Streamlit writes of the page that a link leaves is behind: ${state}`, async () => {
    connect(state);
    await heard();
    press("https://journey.test/risks?step=get-numb");
    history.pushState({}, "", "/?step=lie-flat");
    assert.equal(location.href, HERE);
    history.pushState({}, "", "/risks?step=get-numb");
    assert.equal(location.href, "https://journey.test/risks?step=get-numb");
    history.pushState({}, "", "/risks?step=get-numb&open=pain");
    assert.equal(location.search, "?step=get-numb&open=pain");
  });
}

test("a press without a connection says that it waits, and is pressed again with one", async () => {
  await lose();
  get(".st-key-next button").click();
  await heard();
  assert.equal(sign().textContent, told.waiting);
  await find();
  assert.equal(times, 2);
  run("running");
  draws();
  run("notRunning");
  await heard();
  assert.equal(sign().textContent, "");
});

test("a press that is answered by a run too short to be seen does not wait", async (context) => {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  get(".st-key-next button").click();
  document.dispatchEvent(new Event(DRAWN));
  context.mock.timers.tick(1000);
  assert.equal(sign().textContent, told.waiting);
  draws();
  document.dispatchEvent(new Event(DRAWN));
  assert.equal(sign().textContent, "");
});

test("what a translator made of the sign stays while the press waits", async () => {
  await lose();
  get(".st-key-next button").click();
  await heard();
  sign().innerHTML = "<font>Espera.</font>";
  connect("CONNECTING");
  await heard();
  assert.equal(sign().innerHTML, "<font>Espera.</font>");
});

test("a press that was followed before the connection broke is not pressed again", async () => {
  await lose();
  get(".st-key-next button").click();
  history.replaceState({}, "", "/?step=lie-flat");
  await find();
  assert.equal(times, 1);
});

test("who goes back from where a press led, before that was at rest, is not led there again", async () => {
  told.page = "risks";
  press("https://journey.test/risks?step=get-numb");
  run("running");
  history.replaceState({}, "", "/risks?step=get-numb");
  await lose();
  history.replaceState({}, "", HERE);
  const back = Object.defineProperty(new PopStateEvent("popstate"), "isTrusted", { value: true }); // as a browser's
  window.dispatchEvent(back);
  assert.equal(location.href, HERE);
  const times = followed();
  run("notRunning");
  await find();
  assert.equal(times(), 1);
  history.pushState({}, "", "/?step=lie-flat");
  assert.equal(location.search, "?step=lie-flat");
  told.page = "";
});

test("the page that was left without a connection is not written over the one gone back to", async () => {
  const back = Object.defineProperty(new PopStateEvent("popstate"), "isTrusted", { value: true });
  run("running");
  await lose();
  history.replaceState({}, "", "https://journey.test/risks?step=get-numb"); // as the browser does
  window.dispatchEvent(back);
  connect("CONNECTED");
  await heard();
  history.pushState({}, "", HERE); // Streamlit draws first where it was
  assert.equal(location.pathname, "/risks");
  const times = followed();
  run("notRunning");
  await heard();
  assert.equal(times(), 1);
  history.pushState({}, "", HERE);
  assert.equal(location.href, HERE);
});

test("who presses what is shown does not want what waits", async () => {
  await lose();
  press("https://journey.test/risks");
  stay();
  const times = followed();
  await find();
  assert.equal(times(), 0);
});

test("a button that Streamlit takes away without a connection can be pressed", async () => {
  const button = /** @type {HTMLButtonElement} */ (get(".st-key-next button"));
  await lose();
  button.disabled = true;
  await heard();
  assert.equal(button.disabled, false);
  await find();
  button.disabled = true;
  await heard();
  assert.equal(button.disabled, true);
});
