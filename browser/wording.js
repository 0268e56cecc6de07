// Words that we write into the page. What a browser's translator has made of them stays as long as we say the same.

/** @type {WeakMap<Element, Record<string, string>>} */
const written = new WeakMap();

function isNew(/** @type {Element} */ element, /** @type {string} */ place, /** @type {string} */ text) {
  const before = written.get(element);
  if (before?.[place] === text) return false;
  written.set(element, { ...before, [place]: text });
  return true;
}

/**
 * Write the words of an element.
 * @param {Element} element
 * @param {string} text
 * @param {Node} place what in it holds the words
 */
export function write(element, text, place = element) {
  if (isNew(element, "", text)) place.textContent = text;
}

/** Write words that are to be heard again, though the same were said before. */
export function writeAnew(/** @type {Element} */ element, /** @type {string} */ text) {
  isNew(element, "", text);
  element.textContent = text;
}

/** Write the words of an attribute, such as aria-label. */
export function writeAttribute(/** @type {Element} */ element, /** @type {string} */ name, /** @type {string} */ text) {
  if (isNew(element, name, text) || !element.hasAttribute(name)) element.setAttribute(name, text);
}
