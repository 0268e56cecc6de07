// A window for the tests of the modules: each test file has its own.

import { Window } from "happy-dom";

const window = new Window({
  url: "https://journey.test/?step=get-numb",
});
const KINDS = /^[A-Z]/;
const OWN = [
  ...["addEventListener", "document", "Event", "getComputedStyle", "getSelection", "history", "KeyboardEvent"],
  ...["localStorage", "location", "matchMedia", "MouseEvent", "navigator", "performance", "sessionStorage"],
];

/** @param {string} name @param {unknown} value */
function share(name, value) {
  Object.defineProperty(globalThis, name, { configurable: true, writable: true, value });
}

for (const name of Object.getOwnPropertyNames(window)) {
  if (KINDS.test(name) && !(name in globalThis)) share(name, Reflect.get(window, name));
}
for (const name of OWN) {
  const value = Reflect.get(window, name);
  share(name, typeof value === "function" && !KINDS.test(name) ? value.bind(window) : value);
}
/** One clock for both, which a test may turn; no test waits for what a page would do later. */
function later(/** @type {() => void} */ act, /** @type {number} */ time) {
  const timer = setTimeout(act, time);
  timer.unref?.();
  return timer;
}

share("window", window);
Reflect.set(window, "setTimeout", later);
Reflect.set(window, "journey", {
  modules: "/0123456789abcdef/browser/",
  hand: { at: 0, left: 0, right: 0, top: 0, bottom: 0 },
  words: { pageAt: async () => null, goTo: async () => null, renew: async () => false },
});
