// At the end of a consult: every picture that was drawn on, small, with its lines. They are in this window alone.

import { DRAWN } from "./drawn.js";
import { find } from "./finding.js";
import * as ink from "./ink.js";
import * as sheet from "./ink-sheet.js";
import { make } from "./making.js";

/** @type {Map<string, import("./stage-pictures.js").Shown>} */
const drawnOn = new Map();

/** Something was drawn, or taken away, on what the stage shows. */
export function note(/** @type {import("./stage-pictures.js").Shown} */ shown, /** @type {Element} */ copy) {
  if (!ink.linesOn(shown.key).length) drawnOn.delete(shown.key);
  else drawnOn.set(shown.key, { ...shown, copy: () => /** @type {Element} */ (copy.cloneNode(true)) });
}

function figure(/** @type {import("./stage-pictures.js").Shown} */ { key, name, ratio, copy }) {
  const glass = ink.glass(ratio);
  ink.show(glass, key);
  const picture = make("div", { className: "sheet" }, copy(), glass);
  picture.style.setProperty("--ratio", String(ratio));
  return make("figure", {}, picture, make("figcaption", { textContent: name }));
}

function show() {
  const place = find(".drawings");
  const list = find("ul", place);
  const wanted = [...drawnOn.keys()].map((key) => `${key} ${ink.linesOn(key).length}`).join();
  if (!place || !list || (list.dataset.shows ?? "") === wanted) return;
  list.dataset.shows = wanted;
  place.hidden = !drawnOn.size;
  list.replaceChildren(...[...drawnOn.values()].map((one) => make("li", {}, figure(one))));
}

/** Print them with the handout; without an answer of the server, a line below the button says so. */
export async function print() {
  const address = find(".drawings [data-sheet]")?.dataset.sheet;
  const heading = find(".drawings h3")?.textContent ?? "";
  const says = find(".drawings [data-not-printed]");
  if (!address || !says) return;
  says.textContent = "";
  const isPrinted = await sheet.print(address, heading, [...drawnOn.values()].map(figure));
  if (!isPrinted) says.textContent = says.dataset.notPrinted ?? "";
}

/** Show them wherever their place is drawn, until the signal. */
export function listen(/** @type {AbortSignal} */ signal) {
  document.addEventListener(DRAWN, show, { signal });
  show();
}
