// The browser's own voices. Only those of this device: any other would send the words to another website.

/**
 * The voice that fits best, or null.
 * @param {string} language of the page
 * @param {string} locale in which the page was written
 * @param {SpeechSynthesisVoice[]} voices
 */
export function findVoice(language, locale, voices) {
  const tag = (/** @type {SpeechSynthesisVoice} */ voice) => voice.lang.replace("_", "-").toLowerCase();
  const wishes = [language, locale.replace("_", "-")].map((wish) => wish.toLowerCase());
  const base = wishes[0].split("-")[0];
  const fitting = voices.filter((voice) => voice.localService && tag(voice).split("-")[0] === base);
  const rank = (/** @type {SpeechSynthesisVoice} */ voice) =>
    4 * Number(wishes.includes(tag(voice))) + 2 * Number(tag(voice).startsWith(wishes[1])) + Number(voice.default);
  return fitting.sort((one, other) => rank(other) - rank(one))[0] ?? null;
}

// Voices say 715-201-3624 as a sum, and 911 as hundreds.
export function sayable(/** @type {string} */ text, /** @type {string[]} */ phones) {
  const digits = (/** @type {string} */ number) =>
    number
      .replaceAll("-", ",")
      .replace(/\d(?=\d)/g, "$& ")
      .replaceAll(",", ", ");
  return text.replace(/\d[\d.,-]*\d/g, (number) => (phones.includes(number) ? digits(number) : number));
}
