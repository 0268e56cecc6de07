// What somebody has recorded is heard in place of a voice, where a block says the very text (journey/reading/recordings.py).

/**
 * @typedef {import("./sentences.js").Sentence} Sentence
 * @typedef {Sentence & { sound?: string }} Said
 */

/**
 * The same sentences; those of a block that is recorded as a whole are one, with its sound.
 * @param {Sentence[]} sentences
 * @param {Record<string, string>} recorded the address of a sound by the text that it says
 * @returns {Said[]}
 */
export function withRecordings(sentences, recorded) {
  const blocks = /** @type {Sentence[][]} */ ([]);
  for (const sentence of sentences) {
    const block = blocks.at(-1);
    if (block?.[0].element === sentence.element) block.push(sentence);
    else blocks.push([sentence]);
  }
  return blocks.flatMap((block) => {
    const text = block.map((one) => one.text).join(" ");
    return text in recorded ? [{ ...whole(block), text, sound: recorded[text] }] : block;
  });
}

function whole(/** @type {Sentence[]} */ block) {
  const range = block[0].range.cloneRange();
  const { endContainer, endOffset } = block[block.length - 1].range;
  range.setEnd(endContainer, endOffset);
  return { ...block[0], range };
}

/**
 * Play a sound; `ends` is told once, whether it could be played or not.
 * @param {string} address
 * @param {{ rate: number, volume: number }} how
 * @param {(isHeard: boolean) => void} ends
 * @returns {() => void} what silences it
 */
export function play(address, { rate, volume }, ends) {
  const sound = new Audio(address);
  let isOver = false;
  const end = (/** @type {boolean} */ isHeard) => {
    if (!isOver) ends(isHeard);
    isOver = true;
  };
  Object.assign(sound, { volume, defaultPlaybackRate: rate, playbackRate: rate });
  sound.onended = () => end(true);
  sound.onerror = () => end(false);
  sound.play().catch(() => end(false));
  return () => {
    isOver = true;
    sound.pause();
  };
}
