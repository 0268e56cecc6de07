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
