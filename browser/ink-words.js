// Lines drawn by hand, told to who does not see them: each with the place where it begins, and the one where it ends.

/** @typedef {import("./ink.js").Line} Line */
/** @typedef {{ line: string, spot: string, none: string, places: string }} Words places: nine, with "|" between */

const third = (/** @type {number} */ share) => Math.min(2, Math.max(0, Math.floor(share * 3)));

/** @param {Line[]} lines @param {number} ratio @param {Words} words */
export function told(lines, ratio, words) {
  const places = words.places.split("|");
  const placeOf = (/** @type {import("./ink.js").Spot} */ [across, down]) =>
    places[3 * third(down) + third(across / ratio + 0.5)];
  const say = (/** @type {Line} */ line, /** @type {number} */ number) => {
    const [start, end] = [line[0], line[line.length - 1]].map(placeOf);
    const said = (start === end ? words.spot : words.line).replace("{n}", String(number + 1));
    return said.replace("{start}", start).replace("{end}", end);
  };
  return lines.map(say).join(" ") || words.none;
}
