import type { FactValue } from "../engine";
import { isEqual } from "../exact";

/** Whether two facts are the same to every measure. */
export function sameFact(a: FactValue | undefined, b: FactValue | undefined): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object") return false;
  if (!Array.isArray(a) && !Array.isArray(b)) return isEqual(a as never, b as never);
  if (!Array.isArray(a) || !Array.isArray(b)) return false;
  return a.length === b.length && a.every((one, i) => isEqual(one, b[i]!));
}
