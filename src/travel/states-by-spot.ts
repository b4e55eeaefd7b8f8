import type { BookPort, CellState, Spot } from "./book-port";
import { spotKey } from "./cell-text";

/** What stands in cells now, by spotKey. */
export async function statesOf(
  port: BookPort,
  spots: readonly Spot[],
): Promise<Map<string, CellState>> {
  const states = spots.length > 0 ? await port.states(spots) : [];
  return new Map(states.map((state) => [spotKey(state), state]));
}
