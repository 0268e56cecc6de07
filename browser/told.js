// What the server said last of the page that is shown (journey/screen/browser.py).

import { root } from "../journey/streamlit_seam/streamlit.js";

/**
 * @typedef {object} Told
 * @property {string} language
 * @property {string} direction how it is read: "ltr" or "rtl"
 * @property {string} page its path, without a slash
 * @property {string} reserve where the browser finds what it may keep for when nobody answers; empty where nothing
 * @property {string} marks what is marked on the spine, in words
 * @property {string} waiting says that a press waits
 * @property {string} not_copied
 * @property {string} menu
 * @property {string} help
 */

export const told = /** @type {Told} */ ({});

/** The path of the page. */
export const pagePath = () => `${root()}/${told.page}`;

/** The page as its title calls it: the first one has no path. */
export const pageName = () => told.page || "timeline";
