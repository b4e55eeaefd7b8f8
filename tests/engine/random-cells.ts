/** Seeded chance, the same in every run. */
export class Chance {
  constructor(private state: number) {}

  /** In [0, 1). */
  next(): number {
    // mulberry32
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }

  whole(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  of<T>(...from: T[]): T {
    return from[Math.floor(this.next() * from.length)]!;
  }

  yes(share: number): boolean {
    return this.next() < share;
  }

  /**
   * A sum in whole fen: of every size up to `most` yuan, now and then at one of the borders (in yuan) or a fen beside
   * it, in whole yuan (where half fens arise), or in trillions.
   */
  fen(most: number, ...borders: number[]): number {
    if (borders.length > 0 && this.yes(0.3)) return this.of(...borders) * 100 + this.whole(-1, 1);
    if (this.yes(0.03)) return this.whole(1e14, 9e14);
    const sum = Math.floor((most * 100) ** (0.3 + 0.7 * this.next()));
    return this.yes(0.2) ? sum - (sum % 100) : sum;
  }

  /** A growth as a cell holds it: typed, or this year over last year minus one, at a border or a yuan below it. */
  growth(...borderHundredths: number[]): number {
    if (this.yes(0.4)) return this.whole(-9_000, 30_000) / 10_000;
    const lastYear = this.whole(1, 50_000_000) * 10_000;
    if (this.yes(0.5)) return this.whole(1, 1_000_000_000) / lastYear - 1;
    const thisYear = (lastYear / 10_000) * (10_000 + this.of(...borderHundredths));
    return (thisYear + this.whole(-1, 1)) / lastYear - 1;
  }
}
