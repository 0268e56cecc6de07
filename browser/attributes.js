// Attributes of what Streamlit draws, written only where they differ.

/** @param {Element} element @param {string} name @param {string | null} value null takes it away */
export function set(element, name, value) {
  if (element.getAttribute(name) === value) return;
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}
