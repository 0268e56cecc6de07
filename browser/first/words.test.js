import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";
import { followed, get, heard } from "../testing/page.js";
import { changeLook, lookLike } from "./look.js";
import { goTo, hearWords, pageAt, renew } from "./words.js";

hearWords(false);

const PAGE = (/** @type {string} */ words) =>
  `<html><head><title>${words}</title></head><body><div id="journey-first"><h1>${words}</h1></div></body></html>`;

beforeEach(() => {
  history.replaceState({}, "", "https://journey.test/");
  document.body.innerHTML =
    '<div id="journey-first"><h1>Here</h1><a data-inside href="https://journey.test/risks">Risks</a>' +
    '<a href="https://elsewhere.test/">Elsewhere</a></div><div id="journey-waiting" data-says="It waits."></div>';
});

function answers(/** @type {string} */ text, status = 200) {
  const fetch = mock.fn(async () => ({ status, text: async () => text }));
  Object.assign(globalThis, { fetch });
  return fetch;
}

function press(/** @type {string} */ link, more = {}) {
  const event = new MouseEvent("click", { bubbles: true, cancelable: true, ...more });
  let isOurs = false;
  const hear = () => {
    isOurs = event.defaultPrevented;
    event.preventDefault();
  };
  window.addEventListener("click", hear, { once: true });
  get(link).dispatchEvent(event);
  return isOurs;
}

test("a press shows the other words, its address, and tells Streamlit", async () => {
  answers(PAGE("Risks"));
  const times = followed();
  assert.ok(press("[data-inside]"));
  await heard();
  assert.equal(get("#journey-first h1").textContent, "Risks");
  assert.equal(document.title, "Risks");
  assert.equal(location.pathname, "/risks");
  assert.equal(times(), 1);
  assert.ok(document.activeElement === get("h1"));
});

test("whoever changes the language is where another one can be chosen", async () => {
  const choice = (/** @type {string} */ to) =>
    `<p class="first-choice"><a data-inside href="https://journey.test/${to}">${to}</a></p>`;
  get("h1").insertAdjacentHTML("afterend", choice("?lang=es"));
  answers(PAGE("Aquí").replace("</h1>", `</h1>${choice("?lang=en")}`));
  press(".first-choice a");
  await heard();
  assert.ok(document.activeElement === get(".first-choice a"));
  assert.equal(document.activeElement?.textContent, "?lang=en");
});

test("the other words say how the page looks, whatever they came with", async () => {
  const look = (/** @type {boolean} */ isNormal) =>
    `<p class="look"><button data-text="normal" aria-pressed="${isNormal}"></button><button data-text="large"></button></p>`;
  get("h1").insertAdjacentHTML("afterend", look(false));
  changeLook(get(".look [data-text=large]"));
  answers(PAGE("Risks").replace("</h1>", `</h1>${look(true)}`));
  press("[data-inside]");
  await heard();
  assert.equal(get("#journey-first h1").textContent, "Risks");
  assert.equal(get(".look [data-text=normal]").getAttribute("aria-pressed"), "false");
  assert.equal(get(".look [data-text=large]").getAttribute("aria-pressed"), "true");
  lookLike({});
});

test("another tab, and another website, is the browser's own affair", () => {
  const fetch = answers(PAGE("Risks"));
  assert.equal(press("[data-inside]", { ctrlKey: true }), false);
  assert.equal(press("a[href*=elsewhere]"), false);
  assert.equal(fetch.mock.callCount(), 0);
});

test("a page that cannot be had is none", async () => {
  answers("Bad gateway", 502);
  assert.equal(await pageAt("/risks"), null);
  answers("There is nothing here.");
  assert.equal(await goTo("/risks"), null);
  assert.equal(get("#journey-first h1").textContent, "Here");
});

test("a page that is told anew takes nothing away from the one that was pressed meanwhile", async () => {
  answers(PAGE("Here again"));
  assert.ok(await renew());
  assert.equal(get("#journey-first h1").textContent, "Here again");
  document.body.innerHTML =
    '<div id="journey-first"><h1>Here</h1><a data-inside href="https://journey.test/risks"></a></div>';
  const coming = renew();
  answers(PAGE("Risks"));
  press("[data-inside]");
  assert.equal(await coming, false);
  await heard();
  assert.equal(get("#journey-first h1").textContent, "Risks");
});

test("nor does one that was asked for after the press, and comes after what was pressed", async () => {
  let send = (/** @type {string} */ _text) => {};
  const late = new Promise((resolve) => (send = resolve));
  Object.assign(globalThis, {
    fetch: async (/** @type {string} */ to) => ({
      status: 200,
      text: async () => (to.endsWith("/risks") ? PAGE("Risks") : late),
    }),
  });
  press("[data-inside]");
  const coming = renew();
  await heard();
  send(PAGE("Here again"));
  assert.equal(await coming, false);
  assert.equal(get("#journey-first h1").textContent, "Risks");
});
