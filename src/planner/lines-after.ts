import { type Rational, add, subtract } from "../exact";
import type { Line, LineClass } from "./position";

export type Sums = Record<LineClass, Rational>;

/** What lines count for together: sums of the counted amounts of a class, and how much a better choice could pay at the most. */
export interface Together {
  readonly lines: readonly Line[];
  readonly sums: Readonly<Sums>;
  readonly gap: Rational;
}

/** Lines and their sums while some lines take the place of others. */
export class After {
  readonly lines: Line[];
  readonly sums: Sums;

  constructor(before: Together) {
    this.lines = before.lines.slice();
    this.sums = { ...before.sums };
  }

  put(at: number, line: Line): void {
    const { lines, sums } = this;
    const before = lines[at];
    if (line === before) return;
    lines[at] = line;
    if (before && isCounted(before))
      sums[before.class] = subtract(sums[before.class], before.counted);
    if (isCounted(line)) sums[line.class] = add(sums[line.class], line.counted);
  }
}

const isCounted = (line: Line): boolean => line.class !== "none" && line.counted.n > 0n;
