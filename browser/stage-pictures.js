// What of a page can be enlarged: its pictures, the people out of 1,000, and the spine. The stage shows a copy.

import { layersIn } from "../journey/streamlit_seam/streamlit.js";
import { find, findAll } from "./finding.js";
import { make, makeSvg } from "./making.js";

const IMAGES = "#root :is(.picture, .strip) img, #root img.array";
const SEEN = { visibilityProperty: true }; // what lies behind a station that is lent (lent-station.js) is not
const SPINE = ".st-key-spine-chart";

/**
 * @typedef {object} Shown
 * @property {string} key by which the lines on it are kept
 * @property {string} name
 * @property {number} ratio of its width to its height
 * @property {() => Element} copy
 */

/** @returns {HTMLImageElement | null} */
export const imageAt = (/** @type {Element} */ element) => element.closest(IMAGES);

/** @returns {Shown} */
export function ofImage(/** @type {HTMLImageElement} */ image) {
  const { alt } = image;
  const src = image.currentSrc || image.src;
  const caption = find("figcaption", image.closest("figure"))?.textContent;
  const risk = find("h3", image.closest(".risk-stage"))?.textContent;
  return {
    key: risk ? `${risk} ${alt}` : src,
    name: caption ?? (risk ? `${risk}. ${alt}` : alt),
    ratio: image.naturalWidth / image.naturalHeight || 1,
    copy: () => make("img", { src, alt }),
  };
}

/** @returns {Shown[]} the spine, once it is drawn */
export function spine() {
  const layers = layersIn(SPINE);
  if (!layers.length) return [];
  const name = find("[role=img]", find(SPINE))?.getAttribute("aria-label") ?? "";
  const [width, height] = ["width", "height"].map((side) => Number.parseFloat(layers[0].getAttribute(side) ?? ""));
  const viewBox = `0 0 ${width} ${height}`;
  const copies = () => layers.flatMap((layer) => [...layer.cloneNode(true).childNodes]);
  const style = `--high: ${height}`; // by which its letters grow
  const copy = () => makeSvg("svg", { viewBox, style, role: "img", "aria-label": name }, ...copies());
  return [{ key: "spine", name, ratio: width / height || 1, copy }];
}

/** What is seen now: the image under the mouse, the other ones, and the spine. */
export function shown() {
  const images = /** @type {HTMLImageElement[]} */ (findAll(IMAGES)).filter((image) => image.checkVisibility(SEEN));
  const pointed = images.filter((image) => image.matches(":hover"));
  return [...new Set([...pointed, ...images])].map(ofImage).concat(spine());
}
