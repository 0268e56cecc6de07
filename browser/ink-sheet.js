// The handout with what was drawn in this window: put together and printed here, for no drawing is ever sent.

import { make } from "./making.js";

const STYLE = `
  .drawn { break-before: page; }
  .drawn figure { break-inside: avoid; margin: 0 0 16pt; }
  .drawn .sheet { position: relative; width: min(100%, 4in * var(--ratio)); aspect-ratio: var(--ratio); }
  .drawn .sheet > * { position: absolute; inset: 0; width: 100%; height: 100%; max-width: none; }
  .drawn .ink { overflow: visible; }
  .drawn .ink path { fill: none; stroke: var(--ink-line); stroke-width: 5px; stroke-linecap: round;
    stroke-linejoin: round; vector-effect: non-scaling-stroke; }
  .drawn .ink .edge { stroke: #FFFFFF; stroke-width: 8px; }`;

/** A document as text, with figures below its words. */
function withFigures(/** @type {string} */ text, /** @type {string} */ heading, /** @type {Element[]} */ figures) {
  const sheet = new DOMParser().parseFromString(text, "text/html");
  const line = getComputedStyle(document.documentElement).getPropertyValue("--ink-line");
  sheet.head.append(make("style", { textContent: `:root { --ink-line: ${line}; } ${STYLE}` }));
  const title = make("h2", { textContent: heading });
  (sheet.querySelector("main") ?? sheet.body).append(make("section", { className: "drawn" }, title, ...figures));
  return sheet.documentElement.outerHTML;
}

/**
 * Print the document at an address with figures on a page of their own. Nothing of it stays.
 * @returns {Promise<boolean>} whether the address has answered
 */
export async function print(
  /** @type {string} */ address,
  /** @type {string} */ heading,
  /** @type {Element[]} */ figures,
) {
  const answer = await fetch(address).catch(() => null);
  if (!answer?.ok) return false;
  const srcdoc = withFigures(await answer.text(), heading, figures);
  const frame = make("iframe", { className: "ink-sheet", srcdoc });
  frame.setAttribute("aria-hidden", "true");
  frame.tabIndex = -1;
  frame.addEventListener("load", async () => {
    const inside = frame.contentWindow;
    if (!inside) return;
    await Promise.allSettled([...inside.document.images].map((image) => image.decode()));
    inside.addEventListener("afterprint", () => frame.remove());
    inside.print();
  });
  document.body.append(frame);
  return true;
}
