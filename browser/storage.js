// What a browser keeps, where it keeps anything: any of it may be refused (SecurityError), or full.

/** @returns {string | null} */
export function read(/** @type {string} */ name) {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

/** Whether it is kept. Where it is not, what was kept before is not either: it would come back. */
export function keep(/** @type {string} */ name, /** @type {string} */ text) {
  try {
    localStorage.setItem(name, text);
    return localStorage.getItem(name) === text;
  } catch {
    drop(name);
    return false;
  }
}

const TRIAL = "journey-trial";

/** Whether a text of so many letters would be kept: a full or forbidden memory is known by trying. */
export function hasRoomFor(/** @type {number} */ letters) {
  const isKept = keep(TRIAL, "-".repeat(letters));
  drop(TRIAL);
  return isKept;
}

export function drop(/** @type {string} */ name) {
  try {
    localStorage.removeItem(name);
  } catch {
    // This browser keeps nothing.
  }
}

export function names() {
  try {
    return Object.keys(localStorage);
  } catch {
    return [];
  }
}
