import type { AmountCode } from "./amount-code";

/** Fetches what the build wrote, in a chunk of its own; rejects when it does not arrive. */
export async function fetchAmountCode(): Promise<AmountCode> {
  const chunk = await import(/* webpackChunkName: "amounts" */ "./amounts.generated.js");
  return chunk.default;
}
