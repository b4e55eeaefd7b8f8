import type { LateChunk } from "../language";

/** Words that do not come are asked for again that long, milliseconds, while cells wait. */
const PATIENCE = 30_000;
const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 5_000;

/** Clock and loader; tests have their own. */
export interface WordsSource {
  fetch: (lang: LateChunk) => Promise<void>;
  now: () => number;
  pause: (ms: number) => Promise<void>;
}

/**
 * Asks for the words of a language until they come or patience ends, for all who wait at the same time together.
 * Whoever calls after that starts anew.
 */
export class AwaitWords {
  private readonly asking = new Map<LateChunk, Promise<boolean>>();
  constructor(private readonly source: WordsSource) {}

  /** Whether the words came. Never rejects. */
  come(lang: LateChunk): Promise<boolean> {
    let asked = this.asking.get(lang);
    if (!asked) {
      asked = this.ask(lang).finally(() => this.asking.delete(lang));
      this.asking.set(lang, asked);
    }
    return asked;
  }

  private async ask(lang: LateChunk): Promise<boolean> {
    const { fetch, now, pause } = this.source;
    const until = now() + PATIENCE;
    for (let ms = FIRST_PAUSE; ; ms = Math.min(ms * 2, LONGEST_PAUSE)) {
      try {
        await fetch(lang);
        return true;
      } catch {
        if (now() + ms > until) return false;
        await pause(ms);
      }
    }
  }
}
