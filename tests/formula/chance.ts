/** Repeatable chance: the same seed gives the same rows on every machine. */
export interface Chance {
  /** from 0 up to but not including 1 */
  next(): number;
  whole(from: number, to: number): number;
  one<T>(of: readonly T[]): T;
}

export function chanceFrom(seed: string): Chance {
  let state = [...seed].reduce(
    (h, c) => Math.imul(h ^ c.codePointAt(0)!, 16_777_619),
    2_166_136_261,
  );
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return { next, whole, one: (of) => of[whole(0, of.length - 1)]! };
}
