// What can be read aloud in a region: everything in sight, sentence by sentence.

import { DRAWING } from "../journey/streamlit_seam/streamlit.js";

const SILENT = `button, summary:not(:is(.risk, .trial) summary), .aloud, .sources, .all-steps, ${DRAWING}, .visually-hidden, [aria-hidden=true]`;

/**
 * @typedef {object} Sentence
 * @property {Element} element the block that it stands in
 * @property {string} text
 * @property {Range} range
 *
 * @typedef {{ node: Text, start: number }} Piece of a block, and where in its text it begins
 * @typedef {{ element: Element, text: string, pieces: Piece[] }} Block
 */

const isShown = (/** @type {Element} */ element) =>
  element.checkVisibility?.({ visibilityProperty: true }) ?? element.getClientRects().length > 0;

function blockOf(/** @type {Element} */ element) {
  let block = element;
  while (block.parentElement && /^(inline|contents)/.test(getComputedStyle(block).display)) block = block.parentElement;
  return block;
}

function blocksIn(/** @type {Element} */ region) {
  const blocks = /** @type {Block[]} */ ([]);
  const walker = document.createTreeWalker(region, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = /** @type {Text} */ (walker.currentNode);
    const parent = node.parentElement;
    if (!parent || parent.closest(SILENT) || !isShown(parent)) continue;
    const element = blockOf(parent);
    if (blocks.at(-1)?.element !== element) blocks.push({ element, text: "", pieces: [] });
    const block = blocks[blocks.length - 1];
    block.pieces.push({ node, start: block.text.length });
    block.text += node.data;
  }
  return blocks;
}

function rangeIn(/** @type {Piece[]} */ pieces, /** @type {number} */ from, /** @type {number} */ to) {
  const place = (/** @type {number} */ at) => {
    const { node, start } = pieces.filter((piece) => piece.start <= at).at(-1) ?? pieces[0];
    return /** @type {const} */ ([node, at - start]);
  };
  const range = new Range();
  range.setStart(...place(from));
  range.setEnd(...place(to));
  return range;
}

/**
 * @param {Element} region
 * @param {string} language
 * @returns {Sentence[]}
 */
export function sentencesIn(region, language) {
  const segmenter = new Intl.Segmenter(language, { granularity: "sentence" });
  return blocksIn(region).flatMap(({ element, text, pieces }) =>
    [...segmenter.segment(text.replace(/\s/g, " "))] // a line that is broken in the source ends no sentence
      .filter(({ segment }) => /[\p{L}\p{N}]/u.test(segment))
      .map(({ segment, index }) => ({
        element,
        text: segment.trim().replace(/\s+/g, " "),
        range: rangeIn(pieces, index + segment.search(/\S/), index + segment.trimEnd().length),
      })),
  );
}
