// What the tests of the modules need of a page.

import { mock } from "node:test";
import * as streamlit from "../../journey/streamlit_seam/streamlit.testing.js";

/** Draw a page as Streamlit does, connected and at rest. */
export function draw(/** @type {string} */ html, { connection = "CONNECTED", script = "notRunning" } = {}) {
  /** @type {HTMLElement | null} */ (document.activeElement)?.blur(); // a browser does so itself
  document.body.innerHTML = `<div id="root">${streamlit.page(html, connection, script)}</div>`;
}

export function connect(/** @type {string} */ connection) {
  streamlit.states().testConnectionState = connection;
}

/** A run of the app begins or ends. */
export function run(/** @type {"running" | "notRunning"} */ script) {
  streamlit.states().testScriptState = script;
}

/** @returns {HTMLElement} */
export function get(/** @type {string} */ selector) {
  const found = /** @type {HTMLElement | null} */ (document.querySelector(selector));
  if (!found) throw new Error(`There is no ${selector}`);
  return found;
}

/** Until observers have heard of what was changed. */
export const heard = () => new Promise((resolve) => setTimeout(resolve, 20));

/** Streamlit runs, and draws. */
export async function inRun(/** @type {() => void} */ draws) {
  run("running");
  await heard();
  draws();
  run("notRunning");
  await heard();
}

/** How often Streamlit is told to go where the address leads. */
export function followed() {
  const hear = mock.fn();
  window.addEventListener("popstate", hear);
  return () => hear.mock.callCount();
}

/** What is announced to screen readers. */
export const announced = () => document.getElementById("journey-live")?.textContent ?? "";
