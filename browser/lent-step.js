// The words of another step, lent to the card until Streamlit has drawn that step. A card is the same HTML here and there,
// so nothing is seen to change then; the chart follows with what is drawn.

import { find, findAll } from "./finding.js";

const CARD = ".words.step";
const PASSED = "data-passed"; // what belongs to the step that was drawn, and is not seen

/** @type {{ page: Document, parts: Element[], says: string, theirs: string } | null} */
let lent = null;

const card = () => find(`#root .st-key-here ${CARD}`);

/** Where the moves of a page lead that is told as HTML: Back is the first, Next or what comes after all steps the last. */
export function movesIn(/** @type {Document} */ page) {
  const [back, next] = find(".first-moves", page)?.children ?? [];
  return { back, next };
}

/** Whether a page shows a step, and so does what is drawn. */
export const isLendable = (/** @type {Document} */ page) => Boolean(find(`.here ${CARD}`, page) && card());

export const isLent = () => lent !== null;

export function lend(/** @type {Document} */ page) {
  const [theirs, parts] = [card(), cardWithWhatFollows(page)];
  if (!theirs) return;
  markOpened(parts[0], theirs);
  lent = { page, parts, says: parts[0].outerHTML, theirs: lent?.theirs ?? theirs.outerHTML };
  put(theirs);
}

/** Streamlit has drawn something: what is lent stays in front. */
export function keepLent() {
  const drawn = card();
  if (!lent || !drawn) return;
  const isNew = !lent.parts.includes(drawn);
  if (isNew) lent.theirs = drawn.outerHTML;
  put(drawn);
  const heading = find("#step", drawn.ownerDocument);
  if (isNew && heading?.hasAttribute("tabindex") && document.activeElement === document.body) {
    heading.focus({ preventScroll: true });
  }
}

/** The same step is drawn, and what the server says of it counts. Whether that is what was lent. */
export function land() {
  keepLent();
  const isSame = lent?.theirs === lent?.says;
  const shown = card();
  if (lent && shown && !isSame) shown.outerHTML = lent.theirs;
  for (const part of lent?.parts.slice(1) ?? []) part.remove();
  leave();
  return isSame;
}

/** What is lent stays until something else is drawn. */
export function leave() {
  for (const part of findAll(`[${PASSED}]`)) part.removeAttribute(PASSED);
  lent = null;
}

function cardWithWhatFollows(/** @type {Document} */ page) {
  const parts = [];
  let part = /** @type {Element | null} */ (find(`.here ${CARD}`, page));
  while (part && !part.matches(".first-moves")) {
    parts.push(document.importNode(part, true));
    part = part.nextElementSibling;
  }
  return parts;
}

// Which steps a reader has opened is known to those who have drawn for them.
function markOpened(/** @type {Element} */ ours, /** @type {Element} */ theirs) {
  const before = findAll(".segments > *", theirs);
  findAll(".segments > *", ours).forEach(({ classList }, number) => {
    if (before[number]?.matches(".opened, .here")) classList.add("opened");
  });
}

function put(/** @type {Element} */ drawn) {
  if (!lent) return;
  if (drawn !== lent.parts[0]) drawn.parentElement?.replaceChildren(...lent.parts);
  hideWhatFollows();
  const { back, next } = movesIn(lent.page);
  tell(find("#root .st-key-back button"), back);
  tell(find("#root :is(.st-key-next, .st-key-finish) :is(button, a)"), next);
}

function hideWhatFollows() {
  let part = card()?.closest(".st-key-here > *")?.nextElementSibling;
  while (part && !find(".st-key-moves", part.parentElement)?.closest(".st-key-here > *")?.isSameNode(part)) {
    if (!part.hasAttribute(PASSED)) part.setAttribute(PASSED, "");
    part = part.nextElementSibling;
  }
}

// Streamlit changes the text in its button where that is another one than before: it may be changed, and not replaced.
function tell(/** @type {HTMLElement | null} */ control, /** @type {Element | undefined} */ move) {
  const text = find("p", control)?.firstChild;
  if (!control || !text || !move) return;
  const label = move.textContent ?? "";
  if (text.nodeValue !== label) text.nodeValue = label;
  if (control instanceof HTMLButtonElement) control.disabled = !move.matches("a");
}
