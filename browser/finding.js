// Elements of the page, as such.

/** @returns {HTMLElement | null} */
export const find = (/** @type {string} */ selector, /** @type {ParentNode | null} */ within = document) =>
  within?.querySelector(selector) ?? null;

/** @returns {HTMLElement[]} */
export const findAll = (/** @type {string} */ selector, /** @type {ParentNode} */ within = document) => [
  .../** @type {NodeListOf<HTMLElement>} */ (within.querySelectorAll(selector)),
];

/** What an event came to. */
export const targetOf = (/** @type {Event} */ event) => /** @type {Element} */ (event.target);

/**
 * What an event came to, or what that stands in.
 * @returns {HTMLElement | null}
 */
export const around = (/** @type {Event} */ event, /** @type {string} */ selector) => targetOf(event).closest(selector);

/** Whether a press on a link opens another tab or a window, or saves a file: that is the browser's affair. */
export const opensElsewhere = (/** @type {MouseEvent} */ { altKey, ctrlKey, metaKey, shiftKey, button }) =>
  altKey || ctrlKey || metaKey || shiftKey || button > 0;
