/** A question or an answer of the headless interface. */
export type Json = Record<string, unknown>;

export const isJson = (x: unknown): x is Json =>
  typeof x === "object" && x !== null && !Array.isArray(x);

/** A question that cannot be answered, said so. */
export class Fault extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}
