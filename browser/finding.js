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
