// What can be read aloud in a region: everything in sight, sentence by sentence.

import { DRAWING } from "../journey/streamlit_seam/streamlit.js";

const SILENT = `button, summary:not(:is(.risk, .trial) summary), .aloud, .original, .sources, .all-steps, ${DRAWING}, .visually-hidden, [aria-hidden=true]`;

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

// Segmenters end a sentence behind "Dra." and before "Pérez" (ICU 77; journey/model/sentences.py reads alike).
function isOpen(/** @type {string} */ segment, /** @type {string[]} */ abbreviated) {
  const words = segment.trim().split(/\s+/);
  const bare = (/** @type {string | undefined} */ word) =>
    (word?.endsWith(".") && word.replace(/^[("'“‘«]+/, "").slice(0, -1)) || "";
  const isShort = (/** @type {string | undefined} */ word) => abbreviated.includes(bare(word).toLowerCase());
  const last = words.at(-1);
  return isShort(last) || /^[A-Z](\.[A-Z])+$/.test(bare(last)) || (/^[A-Z]$/.test(bare(last)) && isShort(words.at(-2)));
}

function joined(/** @type {Intl.SegmentData[]} */ segments, /** @type {string[]} */ abbreviated) {
  const whole = /** @type {{ segment: string, index: number }[]} */ ([]);
  for (const { segment, index } of segments) {
    const before = whole.at(-1);
    if (before && isOpen(before.segment, abbreviated)) before.segment += segment;
    else whole.push({ segment, index });
  }
  return whole;
}

/**
 * @param {Element} region
 * @param {string} language
 * @param {string[]} abbreviated what has a period inside of a sentence, in small letters, without its last period
 * @returns {Sentence[]}
 */
export function sentencesIn(region, language, abbreviated) {
  const segmenter = new Intl.Segmenter(language, { granularity: "sentence" });
  return blocksIn(region).flatMap(({ element, text, pieces }) =>
    // A line that is broken in the source ends no sentence.
    joined([...segmenter.segment(text.replace(/\s/g, " "))], abbreviated)
      .filter(({ segment }) => /[\p{L}\p{N}]/u.test(segment))
      .map(({ segment, index }) => ({
        element,
        text: segment.trim().replace(/\s+/g, " "),
        range: rangeIn(pieces, index + segment.search(/\S/), index + segment.trimEnd().length),
      })),
  );
}
