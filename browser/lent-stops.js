// The chart comes last. Until it is drawn, the stops that were there before stand in its place, and can be pressed.

import { isDrawnIn } from "../journey/streamlit_seam/streamlit.js";
import { set } from "./attributes.js";
import { DRAWN } from "./drawn.js";
import { around, find, findAll, opensElsewhere } from "./finding.js";
import { first } from "./first/first-words.js";
import { stepHeading } from "./place.js";
import { press } from "./presses.js";

const CHART = "#root .st-key-chart";

/** @param {HTMLElement} stops @param {DOMRect} place where they stood on the screen */
export function lend(stops, { left, top, width, height }) {
  const chart = find(CHART);
  if (!chart) return;
  const at = chart.getBoundingClientRect();
  stops.id = "journey-stops";
  stops.style.cssText =
    `position: absolute; z-index: 1; left: ${left - at.left}px; top: ${top - at.top}px; ` +
    `width: ${width}px; height: ${height}px; margin: 0; background: var(--paper)`;
  chart.style.position = "relative";
  chart.style.minHeight = `${height}px`;
  chart.append(stops);
}

/** Away with them once the chart is drawn; till then they show the step that is shown. */
export function takeBack() {
  if (first()) return;
  const stops = document.getElementById("journey-stops");
  if (stops && !isDrawnIn(CHART)) return showStep(stops);
  stops?.remove();
  document.getElementById("first-style")?.setAttribute("media", "not all"); // they may come back (first/alone.js)
}

function showStep(/** @type {HTMLElement} */ stops) {
  const links = /** @type {HTMLAnchorElement[]} */ (findAll("a", stops));
  const here = links.findIndex(({ href }) => new URL(href).searchParams.get("step") === stepHeading()?.dataset.step);
  links.forEach((link, number) => {
    if (link.hasAttribute("aria-current") && number !== here) link.classList.add("done"); // it was opened
    if (number === here) link.classList.remove("done");
    set(link, "aria-current", number === here ? "step" : null);
  });
}

function follow(/** @type {MouseEvent} */ event) {
  const link = /** @type {HTMLAnchorElement | null} */ (around(event, "#journey-stops a"));
  if (!link || opensElsewhere(event)) return;
  event.preventDefault();
  press(link.href);
}

export function listen() {
  document.addEventListener(DRAWN, takeBack);
  document.addEventListener("click", follow);
}
