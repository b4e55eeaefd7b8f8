import type { FactBook } from "./facts";
import type { Step } from "../language";
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

/** `only: [zcdy-wh-11]` holds for zcdy-wh-11/1.1 and for zcdy-wh-11 itself; an empty list for every measure. */
export const isFor = (id: string, only: readonly string[]): boolean =>
  only.length === 0 || only.some((part) => id === part || id.startsWith(`${part}/`));
