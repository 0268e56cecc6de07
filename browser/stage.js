// The stage of a consult: a picture, the people out of 1,000, or the spine fills the window; both point at it and draw
// on it. Mounted by journey/screen/draw.py, which says its words (journey/blocks/templates/stage_screen.html).

import { set } from "./attributes.js";
import { isForUs } from "./consult-keys.js";
import { around, find, findAll, targetOf } from "./finding.js";
import * as ink from "./ink.js";
import * as drawings from "./ink-drawings.js";
import { told } from "./ink-words.js";
import { isFromTheRight } from "./language.js";
import { make } from "./making.js";
import { pairIn } from "./pair.js";
import * as pointer from "./pointer.js";
import * as pictures from "./stage-pictures.js";
import * as clock from "./talk-clock.js";

/** @typedef {import("./stage-pictures.js").Shown} Shown */

let shown = /** @type {Shown[]} */ ([]); // what can be gone through, the one on the stage first
let draws = false;
const points = { page: false, stage: true };

const stage = () => /** @type {HTMLDialogElement | null} */ (find("#journey-stage"));
const keys = () => /** @type {HTMLDialogElement | null} */ (find("#journey-keys"));
const pair = () => pairIn(find(".stage-pair"));
const isOpen = () => Boolean(stage()?.open);

// --- what is on the stage ---

function open(/** @type {Shown[]} */ first) {
  const dialog = stage();
  const rest = [...pictures.shown(), ...pair()].filter(({ key }) => key !== first[0]?.key);
  shown = [...first, ...rest];
  if (!dialog || !shown.length) return;
  show(dialog);
  if (!dialog.open) dialog.showModal();
  showPointer();
}

function show(/** @type {HTMLDialogElement} */ dialog) {
  const [{ key, name, ratio, copy }] = shown;
  const sheet = /** @type {HTMLElement} */ (find(".sheet", dialog));
  const glass = ink.glass(ratio);
  sheet.style.setProperty("--ratio", String(ratio));
  sheet.replaceChildren(copy(), glass);
  /** @type {HTMLElement} */ (find("#journey-stage-heading", dialog)).textContent = name;
  /** @type {HTMLElement} */ (find("[data-stage=other]", dialog)).hidden = shown.length < 2;
  ink.show(glass, key);
  ink.hearHand(glass, key, { draws: () => draws, hear: () => showInk(dialog) });
  showInk(dialog, false);
}

// What stays of the lines is said when it changes, and stands beside the picture for who reads on.
function showInk(/** @type {HTMLDialogElement} */ dialog, isNew = true) {
  const [{ key, ratio }] = shown;
  const lines = ink.linesOn(key);
  const words = /** @type {import("./ink-words.js").Words} */ (
    /** @type {unknown} */ (find(".stage-tools", dialog)?.dataset)
  );
  ink.show(/** @type {Element} */ (find(".ink", dialog)), key);
  if (isNew) drawings.note(shown[0], /** @type {Element} */ (find(".sheet", dialog)?.firstElementChild));
  dialog.toggleAttribute("data-draws", draws);
  for (const act of ["undo", "clear"]) {
    /** @type {HTMLButtonElement} */ (find(`[data-stage=${act}]`, dialog)).disabled = !lines.length;
  }
  const status = /** @type {HTMLElement} */ (find("[role=status]", dialog));
  status.textContent = isNew || lines.length ? told(lines, ratio, words) : "";
}

function showPointer() {
  const place = isOpen() ? stage() : document.body;
  const isOn = isOpen() ? points.stage && !draws : points.page;
  pointer.showIn(isOn ? place : null);
  const pressed = { point: isOn, draw: draws };
  for (const [act, is] of Object.entries(pressed)) {
    for (const button of findAll(`[data-stage=${act}]`)) set(button, "aria-pressed", String(is));
  }
}

// --- what is pressed ---

const enlarge = () => (isOpen() ? close() : open([]));

function close() {
  for (const dialog of [keys(), stage()]) if (dialog?.open) return dialog.close();
}

function point() {
  if (isOpen()) {
    points.stage = draws || !points.stage;
    draws = false;
  } else points.page = !points.page;
  refresh();
}

function draw() {
  draws = !draws;
  refresh();
}

function refresh() {
  const dialog = stage();
  dialog?.toggleAttribute("data-draws", draws);
  showPointer();
}

function other(step = 1) {
  const dialog = stage();
  if (!dialog || shown.length < 2) return;
  shown = step > 0 ? [...shown.slice(1), shown[0]] : [shown[shown.length - 1], ...shown.slice(0, -1)];
  show(dialog);
}

function takeAway(/** @type {(key: string) => void} */ act) {
  const dialog = stage();
  if (!dialog) return;
  act(shown[0].key);
  showInk(dialog);
  if (!dialog.querySelector(":focus:enabled")) find("[data-stage=draw]", dialog)?.focus(); // of a button that is off
}

/** @type {Record<string, () => void>} */
const ACTS = {
  picture: enlarge,
  spine: () => open(pictures.spine()),
  pair: () => open(pair()),
  keys: () => keys()?.showModal(),
  other,
  draw,
  undo: () => takeAway(ink.undo),
  clear: () => takeAway(ink.clear),
  point,
  clock: clock.turn,
  print: drawings.print,
  close,
};

/** @type {Record<string, () => void>} */
const ON_PAGE = { f: ACTS.picture, b: ACTS.pair, p: ACTS.point, t: ACTS.clock, "?": ACTS.keys };

/** @type {Record<string, () => void>} */
const ON_STAGE = {
  ...ON_PAGE,
  d: ACTS.draw,
  u: ACTS.undo,
  c: ACTS.clear,
  n: ACTS.other,
  ArrowRight: () => other(isFromTheRight() ? -1 : 1),
  ArrowLeft: () => other(isFromTheRight() ? 1 : -1),
};

function hearKey(/** @type {KeyboardEvent} */ event) {
  if (!isForUs(event) || keys()?.open) return;
  const name = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const acts = isOpen() ? ON_STAGE : find("dialog[open]") ? {} : ON_PAGE;
  const isOfSlider = event.key.startsWith("Arrow") && around(event, "input");
  if (!Object.hasOwn(acts, name) || isOfSlider) return;
  event.preventDefault();
  acts[name]();
}

function hearPress(/** @type {Event} */ event) {
  const button = around(event, "[data-stage]");
  const image = pictures.imageAt(targetOf(event));
  if (button) ACTS[button.dataset.stage ?? ""]?.();
  else if (image) open([pictures.ofImage(image)]);
}

// --- between the page and the stage ---

function hearClosed() {
  draws = false;
  refresh();
}

/** @type {WeakMap<Element, string>} */
const said = new WeakMap(); // as it was said: a translator may have changed what the page holds

/** A dialog in an element, with what the server says in it. */
function put(/** @type {"stage" | "keys"} */ name, /** @type {string} */ inside, /** @type {HTMLElement} */ place) {
  const id = `journey-${name}`;
  const dialog = find(`#${id}`, place) ?? make("dialog", { id });
  dialog.setAttribute("aria-labelledby", `${id}-heading`);
  if (!dialog.parentElement) place.append(dialog);
  if (said.get(dialog) !== inside) dialog.innerHTML = inside;
  said.set(dialog, inside);
}

/** @param {{ data: { stage: string, keys: string }, parentElement: HTMLElement }} mounted */
export default function ({ data, parentElement }) {
  put("stage", data.stage, parentElement);
  put("keys", data.keys, parentElement);
  const mounted = new AbortController();
  const { signal } = mounted;
  stage()?.addEventListener("close", hearClosed, { signal });
  document.addEventListener("click", hearPress, { signal });
  document.addEventListener("keydown", hearKey, { signal });
  pointer.follow(signal);
  clock.run(signal);
  drawings.listen(signal);
  showPointer();
  signal.addEventListener("abort", () => {
    draws = false;
  });
  return () => mounted.abort();
}
