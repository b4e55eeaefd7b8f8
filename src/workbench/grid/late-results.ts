type Settled = { value: unknown } | { thrown: unknown };

/**
 * Results that functions promise. The grid's engine waits for nobody: a cell shows that it is busy, and when all
 * promises are kept the workbook is calculated once more, each call taking the result that came for it.
 */
export class LateResults {
  #underWay = 0;
  #settled = new Map<string, Settled>();

  constructor(private readonly recalculate: () => void) {}

  get busy(): boolean {
    return this.#underWay > 0;
  }

  /** What came for a call, once; a call after that asks anew. */
  take(call: string): Settled | undefined {
    const settled = this.#settled.get(call);
    this.#settled.delete(call);
    return settled;
  }

  await(call: string, result: PromiseLike<unknown>): void {
    this.#underWay++;
    const come = (settled: Settled) => {
      this.#settled.set(call, settled);
      this.#underWay--;
      if (this.#underWay === 0) this.recalculate();
    };
    result.then(
      (value) => come({ value }),
      (thrown: unknown) => come({ thrown }),
    );
  }
}
