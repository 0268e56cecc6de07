// The same picture before and after, one over the other, with a slider that shows more of the one or of the other.

import { find } from "./finding.js";

/** @returns {import("./stage-pictures.js").Shown[]} the pair in an element, if there is one */
export function pairIn(/** @type {HTMLElement | null} */ place) {
  const pair = find(".pair", place);
  if (!place || !pair) return [];
  const [width, height] = ["width", "height"].map((side) => Number(find("img", pair)?.getAttribute(side)));
  const name = place.dataset.name ?? "";
  return [{ key: "pair", name, ratio: width / height || 1, copy: () => copyOf(pair) }];
}

function copyOf(/** @type {HTMLElement} */ pair) {
  const copy = /** @type {HTMLElement} */ (pair.cloneNode(true));
  const input = /** @type {HTMLInputElement} */ (find("input", copy));
  const show = () => copy.style.setProperty("--before", `${input.value}%`);
  input.addEventListener("input", show);
  show();
  return copy;
}
