/** The workbook could neither be changed nor be put back: it is between. `cause` is what failed. */
export class HalfWritten extends Error {}

/** Steps that were taken, so that they can be taken back from the last to the first. */
export class Steps {
  readonly #back: (() => Promise<void>)[] = [];

  /** What a step half did is taken back as well: its way back is known before it is taken. */
  async take(step: () => Promise<void>, back: () => Promise<void>): Promise<void> {
    this.#back.push(back);
    await step();
  }

  async takeBack(cause: unknown): Promise<void> {
    for (const back of this.#back.reverse()) {
      try {
        await back().catch(back);
      } catch {
        throw new HalfWritten("between", { cause });
      }
    }
  }
}
