// What stands in for a browser's speech (engine.js).

declare global {
  namespace Engine {
    type Voice = { name: string; lang: string; localService: boolean; default: boolean };
    type Utterance = {
      text: string;
      lang: string;
      rate: number;
      volume: number;
      voice: Voice;
      onend?: (event: object) => void;
      onerror?: (event: object) => void;
    };
  }

  var engine: {
    voices: Engine.Voice[];
    /** What it was asked to say, in order. */
    spoken: { text: string; rate: number; volume: number; voice: string }[];
    /** What it says now. */
    now: Engine.Utterance | null;
    /** From now on it has these voices: each its name, its language, and whether it is of this device. */
    has(...voices: [string, string, boolean][]): void;
    /** What it says now ends. */
    ends(): void;
    /** Everything from now on to the end of what is read. */
    rest(): string[];
    /** What is marked as being read. */
    marked(): string;
  };
}

export {};
