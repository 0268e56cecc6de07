// Stands in for a browser's speech, which has no voices in a test: says nothing, keeps what it is asked to say, and ends
// when it is told to. A module for tests of modules, and a script that runs before those of a page.

globalThis.engine = {
  voices: [],
  spoken: [],
  now: null,

  has(...voices) {
    engine.voices = voices.map(([name, lang, localService]) => ({ name, lang, localService, default: false }));
    speechSynthesis.dispatchEvent(new Event("voiceschanged"));
  },

  ends() {
    const said = engine.now;
    engine.now = null;
    said?.onend?.({});
  },

  rest() {
    engine.spoken = engine.spoken.slice(-1);
    while (engine.now) engine.ends();
    return engine.spoken.map(({ text }) => text);
  },

  marked: () => [...(CSS.highlights.get("aloud") ?? [])].join(" ").replace(/\s+/g, " "),
};

Object.defineProperty(globalThis, "SpeechSynthesisUtterance", {
  value: class {
    constructor(/** @type {string} */ text) {
      this.text = text;
    }
  },
});

Object.defineProperty(globalThis, "speechSynthesis", {
  value: Object.assign(new window.EventTarget(), {
    getVoices: () => engine.voices,
    speak(/** @type {Engine.Utterance} */ utterance) {
      const { text, rate, volume, voice } = utterance;
      engine.now = utterance;
      engine.spoken.push({ text, rate, volume, voice: voice.name });
    },
    cancel() {
      const cut = engine.now;
      engine.now = null;
      if (cut) setTimeout(() => cut.onerror?.({ error: "interrupted" }));
    },
  }),
});
