// A QR code (ISO/IEC 18004) of a text that may not leave this browser: as bytes, of versions 1 to 15, with correction
// level M. Codes of all else come from the server (journey/figures/qr_code.py).

const CORRECTION = [10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24]; // bytes in a block, by version
const BLOCKS = [1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10];
const POLYNOMIAL = 0x11d; // of the field in which bytes are multiplied

const MASKS = [
  (/** @type {number} */ x, /** @type {number} */ y) => (x + y) % 2 === 0,
  (/** @type {number} */ _, /** @type {number} */ y) => y % 2 === 0,
  (/** @type {number} */ x) => x % 3 === 0,
  (/** @type {number} */ x, /** @type {number} */ y) => (x + y) % 3 === 0,
  (/** @type {number} */ x, /** @type {number} */ y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (/** @type {number} */ x, /** @type {number} */ y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (/** @type {number} */ x, /** @type {number} */ y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (/** @type {number} */ x, /** @type {number} */ y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

/** @typedef {(boolean | undefined)[][]} Modules rows of dark and light; undefined is still free */

/**
 * The rows of a code, true where it is dark; null where a text is too long for one.
 * @param {string} text
 * @returns {boolean[][] | null}
 */
export function qrCode(text) {
  const bytes = [...new TextEncoder().encode(text)];
  const version = CORRECTION.findIndex((_, i) => bytes.length + (i < 9 ? 2 : 3) <= dataBytes(i + 1)) + 1;
  if (!version) return null;
  const bits = interleaved(version, padded(version, bytes)).flatMap((byte) => bitsOf(byte, 8));
  const codes = MASKS.map((_, mask) => drawn(version, bits, mask));
  return codes.sort((one, other) => penalty(one) - penalty(other))[0];
}

const bitsOf = (/** @type {number} */ value, /** @type {number} */ length) =>
  Array.from({ length }, (_, i) => (value >> (length - 1 - i)) & 1);

// --- bytes ---

function allBytes(/** @type {number} */ version) {
  const marks = version > 1 ? Math.floor(version / 7) + 2 : 0;
  const forMarks = marks ? (25 * marks - 10) * marks - 55 : 0;
  return Math.floor(((16 * version + 128) * version + 64 - forMarks - (version > 6 ? 36 : 0)) / 8);
}

const dataBytes = (/** @type {number} */ version) => allBytes(version) - CORRECTION[version - 1] * BLOCKS[version - 1];

function padded(/** @type {number} */ version, /** @type {number[]} */ bytes) {
  const room = dataBytes(version);
  const bits = [
    0,
    1,
    0,
    0,
    ...bitsOf(bytes.length, version < 10 ? 8 : 16),
    ...bytes.flatMap((byte) => bitsOf(byte, 8)),
  ];
  bits.push(...[0, 0, 0, 0].slice(0, room * 8 - bits.length));
  while (bits.length % 8) bits.push(0);
  const data = Array.from({ length: bits.length / 8 }, (_, i) =>
    Number.parseInt(bits.slice(8 * i, 8 * i + 8).join(""), 2),
  );
  while (data.length < room) data.push(data.length % 2 === (bits.length / 8) % 2 ? 0xec : 0x11);
  return data;
}

// Blocks take turns, byte by byte; the first ones may be a byte shorter.
function interleaved(/** @type {number} */ version, /** @type {number[]} */ data) {
  const [count, correction] = [BLOCKS[version - 1], CORRECTION[version - 1]];
  const long = data.length % count;
  const length = Math.floor(data.length / count);
  const blocks = [];
  for (let i = 0, at = 0; i < count; i++) {
    const end = at + length + (i >= count - long ? 1 : 0);
    blocks.push(data.slice(at, end));
    at = end;
  }
  const rests = blocks.map((block) => remainder(block, divisor(correction)));
  const turns = (/** @type {number[][]} */ lists, /** @type {number} */ most) =>
    Array.from({ length: most }, (_, i) => lists.flatMap((list) => list.slice(i, i + 1))).flat();
  return [...turns(blocks, length + 1), ...turns(rests, correction)];
}

function times(/** @type {number} */ one, /** @type {number} */ other) {
  let product = 0;
  for (let i = 7; i >= 0; i--) {
    product = (product << 1) ^ ((product >> 7) * POLYNOMIAL);
    product ^= ((other >> i) & 1) * one;
  }
  return product;
}

function divisor(/** @type {number} */ degree) {
  const found = [...Array(degree - 1).fill(0), 1];
  let root = 1;
  for (let i = 0; i < degree; i++) {
    for (let j = 0; j < degree; j++) found[j] = times(found[j], root) ^ (found[j + 1] ?? 0);
    root = times(root, 2);
  }
  return found;
}

function remainder(/** @type {number[]} */ data, /** @type {number[]} */ by) {
  const rest = by.map(() => 0);
  for (const byte of data) {
    const factor = byte ^ /** @type {number} */ (rest.shift());
    rest.push(0);
    by.forEach((coefficient, i) => {
      rest[i] ^= times(coefficient, factor);
    });
  }
  return rest;
}

// --- modules ---

function drawn(/** @type {number} */ version, /** @type {number[]} */ bits, /** @type {number} */ mask) {
  const size = 17 + 4 * version;
  const modules = /** @type {Modules} */ (Array.from({ length: size }, () => Array(size).fill(undefined)));
  drawMarks(modules, version);
  drawFormat(modules, mask);
  drawVersion(modules, version);
  drawBits(modules, bits, MASKS[mask]);
  return /** @type {boolean[][]} */ (modules);
}

function drawMarks(/** @type {Modules} */ modules, /** @type {number} */ version) {
  const size = modules.length;
  for (const [x, y] of [
    [3, 3],
    [size - 4, 3],
    [3, size - 4],
  ]) {
    drawSquare(modules, x, y, 4, [1, 1, 0, 1, 0]);
  }
  const at = places(version, size);
  for (const x of at) {
    for (const y of at) if (modules[y][x] === undefined) drawSquare(modules, x, y, 2, [1, 0, 1]);
  }
  for (let i = 8; i < size - 8; i++) {
    modules[6][i] ??= i % 2 === 0;
    modules[i][6] ??= i % 2 === 0;
  }
}

// Rings around a middle, from the inside out.
function drawSquare(
  /** @type {Modules} */ modules,
  /** @type {number} */ x,
  /** @type {number} */ y,
  /** @type {number} */ reach,
  /** @type {number[]} */ rings,
) {
  for (let dy = -reach; dy <= reach; dy++) {
    for (let dx = -reach; dx <= reach; dx++) {
      const row = modules[y + dy];
      if (row && x + dx >= 0 && x + dx < row.length) row[x + dx] = Boolean(rings[Math.max(Math.abs(dx), Math.abs(dy))]);
    }
  }
}

function places(/** @type {number} */ version, /** @type {number} */ size) {
  if (version === 1) return [];
  const count = Math.floor(version / 7) + 2;
  const step = Math.ceil((size - 13) / (count * 2 - 2)) * 2;
  return [6, ...Array.from({ length: count - 1 }, (_, i) => size - 7 - step * (count - 2 - i))];
}

function drawFormat(/** @type {Modules} */ modules, /** @type {number} */ mask) {
  const size = modules.length;
  let rest = mask; // level M is 00
  for (let i = 0; i < 10; i++) rest = (rest << 1) ^ ((rest >> 9) * 0x537);
  const bits = ((mask << 10) | rest) ^ 0x5412;
  const bit = (/** @type {number} */ i) => Boolean((bits >> i) & 1);
  for (let i = 0; i < 15; i++) {
    const along = i < 6 ? i : i < 8 ? i + 1 : size - 15 + i;
    modules[along][8] = bit(i);
    const across = i < 8 ? size - 1 - i : i === 8 ? 7 : 14 - i;
    modules[8][across] = bit(i);
  }
  modules[size - 8][8] = true;
}

function drawVersion(/** @type {Modules} */ modules, /** @type {number} */ version) {
  if (version < 7) return;
  let rest = version;
  for (let i = 0; i < 12; i++) rest = (rest << 1) ^ ((rest >> 11) * 0x1f25);
  const bits = (version << 12) | rest;
  for (let i = 0; i < 18; i++) {
    const [far, near] = [modules.length - 11 + (i % 3), Math.floor(i / 3)];
    modules[near][far] = Boolean((bits >> i) & 1);
    modules[far][near] = Boolean((bits >> i) & 1);
  }
}

// Upwards and downwards in columns of two, from the right; the column of the small marks is left out.
function drawBits(
  /** @type {Modules} */ modules,
  /** @type {number[]} */ bits,
  /** @type {(x: number, y: number) => boolean} */ mask,
) {
  const size = modules.length;
  const free = modules.map((row) => row.map((module) => module === undefined));
  let at = 0;
  for (let right = size - 1; right > 0; right -= right === 8 ? 3 : 2) {
    const isUpward = ((right + 1) & 2) === 0;
    for (let i = 0; i < size; i++) {
      const y = isUpward ? size - 1 - i : i;
      for (const x of [right, right - 1]) {
        if (free[y][x]) modules[y][x] = Boolean(bits[at++]) !== mask(x, y);
      }
    }
  }
}

// The fewer squares of one shade, and the more alike both shades are in number, the better a camera reads it.
function penalty(/** @type {boolean[][]} */ code) {
  let found = 0;
  let dark = 0;
  code.forEach((row, y) => {
    row.forEach((module, x) => {
      dark += Number(module);
      const below = code[y + 1];
      if (below && x + 1 < row.length && module === row[x + 1] && module === below[x] && module === below[x + 1])
        found += 3;
    });
  });
  return found + Math.abs(dark / code.length ** 2 - 0.5) * 200;
}
