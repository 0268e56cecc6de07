// Lines that are drawn by hand on what the stage shows. They stay in this window until it is closed or loaded anew.

import { makeSvg } from "./making.js";

/**
 * @typedef {[across: number, down: number]} Spot from the middle to the right, and from the top, in heights of the
 * picture: the spine's drawing grows to both sides with its place
 * @typedef {Spot[]} Line
 */

const CLOSE = 0.004; // heights: a hand at rest draws nothing
const FINE = 1000; // units of the drawing for a height

/** @type {Map<string, Line[]>} */
const kept = new Map(); // by what they are drawn on

/** @returns {Line[]} */
export const linesOn = (/** @type {string} */ key) => kept.get(key) ?? [];

export const undo = (/** @type {string} */ key) => kept.set(key, linesOn(key).slice(0, -1));

export const clear = (/** @type {string} */ key) => kept.delete(key);

const inUnits = (/** @type {Spot} */ spot) => spot.map((one) => Math.round(one * FINE)).join(" ");

// A line of one spot is seen, too: its ends are round.
const pathOf = (/** @type {Line} */ line) => `M${line.map(inUnits).join(" L")}${line.length > 1 ? "" : " h0"}`;

/** The sheet of glass over a picture, on which the lines are. */
export function glass(/** @type {number} */ ratio) {
  const wide = ratio * FINE;
  return makeSvg("svg", { class: "ink", viewBox: `${-wide / 2} 0 ${wide} ${FINE}`, "aria-hidden": "true" });
}

/** Show the lines of a picture, the one that is being drawn, too. */
export function show(/** @type {Element} */ glass, /** @type {string} */ key, /** @type {Line[]} */ more = []) {
  const paths = [...linesOn(key), ...more].map(pathOf);
  glass.replaceChildren(...["edge", "line"].flatMap((kind) => paths.map((d) => makeSvg("path", { class: kind, d }))));
}

/** @returns {Spot} */
function spotAt(/** @type {PointerEvent} */ { clientX, clientY }, /** @type {Element} */ glass) {
  const { left, top, width, height } = glass.getBoundingClientRect();
  return [(clientX - left - width / 2) / height, (clientY - top) / height];
}

const isFar = (/** @type {Spot} */ [x, y], /** @type {Spot} */ [toX, toY]) => Math.hypot(toX - x, toY - y) > CLOSE;

/**
 * Hear the finger, pen or mouse on the glass.
 * @param {Element} glass
 * @param {string} key
 * @param {{ draws: () => boolean, hear: () => void }} stage whether one draws now; what hears of a new line
 */
export function hearHand(glass, key, { draws, hear }) {
  /** @type {Line | null} */
  let line = null;
  const begin = (/** @type {PointerEvent} */ event) => {
    if (!draws() || !event.isPrimary || event.button) return;
    glass.setPointerCapture?.(event.pointerId);
    line = [spotAt(event, glass)];
    show(glass, key, [line]);
  };
  const goOn = (/** @type {PointerEvent} */ event) => {
    const spot = line && event.isPrimary && spotAt(event, glass);
    if (!line || !spot || !isFar(line[line.length - 1], spot)) return;
    line.push(spot);
    show(glass, key, [line]);
  };
  const end = (/** @type {PointerEvent} */ event) => {
    if (!line || !event.isPrimary) return;
    kept.set(key, [...linesOn(key), line]);
    line = null;
    show(glass, key);
    hear();
  };
  const acts = { pointerdown: begin, pointermove: goOn, pointerup: end, pointercancel: end };
  for (const [name, act] of Object.entries(acts)) glass.addEventListener(name, /** @type {EventListener} */ (act));
}
