import type { FactBook } from "./facts";
import type { Step } from "./measure";
import type { Path, Reader } from "./raw";

/** What a document gives to each of its measures. */
export interface DocumentDefaults {
  code: string;
  facts: FactBook;
  /** conditions of the whole document, or of `only` some of its measures (ids or beginnings of ids) */
  conditions: { that: string; cite: string; only: string[]; path: Path; reader: Reader }[];
  rounding?: Step;
  smallest?: Step;
  from: string | null;
  to: string | null;
  tables: ReadonlyMap<string, readonly string[]>;
}
