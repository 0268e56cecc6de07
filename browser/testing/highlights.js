// Marks on sentences, which happy-dom has not.

class Highlight extends Set {
  constructor(/** @type {Range[]} */ ...ranges) {
    super(ranges);
  }
}

Object.assign(globalThis, { Highlight });

/** A browser may be too old for them. */
export function canMark(/** @type {boolean} */ can) {
  Object.assign(CSS, { highlights: can ? new Map() : undefined });
}
